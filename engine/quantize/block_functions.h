// Owns the seam between the quantizers and their instruction sets: one table of functions per
// level, each compiled with its own machine flags. All give the same bytes.
#pragma once

#include "engine/model/block_formats.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine {

struct BlockFunctions {
    /// One block of 256 values.
    using Block = void (*)(const float* values, std::uint8_t* block);
    Block q4_K = nullptr;
    Block q5_K = nullptr;
    Block q6_K = nullptr;
    /// `count` (at most 8) blocks of 32 values.
    using Blocks = void (*)(const float* values, int count, std::uint8_t* blocks);
    Blocks q4_0 = nullptr;
    Blocks q5_0 = nullptr;
    Blocks q8_0 = nullptr;
    /// Whether no value is larger than `limit` or no number.
    bool (*allWithin)(const float* values, std::size_t count, float limit) = nullptr;
    /// bfloat16 to float32.
    void (*widen)(const std::byte* source, float* target, std::size_t count) = nullptr;
};

BlockFunctions portableBlockFunctions();
/// Only where the processor has AVX2.
BlockFunctions avx2BlockFunctions();
/// The best that this machine can run.
BlockFunctions bestBlockFunctions();

} // namespace cabochon::engine
