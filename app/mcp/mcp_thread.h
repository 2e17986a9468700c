// Owns the thread on which everything of MCP happens: work that is handed to it, work for later,
// and descriptors that become ready. Children that it starts end with it. No Qt.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace cabochon::mcp {

using Work = std::function<void()>;

/// Where others leave work. Outlives the thread: what comes after its end is dropped.
class WorkQueue {
public:
    WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;
    ~WorkQueue();

    /// Any thread. False: there is nobody to do it any more.
    bool post(Work work);

private:
    friend class McpThread;
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

class McpThread {
public:
    using Timer = std::uint64_t; // never 0

    McpThread();
    McpThread(const McpThread&) = delete;
    McpThread& operator=(const McpThread&) = delete;
    /// finish().
    ~McpThread();

    /// Where the system gives no thread, nothing is ever done. Once.
    bool start();
    /// Does what was left, then ends. Not on the thread itself.
    void finish();

    const std::shared_ptr<WorkQueue>& queue() const { return m_queue; }
    bool post(Work work) { return m_queue->post(std::move(work)); }

    // On the thread alone, as all work is. Work may forget and unwatch anything, itself included.
    Timer after(std::chrono::milliseconds time, Work work);
    void forget(Timer timer);
    /// One watch a descriptor. It is also called when the other side is gone.
    void watchReading(int descriptor, Work work)
    {
        watch(descriptor, /*writing=*/false, std::move(work));
    }
    void watchWriting(int descriptor, Work work)
    {
        watch(descriptor, /*writing=*/true, std::move(work));
    }
    void unwatch(int descriptor) { m_watches.erase(descriptor); }

private:
    using Clock = std::chrono::steady_clock;
    struct Later {
        Clock::time_point when;
        Work work;
    };
    struct Watch {
        bool writing = false;
        std::uint64_t number = 0; // another one by now is not called in its place
        Work work;
    };

    void watch(int descriptor, bool writing, Work work);
    void run();
    void doPosted();
    void doDue();
    void waitForNews();
    int milliseconds() const; // until the next timer

    std::shared_ptr<WorkQueue> m_queue;
    std::map<Timer, Later> m_timers;
    std::map<int, Watch> m_watches;
    std::uint64_t m_last = 0;
    bool m_ending = false;
    std::optional<std::thread> m_thread;
};

} // namespace cabochon::mcp
