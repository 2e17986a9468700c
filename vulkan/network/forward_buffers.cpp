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
    : ForEachUse{{"the work space", MemoryUse::Device, capabilities},
                 {"the inputs", MemoryUse::Input, capabilities},
                 {"the results", MemoryUse::Readback, capabilities}}
{
    using B = ForwardBuffers;
    using Use = MemoryUse;
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
    add(&B::columns, Use::Input, B::kMostCaches * B::columnStride(cols) * stateWords);
    add(&B::columnsTail, Use::Input, B::kMostCaches * B::columnStride(few) * stateWords);
    add(&B::rotationSliding, Use::Input, cols * slidingHalf * 2);
    add(&B::rotationFull, Use::Input, cols * fullHalf * 2);
    add(&B::rotationSlidingTail, Use::Input, few * slidingHalf * 2);
    add(&B::rotationFullTail, Use::Input, few * fullHalf * 2);
    add(&B::embeddings, Use::Input, cols * d);
    add(&B::embeddingsTail, Use::Input, P > 0 ? few * d : 0);
    add(&B::entering, Use::Input, firstLayer > 0 ? cols * d : 0);
    add(&B::tokenRows, Use::Input, cols * all * P);
    add(&B::tokenRowsTail, Use::Input, few * tail * P);

    m_residualSlots[0] = work.add(cols * d * 4);
    m_residualSlots[1] = work.add(cols * d * 4);
    add(&B::normed, Use::Device, cols * d);
    add(&B::output, Use::Device, cols * d);
    add(&B::queries, Use::Device, cols * heads);
    add(&B::attended, Use::Device, cols * heads);
    add(&B::keys, Use::Device, cols * kv);
    add(&B::values, Use::Device, cols * kv);
    add(&B::gate, Use::Device, ff);
    add(&B::up, Use::Device, ff);
    add(&B::context, Use::Device, cols * all * P);
    add(&B::contextTail, Use::Device, few * tail * P);
    add(&B::perLayerGate, Use::Device, cols * P);
    const auto rounded = [&](std::uint64_t width, std::uint64_t count) {
        return operations::mostRoundedInputBytes(capabilities, width, count);
    };
    std::uint64_t bytes = std::max({rounded(d, cols), rounded(heads, cols), rounded(P, cols)});
    for (std::uint32_t i = 0; i < config.layerCount; ++i)
        bytes =
            std::max(bytes, rounded(config.layers[i].feedForwardWidth, i < lastOwner ? cols : few));
    if (E > 0) bytes = std::max(bytes, rounded(config.expertWidth, cols * used));
    add(&B::rounded, Use::Device, bytes / 4);
    std::uint64_t widest = 0;
    for (const engine::LayerConfig& layer : config.layers)
        widest = std::max<std::uint64_t>(widest, layer.feedForwardWidth);
    if (capabilities.multipliesBytes())
        add(&B::stepBytes, Use::Device,
            operations::roundedInputBytes(operations::InputForm::Bytes, widest, 1) / 4);
    const std::uint64_t partial = operations::attendScratchBytes(
        capabilities, limits.columns, config.headCount, config.maxHeadSize(), config.contextLength);
    add(&B::attendPartial, Use::Device, partial / 4);
    add(&B::attendCounters, Use::Device, operations::kAttendCounterBytes / 4);
    add(&B::hidden, Use::Device, few * d);
    const std::uint64_t logitRows = std::min<std::uint64_t>(few, B::kLogitRows);
    add(&B::logits, Use::Device, logitRows * B::logitStride(config));
    add(&B::candidateScratch, Use::Device,
        operations::topCandidatesScratchBytes(config.vocabularySize,
                                              std::min(B::kMaxCandidates, config.vocabularySize)) /
            4);
    if (E > 0) {
        add(&B::dense, Use::Device, cols * d);
        add(&B::routerLogits, Use::Device, cols * E);
    }
    if (E > 0 && !placement.hasHostExperts(firstLayer, config.layerCount)) {
        add(&B::chosen, Use::Device, cols * used);
        add(&B::routeWeights, Use::Device, cols * used);
        add(&B::slotOrder, Use::Device, cols * used);
        add(&B::slotStarts, Use::Device, E + 1);
        add(&B::expertHidden, Use::Device, cols * used * config.expertWidth);
        add(&B::expertPartial, Use::Device, cols * used * d);
    }
    if (E > 0 && placement.hostExperts > 0) {
        add(&B::expertSums, Use::Input, cols * d);
        add(&B::sentInput, Use::Readback, cols * d);
        add(&B::sentChosen, Use::Readback, cols * used);
        add(&B::sentWeights, Use::Readback, cols * used);
    }
    add(&B::candidateIds, Use::Readback, logitRows * B::kMaxCandidates);
    add(&B::candidateValues, Use::Readback, logitRows * B::kMaxCandidates);
    add(&B::logitRows, Use::Readback, logitRows * config.vocabularySize);
    add(&B::hiddenRows, Use::Readback, few * d);
    add(&B::observed, Use::Readback, few * d);
}

void WorkPlan::add(BufferView ForwardBuffers::*target, MemoryUse use, std::uint64_t words)
{
    m_entries.push_back({target, use, of(use).add(words * 4)});
}

ForwardBuffers WorkPlan::bind(const WorkSpace& space) const
{
    ForwardBuffers buffers;
    for (const Entry& entry : m_entries)
        buffers.*entry.target = space.of(entry.use).view(entry.slot);
    buffers.residual[0] = space.work.view(m_residualSlots[0]);
    buffers.residual[1] = space.work.view(m_residualSlots[1]);
    return buffers;
}

} // namespace cabochon::vulkan
