// Owns attention on the device: norms and rotation of queries and keys with the write to the cache,
// and attention itself over the cache, for decode and prefill alike, of one timeline or of several.
// The definitions are rmsNorm, rotate and attendPlain of engine/cpu/operations.h.
#pragma once

#include "engine/model/kv_format.h"
#include "vulkan/recording/command_recorder.h"

#include <cstdint>
#include <string>

namespace cabochon::vulkan::operations {

/// Empty, or why the device has no attention for heads of this size, as the end of a sentence.
/// Kernels make the same check.
std::string headsBeyond(const Capabilities& capabilities, std::uint32_t headSize);

/// The keys and values of a layer in pages: position p of a timeline lies in page table[p / 64],
/// row p % 64. Page n begins at n * pageBytes() and is what engine/model/kv_format.h says of 64
/// rows, so that more pages are more bytes behind the others.
struct CachePages {
    BufferView keys, values; // as many pages as are allocated
    BufferView tables;       // uint: tables of pages, of the timelines that columns belong to
    engine::KvFormat format = engine::KvFormat::F16;
    std::uint32_t kvHeads = 0;
    std::uint32_t headSize = 0;

    /// Of the keys, or of the values. Pages begin at multiples of 16.
    std::uint64_t pageBytes() const;
};

/// Per head: q = rotate(rmsNorm(q; queryNorm)), k = rotate(rmsNorm(k; keyNorm)), v = rmsNorm(v); q
/// in place, k and v to the row of the column's timeline and position; columns without a table are
/// left alone. K = V layers: `values`
/// empty, v = rmsNorm(raw k). Layers that share a cache: `keys` empty.
struct StoreHeads {
    /// [columns] ColumnState of shaders/params.h, written by the host before each submission.
    /// Kernels read positions there, never from push constants.
    BufferView state;
    BufferView queries;            // [columns, heads, headSize] f32, in place; empty: none
    BufferView keys;               // [columns, kvHeads, headSize] f32; empty: none
    BufferView values;             // likewise; empty: K = V
    BufferView queryNorm, keyNorm; // [headSize]
    BufferView rotation; // [columns, headSize / 2, 2] f32: cos and sin of the angles, made by the
                         // host (a device's sin is undefined beyond [-pi, pi])
    CachePages cache;
    std::uint32_t heads = 0;
    std::uint32_t columns = 1;
    std::uint32_t firstQueryColumn = 0; // queries before it are not wanted
    float epsilon = 1e-6f;
};
void storeHeads(CommandRecorder& recorder, const StoreHeads& arguments);

/// output[c][h] = sum_p softmax_p(q[c][h] . k[p]) v[p] over the positions that column c may see:
/// p <= position of c, and on sliding layers position of c - p < window and p < end of c (a column
/// of a picture sees its whole picture). No mask tensor: ranges follow from positions. Query heads
/// that share a KV head are rows of one tile. Keys are split over workgroups (decode) and merged.
struct Attend {
    BufferView state;   // [columns] ColumnState
    BufferView queries; // [columns, heads, headSize] f32, rotated
    BufferView output;  // [columns, heads, headSize] f32
    BufferView partial; // scratch of attendScratchBytes()
    CachePages cache;
    std::uint32_t heads = 0;
    std::uint32_t columns = 1;
    std::uint32_t firstColumn = 0; // columns before it are not wanted
    /// False: the columns are one timeline's, at consecutive positions, and tiles of query rows may
    /// hold several of them. True: any columns, in any order; a tile has the rows of one column.
    bool mixed = false;
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
