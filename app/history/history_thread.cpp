#include "app/history/history_thread.h"

#include "engine/base/start_thread.h"

namespace cabochon::history {

HistoryThread::HistoryThread(std::filesystem::path folder, Post post)
    : m_post(std::move(post)),
      m_thread(startThread([this, folder = std::move(folder)] { run(folder); }))
{
}

HistoryThread::~HistoryThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        if (m_searching) m_searching->interrupt();
    }
    m_changed.notify_all();
    if (m_thread) m_thread->join();
}

void HistoryThread::put(Request request)
{
    if (!m_thread) {
        Result<HistoryDatabase> none(ErrorCode::OutOfMemory,
                                     "The system gives no thread for the conversations, so "
                                     "nothing is kept. Close other programs and start again.");
        return request(none);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(std::move(request));
    }
    m_changed.notify_all();
}

void HistoryThread::tell(std::function<void()> told)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing) return;
    }
    m_post(std::move(told));
}

void HistoryThread::search(const SearchQuery& query,
                           std::function<void(const Result<std::vector<SearchHit>>&)> told)
{
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = ++m_lastSearch;
        if (m_searching) m_searching->interrupt();
    }
    put([this, number, query, told = std::move(told)](Result<HistoryDatabase>& history) {
        {
            const std::lock_guard lock(m_mutex);
            if (number != m_lastSearch) return;
            if (history) m_searching = &history->database();
        }
        Result<std::vector<SearchHit>> hits =
            history ? history->search(query) : Result<std::vector<SearchHit>>(history.error());
        {
            const std::lock_guard lock(m_mutex);
            m_searching = nullptr;
            if (number != m_lastSearch) return;
        }
        tell([told, hits = std::move(hits)] { told(hits); });
    });
}

void HistoryThread::finish()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_thread || (m_requests.empty() && !m_working); });
}

void HistoryThread::run(const std::filesystem::path& folder)
{
    Result<HistoryDatabase> history = HistoryDatabase::open(folder);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_working = false;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_closing || !m_requests.empty(); });
        if (m_requests.empty()) return; // closing, and everything is done
        m_working = true;
        const Request request = std::move(m_requests.front());
        m_requests.pop_front();
        lock.unlock();
        request(history);
        lock.lock();
    }
}

} // namespace cabochon::history
