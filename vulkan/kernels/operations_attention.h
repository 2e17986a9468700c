// Owns attention on the device: norms and rotation of queries and keys with the write to the cache,
// and attention itself over the cache, for decode and prefill alike. The definitions are rmsNorm,
// rotate and attendPlain of engine/cpu/operations.h; the cache's rules are those of
// engine/cpu/kv_cache.h (a row per position, rings on sliding layers).
#pragma once

#include "engine/model/kv_format.h"
#include "vulkan/recording/command_recorder.h"

#include <cstdint>

namespace cabochon::vulkan::operations {

/// Where the run's numbers come from: StepState of shaders/params.h, written by the host before
/// each submission. Kernels read the position there, never from push constants.
struct CacheRows {
    BufferView keys, values; // `capacity` rows as engine/model/kv_format.h lays them out
    engine::KvFormat format = engine::KvFormat::F16;
    std::uint32_t capacity = 0; // rows; position p lies in row p % capacity
    std::uint32_t kvHeads = 0;
    std::uint32_t headSize = 0;
};

/// Per head: q = rotate(rmsNorm(q; queryNorm)), k = rotate(rmsNorm(k; keyNorm)), v = rmsNorm(v); q
/// in place, k and v to the cache at position + column (which are then all visible to attend). K =
/// V layers: `values` empty, v = rmsNorm(raw k). Layers that share a cache: `keys` empty.
struct StoreHeads {
    BufferView step;               // StepState
    BufferView queries;            // [columns, heads, headSize] f32, in place; empty: none
    BufferView keys;               // [columns, kvHeads, headSize] f32; empty: none
    BufferView values;             // likewise; empty: K = V
    BufferView queryNorm, keyNorm; // [headSize]
    BufferView rotation; // [columns, headSize / 2, 2] f32: cos and sin of the angles, made by the
                         // host (a device's sin is undefined beyond [-pi, pi])
    CacheRows cache;
    std::uint32_t heads = 0;
    std::uint32_t columns = 1;
    std::uint32_t firstQueryColumn = 0; // queries before it are not wanted
    float epsilon = 1e-6f;
};
void storeHeads(CommandRecorder& recorder, const StoreHeads& arguments);

/// output[c][h] = sum_p softmax_p(q[c][h] . k[p]) v[p] over the positions that column c may see:
/// p <= position + c, and on sliding layers position + c - p < window; a column of a picture sees
/// its whole picture (visibleEnd). No mask tensor: ranges follow from positions. Query heads that
/// share a KV head are rows of one tile. Keys are split over workgroups (decode) and merged.
struct Attend {
    BufferView step;       // StepState
    BufferView queries;    // [columns, heads, headSize] f32, rotated
    BufferView output;     // [columns, heads, headSize] f32
    BufferView visibleEnd; // [columns] uint: column c also sees positions below it, on sliding
                           // layers; empty: causal everywhere
    BufferView partial;    // scratch of attendScratchBytes()
    CacheRows cache;
    std::uint32_t heads = 0;
    std::uint32_t columns = 1;
    std::uint32_t firstColumn = 0;  // columns before it are not wanted
    std::uint32_t window = 0;       // 0: full attention
    std::uint32_t maxPositions = 0; // upper bound of positions in this recording (context bucket)
};
void attend(CommandRecorder& recorder, const Attend& arguments);
/// Bytes of `partial` for any Attend with at most these sizes.
std::uint64_t attendScratchBytes(const Capabilities& capabilities,
                                 std::uint32_t columns,
                                 std::uint32_t heads,
                                 std::uint32_t maxHeadSize,
                                 std::uint32_t maxPositions);

/// The fused form for one column: storeHeads and attend in one dispatch (the workgroup that needs a
/// normed, rotated query or the new key computes it itself; one of them writes the cache). Where
/// keys are divided, a second dispatch merges the shares, or, given `counters`, the last workgroup.
struct AttendStep {
    StoreHeads heads;
    Attend attend;
    /// kAttendCounterBytes of zeros before the first step that uses them (fill() while recording);
    /// every step leaves zeros. Empty: not used.
    BufferView counters;
};
constexpr std::uint64_t kAttendCounterBytes = 1024;
void attendStep(CommandRecorder& recorder, const AttendStep& arguments);

} // namespace cabochon::vulkan::operations
