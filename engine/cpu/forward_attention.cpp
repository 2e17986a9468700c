// The steps of attention (forward.cpp has the others).
#include "engine/cpu/forward.h"

#include <algorithm>
#include <cstring>

namespace cabochon::engine {

// Attention: h = x + RMS(Attn(RMS(x; attn_norm)); post_attention_norm)
void Forward::attention(std::uint32_t index, Columns stored, Columns active)
{
    const LayerConfig& shape = m_config.layers[index];
    const CpuLayer& layer = m_weights.layers[index];
    projectHeads(index, stored, active);
    if (cancelled()) return;
    storeKeysAndValues(index, stored);
    if (active.count == 0) return;
    rotateQueries(index, active);

    const bool sliding = shape.attention == AttentionKind::Sliding;
    const std::uint32_t headsWidth = m_config.headCount * shape.headSize;
    AttentionArguments arguments;
    arguments.queries = m_queries + std::size_t{active.first} * headsWidth;
    arguments.output = m_attended + std::size_t{active.first} * headsWidth;
    arguments.heads = m_config.headCount;
    arguments.window = sliding ? m_config.slidingWindow : 0;
    arguments.stretches = stretchesOf(index, active);
    attend(arguments, m_weights.level, m_pool,
           {m_attentionScratch, m_attentionScratchFloats * m_pool.threadCount()}, m_cancel);

    setInput(m_attended, active, headsWidth);
    project(layer.attentionOutput, m_output);
    addOutput(active, layer.postAttentionNorm);
}

/// The active columns timeline by timeline, with the pages that this layer reads.
std::span<const AttentionStretch> Forward::stretchesOf(std::uint32_t index, Columns active)
{
    const bool full = m_config.layers[index].attention == AttentionKind::Full;
    m_stretches.clear();
    for (const RunColumns::Stretch& stretch : m_columns->stretches) {
        const std::uint32_t first = std::max(stretch.first, active.first);
        const std::uint32_t end =
            std::min(stretch.first + stretch.count, active.first + active.count);
        if (first >= end) continue;
        const KvPages& pages = *m_pages[stretch.timeline];
        const Timeline& timeline = *m_columns->timelines[stretch.timeline];
        m_stretches.push_back(
            {end - first, m_columns->positions[first],
             full || !m_columns->hasBidirectional ? nullptr : m_columns->ends.data() + first,
             pages.view(index, timeline.table(pages.groupOf(index)))});
    }
    return m_stretches;
}

void Forward::projectHeads(std::uint32_t index, Columns stored, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    const Columns both = stored.count > active.count ? stored : active;
    forColumns(both, [&](std::uint32_t c, unsigned) {
        m_vector.rmsNorm(m_normed + std::size_t{c} * m_width, m_residual + std::size_t{c} * m_width,
                         layer.attentionNorm.data(), m_width, m_config.rmsEpsilon);
    });
    setInput(m_normed, both, m_width);
    m_products.clear();
    const auto addProduct = [&](const PreparedMatrix& matrix, Columns columns, float* output) {
        if (!matrix || columns.count == 0) return;
        m_products.push_back({&matrix, &m_input, columns.first - both.first, columns.count,
                              output + columns.first * matrix.rows(), matrix.rows()});
    };
    addProduct(layer.query, active, m_queries);
    addProduct(layer.key, stored, m_keys);
    addProduct(layer.value, stored, m_values);
    multiply(m_products, m_weights.level, m_pool, m_cancel);
}

void Forward::storeKeysAndValues(std::uint32_t index, Columns stored)
{
    if (stored.count == 0) return;
    const LayerConfig& shape = m_config.layers[index];
    const CpuLayer& layer = m_weights.layers[index];
    const std::size_t headSize = shape.headSize;
    const std::size_t rowWidth = shape.kvHeadCount * headSize;
    const bool full = shape.attention == AttentionKind::Full;
    forColumns(stored, [&](std::uint32_t c, unsigned) {
        float* keys = m_keys + c * rowWidth;
        float* values = m_values + c * rowWidth;
        // K = V layers: the value is the raw key, before its norm and rotation.
        if (!layer.value) std::memcpy(values, keys, rowWidth * sizeof(float));
        const std::size_t table = c * headSize / 2;
        for (std::uint32_t h = 0; h < shape.kvHeadCount; ++h) {
            float* key = keys + h * headSize;
            float* value = values + h * headSize;
            m_vector.rmsNorm(key, key, layer.keyNorm.data(), headSize, m_config.rmsEpsilon);
            m_vector.rotate(key, (full ? m_cosFull : m_cosSliding) + table,
                            (full ? m_sinFull : m_sinSliding) + table, shape.headSize);
            m_vector.rmsNorm(value, value, nullptr, headSize, m_config.rmsEpsilon);
        }
        const KvPages& pages = *m_pages[m_columns->timelineOf[c]];
        const Timeline& timeline = *m_columns->timelines[m_columns->timelineOf[c]];
        pages.store(index, timeline.table(pages.groupOf(index)), m_columns->positions[c], keys,
                    values);
    });
}

void Forward::rotateQueries(std::uint32_t index, Columns active)
{
    const LayerConfig& shape = m_config.layers[index];
    const CpuLayer& layer = m_weights.layers[index];
    const std::size_t headSize = shape.headSize;
    const bool full = shape.attention == AttentionKind::Full;
    forColumns(active, [&](std::uint32_t c, unsigned) {
        const std::size_t table = c * headSize / 2;
        for (std::uint32_t h = 0; h < m_config.headCount; ++h) {
            float* query = m_queries + (std::size_t{c} * m_config.headCount + h) * headSize;
            m_vector.rmsNorm(query, query, layer.queryNorm.data(), headSize, m_config.rmsEpsilon);
            m_vector.rotate(query, (full ? m_cosFull : m_cosSliding) + table,
                            (full ? m_sinFull : m_sinSliding) + table, shape.headSize);
        }
    });
}

} // namespace cabochon::engine
