// Owns the one thread that has the history open. Requests are worked off in the order in which they
// were made; what came of each is told on the thread of whoever asked. No Qt.
#pragma once

#include "app/history/history_database.h"
#include "app/history/history_recovery.h"
#include "engine/base/result.h"

#include <atomic>
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

    /// What became of a damaged history; told like everything else.
    using Recovered = std::function<void(const Recovery&)>;

    /// Begins to open the history of this folder, and returns at once. A damaged one is recovered,
    /// now or when that shows; one that could not be synced is opened anew.
    HistoryThread(std::filesystem::path folder, Post post, Recovered recovered);
    /// Does everything that was asked for, then closes; nothing is told any more.
    ~HistoryThread();

    /// Works on the history, and tells what came of it: `work(HistoryDatabase&)` gives a Result<T>
    /// or a Status, `told` takes it. When the history could not be opened it is told why. Work that
    /// meets a damage is done again on what was recovered.
    template <typename Work, typename Told>
    void ask(Work work, Told told)
    {
        put([this, work = std::move(work),
             told = std::move(told)](Result<HistoryDatabase>& history) {
            auto outcome = workOn(history, work);
            tell([told, outcome = std::move(outcome)] { told(outcome); });
        });
    }

    /// Looks for words; a search that was asked for before and has not ended is given up and never
    /// told.
    void search(const SearchQuery& query,
                std::function<void(const Result<std::vector<SearchHit>>&)> told);

    /// Waits until everything that was asked for so far is done.
    void finish();

private:
    using Request = std::function<void(Result<HistoryDatabase>&)>;

    template <typename Work>
    auto workOn(Result<HistoryDatabase>& history, const Work& work) -> decltype(work(*history))
    {
        using Outcome = decltype(work(*history));
        const auto once = [&] { return history ? work(*history) : Outcome(history.error()); };
        Outcome outcome = once();
        if (!history || outcome || outcome.error().code != ErrorCode::HistoryDamaged)
            return outcome;
        openAgain(history, recoverHistory);
        return once();
    }

    using Open = Result<OpenedHistory>(const std::filesystem::path& folder, std::int64_t now);
    /// Closes it before.
    void openAgain(Result<HistoryDatabase>& history, Open* open);
    Result<HistoryDatabase> taken(Result<OpenedHistory> opened);
    void put(Request request);
    void tell(std::function<void()> told);
    void run();
    /// Whether no newer search was asked for. `searching`: what that may interrupt from here on.
    bool isNewest(std::uint64_t search, Database* searching);

    const std::filesystem::path m_folder;
    Post m_post;
    Recovered m_recovered;
    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    std::deque<Request> m_requests;
    bool m_working = true;
    bool m_closing = false;
    Database* m_searching = nullptr; // may be interrupted
    std::uint64_t m_lastSearch = 0;
    std::optional<std::thread> m_thread; // last: it uses all of the above
};

} // namespace cabochon::history
