// Owns bringing a model into the library: all its shards, and what belongs to it (its projector, a
// drafter); what is here already is looked at, and repaired where it is damaged. The one way by
// which window and companion download. Not on the network thread.
#pragma once

#include "app/downloads/download.h"
#include "app/downloads/file_check.h"
#include "app/models/model_library.h"

#include <optional>
#include <string>
#include <vector>

namespace cabochon::downloads {

struct ModelOrder {
    RepositoryFile file;
    std::string revision = "main";
    bool projector = true;                   // that the catalogue names for it
    bool drafter = false;                    // likewise
    std::optional<RepositoryFile> partner{}; // a projector that goes with it, of that revision
};

/// Of all files together.
struct ModelProgress {
    std::uint64_t received = 0;
    std::uint64_t total = 0;
    double bytesPerSecond = 0;
    std::string name;      // of the file that arrives now
    bool checking = false; // what is here already is read, nothing arrives
};

struct ModelDownloadOptions {
    FetchOptions fetch;
    PatienceLimits hubPatience{.tries = 5};
    std::function<void(const ModelProgress&)> progress; // at most ten times a second
    /// A file bears its name: the model can be used although its projector still arrives.
    std::function<void(const std::filesystem::path&)> brought;
};

struct BroughtFile {
    std::filesystem::path path;
    std::string sha256;
    std::uint64_t bytes = 0;
    bool wasHere = false; // nothing had to be downloaded
};

/// The model's own files first, in the order of its shards. Errors as HubClient::describe() and
/// download(); ModelChanged where another version of a file lies in the library.
Result<std::vector<BroughtFile>> downloadModel(network::Network& network,
                                               const std::vector<Hub>& hubs,
                                               const ModelLibrary& library,
                                               const ModelOrder& order,
                                               const ModelDownloadOptions& options);

} // namespace cabochon::downloads
