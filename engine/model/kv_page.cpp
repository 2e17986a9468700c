#include "engine/model/kv_page.h"

namespace cabochon::engine {

KvPageLayout::KvPageLayout(const ModelConfig& config,
                           const KvFormats& formats,
                           std::uint32_t firstLayer,
                           std::uint32_t endLayer)
    : layers(config.layerCount)
{
    const auto aligned = [](std::uint64_t bytes) {
        return (bytes + kAlignment - 1) / kAlignment * kAlignment;
    };
    for (std::uint32_t i = firstLayer; i < endLayer; ++i) {
        const LayerConfig& source = config.layers[i];
        Layer& layer = layers[i];
        if (!source.ownsKv(i)) {
            layer = layers[source.kvOwner];
            layer.owns = false;
            continue;
        }
        layer.owns = true;
        layer.group = groupOf(source.attention);
        layer.format = formatOf(formats, layer.group);
        layer.kvHeads = source.kvHeadCount;
        layer.headSize = source.headSize;
        layer.bytes = kvBytes(layer.format, kPagePositions, layer.kvHeads, layer.headSize);
        std::uint64_t& end = pageBytes[indexOf(layer.group)];
        layer.keys = end;
        layer.values = layer.keys + aligned(layer.bytes);
        end = layer.values + aligned(layer.bytes);
    }
}

} // namespace cabochon::engine
