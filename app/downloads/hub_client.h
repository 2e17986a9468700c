// Owns asking hubs about files before anything of them is stored: which commit, how large, which
// digest. Two sources are asked, the list of files and the file's own headers; either may be
// missing, both must agree. Asks again where that may help. Not on the network thread.
#pragma once

#include "app/downloads/hub_address.h"
#include "app/downloads/hub_answers.h"
#include "app/downloads/hub_models.h"
#include "app/downloads/hub_search.h"
#include "app/downloads/patience.h"
#include "app/network/network.h"

#include <functional>
#include <string>
#include <vector>

namespace cabochon::downloads {

/// A file as a hub announces it; what a download keeps to.
struct HubFile {
    RepositoryFile file;
    std::string revision; // that addresses name: the commit where the hub serves commits
    std::string commit;   // empty: the hub names none
    std::uint64_t bytes = 0;
    Digest digest; // SHA-256, or git's name alone
};

/// Tells a person why it takes longer: "hub.example is busy (503): again in 4 s."
using Note = std::function<void(const std::string&)>;

class HubClient {
public:
    struct Options {
        PatienceLimits patience{.tries = 5};
        const engine::CancelFlag* cancel = nullptr;
        Note note;
    };
    HubClient(network::Network& network, std::vector<Hub> hubs, Options options);

    /// The files of a repository at a revision ("main", or a commit), asked of the hubs in turn
    /// until one knows them. HubForbidden (a token or an agreement is missing), HubNotFound,
    /// DownloadCorrupt (the hub contradicts itself, or names no digest), Network, NetworkOff,
    /// Cancelled.
    Result<std::vector<HubFile>> describe(const std::string& repository,
                                          const std::vector<std::string>& paths,
                                          const std::string& revision);
    /// The files of a repository that end with .gguf, in the hub's order. Errors as above.
    Result<std::vector<std::string>> modelFiles(const std::string& repository,
                                                const std::string& revision);

    /// The same files as people choose from them. Errors as above.
    Result<HubModels> models(const std::string& repository, const std::string& revision);
    /// Repositories with GGUF files whose names have these words, at most `most` of them, most
    /// downloaded first. Errors as above; of hubs that do not search, HubNotFound.
    Result<std::vector<HubRepository>> search(const std::string& words, int most = 30);
    /// Bytes of a file, in memory: not more than 64 MiB. ModelChanged: it is not as long any more
    /// as it was announced. Errors as above.
    Result<std::string> readRange(const HubFile& file, const network::ByteRange& range);

private:
    struct Answer {
        network::ResponseHead head;
        std::string body;
    };
    Result<Answer> ask(network::Request request,
                       const std::function<bool(const Answer&)>& readable = {});
    network::Request requestTo(const Hub& hub, network::WebAddress address, std::string purpose);
    Result<RevisionFacts> listAnywhere(const std::string& repository, const std::string& revision);
    Result<std::string>
    readRangeAt(const Hub& hub, const HubFile& file, const network::ByteRange& range);
    Result<RevisionFacts> list(const Hub& hub, const std::string& repository, std::string revision);
    Status addTree(const Hub& hub,
                   const std::string& repository,
                   RevisionFacts& facts,
                   const std::string& revision);
    Result<HubFile> describeOne(const Hub& hub,
                                const RepositoryFile& file,
                                const std::string& revision,
                                const Result<RevisionFacts>& listed);
    Result<std::vector<HubFile>> describeAt(const Hub& hub,
                                            const std::string& repository,
                                            const std::vector<std::string>& paths,
                                            const std::string& revision);

    network::Network& m_network;
    std::vector<Hub> m_hubs;
    bool m_answered = false; // the last ask(): with any status
    Options m_options;
};

/// Waits; false as soon as `cancel` is requested.
bool waitFor(std::chrono::milliseconds time, const engine::CancelFlag* cancel);

/// "What happened. Again in 4 s.", without the remedy, which is being tried.
std::string againIn(const Error& problem, std::chrono::milliseconds wait);

/// What a hub's refusal means and what helps: 401, 403, 404, others.
Error hubRefusal(const Hub& hub, const std::string& repository, const network::ResponseHead& head);

} // namespace cabochon::downloads
