#include "app/history/history_thread.h"

#include "engine/base/start_thread.h"

#include <chrono>

namespace cabochon::history {

namespace {

std::int64_t now()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace

HistoryThread::HistoryThread(std::filesystem::path folder, Post post, Recovered recovered)
    : m_post(std::move(post)), m_recovered(std::move(recovered)),
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

Result<HistoryDatabase> HistoryThread::taken(Result<OpenedHistory> opened)
{
    if (!opened) return opened.error();
    if (opened->recovery)
        tell([told = m_recovered, recovery = *opened->recovery] { told(recovery); });
    return std::move(opened->history);
}

/// Opens the history again where the request before showed that this one cannot go on.
void HistoryThread::mend(Result<HistoryDatabase>& history, const std::filesystem::path& folder)
{
    const bool damaged = std::exchange(m_damaged, false);
    const bool failed = history && history->database().hasFailedForGood();
    if (!damaged && !failed) return;
    history = Error{ErrorCode::HistoryDamaged, "The history is being opened again."}; // closed
    history = taken(damaged ? recoverHistory(folder, now()) : reopenHistory(folder, now()));
}

void HistoryThread::run(const std::filesystem::path& folder)
{
    Result<HistoryDatabase> history = taken(openOrRecover(folder, now()));
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
        mend(history, folder);
        lock.lock();
    }
}

} // namespace cabochon::history
