// Owns the memory of runs on the device besides keys and values: activations, what the host writes
// before a run, what it reads after it. Planned, then allocated as planned.
#pragma once

#include "engine/model/model_config.h"
#include "engine/session/run_columns.h"
#include "vulkan/device/work_space.h"
#include "vulkan/network/placement.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

/// Columns: `cols` = RunLimits::columns, `few` = RunLimits::rows (columns whose logits may be
/// wanted). Layers: `all` = those before the last owner of keys, which every column runs; `tail` =
/// the rest.
struct ForwardBuffers {
    static constexpr std::uint32_t kMaxCandidates = 256;
    static constexpr std::uint32_t kLogitRows = 8;  // of one product with the head
    static constexpr std::uint32_t kMostCaches = 4; // formats of keys and values in one run
    /// Each cache has the columns once, bound by themselves.
    static std::uint64_t columnStride(std::uint64_t columns) { return (columns + 15) / 16 * 16; }
    /// Floats from row to row of `logits`: rows can be bound by themselves.
    static std::uint64_t logitStride(const engine::ModelConfig& config)
    {
        return (std::uint64_t{config.vocabularySize} + 63) / 64 * 64;
    }

    // Written by the host. Rotation: [columns, headSize / 2, 2] cos and sin.
    BufferView columns, columnsTail; // [kMostCaches][columnStride(cols or few)] ColumnState
    BufferView rotationSliding, rotationFull;         // of all columns
    BufferView rotationSlidingTail, rotationFullTail; // of the wanted columns
    BufferView embeddings, embeddingsTail;            // [cols, d], [few, d]: entered layer 0
    BufferView entering; // [cols, d]: enters the first layer of the device, where that is another
    BufferView tokenRows, tokenRowsTail; // [cols, all, P], [few, tail, P]
    BufferView expertSums;               // [cols, d]: of the layers whose experts are elsewhere

    // On the device, f32 unless said otherwise.
    BufferView residual[2];          // [cols, d]
    BufferView normed, output;       // [cols, d]
    BufferView queries, attended;    // [cols, Hq, hd]
    BufferView keys, values;         // [cols, Hkv, hd]
    BufferView gate, up;             // [cols, ff]; wide layers of the tail: [few, ff]
    BufferView context, contextTail; // [cols, all, P], [few, tail, P]: per-layer inputs
    BufferView perLayerGate;         // [cols, P]
    BufferView rounded;              // input of products, where the device rounds it
    BufferView stepBytes;            // gated values of one column as bytes, likewise
    BufferView attendPartial, attendCounters;
    BufferView hidden; // [few, d] after output_norm
    BufferView logits; // [min(few, kLogitRows), logitStride]
    BufferView candidateScratch;
    BufferView dense;         // [cols, d]        experts only, as all below
    BufferView routerLogits;  // [cols, E]
    BufferView chosen;        // [cols, used] uint  where experts are on the device, as all below
    BufferView routeWeights;  // [cols, used]
    BufferView slotOrder;     // [cols * used] uint
    BufferView slotStarts;    // [E + 1] uint
    BufferView expertHidden;  // [cols * used, ffe]
    BufferView expertPartial; // [cols * used, d]

    // Read by the host.
    BufferView candidateIds, candidateValues; // [min(few, kLogitRows), kMaxCandidates]
    BufferView logitRows;                     // [min(few, kLogitRows), vocabulary]
    BufferView hiddenRows;                    // [few, d]
    BufferView observed;                      // [few, d]
    BufferView sentInput;                     // [cols, d]          to experts that are elsewhere
    BufferView sentChosen, sentWeights;       // [cols, used] uint, f32
};

/// The first `floats` of a buffer.
inline BufferView columnsOf(const BufferView& view, std::uint64_t floats)
{
    return view.part(0, floats * sizeof(float));
}

/// What runs of up to `limits` take, before it is allocated.
class WorkPlan : public ForEachUse<ArenaPlan> {
public:
    WorkPlan(const engine::ModelConfig& config,
             const Capabilities& capabilities,
             const engine::RunLimits& limits,
             const Placement& placement);

    /// Largest piece of any arena, which kernels bind at once: more than work.maxSlot() is too
    /// much.
    std::uint64_t largestPiece() const
    {
        return std::max({work.largestSlot(), input.largestSlot(), readback.largestSlot()});
    }

    /// Views of everything planned.
    ForwardBuffers bind(const WorkSpace& space) const;

private:
    struct Entry {
        BufferView ForwardBuffers::*target;
        MemoryUse use;
        std::size_t slot;
    };
    void add(BufferView ForwardBuffers::*target, MemoryUse use, std::uint64_t words);

    std::vector<Entry> m_entries;
    std::size_t m_residualSlots[2] = {};
};

} // namespace cabochon::vulkan
