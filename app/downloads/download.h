// Owns one download from its announcement to its name: room on the disk, arriving, hashing on the
// way, the look at its header, repair, and the name in the end. A file bears its name only once its
// digest is right. Not on the network thread; returns when it is done, or cannot go on.
#pragma once

#include "app/downloads/range_fetch.h"

#include <filesystem>

namespace cabochon::downloads {

struct DownloadProgress {
    std::uint64_t received = 0; // bytes, of an earlier run too
    std::uint64_t total = 0;
    std::uint64_t hashed = 0;
    double bytesPerSecond = 0; // lately
    int connections = 0;
};

struct DownloadOptions {
    FetchOptions fetch;
    std::function<void(const DownloadProgress&)> progress; // at most ten times a second
};

struct DownloadedFile {
    std::filesystem::path path;
    std::string sha256;
    std::vector<ChunkHash> chunks;
    std::uint64_t repairedChunks = 0; // that had to be fetched again
};

/// Brings `file` to `target`, from `hubs` in turn. Whatever ended an earlier try, it goes on where
/// that was. Errors: as RangeFetch::work() and PartFile::open(); ModelInUse; DownloadCorrupt (what
/// comes is not what was announced, also a second time: nothing is kept); ModelUnsupported,
/// ModelDamaged, ModelTruncated (the file is no model of ours: nothing is kept).
Result<DownloadedFile> download(network::Network& network,
                                const std::vector<Hub>& hubs,
                                const HubFile& file,
                                const std::filesystem::path& target,
                                const DownloadOptions& options);

} // namespace cabochon::downloads
