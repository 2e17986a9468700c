// Owns the downloads that were asked for: one runs, the others wait for it. Each can be paused;
// what was not done when the program ended is there again at its next start, and goes on. The
// thread on which they run. No Qt.
#pragma once

#include "app/downloads/model_download.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace cabochon::downloads {

/// One of them, as it is now.
struct QueuedDownload {
    enum class State : std::uint8_t { Waiting, Running, Paused, Failed };

    ModelOrder order;
    State state = State::Waiting;
    ModelProgress progress; // of this run
    std::string note;       // why it takes longer; empty: it does not
    Error problem;          // where it failed
};

struct QueueOptions {
    std::filesystem::path file; // where the list is kept; empty: nowhere
    std::vector<Hub> hubs;
    FetchOptions fetch; // of each; cancel and note are the queue's
    PatienceLimits hubPatience{.tries = 5};
};

class DownloadQueue {
public:
    /// Called on the queue's thread, or on the caller's: something is other than it was.
    using Changed = std::function<void()>;
    /// A file of a model bears its name now; the last of an order says so. On the queue's thread.
    using Brought = std::function<void(const RepositoryFile& model, bool complete)>;

    /// Reads the list and begins with its first. Both outlive it.
    DownloadQueue(network::Network& network,
                  const ModelLibrary& library,
                  QueueOptions options,
                  Changed changed,
                  Brought brought);
    /// Stops what runs; it goes on at the next start.
    ~DownloadQueue();
    DownloadQueue(const DownloadQueue&) = delete;
    DownloadQueue& operator=(const DownloadQueue&) = delete;

    // Any thread but a window's, for the list is kept on the disk; downloads() and problem() any. A
    // file that is not in the list: nothing happens.
    std::vector<QueuedDownload> downloads() const;
    /// At the end of the list; one that is there already goes on.
    void add(const ModelOrder& order);
    void pause(const RepositoryFile& file);
    void resume(const RepositoryFile& file);
    void pauseAll();
    /// Whom downloads ask from now on; those that a hub refused are tried again.
    void setHubs(std::vector<Hub> hubs);
    /// Takes it off the list, and waits until nothing of it is written any more. What arrived
    /// stays, for another time.
    void remove(const RepositoryFile& file);
    /// Why the list could not be kept; empty: it could.
    std::string problem() const;

private:
    struct Item {
        QueuedDownload download;
        std::shared_ptr<engine::CancelFlag> cancel = std::make_shared<engine::CancelFlag>();
    };
    using Items = std::vector<std::shared_ptr<Item>>;

    void readList();
    void keepList();                                              // with m_mutex
    std::shared_ptr<Item> find(const RepositoryFile& file) const; // with m_mutex
    void stop(Item& item, QueuedDownload::State state);           // with m_mutex
    std::shared_ptr<Item> waitForNext();
    void run();
    void bring(const std::shared_ptr<Item>& item);
    void finish(const std::shared_ptr<Item>& item, const Error* problem);

    network::Network& m_network;
    const ModelLibrary& m_library;
    const QueueOptions m_options;
    const Changed m_changed;
    const Brought m_brought;

    mutable std::mutex m_mutex;     // of all below
    std::condition_variable m_news; // for the thread
    std::condition_variable m_left; // by the thread: what it was at
    std::vector<Hub> m_hubs;
    Items m_items;
    std::shared_ptr<Item> m_current; // what the thread is at; null: nothing
    std::string m_problem;
    bool m_ending = false;
    std::optional<std::thread> m_thread;
};

} // namespace cabochon::downloads
