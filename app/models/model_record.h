// Owns what is remembered of a model's file, in a small JSON file beside it ("NAME.gguf.json"):
// where it came from, its digest, and a hash per chunk, by which damage is found and repaired.
#pragma once

#include "app/models/repository_file.h"
#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabochon {

struct ModelRecord {
    RepositoryFile source; // empty repository: nobody knows
    std::string commit;
    std::uint64_t bytes = 0;
    std::string sha256;              // as announced, or as first computed here; empty: not known
    bool announced = false;          // by whoever it came from
    std::string when;                // it came: "2026-11-28T18:25:00Z"
    std::int64_t writtenAt = 0;      // the file's time of change then, in its system's ticks
    bool damaged = false;            // it was found to be something else since
    std::vector<std::string> chunks; // hash of each 4 MiB, 32 hexadecimal digits
    std::string displayName;         // as the user named it; empty: not at all
    std::string licence;             // SPDX identifier; empty: not known
};

std::filesystem::path recordOf(const std::filesystem::path& file);
/// Nothing where there is none, or none that can be read.
std::optional<ModelRecord> readRecord(const std::filesystem::path& file);
Status writeRecord(const std::filesystem::path& file, const ModelRecord& record);

/// The file's time of change as records keep it; 0 where it has none.
std::int64_t writtenAt(const std::filesystem::path& file);
/// Now, as records keep it.
std::string timeNow();

} // namespace cabochon
