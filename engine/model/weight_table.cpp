#include "engine/model/weight_table.h"

namespace cabochon::engine::weight_table {

static std::int64_t sizeOf(Extent extent, const ModelConfig& config, std::size_t layer)
{
    // Rules of the model as a whole have no layer: their extents do not ask for one.
    static constexpr LayerConfig kNone;
    const LayerConfig& shape = layer < config.layers.size() ? config.layers[layer] : kNone;
    const std::int64_t head = shape.headSize;
    const std::int64_t perLayer = config.perLayerWidth;
    switch (extent) {
    case Extent::None:
    case Extent::One:
        return 1;
    case Extent::Width:
        return config.width;
    case Extent::Vocabulary:
        return config.vocabularySize;
    case Extent::RopePairs:
        return config.fullHeadSize / 2;
    case Extent::HeadSize:
        return head;
    case Extent::QueryRows:
        return head * config.headCount;
    case Extent::KeyRows:
        return head * shape.kvHeadCount;
    case Extent::FusedRows:
        return head * (config.headCount + 2 * std::int64_t{shape.kvHeadCount});
    case Extent::FeedForward:
        return shape.feedForwardWidth;
    case Extent::Experts:
        return config.expertCount;
    case Extent::ExpertWidth:
        return config.expertWidth;
    case Extent::ExpertPair:
        return 2 * std::int64_t{config.expertWidth};
    case Extent::PerLayerWidth:
        return perLayer;
    case Extent::PerLayerAll:
        return perLayer * config.layerCount;
    }
    return 0;
}

TensorSizes sizesOf(const Shape& shape, const ModelConfig& config, std::size_t layer)
{
    return {sizeOf(shape[0], config, layer), sizeOf(shape[1], config, layer),
            sizeOf(shape[2], config, layer)};
}

} // namespace cabochon::engine::weight_table
