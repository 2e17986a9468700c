#include "vulkan/network/device_cache.h"

#include <algorithm>

namespace cabochon::vulkan {

DeviceCache::DeviceCache(const engine::ModelConfig& config,
                         const engine::ContextOptions& options,
                         std::uint32_t firstLayer,
                         ArenaPlan& plan)
    : m_config(config), m_timeline(config, options), m_layers(config.layerCount)
{
    for (std::uint32_t i = firstLayer; i < config.layerCount; ++i) {
        const engine::LayerConfig& source = config.layers[i];
        if (!source.ownsKv(i)) continue;
        Layer& layer = m_layers[i];
        layer.owns = true;
        layer.sliding = source.attention == engine::AttentionKind::Sliding;
        layer.rows.format = layer.sliding ? options.kvSliding : options.kvFull;
        layer.rows.kvHeads = source.kvHeadCount;
        layer.rows.headSize = source.headSize;
        layer.rows.capacity = layer.sliding ? m_timeline.ringCapacity() : options.contextLength;
        layer.rowBytes = engine::kvBytes(layer.rows.format, 1, source.kvHeadCount, source.headSize);
        const std::uint64_t bytes = engine::kvBytes(layer.rows.format, layer.rows.capacity,
                                                    source.kvHeadCount, source.headSize);
        const std::uint64_t kept = layer.sliding ? layer.rowBytes * m_timeline.checkpointRows() : 0;
        layer.slots[0] = plan.add(bytes);
        layer.slots[1] = plan.add(bytes);
        layer.slots[2] = plan.add(kept);
        layer.slots[3] = plan.add(kept);
        m_sizeBytes += 2 * bytes;
        m_checkpointBytes += 2 * kept;
    }
}

void DeviceCache::bind(const Arena& arena)
{
    for (Layer& layer : m_layers) {
        if (!layer.owns) continue;
        layer.rows.keys = arena.view(layer.slots[0]);
        layer.rows.values = arena.view(layer.slots[1]);
        layer.checkpointKeys = arena.view(layer.slots[2]);
        layer.checkpointValues = arena.view(layer.slots[3]);
    }
}

operations::CacheRows DeviceCache::rows(std::uint32_t layer) const
{
    return m_layers[m_config.layers[layer].kvOwner].rows;
}

void DeviceCache::copyCheckpoint(CommandRecorder& recorder,
                                 engine::KvTimeline::Rows rows,
                                 bool save) const
{
    const std::uint32_t count = rows.end - rows.first;
    for (const Layer& layer : m_layers) {
        if (!layer.owns || !layer.sliding || count == 0) continue;
        // A stretch of positions is one or two stretches of a ring.
        for (std::uint32_t done = 0; done < count;) {
            const std::uint32_t row = (rows.first + done) % layer.rows.capacity;
            const std::uint32_t length = std::min(count - done, layer.rows.capacity - row);
            const std::uint64_t bytes = length * layer.rowBytes;
            const auto copy = [&](const BufferView& ring, const BufferView& kept) {
                const BufferView inRing = ring.part(row * layer.rowBytes, bytes);
                const BufferView inKept = kept.part(done * layer.rowBytes, bytes);
                if (save)
                    recorder.copy(inRing, inKept);
                else
                    recorder.copy(inKept, inRing);
            };
            copy(layer.rows.keys, layer.checkpointKeys);
            copy(layer.rows.values, layer.checkpointValues);
            done += length;
        }
    }
}

} // namespace cabochon::vulkan
