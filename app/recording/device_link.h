// Owns the thread of a device, and the way from it to an object of the window's thread: what a
// device says arrives as long as the object is there and has not asked for something else.
#pragma once

#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>
#include <QString>
#include <QThread>

#include <memory>
#include <utility>

namespace cabochon {

/// Shared by both; `Owner` is a QObject.
template <typename Owner>
class DeviceLink {
public:
    explicit DeviceLink(Owner* owner) : m_owner(owner) {}

    // The owner's thread.
    /// What is told from here on is of this session.
    quint64 begin()
    {
        const QMutexLocker lock(&m_mutex);
        return m_session = ++m_begun;
    }
    /// Nothing is told until the next one begins.
    void end()
    {
        const QMutexLocker lock(&m_mutex);
        m_session = 0;
    }
    /// The owner goes.
    void leave()
    {
        const QMutexLocker lock(&m_mutex);
        m_owner = nullptr;
    }

    /// The device's thread: calls `tell(owner)` on the owner's, if this session still counts then.
    template <typename Tell>
    static void tell(const std::shared_ptr<DeviceLink>& link, quint64 session, Tell tell)
    {
        const QMutexLocker lock(&link->m_mutex);
        if (!link->m_owner || link->m_session != session) return;
        QMetaObject::invokeMethod(
            link->m_owner,
            [link, owner = link->m_owner, session, tell = std::move(tell)] {
                if (link->m_session == session) tell(*owner); // changed on this thread alone
            },
            Qt::QueuedConnection);
    }

private:
    QMutex m_mutex; // for all below
    Owner* m_owner;
    quint64 m_begun = 0;
    quint64 m_session = 0; // 0: none counts
};

/// What works with a device, on a thread of its own. Neither is there before the first begin().
/// `Worker` is a QObject that is made of the link; its close() lets the device go.
template <typename Owner, typename Worker>
class DeviceThread {
public:
    using Link = DeviceLink<Owner>;

    DeviceThread(Owner* owner, const QString& name)
        : m_link(std::make_shared<Link>(owner)), m_name(name)
    {
    }
    /// In this order: nothing reaches an owner that goes.
    ~DeviceThread()
    {
        end();
        m_link->leave();
        part();
    }
    DeviceThread(const DeviceThread&) = delete;
    DeviceThread& operator=(const DeviceThread&) = delete;

    /// Calls `work(worker, session)` on the thread; what it tells is of this session.
    template <typename Work>
    void begin(Work work)
    {
        if (!m_thread) start();
        const quint64 session = m_link->begin();
        QMetaObject::invokeMethod(
            m_worker,
            [worker = m_worker, session, work = std::move(work)] { work(*worker, session); },
            Qt::QueuedConnection);
    }
    /// Closes the device; nothing is told until the next one begins.
    void end()
    {
        m_link->end();
        if (!m_worker) return;
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker] { worker->close(); }, Qt::QueuedConnection);
    }

private:
    void start()
    {
        m_thread = new QThread;
        m_thread->setObjectName(m_name);
        m_worker = new Worker(m_link);
        m_worker->moveToThread(m_thread);
        m_thread->start();
    }
    /// One that hangs in a sound server that does not answer is left to the end of the program.
    void part()
    {
        constexpr unsigned long kPatienceMilliseconds = 1500;
        if (!m_thread) return;
        m_worker->deleteLater();
        m_thread->quit();
        if (m_thread->wait(kPatienceMilliseconds)) delete m_thread;
    }

    std::shared_ptr<Link> m_link;
    QString m_name;
    QThread* m_thread = nullptr;
    Worker* m_worker = nullptr;
};

} // namespace cabochon
