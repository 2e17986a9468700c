// Owns the memory of one context on the device besides its cache: activations, what the host writes
// before a run, what it reads after it. Planned, then allocated as planned.
#pragma once

#include "engine/session/backend.h"
#include "vulkan/device/arena.h"
#include "vulkan/network/device_weights.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

/// Columns: `cols` = prefillColumns, `few` = decodeColumns (columns whose logits may be wanted).
/// Layers: `all` = those before the last owner of keys, which every column runs; `tail` = the rest.
struct ForwardBuffers {
    static constexpr std::uint32_t kMaxCandidates = 256;
    static constexpr std::uint32_t kLogitColumns = 8; // of one product with the head

    // Written by the host. Rotation: [columns, headSize / 2, 2] cos and sin.
    BufferView step, stepTail;                        // StepState
    BufferView rotationSliding, rotationFull;         // of all columns
    BufferView rotationSlidingTail, rotationFullTail; // of the wanted columns
    BufferView embeddings, embeddingsTail;            // [cols, d], [few, d]: entered layer 0
    BufferView entering; // [cols, d]: enters the first layer of the device, where that is another
    BufferView tokenRows, tokenRowsTail; // [cols, all, P], [few, tail, P]
    BufferView visibleEnd;               // [cols] uint
    BufferView expertSums;               // [cols, d]: of the layers whose experts are elsewhere

    // On the device, f32 unless said otherwise.
    BufferView residual[2];          // [cols, d]
    BufferView normed, output;       // [cols, d]
    BufferView queries, attended;    // [cols, Hq, hd]
    BufferView keys, values;         // [cols, Hkv, hd]
    BufferView gate, up;             // [cols, ff]; wide layers of the tail: [few, ff]
    BufferView context, contextTail; // [cols, all, P], [few, tail, P]: per-layer inputs
    BufferView perLayerGate;         // [cols, P]
    BufferView quantized;            // input of integer products, where the device has them
    BufferView attendPartial, attendCounters;
    BufferView hidden; // [few, d] after output_norm
    BufferView logits; // [min(few, kLogitColumns), vocabulary]
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
    BufferView candidateIds, candidateValues; // [kMaxCandidates]
    BufferView logitRows;                     // [min(few, kLogitColumns), vocabulary]
    BufferView hiddenRow;                     // [d]
    BufferView observed;                      // [few, d]
    BufferView sentInput;                     // [cols, d]          to experts that are elsewhere
    BufferView sentChosen, sentWeights;       // [cols, used] uint, f32
};

/// The first `floats` of a buffer.
inline BufferView columnsOf(const BufferView& view, std::uint64_t floats)
{
    return view.part(0, floats * sizeof(float));
}

/// What a context takes, before it is allocated. `cache` slots are added by DeviceCache.
class ContextPlan {
public:
    ContextPlan(const engine::ModelConfig& config,
                const Capabilities& capabilities,
                const engine::ContextOptions& options,
                const Placement& placement);

    ArenaPlan cache, work, input, readback;
    std::uint64_t deviceBytes() const { return cache.totalBytes() + work.totalBytes(); }
    std::uint64_t totalBytes() const
    {
        return deviceBytes() + input.totalBytes() + readback.totalBytes();
    }
    /// Largest slot of any arena: must fit a binding (Capabilities::maxStorageBufferRange).
    bool fitsBindings() const { return m_fits; }

    /// Views of everything planned.
    ForwardBuffers bind(const Arena& work, const Arena& input, const Arena& readback) const;

private:
    enum class In : std::uint8_t { Work, Input, Readback };
    struct Entry {
        BufferView ForwardBuffers::*target;
        In where;
        std::size_t slot;
    };
    void add(BufferView ForwardBuffers::*target, In where, std::uint64_t words);

    std::vector<Entry> m_entries;
    std::size_t m_residualSlots[2] = {};
    bool m_fits = true;
};

} // namespace cabochon::vulkan
