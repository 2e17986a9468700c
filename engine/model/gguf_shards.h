// Owns sharded models: which files belong together by name, and whether their headers agree. What a
// header holds: gguf_header.
#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/gguf_header.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace cabochon::engine {

struct GgufShard {
    MappedFile mapping;
    GgufHeader header;
};

/// Number of files that the header says the model has; 1 for a whole file.
std::uint64_t shardCount(const GgufHeader& header);

/// Opens parts 2 to N beside part 1 (`path`, with its header). FileNotFound names a missing part;
/// ModelDamaged parts whose headers disagree with their names or with each other;
/// ModelUnsupported when `path` is a later part.
Result<std::vector<GgufShard>> openOtherShards(const std::filesystem::path& path,
                                               const GgufHeader& first);

} // namespace cabochon::engine
