#include "engine/cpu/kv_cache.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <string>
#include <utility>

namespace cabochon::engine {

/// One position's heads [Hkv, hd] f32 as row `row` of the layer's keys or values.
void KvCache::storeRow(const Layer& layer,
                       LargeBuffer& rows,
                       std::uint32_t row,
                       const float* in) const
{
    if (layer.format == KvFormat::Q8) {
        auto* codes = reinterpret_cast<std::int8_t*>(rows.data());
        auto* scales = reinterpret_cast<std::uint16_t*>(
            rows.data() + q8ScalesOffset(layer.capacity, layer.kvHeads, layer.headSize));
        for (std::uint32_t h = 0; h < layer.kvHeads; ++h) {
            const std::size_t head = static_cast<std::size_t>(row) * layer.kvHeads + h;
            m_vector->quantizeHead(codes + head * q8HeadBytes(layer.headSize),
                                   scales + head * q8Scales(layer.headSize),
                                   in + std::size_t{h} * layer.headSize, layer.headSize);
        }
        return;
    }
    std::byte* target = rows.data() + row * layer.rowBytes();
    const std::size_t count = static_cast<std::size_t>(layer.kvHeads) * layer.headSize;
    if (layer.format == KvFormat::F32)
        std::memcpy(target, in, count * sizeof(float));
    else
        m_vector->toHalf(reinterpret_cast<std::uint16_t*>(target), in, count);
}

Result<KvCache> KvCache::create(const ModelConfig& config,
                                const ContextOptions& options,
                                const VectorFunctions& vector)
{
    assert(options.kvSliding != KvFormat::Q8);
    KvCache cache(config, vector);
    const std::uint32_t length = options.contextLength;
    cache.m_timeline = KvTimeline(config, options);
    const std::uint32_t ring = cache.m_timeline.ringCapacity();
    const std::uint32_t checkpointRows = cache.m_timeline.checkpointRows();
    cache.m_layers.resize(config.layerCount);
    for (std::uint32_t i = 0; i < config.layerCount; ++i) {
        const LayerConfig& source = config.layers[i];
        if (!source.ownsKv(i)) continue;
        Layer& layer = cache.m_layers[i];
        layer.kvHeads = source.kvHeadCount;
        layer.headSize = source.headSize;
        layer.sliding = source.attention == AttentionKind::Sliding;
        layer.format = layer.sliding ? options.kvSliding : options.kvFull;
        layer.capacity = layer.sliding ? ring : length;
        const std::size_t bytes =
            kvBytes(layer.format, layer.capacity, layer.kvHeads, layer.headSize);
        const std::size_t kept = layer.sliding ? checkpointRows * layer.rowBytes() : 0;
        const std::pair<LargeBuffer*, std::size_t> buffers[] = {{&layer.keys, bytes},
                                                                {&layer.values, bytes},
                                                                {&layer.checkpointKeys, kept},
                                                                {&layer.checkpointValues, kept}};
        for (const auto& [buffer, size] : buffers) {
            Result<LargeBuffer> memory =
                LargeBuffer::allocate(size, "the key-value cache of layer " + std::to_string(i));
            if (!memory) return memory.error();
            *buffer = std::move(*memory);
        }
    }
    return cache;
}

KvRows KvCache::rows(std::uint32_t index) const
{
    const Layer& layer = m_layers[m_config->layers[index].kvOwner];
    return {layer.keys.data(), layer.values.data(), layer.format,
            layer.capacity,    layer.kvHeads,       layer.headSize};
}

void KvCache::store(std::uint32_t index,
                    std::uint32_t position,
                    const float* keys,
                    const float* values)
{
    Layer& layer = m_layers[index];
    storeRow(layer, layer.keys, position % layer.capacity, keys);
    storeRow(layer, layer.values, position % layer.capacity, values);
}

void KvCache::rewind(std::uint32_t position)
{
    copyCheckpoint(m_timeline.rewind(position), /*save=*/false);
}

void KvCache::checkpoint(std::uint32_t position)
{
    copyCheckpoint(m_timeline.checkpoint(position), /*save=*/true);
}

void KvCache::copyCheckpoint(KvTimeline::Rows rows, bool save)
{
    for (Layer& layer : m_layers) {
        if (!layer.sliding) continue;
        const std::size_t bytes = layer.rowBytes();
        for (std::uint32_t p = rows.first; p < rows.end; ++p) {
            const std::size_t ring = (p % layer.capacity) * bytes;
            const std::size_t kept = (p - rows.first) * bytes;
            if (save) {
                std::memcpy(layer.checkpointKeys.data() + kept, layer.keys.data() + ring, bytes);
                std::memcpy(layer.checkpointValues.data() + kept, layer.values.data() + ring,
                            bytes);
            } else {
                std::memcpy(layer.keys.data() + ring, layer.checkpointKeys.data() + kept, bytes);
                std::memcpy(layer.values.data() + ring, layer.checkpointValues.data() + kept,
                            bytes);
            }
        }
    }
}

std::uint64_t KvCache::sizeBytes() const
{
    std::uint64_t bytes = 0;
    for (const Layer& layer : m_layers)
        bytes += layer.keys.size() + layer.values.size();
    return bytes;
}

std::uint64_t KvCache::checkpointBytes() const
{
    std::uint64_t bytes = 0;
    for (const Layer& layer : m_layers) {
        bytes += layer.checkpointKeys.size() + layer.checkpointValues.size();
    }
    return bytes;
}

} // namespace cabochon::engine
