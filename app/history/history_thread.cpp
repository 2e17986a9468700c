#include "app/history/history_thread.h"

#include "engine/base/start_thread.h"

namespace cabochon::history {

HistoryThread::HistoryThread(std::filesystem::path folder, Post post, Recovered recovered)
    : m_folder(std::move(folder)), m_post(std::move(post)), m_recovered(std::move(recovered)),
      m_thread(startThread([this] { run(); }))
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
        using Hits = Result<std::vector<SearchHit>>;
        Hits hits = workOn(history, [&](HistoryDatabase& open) {
            Hits found(std::vector<SearchHit>{});
            if (isNewest(number, &open.database())) found = open.search(query);
            (void)isNewest(number, nullptr);
            return found;
        });
        if (isNewest(number, nullptr)) tell([told, hits = std::move(hits)] { told(hits); });
    });
}

bool HistoryThread::isNewest(std::uint64_t search, Database* searching)
{
    const std::lock_guard lock(m_mutex);
    const bool newest = search == m_lastSearch;
    m_searching = newest ? searching : nullptr;
    return newest;
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

void HistoryThread::openAgain(Result<HistoryDatabase>& history, Open* open)
{
    history = Error{ErrorCode::HistoryDamaged, "The history is being opened again."}; // closed
    history = taken(open(m_folder, now()));
}

void HistoryThread::run()
{
    Result<HistoryDatabase> history = taken(openOrRecover(m_folder, now()));
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
        if (history && history->database().hasFailedForGood()) openAgain(history, reopenHistory);
        lock.lock();
    }
}

} // namespace cabochon::history
