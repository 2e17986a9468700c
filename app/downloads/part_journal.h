// Owns the file beside a partial download that says what of it has arrived: "NAME.part.journal". A
// line of JSON with what is downloaded, then a line for every half megabyte or so. Lines are only
// appended, and believed only together with the hash they carry, so that the program may end at any
// moment.
#pragma once

#include "app/downloads/hub_client.h"
#include "engine/base/writable_file.h"

#include <filesystem>
#include <vector>

namespace cabochon::downloads {

/// So many bytes from the beginning of a chunk have arrived and have that hash.
struct ChunkState {
    std::uint32_t have = 0;
    ChunkHash hash;
};

/// Larger files are none of ours, and not kept count of.
inline constexpr std::uint64_t kMostFileBytes = 1ull << 42;

/// Chunks of a file of so many bytes.
std::uint64_t chunkCount(std::uint64_t bytes);
std::uint32_t chunkSize(std::uint64_t bytes, std::uint64_t chunk);

struct JournalContent {
    HubFile file;
    std::vector<ChunkState> chunks; // [chunkCount]
};

/// What a journal says; nothing where there is none, or none that can be read: the download begins
/// anew then.
std::optional<JournalContent> readJournal(const std::filesystem::path& path);

class PartJournal {
public:
    /// Begins a journal in place of one that is there.
    static Result<PartJournal> begin(const std::filesystem::path& path,
                                     const HubFile& file,
                                     const std::vector<ChunkState>& chunks);
    Status add(std::uint64_t chunk, const ChunkState& state);

private:
    WritableFile m_file;
};

} // namespace cabochon::downloads
