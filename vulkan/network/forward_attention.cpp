// Attention of a layer on the device (engine/MODEL.md, Attention), step by step: which columns and
// which pages its kernels get. A run's timelines may have keys and values in several formats, each
// in buffers of its own; kernels then run once for each and leave the others' columns alone.
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/kernels/shaders/params.h"
#include "vulkan/network/forward.h"
#include "vulkan/network/segments.h"

namespace cabochon::vulkan {

namespace op = operations;
using engine::AttentionKind;

std::uint32_t Forward::cacheCount() const
{
    std::uint32_t count = 0;
    while (count < m_recording.caches.size() && m_recording.caches[count].kv)
        ++count;
    return count;
}

BufferView Forward::stateOf(Columns columns, std::uint32_t cache) const
{
    const std::uint64_t bytes =
        ForwardBuffers::columnStride(columns.tail ? m_limits.rows : m_limits.columns) *
        sizeof(ColumnState);
    return (columns.tail ? m_buffers.columnsTail : m_buffers.columns).part(cache * bytes, bytes);
}

op::CachePages Forward::pages(std::uint32_t index, std::uint32_t cache) const
{
    op::CachePages pages = m_recording.caches[cache].kv->pages(index);
    pages.tables = m_tables.view(engine::groupOf(m_config.layers[index].attention));
    return pages;
}

op::StoreHeads Forward::storeHeads(std::uint32_t index,
                                   Columns columns,
                                   bool storesKeys,
                                   std::uint32_t cache) const
{
    const engine::LayerConfig& shape = m_config.layers[index];
    const DeviceLayer& layer = m_weights.layers[index];
    const bool full = shape.attention == AttentionKind::Full;
    op::StoreHeads heads;
    heads.state = stateOf(columns, cache);
    heads.queries = m_buffers.queries;
    heads.queryNorm = layer.queryNorm;
    if (storesKeys) {
        heads.keys = m_buffers.keys;
        if (layer.value) heads.values = m_buffers.values; // else K = V (2.4)
        heads.keyNorm = layer.keyNorm;
    }
    if (columns.tail)
        heads.rotation = full ? m_buffers.rotationFullTail : m_buffers.rotationSlidingTail;
    else
        heads.rotation = full ? m_buffers.rotationFull : m_buffers.rotationSliding;
    heads.cache = pages(index, cache);
    heads.heads = m_config.headCount;
    heads.columns = columns.count;
    heads.epsilon = m_config.rmsEpsilon;
    return heads;
}

op::Attend Forward::attend(std::uint32_t index, Columns columns, std::uint32_t cache) const
{
    const bool sliding = m_config.layers[index].attention == AttentionKind::Sliding;
    op::Attend attend;
    attend.state = stateOf(columns, cache);
    attend.queries = m_buffers.queries;
    attend.output = m_buffers.attended;
    attend.partial = m_buffers.attendPartial;
    attend.cache = pages(index, cache);
    attend.heads = m_config.headCount;
    attend.columns = columns.count;
    attend.window = sliding ? m_config.slidingWindow : 0;
    attend.mixed = m_recording.mixed;
    attend.maxPositions = m_recording.bucket;
    return attend;
}

/// h = x + RMS(Attn(RMS(x; attn_norm)); post_attention_norm)
void Forward::attention(Segments& segments, std::uint32_t index, Columns columns, bool storesKeys)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.attentionNorm, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the projections read it");
    const ProductInput normed =
        storesKeys ? productInput(segments, m_buffers.normed, columns.count,
                                  {&layer.query, &layer.key, &layer.value})
                   : productInput(segments, m_buffers.normed, columns.count, {&layer.query});
    project(segments, layer.query, normed, m_buffers.queries, columns.count, "query");
    if (storesKeys) {
        project(segments, layer.key, normed, m_buffers.keys, columns.count, "key");
        if (layer.value)
            project(segments, layer.value, normed, m_buffers.values, columns.count, "value");
    }
    recorder.barrier("the projections wrote q, k, v; norms and rotation read them");
    // Each cache has the columns of its own timelines; the others are left alone.
    for (std::uint32_t cache = 0; cache < cacheCount(); ++cache)
        op::storeHeads(recorder, storeHeads(index, columns, storesKeys, cache));
    recorder.barrier("queries and cache rows are written, attention reads them");
    for (std::uint32_t cache = 0; cache < cacheCount(); ++cache) {
        if (cache > 0) recorder.barrier("attention before has read its shares of the keys");
        op::attend(recorder, attend(index, columns, cache));
    }
    recorder.barrier("attention wrote its output, the projection reads it");
    const ProductInput attended =
        productInput(segments, m_buffers.attended, columns.count, {&layer.attentionOutput});
    project(segments, layer.attentionOutput, attended, m_buffers.output, columns.count,
            "attention output");
    recorder.barrier("the projection wrote its output, the norm reads it");
    op::rmsNormAdd(recorder, {m_buffers.residual[0], m_buffers.output, layer.postAttentionNorm,
                              m_buffers.residual[0], columns.count, m_config.width, 1.0f,
                              m_config.rmsEpsilon});
    recorder.barrier("attention updated the stream, the feed-forward reads it");
}

/// Keys and values of all columns in the last owner; its queries follow for wanted columns only.
void Forward::keysOnly(Segments& segments, std::uint32_t index, std::uint32_t columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.attentionNorm, m_buffers.normed, columns,
                           m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the projections read it");
    const ProductInput normed =
        productInput(segments, m_buffers.normed, columns, {&layer.key, &layer.value});
    project(segments, layer.key, normed, m_buffers.keys, columns, "key");
    if (layer.value) project(segments, layer.value, normed, m_buffers.values, columns, "value");
    recorder.barrier("the projections wrote k and v; norms and rotation read them");
    for (std::uint32_t cache = 0; cache < cacheCount(); ++cache) {
        op::StoreHeads heads = storeHeads(index, {columns, false}, /*storesKeys=*/true, cache);
        heads.queries = {};
        op::storeHeads(recorder, heads);
    }
    recorder.barrier("cache rows are written, attention reads them");
}

} // namespace cabochon::vulkan
