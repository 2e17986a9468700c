#include "app/mcp/mcp_thread.h"

#include "engine/base/descriptor.h"
#include "engine/base/start_thread.h"

#include <algorithm>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr int kLongestWait = 60'000; // milliseconds; nothing depends on it

} // namespace

struct WorkQueue::Inside {
    Descriptor bell{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    std::mutex mutex;
    std::vector<Work> work;
    bool closed = false;

    std::vector<Work> take()
    {
        eventfd_t rings = 0;
        ::eventfd_read(bell.number(), &rings);
        const std::lock_guard lock(mutex);
        return std::exchange(work, {});
    }
    void close()
    {
        std::vector<Work> left; // what it holds may post
        const std::lock_guard lock(mutex);
        closed = true;
        left.swap(work);
    }
};

WorkQueue::WorkQueue() : m_inside(std::make_unique<Inside>()) {}

WorkQueue::~WorkQueue() = default;

bool WorkQueue::post(Work work)
{
    const std::lock_guard lock(m_inside->mutex);
    if (m_inside->closed) return false;
    m_inside->work.push_back(std::move(work));
    ::eventfd_write(m_inside->bell.number(), 1);
    return true;
}

McpThread::McpThread() : m_queue(std::make_shared<WorkQueue>()) {}

McpThread::~McpThread()
{
    finish();
}

bool McpThread::start()
{
    m_thread = startThread([this] { run(); });
    if (!m_thread) m_queue->m_inside->close();
    return m_thread.has_value();
}

void McpThread::finish()
{
    if (!m_thread) return;
    post([this] { m_ending = true; });
    m_thread->join();
    m_thread.reset();
}

McpThread::Timer McpThread::after(std::chrono::milliseconds time, Work work)
{
    m_timers[++m_last] = {Clock::now() + time, std::move(work)};
    return m_last;
}

void McpThread::forget(Timer timer)
{
    m_timers.erase(timer);
}

void McpThread::watch(int descriptor, bool writing, Work work)
{
    m_watches[descriptor] = {writing, ++m_last, std::move(work)};
}

void McpThread::run()
{
    while (!m_ending) {
        doPosted();
        doDue();
        if (!m_ending) waitForNews();
    }
    m_queue->m_inside->close();
    m_timers.clear();
    m_watches.clear();
}

void McpThread::doPosted()
{
    for (Work& work : m_queue->m_inside->take())
        work();
}

void McpThread::doDue()
{
    const Clock::time_point now = Clock::now();
    std::vector<Timer> due;
    for (const auto& [timer, later] : m_timers) {
        if (later.when <= now) due.push_back(timer);
    }
    std::ranges::sort(
        due, [this](Timer one, Timer other) { return m_timers[one].when < m_timers[other].when; });
    for (const Timer timer : due) {
        const auto found = m_timers.find(timer);
        if (found == m_timers.end()) continue; // an earlier one forgot it
        const Work work = std::move(found->second.work);
        m_timers.erase(found);
        work();
    }
}

int McpThread::milliseconds() const
{
    Clock::time_point next = Clock::now() + std::chrono::milliseconds(kLongestWait);
    for (const auto& [timer, later] : m_timers)
        next = std::min(next, later.when);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, kLongestWait));
}

void McpThread::waitForNews()
{
    std::vector<pollfd> waiting{{m_queue->m_inside->bell.number(), POLLIN, 0}};
    std::vector<std::uint64_t> numbers{0};
    for (const auto& [descriptor, watch] : m_watches) {
        waiting.push_back({descriptor, static_cast<short>(watch.writing ? POLLOUT : POLLIN), 0});
        numbers.push_back(watch.number);
    }
    if (::poll(waiting.data(), waiting.size(), milliseconds()) <= 0) return;
    for (std::size_t i = 1; i < waiting.size(); ++i) {
        if (waiting[i].revents == 0) continue;
        const auto found = m_watches.find(waiting[i].fd);
        if (found == m_watches.end() || found->second.number != numbers[i]) continue;
        const Work work = found->second.work;
        work();
    }
}

} // namespace cabochon::mcp
