#include "engine/cpu/kv_cache.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <string>
#include <utility>

namespace cabochon::engine {

namespace {

std::size_t elementBytes(KvFormat format)
{
    return format == KvFormat::F32 ? sizeof(float) : sizeof(std::uint16_t);
}

} // namespace

void KvCache::convertRow(std::byte* target,
                         const float* source,
                         std::size_t count,
                         KvFormat format) const
{
    if (format == KvFormat::F32)
        std::memcpy(target, source, count * sizeof(float));
    else
        m_vector->toHalf(reinterpret_cast<std::uint16_t*>(target), source, count);
}

std::size_t KvCache::Layer::rowBytes() const
{
    return static_cast<std::size_t>(kvHeads) * headSize * elementBytes(format);
}

Result<KvCache> KvCache::create(const ModelConfig& config,
                                const ContextOptions& options,
                                const VectorFunctions& vector)
{
    KvCache cache(config, vector);
    const std::uint32_t length = options.contextLength;
    cache.m_ringCapacity = std::min(length, config.slidingWindow + 2 * options.prefillColumns);
    // A ring that holds the whole context never forgets: no checkpoint is needed.
    if (options.checkpoint && cache.m_ringCapacity < length) {
        cache.m_checkpointRows =
            std::min(cache.m_ringCapacity, config.slidingWindow + kCheckpointSlack);
    }
    cache.m_layers.resize(config.layerCount);
    for (std::uint32_t i = 0; i < config.layerCount; ++i) {
        const LayerConfig& source = config.layers[i];
        if (!source.ownsKv(i)) continue;
        Layer& layer = cache.m_layers[i];
        layer.kvHeads = source.kvHeadCount;
        layer.headSize = source.headSize;
        layer.sliding = source.attention == AttentionKind::Sliding;
        layer.format = layer.sliding ? options.kvSliding : options.kvFull;
        layer.capacity = layer.sliding ? cache.m_ringCapacity : length;
        const std::size_t bytes = layer.capacity * layer.rowBytes();
        const std::size_t kept = layer.sliding ? cache.m_checkpointRows * layer.rowBytes() : 0;
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
    const std::size_t count = static_cast<std::size_t>(layer.kvHeads) * layer.headSize;
    const std::size_t offset = (position % layer.capacity) * layer.rowBytes();
    convertRow(layer.keys.data() + offset, keys, count, layer.format);
    convertRow(layer.values.data() + offset, values, count, layer.format);
}

void KvCache::advanceTo(std::uint32_t position)
{
    if (position > m_ringCapacity) m_oldest = std::max(m_oldest, position - m_ringCapacity);
}

std::uint32_t KvCache::windowStart(std::uint32_t position) const
{
    return position + 1 > m_config->slidingWindow ? position + 1 - m_config->slidingWindow : 0;
}

bool KvCache::ringHolds(std::uint32_t position) const
{
    return windowStart(position) >= m_oldest;
}

bool KvCache::canRewind(std::uint32_t position) const
{
    if (position == 0 || ringHolds(position)) return true;
    return m_hasCheckpoint && position <= m_checkpointValid && position <= m_checkpointEnd &&
           windowStart(position) >= m_checkpointStart;
}

void KvCache::rewind(std::uint32_t position)
{
    assert(canRewind(position));
    if (position != 0 && !ringHolds(position)) {
        copyCheckpoint(/*save=*/false);
        m_oldest = m_checkpointStart;
    }
    if (position == 0) m_oldest = 0;
    // What follows will replace rows from `position` on: those in the checkpoint are stale.
    m_checkpointValid = std::min(m_checkpointValid, position);
}

void KvCache::checkpoint(std::uint32_t position)
{
    if (m_checkpointRows == 0) return;
    m_hasCheckpoint = true;
    m_checkpointEnd = position;
    m_checkpointValid = position;
    m_checkpointStart =
        std::max(m_oldest, position > m_checkpointRows ? position - m_checkpointRows : 0);
    copyCheckpoint(/*save=*/true);
}

void KvCache::copyCheckpoint(bool save)
{
    for (Layer& layer : m_layers) {
        if (!layer.sliding) continue;
        const std::size_t bytes = layer.rowBytes();
        for (std::uint32_t p = m_checkpointStart; p < m_checkpointEnd; ++p) {
            const std::size_t ring = (p % layer.capacity) * bytes;
            const std::size_t kept = (p - m_checkpointStart) * bytes;
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
