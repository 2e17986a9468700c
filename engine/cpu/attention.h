// Owns scaled-by-one softmax attention over pages of keys and values on the CPU (engine/MODEL.md,
// Attention): grouped query heads together, window and pictures by position, no mask tensor. A call
// may serve several timelines.
#pragma once

#include "engine/cpu/cpu_level.h"
#include "engine/cpu/kv_view.h"
#include "engine/cpu/thread_pool.h"
#include "engine/session/cancel_flag.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace cabochon::engine {

/// Columns of one timeline at consecutive positions, whose keys and values are already stored.
struct AttentionStretch {
    std::uint32_t columns = 0;
    std::uint32_t position = 0; // of the first column
    /// [columns] first position that each does not see; null: its own plus one. Columns of a
    /// picture see later ones on sliding layers; earlier positions stay inside the window.
    const std::uint32_t* ends = nullptr;
    KvView cache;
};

struct AttentionArguments {
    const float* queries = nullptr; // [columns, heads, headSize] f32, after norm and rope
    float* output = nullptr;        // [columns, heads, headSize] f32
    std::uint32_t heads = 0;        // query heads; head h uses KV head h / (heads / kvHeads)
    std::uint32_t window = 0; // 0: full attention; else a key k is visible to q if q - k < window
    std::span<const AttentionStretch> stretches; // of one layer; columns follow each other
};

/// Floats of scratch that attend() needs per thread for these sizes.
std::size_t attentionScratchFloats(std::uint32_t maxHeads, std::uint32_t maxHeadSize);

/// Softmax in f32, accumulation in f32. `scratch`: [threadCount, attentionScratchFloats()]. Does
/// not allocate.
void attend(const AttentionArguments& arguments,
            CpuLevel level,
            ThreadPool& pool,
            std::span<float> scratch,
            const CancelFlag* cancel);

} // namespace cabochon::engine
