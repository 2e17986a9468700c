// Owns the way from the thread of a device to an object of the window's thread: what a device says
// arrives as long as the object is there and has not asked for something else. And the end of such
// a thread.
#pragma once

#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>
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

/// Ends a device's thread; `worker` goes with it. One that hangs in a sound server that does not
/// answer is left to the end of the program.
inline void partFrom(QThread* thread, QObject* worker)
{
    constexpr unsigned long kPatienceMilliseconds = 1500;
    if (!thread) return;
    worker->deleteLater();
    thread->quit();
    if (thread->wait(kPatienceMilliseconds)) delete thread;
}

} // namespace cabochon
