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

/// How much of files is opened: all of them, or headers alone, without the tensors' data.
enum class GgufExtent : std::uint8_t { Whole, Headers };

/// One file with its header.
Result<GgufShard>
openGguf(const std::filesystem::path& path, const std::string& name, GgufExtent extent);

/// Opens parts 2 to N beside part 1 (`path`, with its header). FileNotFound names a missing part;
/// ModelDamaged parts whose headers disagree with their names or with each other;
/// ModelUnsupported when `path` is a later part.
Result<std::vector<GgufShard>>
openOtherShards(const std::filesystem::path& path, const GgufHeader& first, GgufExtent extent);

/// Whether so many tensors in all parts are what the first one promises; ModelDamaged.
Status checkTensorCount(const GgufHeader& first, std::uint64_t tensors, const std::string& name);
/// Whether a header is that of part `number` of `total`, as its name says; ModelDamaged.
Status checkLaterShard(const GgufHeader& header,
                       const std::string& name,
                       std::uint64_t number,
                       std::uint64_t total);

} // namespace cabochon::engine
