// Owns what one call of an attention kernel works on: some query rows of one KV head against a
// range of key positions. attention.cpp makes the parts; attention_kernel.h computes them.
#pragma once

#include "engine/cpu/kv_view.h"

#include <cstdint>

namespace cabochon::engine::kernels {

inline constexpr std::uint32_t kAttentionRows = 64; // query rows of one part, at most
/// Keys of one tile, at most. Tiles end where pages do, so that a tile's rows lie side by side.
inline constexpr std::uint32_t kAttentionKeys = kPagePositions;

/// Rows are (column, head of the group) pairs that read the same keys. Row i sees the positions
/// [firstKey[i], endKey[i]). Results are not yet divided by `sum`.
struct AttentionPart {
    KvView cache;
    std::uint32_t kvHead = 0;
    std::uint32_t rows = 0;
    const float* queries[kAttentionRows] = {};
    std::uint32_t firstKey[kAttentionRows] = {};
    std::uint32_t endKey[kAttentionRows] = {};
    std::uint32_t keyBegin = 0; // positions of this part
    std::uint32_t keyEnd = 0;
    float* tile = nullptr;    // [kAttentionKeys, headSize] keys or values as f32
    float* scores = nullptr;  // [kAttentionRows, kAttentionKeys]
    float* sums = nullptr;    // [rows, headSize] sum of exp(score - largest) * value
    float* largest = nullptr; // [rows], -infinity when no key was seen
    float* sum = nullptr;     // [rows] sum of exp(score - largest)
};

} // namespace cabochon::engine::kernels
