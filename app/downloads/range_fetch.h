// Owns bringing what is missing of a file: several ranges at once, from a hub and then its mirrors,
// as long as it makes sense. What arrives goes into a PartFile; what is done with it meanwhile is
// the caller's. Not on the network thread.
#pragma once

#include "app/downloads/hub_client.h"
#include "app/downloads/part_file.h"

#include <condition_variable>
#include <deque>
#include <list>
#include <memory>

namespace cabochon::downloads {

struct FetchOptions {
    int connections = 4;
    std::uint64_t rangeBytes = 16u << 20; // of one request, about
    std::chrono::seconds mostSilence{10}; // of a connection; then it is made anew
    PatienceLimits patience;
    const engine::CancelFlag* cancel = nullptr;
    Note note;
};

class RangeFetch {
public:
    RangeFetch(network::Network& network,
               const std::vector<Hub>& hubs,
               const HubFile& file,
               PartFile& part,
               const FetchOptions& options);
    /// Ends what still runs, and waits for it.
    ~RangeFetch();

    /// Begins what can begin, and takes note of what ended. Error: it cannot go on (Network,
    /// HubForbidden, HubNotFound, ModelChanged, DownloadCorrupt, DiskFull ..., Cancelled).
    Status work();
    /// Waits until something ended, at most so long.
    void wait(std::chrono::milliseconds most);
    /// From another hub than so far, where there is one.
    void useNextHub();
    int running() const { return int(m_running.size()); }

private:
    struct Piece; // one request
    using Pieces = std::list<std::shared_ptr<Piece>>;

    Status beginMore();
    Status beginOne(const network::ByteRange& range, bool whole);
    network::Request requestFor(const network::ByteRange& range, bool whole) const;
    Status ended(Piece& piece, const network::TransferEnd& end);
    Status afterStatus(Piece& piece, const network::ResponseHead& head);
    Status failed(network::Trouble trouble,
                  Error problem,
                  const network::ResponseHead& head,
                  std::uint64_t received);
    Status changed(const network::ResponseHead& head) const;
    void stopAll();
    void countProgress(std::uint64_t received);

    network::Network& m_network;
    const std::vector<Hub>& m_hubs;
    const HubFile& m_file;
    PartFile& m_part;
    FetchOptions m_options;

    std::size_t m_hub = 0;
    network::WebAddress m_direct; // where the hub sent us last; empty host: ask the hub
    int m_connections;
    bool m_rangesIgnored = false;
    Patience m_patience;
    std::uint64_t m_sinceFailure = 0; // bytes
    std::chrono::steady_clock::time_point m_notBefore{};

    Pieces m_running;
    std::mutex m_mutex; // of m_ended
    std::condition_variable m_anyEnded;
    std::deque<std::pair<Piece*, network::TransferEnd>> m_ended;
};

} // namespace cabochon::downloads
