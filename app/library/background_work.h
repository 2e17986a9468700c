// Owns work that may wait for a disk or a driver: done one after another on a thread of its own,
// told on the thread of its owner. What was asked for and not begun when the owner ends is dropped.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <utility>

namespace cabochon {

class BackgroundWork {
public:
    explicit BackgroundWork(QObject& owner) : m_owner(owner) { m_thread.setMaxThreadCount(1); }
    ~BackgroundWork()
    {
        m_thread.clear();
        m_thread.waitForDone();
    }

    /// `job()` on the thread; what it gives is told to `told` on the owner's.
    template <typename Job, typename Told>
    void run(Job job, Told told)
    {
        m_thread.start([owner = &m_owner, job = std::move(job), told = std::move(told)] {
            auto outcome = job();
            QMetaObject::invokeMethod(
                owner, [told, outcome = std::move(outcome)] { told(outcome); },
                Qt::QueuedConnection);
        });
    }

private:
    QObject& m_owner;
    QThreadPool m_thread;
};

} // namespace cabochon
