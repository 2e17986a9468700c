#include "engine/model/kv_page.h"

namespace cabochon::engine {

KvPageLayout::KvPageLayout(const ModelConfig& config,
                           const KvFormats& formats,
                           std::uint32_t firstLayer,
                           std::uint32_t endLayer)
    : layers(config.layerCount)
{
    for (std::uint32_t i = firstLayer; i < endLayer; ++i) {
        const LayerConfig& source = config.layers[i];
        Layer& layer = layers[i];
        if (!source.ownsKv(i)) {
            layer = layers[source.kvOwner];
            continue;
        }
        layer.group = groupOf(source.attention);
        layer.format = formatOf(formats, layer.group);
        layer.kvHeads = source.kvHeadCount;
        layer.headSize = source.headSize;
        const std::uint64_t bytes =
            kvBytes(layer.format, kPagePositions, layer.kvHeads, layer.headSize);
        std::uint64_t& end = pageBytes[indexOf(layer.group)];
        layer.keys = end;
        layer.values = layer.keys + bytes;
        end = layer.values + bytes;
    }
}

} // namespace cabochon::engine
