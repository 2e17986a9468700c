// Owns looking at files that are here: computing their digests anew, bringing damaged ones back on
// the way of a download, and taking in files from elsewhere. No network.
#pragma once

#include "app/downloads/hub_client.h"
#include "app/models/model_record.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace cabochon::downloads {

/// Called with bytes done and all bytes; false stops (Cancelled).
using CheckProgress = std::function<bool(std::uint64_t, std::uint64_t)>;

struct FileCheck {
    std::uint64_t bytes = 0;
    Digest digest; // both kinds
    std::vector<ChunkHash> chunks;
};

/// Reads a whole file. FileNotFound, FileUnreadable, Cancelled.
Result<FileCheck> checkFile(const std::filesystem::path& path, const CheckProgress& progress);

/// Chunks that are not what the record says; all, where it says nothing of them.
std::uint64_t damagedChunks(const FileCheck& check, const ModelRecord& record);

/// Turns a damaged file into a partial download in which only what is damaged is missing.
Status makePartial(const std::filesystem::path& target,
                   const HubFile& file,
                   const FileCheck& check,
                   const ModelRecord& record);

/// The record of a file that was just checked, or that came from a hub.
ModelRecord recordFor(const std::filesystem::path& path, const FileCheck& check);

/// Gives `from` another name as `to` in the same file system, else copies it. Of several programs'
/// files none is changed. FileWriteFailed, DiskFull, Cancelled.
Status linkOrCopy(const std::filesystem::path& from,
                  const std::filesystem::path& to,
                  bool copyAlways,
                  const CheckProgress& progress);

} // namespace cabochon::downloads
