#include "engine/model/memory_plan.h"

#include <algorithm>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kContextStep = 1'024;
constexpr std::uint32_t kLeastContext = 4'096;

/// Bytes of keys and values of one position in one layer.
std::uint64_t rowBytes(const LayerConfig& layer, const CacheShape& shape)
{
    const bool full = layer.attention == AttentionKind::Full;
    return 2 * kvBytes(full ? shape.full : shape.sliding, /*rows=*/1, layer.kvHeadCount,
                       layer.headSize);
}

/// Rows that one sliding layer keeps: its ring and the checkpoint.
std::uint64_t slidingRows(const ModelConfig& config, const CacheShape& shape)
{
    const std::uint64_t window = config.slidingWindow;
    const std::uint64_t ring =
        std::min<std::uint64_t>(shape.contextLength, window + 2ull * shape.prefillColumns);
    return ring + (shape.checkpoint ? std::min<std::uint64_t>(window, shape.contextLength) : 0);
}

std::uint64_t fullBytesPerToken(const ModelConfig& config, const CacheShape& shape)
{
    std::uint64_t bytes = 0;
    for (std::uint32_t i = 0; i < config.layers.size(); ++i) {
        const LayerConfig& layer = config.layers[i];
        if (layer.ownsKv(i) && layer.attention == AttentionKind::Full) {
            bytes += rowBytes(layer, shape);
        }
    }
    return bytes;
}

} // namespace

std::uint64_t cacheBytes(const ModelConfig& config, const CacheShape& shape)
{
    std::uint64_t bytes = fullBytesPerToken(config, shape) * shape.contextLength;
    for (std::uint32_t i = 0; i < config.layers.size(); ++i) {
        const LayerConfig& layer = config.layers[i];
        if (layer.ownsKv(i) && layer.attention == AttentionKind::Sliding) {
            bytes += rowBytes(layer, shape) * slidingRows(config, shape);
        }
    }
    return bytes;
}

MemoryPlan planMemory(const ModelConfig& config, const Weights& weights, const CacheShape& shape)
{
    MemoryPlan plan;
    plan.kvBytes = cacheBytes(config, shape);
    plan.kvBytesPerToken = fullBytesPerToken(config, shape);
    plan.tableBytes = weights.tokenEmbedding.sizeBytes();
    if (weights.perLayerEmbedding) plan.tableBytes += weights.perLayerEmbedding.sizeBytes();

    const auto add = [&plan](const TensorView& tensor) {
        if (tensor) plan.weightBytes += tensor.sizeBytes();
    };
    if (weights.output.data != weights.tokenEmbedding.data) add(weights.output);
    add(weights.outputNorm);
    add(weights.ropeFactors);
    add(weights.perLayerModelProjection);
    add(weights.perLayerProjectionNorm);
    for (const LayerWeights& layer : weights.layers) {
        for (const TensorView* tensor : {&layer.attentionNorm,
                                         &layer.query,
                                         &layer.key,
                                         &layer.value,
                                         &layer.attentionOutput,
                                         &layer.queryNorm,
                                         &layer.keyNorm,
                                         &layer.postAttentionNorm,
                                         &layer.feedForwardNorm,
                                         &layer.gate,
                                         &layer.up,
                                         &layer.down,
                                         &layer.postFeedForwardNorm,
                                         &layer.router,
                                         &layer.routerScale,
                                         &layer.preExpertNorm,
                                         &layer.postDenseNorm,
                                         &layer.postExpertNorm,
                                         &layer.expertGate,
                                         &layer.expertUp,
                                         &layer.expertGateUp,
                                         &layer.expertDown,
                                         &layer.expertDownScale,
                                         &layer.perLayerGate,
                                         &layer.perLayerProjection,
                                         &layer.perLayerPostNorm}) {
            add(*tensor);
        }
    }
    return plan;
}

std::uint32_t longestContext(const ModelConfig& config, CacheShape shape, std::uint64_t budgetBytes)
{
    const std::uint32_t least = std::min(kLeastContext, config.contextLength);
    const auto fits = [&](std::uint32_t contextLength) {
        shape.contextLength = contextLength;
        return cacheBytes(config, shape) <= budgetBytes;
    };
    if (fits(config.contextLength)) return config.contextLength;
    std::uint32_t low = least / kContextStep; // in steps; assumed to fit
    std::uint32_t high = config.contextLength / kContextStep + 1;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (fits(middle * kContextStep) ? low : high) = middle;
    }
    return std::max(least, low * kContextStep);
}

} // namespace cabochon::engine
