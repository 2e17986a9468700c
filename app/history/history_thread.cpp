#include "app/history/history_thread.h"

#include "engine/base/start_thread.h"

namespace cabochon::history {

namespace {

Error noThread()
{
    return {ErrorCode::OutOfMemory,
            "The system gives no thread for the conversations, so nothing is kept. Close other "
            "programs and start again."};
}

} // namespace

HistoryThread::HistoryThread(std::filesystem::path folder, Post post, Recovered recovered)
    : m_folder(std::move(folder)), m_post(std::move(post)), m_recovered(std::move(recovered)),
      m_thread(startThread([this] { run(); }))
{
    if (!m_thread) say(noThread());
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
        Result<HistoryDatabase> none(noThread());
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
        const auto isNewest = [this, number](Database* searching) {
            const std::lock_guard lock(m_mutex);
            m_searching = searching;
            return number == m_lastSearch;
        };
        const auto look = [&](HistoryDatabase& opened) -> Result<std::vector<SearchHit>> {
            if (!isNewest(&opened.database()))
                return {ErrorCode::Cancelled, "Another search replaced this one."};
            Result<std::vector<SearchHit>> hits = opened.search(query);
            isNewest(nullptr);
            return hits;
        };
        Result<std::vector<SearchHit>> hits = tryTwice(history, look);
        if (isNewest(nullptr)) tell([told, hits = std::move(hits)] { told(hits); });
    });
}

void HistoryThread::restore(const Backup& backup, std::function<void(const Status&)> told)
{
    put([this, backup, told = std::move(told)](Result<HistoryDatabase>& history) {
        history = Error{ErrorCode::HistoryDamaged, "Another history takes its place."}; // closed
        const Status restored = restoreBackup(m_folder, backup, now());
        history = open(openOrRecover);
        tell([told, restored] { told(restored); });
    });
}

void HistoryThread::say(const Result<Recovery>& recovery)
{
    tell([told = m_recovered, recovery] { told(recovery); });
}

Result<HistoryDatabase> HistoryThread::open(Opening& opening)
{
    Result<OpenedHistory> opened = opening(m_folder, now());
    if (!opened) {
        say(opened.error());
        return opened.error();
    }
    if (opened->recovery) say(*opened->recovery);
    return std::move(opened->history);
}

/// This one cannot go on.
void HistoryThread::openAgain(Result<HistoryDatabase>& history, Opening& opening)
{
    history = Error{ErrorCode::HistoryDamaged, "The history is being opened again."}; // closed
    history = open(opening);
}

void HistoryThread::run()
{
    Result<HistoryDatabase> history = open(openOrRecover);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_closing || !m_requests.empty(); });
        if (m_requests.empty()) return; // closing, and everything is done
        const Request request = std::move(m_requests.front());
        m_requests.pop_front();
        lock.unlock();
        request(history);
        if (history && history->database().hasFailedForGood()) openAgain(history, reopenHistory);
        lock.lock();
    }
}

} // namespace cabochon::history
