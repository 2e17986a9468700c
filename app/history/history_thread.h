// Owns the one thread that has the history open. Requests are worked off in the order in which they
// were made; what came of each is told on the thread of whoever asked. No Qt.
#pragma once

#include "app/history/history_database.h"
#include "app/history/history_recovery.h"
#include "engine/base/result.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace cabochon::history {

class HistoryThread {
public:
    /// Runs something soon on the thread of whoever asks. Called on the history's thread.
    using Post = std::function<void(std::function<void()>)>;

    /// What became of a damaged history, or why there is none from here on; told like everything
    /// else.
    using Recovered = std::function<void(const Result<Recovery>&)>;

    /// Begins to open the history of this folder, and returns at once. A damaged one is recovered,
    /// now or when that shows, and what was asked for is done once more; one that could not be
    /// synced is opened anew.
    HistoryThread(std::filesystem::path folder, Post post, Recovered recovered);
    /// Does everything that was asked for, then closes; nothing is told any more.
    ~HistoryThread();

    /// Works on the history, and tells what came of it: `work(HistoryDatabase&)` gives a Result<T>
    /// or a Status, `told` takes it. When there is no history it is told why.
    template <typename Work, typename Told>
    void ask(Work work, Told told)
    {
        put([this, work = std::move(work),
             told = std::move(told)](Result<HistoryDatabase>& history) {
            tell([told, outcome = tryTwice(history, work)] { told(outcome); });
        });
    }

    /// Puts a copy in place of the history, which is kept as a file, and goes on with it.
    void restore(const Backup& backup, std::function<void(const Status&)> told);

    /// Looks for words; a search that was asked for before and has not ended is given up and never
    /// told.
    void search(const SearchQuery& query,
                std::function<void(const Result<std::vector<SearchHit>>&)> told);

private:
    using Request = std::function<void(Result<HistoryDatabase>&)>;

    /// Once more where the first try showed damage, on what could be recovered.
    template <typename Work>
    auto tryTwice(Result<HistoryDatabase>& history, const Work& work) -> decltype(work(*history))
    {
        using Outcome = decltype(work(*history));
        if (!history) return Outcome(history.error());
        Outcome outcome = work(*history);
        if (outcome || outcome.error().code != ErrorCode::HistoryDamaged) return outcome;
        openAgain(history, recoverHistory);
        return history ? work(*history) : Outcome(history.error());
    }

    using Opening = Result<OpenedHistory>(const std::filesystem::path& folder, std::int64_t now);

    void put(Request request);
    void tell(std::function<void()> told);
    void run();
    Result<HistoryDatabase> open(Opening& opening);
    void openAgain(Result<HistoryDatabase>& history, Opening& opening);
    void say(const Result<Recovery>& recovery);

    const std::filesystem::path m_folder;
    Post m_post;
    Recovered m_recovered;
    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    std::deque<Request> m_requests;
    bool m_closing = false;
    Database* m_searching = nullptr; // may be interrupted
    std::uint64_t m_lastSearch = 0;
    std::optional<std::thread> m_thread; // last: it uses all of the above
};

} // namespace cabochon::history
