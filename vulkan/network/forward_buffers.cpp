#include "vulkan/network/forward_buffers.h"

#include "vulkan/kernels/operations_attention.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/kernels/shaders/params.h"

#include <algorithm>

namespace cabochon::vulkan {

WorkPlan::WorkPlan(const engine::ModelConfig& config,
                   const Capabilities& capabilities,
                   const engine::RunLimits& limits,
                   const Placement& placement)
    : work("the work space", MemoryUse::Device, capabilities),
      input("the inputs", MemoryUse::Upload, capabilities),
      readback("the results", MemoryUse::Readback, capabilities)
{
    using B = ForwardBuffers;
    const std::uint32_t firstLayer = placement.firstLayer;
    const std::uint64_t cols = limits.columns, few = limits.rows;
    const std::uint32_t lastOwner = config.firstSharedLayer() - 1;
    const std::uint64_t all = lastOwner > firstLayer ? lastOwner - firstLayer : 0;
    const std::uint64_t tail = config.layerCount - std::max(lastOwner, firstLayer);
    const std::uint64_t d = config.width, P = config.perLayerWidth, E = config.expertCount;
    const std::uint64_t used = config.expertUsedCount;
    std::uint64_t heads = 0, kv = 0, ff = 0, slidingHalf = 0, fullHalf = 0;
    for (std::uint32_t i = 0; i < config.layerCount; ++i) {
        const engine::LayerConfig& layer = config.layers[i];
        heads = std::max<std::uint64_t>(heads, std::uint64_t{config.headCount} * layer.headSize);
        kv = std::max<std::uint64_t>(kv, std::uint64_t{layer.kvHeadCount} * layer.headSize);
        ff = std::max(ff, (i < lastOwner ? cols : few) * layer.feedForwardWidth);
        auto& half = layer.attention == engine::AttentionKind::Full ? fullHalf : slidingHalf;
        half = layer.headSize / 2;
    }

    const std::uint64_t stateWords = sizeof(ColumnState) / 4;
    add(&B::columns, In::Input, B::kMostCaches * B::columnStride(cols) * stateWords);
    add(&B::columnsTail, In::Input, B::kMostCaches * B::columnStride(few) * stateWords);
    add(&B::rotationSliding, In::Input, cols * slidingHalf * 2);
    add(&B::rotationFull, In::Input, cols * fullHalf * 2);
    add(&B::rotationSlidingTail, In::Input, few * slidingHalf * 2);
    add(&B::rotationFullTail, In::Input, few * fullHalf * 2);
    add(&B::embeddings, In::Input, cols * d);
    add(&B::embeddingsTail, In::Input, P > 0 ? few * d : 0);
    add(&B::entering, In::Input, firstLayer > 0 ? cols * d : 0);
    add(&B::tokenRows, In::Input, cols * all * P);
    add(&B::tokenRowsTail, In::Input, few * tail * P);

    m_residualSlots[0] = work.add(cols * d * 4);
    m_residualSlots[1] = work.add(cols * d * 4);
    add(&B::normed, In::Work, cols * d);
    add(&B::output, In::Work, cols * d);
    add(&B::queries, In::Work, cols * heads);
    add(&B::attended, In::Work, cols * heads);
    add(&B::keys, In::Work, cols * kv);
    add(&B::values, In::Work, cols * kv);
    add(&B::gate, In::Work, ff);
    add(&B::up, In::Work, ff);
    add(&B::context, In::Work, cols * all * P);
    add(&B::contextTail, In::Work, few * tail * P);
    add(&B::perLayerGate, In::Work, cols * P);
    if (operations::multipliesIntegers(capabilities)) {
        std::uint64_t bytes = std::max({operations::quantizedInputBytes(d, cols),
                                        operations::quantizedInputBytes(heads, cols),
                                        operations::quantizedInputBytes(P, cols)});
        for (std::uint32_t i = 0; i < config.layerCount; ++i)
            bytes =
                std::max(bytes, operations::quantizedInputBytes(config.layers[i].feedForwardWidth,
                                                                i < lastOwner ? cols : few));
        if (E > 0)
            bytes =
                std::max(bytes, operations::quantizedInputBytes(config.expertWidth, cols * used));
        add(&B::quantized, In::Work, bytes / 4);
    }
    const std::uint64_t partial = operations::attendScratchBytes(
        capabilities, limits.columns, config.headCount, config.maxHeadSize(), config.contextLength);
    add(&B::attendPartial, In::Work, partial / 4);
    add(&B::attendCounters, In::Work, operations::kAttendCounterBytes / 4);
    add(&B::hidden, In::Work, few * d);
    const std::uint64_t logitRows = std::min<std::uint64_t>(few, B::kLogitRows);
    add(&B::logits, In::Work, logitRows * B::logitStride(config));
    add(&B::candidateScratch, In::Work,
        operations::topCandidatesScratchBytes(config.vocabularySize,
                                              std::min(B::kMaxCandidates, config.vocabularySize)) /
            4);
    if (E > 0) {
        add(&B::dense, In::Work, cols * d);
        add(&B::routerLogits, In::Work, cols * E);
    }
    if (E > 0 && !placement.hasHostExperts(firstLayer, config.layerCount)) {
        add(&B::chosen, In::Work, cols * used);
        add(&B::routeWeights, In::Work, cols * used);
        add(&B::slotOrder, In::Work, cols * used);
        add(&B::slotStarts, In::Work, E + 1);
        add(&B::expertHidden, In::Work, cols * used * config.expertWidth);
        add(&B::expertPartial, In::Work, cols * used * d);
    }
    if (E > 0 && placement.hostExperts > 0) {
        add(&B::expertSums, In::Input, cols * d);
        add(&B::sentInput, In::Readback, cols * d);
        add(&B::sentChosen, In::Readback, cols * used);
        add(&B::sentWeights, In::Readback, cols * used);
    }
    add(&B::candidateIds, In::Readback, logitRows * B::kMaxCandidates);
    add(&B::candidateValues, In::Readback, logitRows * B::kMaxCandidates);
    add(&B::logitRows, In::Readback, logitRows * config.vocabularySize);
    add(&B::hiddenRows, In::Readback, few * d);
    add(&B::observed, In::Readback, few * d);
}

void WorkPlan::add(BufferView ForwardBuffers::*target, In where, std::uint64_t words)
{
    ArenaPlan& plan = where == In::Work ? work : where == In::Input ? input : readback;
    m_entries.push_back({target, where, plan.add(words * 4)});
}

ForwardBuffers WorkPlan::bind(const WorkSpace& space) const
{
    ForwardBuffers buffers;
    for (const Entry& entry : m_entries) {
        const Arena& arena = entry.where == In::Work    ? space.work
                             : entry.where == In::Input ? space.input
                                                        : space.readback;
        buffers.*entry.target = arena.view(entry.slot);
    }
    buffers.residual[0] = space.work.view(m_residualSlots[0]);
    buffers.residual[1] = space.work.view(m_residualSlots[1]);
    return buffers;
}

} // namespace cabochon::vulkan
