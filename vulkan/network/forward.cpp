// The network itself: it reads straight down like MODEL.md, and beside engine/cpu/forward.cpp. The
// mixture of experts is in forward_experts.cpp, what the host does in forward_run.cpp. Section
// numbers: gemma4-model.md.
#include "vulkan/network/forward.h"

#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/network/segments.h"

#include <algorithm>

namespace cabochon::vulkan {

namespace op = operations;
using engine::AttentionKind;
using engine::LogitRows;

Status Forward::record(Run& run)
{
    const std::uint32_t count = run.key.columns;
    const bool everything = run.key.logits == LogitRows::All || run.key.observed;
    Segments segments(m_device, m_pipelines, m_forwardOptions.timed);
    m_pictures = run.key.pictures;
    m_runBucket = run.key.bucket;
    if (m_forwardOptions.fused && count == 1 && !everything && !m_pictures &&
        op::prologueFits(segments.recorder(), m_config.width)) {
        recordStep(segments);
        return segments.finish(run.submissions);
    }
    const auto observe = [&](std::uint32_t layer) {
        if (!run.key.observed) return;
        const std::uint64_t floats = std::uint64_t{count} * m_config.width;
        segments.recorder().barrier("the layer wrote the stream, the copy reads it");
        segments.recorder().copy(columnsOf(m_buffers.residual[0], floats),
                                 columnsOf(m_buffers.observed, floats));
        segments.cutToObserve(layer);
    };
    const std::uint32_t owner = m_weights.lastOwner();
    const std::uint32_t first = m_weights.firstLayer;
    embed(segments, count);
    perLayerInputs(segments, {count, false});
    observe(first);
    for (std::uint32_t i = first; i < owner; ++i) {
        layer(segments, i, {count, false}, m_config.layers[i].ownsKv(i));
        observe(i + 1);
    }
    // From the last owner of keys on only wanted columns run (tail skip).
    const Columns wanted{everything ? count : 1, true};
    const bool same = wanted.count == count;
    if (!same && first <= owner) {
        keysOnly(segments, owner, count);
        if (run.key.logits == LogitRows::None) return segments.finish(run.submissions);
        const std::uint64_t row = std::uint64_t{m_config.width} * sizeof(float);
        segments.recorder().barrier("the layers wrote the stream, the copy reads the last column");
        segments.recorder().copy(m_buffers.residual[0].part((count - 1) * row, row),
                                 m_buffers.residual[0].part(0, row));
        segments.recorder().barrier("the copy wrote column 0, the tail reads it");
    }
    perLayerInputs(segments, wanted);
    for (std::uint32_t i = std::max(owner, first); i < m_config.layerCount; ++i) {
        layer(segments, i, wanted, same && m_config.layers[i].ownsKv(i));
        observe(i + 1);
    }
    if (run.key.logits == LogitRows::Last) {
        // Of the wanted columns only the last one: column 0 unless all were kept.
        if (everything && count > 1) {
            const std::uint64_t row = std::uint64_t{m_config.width} * sizeof(float);
            segments.recorder().copy(m_buffers.residual[0].part((count - 1) * row, row),
                                     m_buffers.residual[0].part(0, row));
            segments.recorder().barrier("the copy wrote column 0, the head reads it");
        }
        head(segments, 1);
        candidatesOf(segments);
    } else if (run.key.logits == LogitRows::All) {
        op::rmsNorm(segments.recorder(),
                    {m_buffers.residual[0], m_weights.outputNorm, m_buffers.hidden, count,
                     m_config.width, m_config.rmsEpsilon});
    }
    return segments.finish(run.submissions);
}

void Forward::embed(Segments& segments, std::uint32_t columns)
{
    const std::uint64_t floats = std::uint64_t{columns} * m_config.width;
    const BufferView& entering =
        m_weights.firstLayer > 0 ? m_buffers.entering : m_buffers.embeddings;
    segments.recorder().copy(columnsOf(entering, floats), columnsOf(m_buffers.residual[0], floats));
    segments.recorder().barrier("the copy wrote the stream, the first layer reads it");
}

/// Of columns that products with `readers` (of the same width) read next. Rounded to signed bytes
/// once for all of them, where one of them multiplies integers; a barrier follows then.
Forward::ProductInput Forward::productInput(Segments& segments,
                                            const BufferView& values,
                                            std::uint32_t columns,
                                            std::initializer_list<const DeviceMatrix*> readers)
{
    const Capabilities& capabilities = m_device.capabilities();
    for (const DeviceMatrix* reader : readers) {
        if (!*reader || !op::wantsQuantizedInput(capabilities, reader->format, columns)) continue;
        op::QuantizeInput quantize;
        quantize.input = values;
        quantize.output = m_buffers.quantized;
        quantize.width = reader->columns;
        quantize.columns = columns;
        op::quantizeInput(segments.recorder(), quantize);
        segments.recorder().barrier("the input is rounded, products in integers read it");
        return {values, m_buffers.quantized};
    }
    return {values, {}};
}

void Forward::project(Segments& segments,
                      const DeviceMatrix& matrix,
                      const ProductInput& input,
                      const BufferView& output,
                      std::uint32_t columns,
                      const char* name)
{
    op::MatMul product;
    product.matrix = &matrix;
    product.input = input.values;
    if (op::wantsQuantizedInput(m_device.capabilities(), matrix.format, columns))
        product.quantized = input.quantized;
    product.output = output;
    product.columns = columns;
    product.name = name;
    op::matMul(segments.recorder(), product);
}

// 2.3: the per-layer inputs of the layers these columns run.
void Forward::perLayerInputs(Segments& segments, Columns columns)
{
    const std::uint32_t layers = columns.tail ? m_tailLayers : m_allLayers;
    if (!m_config.hasPerLayerInputs() || layers == 0) return;
    CommandRecorder& recorder = segments.recorder();
    const BufferView& context = columns.tail ? m_buffers.contextTail : m_buffers.context;
    const DeviceMatrix& projection =
        columns.tail ? m_weights.perLayerModelProjectionTail : m_weights.perLayerModelProjectionAll;
    const ProductInput embeddings =
        productInput(segments, columns.tail ? m_buffers.embeddingsTail : m_buffers.embeddings,
                     columns.count, {&projection});
    project(segments, projection, embeddings, context, columns.count, "per-layer projection");
    recorder.barrier("the projection wrote the context part, the mix reads it");
    op::MixPerLayerInputs mix;
    mix.tokenRows = columns.tail ? m_buffers.tokenRowsTail : m_buffers.tokenRows;
    mix.context = context;
    mix.norm = m_weights.perLayerProjectionNorm;
    mix.columns = columns.count;
    mix.layers = layers;
    mix.perLayerWidth = m_config.perLayerWidth;
    mix.width = m_config.width;
    mix.epsilon = m_config.rmsEpsilon;
    op::mixPerLayerInputs(recorder, mix);
    recorder.barrier("the mix wrote the per-layer inputs, the layers read them");
}

void Forward::layer(Segments& segments, std::uint32_t index, Columns columns, bool storesKeys)
{
    attention(segments, index, columns, storesKeys);
    feedForward(segments, index, columns);
    if (m_config.hasPerLayerInputs()) perLayerBlock(segments, index, columns);
    segments.mayCut();
}

op::StoreHeads Forward::storeHeads(std::uint32_t index, Columns columns, bool storesKeys) const
{
    const engine::LayerConfig& shape = m_config.layers[index];
    const DeviceLayer& layer = m_weights.layers[index];
    const bool full = shape.attention == AttentionKind::Full;
    op::StoreHeads heads;
    heads.step = columns.tail ? m_buffers.stepTail : m_buffers.step;
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
    heads.cache = m_cache.rows(index);
    heads.heads = m_config.headCount;
    heads.columns = columns.count;
    heads.epsilon = m_config.rmsEpsilon;
    return heads;
}

op::Attend Forward::attend(std::uint32_t index, Columns columns, std::uint32_t bucket) const
{
    const bool sliding = m_config.layers[index].attention == AttentionKind::Sliding;
    op::Attend attend;
    attend.step = columns.tail ? m_buffers.stepTail : m_buffers.step;
    attend.queries = m_buffers.queries;
    attend.output = m_buffers.attended;
    if (sliding && m_pictures) attend.visibleEnd = m_buffers.visibleEnd;
    attend.partial = m_buffers.attendPartial;
    attend.cache = m_cache.rows(index);
    attend.heads = m_config.headCount;
    attend.columns = columns.count;
    attend.window = sliding ? m_config.slidingWindow : 0;
    attend.maxPositions = bucket;
    return attend;
}

// 2.4 - 2.7: h = x + RMS(Attn(RMS(x; attn_norm)); post_attention_norm)
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
    op::storeHeads(recorder, storeHeads(index, columns, storesKeys));
    recorder.barrier("queries and cache rows are written, attention reads them");
    op::attend(recorder, attend(index, columns, m_runBucket));
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
    op::StoreHeads heads = storeHeads(index, {columns, false}, /*storesKeys=*/true);
    heads.queries = {};
    op::storeHeads(recorder, heads);
    recorder.barrier("cache rows are written, attention reads them");
}

// 2.8, 2.9: y = h + RMS(FFN or MoE(h); post_ffw_norm)
void Forward::feedForward(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    if (layer.router) {
        const BufferView sums = mixture(segments, index, columns);
        op::sumOfNorms(recorder,
                       {m_buffers.dense, layer.postDenseNorm, sums, layer.postExpertNorm,
                        m_buffers.output, columns.count, m_config.width, m_config.rmsEpsilon});
    } else {
        denseBranch(segments, index, columns, m_buffers.output);
    }
    recorder.barrier("the feed-forward wrote its output, the norm reads it");
    const float scale = m_config.hasPerLayerInputs() ? 1.0f : layer.outputScale;
    op::rmsNormAdd(recorder, {m_buffers.residual[0], m_buffers.output, layer.postFeedForwardNorm,
                              m_buffers.residual[0], columns.count, m_config.width, scale,
                              m_config.rmsEpsilon});
    recorder.barrier("the feed-forward updated the stream, what follows reads it");
}

/// output = ffn_down * (gelu(ffn_gate * n) . (ffn_up * n)), n = RMS(h; ffn_norm)
void Forward::denseBranch(Segments& segments,
                          std::uint32_t index,
                          Columns columns,
                          const BufferView& output)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.feedForwardNorm, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the projections read it");
    const ProductInput normed =
        productInput(segments, m_buffers.normed, columns.count, {&layer.gate, &layer.up});
    project(segments, layer.gate, normed, m_buffers.gate, columns.count, "gate");
    project(segments, layer.up, normed, m_buffers.up, columns.count, "up");
    recorder.barrier("gate and up are written, GELU reads them");
    op::GeluMultiply gelu;
    gelu.gate = gelu.output = m_buffers.gate;
    gelu.up = m_buffers.up;
    gelu.columns = columns.count;
    gelu.width = m_config.layers[index].feedForwardWidth;
    op::geluMultiply(recorder, gelu);
    recorder.barrier("GELU wrote its output, the projection reads it");
    const ProductInput gated = productInput(segments, m_buffers.gate, columns.count, {&layer.down});
    project(segments, layer.down, gated, output, columns.count, "down");
}

// 2.10: y += RMS(proj * (gelu(inp_gate * y) . ple_i); post_norm), then the layer's scale
void Forward::perLayerBlock(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    const std::uint32_t width = m_config.perLayerWidth;
    const std::uint32_t layers = columns.tail ? m_tailLayers : m_allLayers;
    const std::uint32_t first =
        columns.tail ? m_config.layerCount - m_tailLayers : m_weights.firstLayer;
    const ProductInput stream =
        productInput(segments, m_buffers.residual[0], columns.count, {&layer.perLayerGate});
    project(segments, layer.perLayerGate, stream, m_buffers.perLayerGate, columns.count,
            "per-layer gate");
    recorder.barrier("the gate is written, GELU reads it");
    op::GeluMultiply gelu;
    gelu.gate = gelu.output = m_buffers.perLayerGate;
    gelu.up = columns.tail ? m_buffers.contextTail : m_buffers.context;
    gelu.columns = columns.count;
    gelu.width = width;
    gelu.upStride = layers * width;
    gelu.upOffset = (index - first) * width;
    op::geluMultiply(recorder, gelu);
    recorder.barrier("GELU wrote its output, the projection reads it");
    const ProductInput gated =
        productInput(segments, m_buffers.perLayerGate, columns.count, {&layer.perLayerProjection});
    project(segments, layer.perLayerProjection, gated, m_buffers.output, columns.count,
            "per-layer output");
    recorder.barrier("the projection wrote its output, the norm reads it");
    op::rmsNormAdd(recorder, {m_buffers.residual[0], m_buffers.output, layer.perLayerPostNorm,
                              m_buffers.residual[0], columns.count, m_config.width,
                              layer.outputScale, m_config.rmsEpsilon});
    recorder.barrier("the per-layer block updated the stream, the next layer reads it");
}

// 2.11: logits = cap * tanh(E * RMS(x; output_norm) / cap), of the first `columns` rows
void Forward::head(Segments& segments, std::uint32_t columns)
{
    CommandRecorder& recorder = segments.recorder();
    op::rmsNorm(recorder, {m_buffers.residual[0], m_weights.outputNorm, m_buffers.hidden, columns,
                           m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote the head's input");
    headProduct(recorder, m_buffers.hidden, columns);
}

void Forward::headProduct(CommandRecorder& recorder,
                          const BufferView& normed,
                          std::uint32_t columns)
{
    op::MatVec product;
    product.matrices[0] = &m_weights.head;
    product.outputs[0] = m_buffers.logits;
    product.outputStrides[0] = m_config.vocabularySize;
    product.input = normed;
    product.inputStride = m_config.width;
    product.columns = columns;
    product.name = "head";
    if (m_config.logitSoftcap > 0) {
        product.epilogue = op::Epilogue::Softcap;
        product.cap = m_config.logitSoftcap;
    }
    op::matVec(recorder, product);
}

void Forward::candidatesOf(Segments& segments)
{
    CommandRecorder& recorder = segments.recorder();
    recorder.barrier("the head wrote the logits, the selection reads them");
    op::TopCandidates top;
    top.logits = m_buffers.logits;
    top.scratch = m_buffers.candidateScratch;
    top.ids = m_buffers.candidateIds;
    top.values = m_buffers.candidateValues;
    top.vocabulary = m_config.vocabularySize;
    top.count = std::min(ForwardBuffers::kMaxCandidates, m_config.vocabularySize);
    op::topCandidates(recorder, top);
}

} // namespace cabochon::vulkan
