// Owns scaled-by-one softmax attention over a KV cache on the CPU (gemma4-model.md 2.4, 2.6):
// grouped query heads together, window and image blocks by position, no mask tensor.
#pragma once

#include "engine/cpu/matrix_product.h"
#include "engine/cpu/thread_pool.h"
#include "engine/session/backend.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace cabochon::engine {

/// A layer's K and V rows, laid out as `format` says (engine/model/kv_format.h). Position p lies in
/// row p % capacity. Sliding layers: a ring; full layers: capacity >= all positions.
struct KvRows {
    const void* keys = nullptr;
    const void* values = nullptr;
    KvFormat format = KvFormat::F16;
    std::uint32_t capacity = 0;
    std::uint32_t kvHeads = 0;
    std::uint32_t headSize = 0;

    /// Head `head` of position `position` among all heads of all rows.
    std::size_t index(std::uint32_t position, std::uint32_t head) const
    {
        return static_cast<std::size_t>(position % capacity) * kvHeads + head;
    }
    /// Q8: bytes and scales of the head with that index. `base`: keys or values.
    const std::int8_t* codes(const void* base, std::size_t head) const
    {
        return static_cast<const std::int8_t*>(base) + head * q8HeadBytes(headSize);
    }
    const std::uint16_t* scales(const void* base, std::size_t head) const
    {
        const auto* bytes = static_cast<const std::byte*>(base);
        return reinterpret_cast<const std::uint16_t*>(bytes +
                                                      q8ScalesOffset(capacity, kvHeads, headSize)) +
               head * q8Scales(headSize);
    }
};

/// Columns [first, first + count) of the batch are one image block: each also sees the later ones,
/// at any distance. Earlier ones stay inside the window (gemma4-model.md 2.6).
struct BidirectionalBlock {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct AttentionArguments {
    const float* queries = nullptr; // [columns, heads, headSize] f32, after norm and rope
    float* output = nullptr;        // [columns, heads, headSize] f32
    std::uint32_t columns = 0;
    std::uint32_t heads = 0;    // query heads; head h uses KV head h / (heads / kvHeads)
    std::uint32_t position = 0; // absolute position of column 0; rows up to position +
                                // columns - 1 are already in the cache
    std::uint32_t window = 0;   // 0: full attention; else a key k is visible to q if q - k < window
    std::span<const BidirectionalBlock> blocks; // sliding layers only
    KvRows cache;
};

/// Floats of scratch that attend() needs per thread for these sizes.
std::size_t attentionScratchFloats(std::uint32_t maxHeads,
                                   std::uint32_t maxHeadSize,
                                   std::uint32_t contextLength);

/// Softmax in f32, accumulation in f32. `scratch`: [threadCount, attentionScratchFloats()]. Does
/// not allocate.
void attend(const AttentionArguments& arguments,
            CpuLevel level,
            ThreadPool& pool,
            std::span<float> scratch,
            const CancelFlag* cancel);

} // namespace cabochon::engine
