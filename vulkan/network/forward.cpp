// The network itself: it reads straight down like engine/MODEL.md, and beside
// engine/cpu/forward.cpp. Attention is in forward_attention.cpp, the mixture of experts in
// forward_experts.cpp, what the host does in forward_run.cpp. Names in front of formulas: sections
// of engine/MODEL.md.
#include "vulkan/network/forward.h"

#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/network/segments.h"

#include <algorithm>

namespace cabochon::vulkan {

namespace op = operations;

Status Forward::record(Run& run)
{
    const std::uint32_t count = run.key.columns, rows = run.key.rows;
    Segments segments(m_device, m_pipelines, m_options.timed);
    m_recording = run.key;
    if (m_options.fused && count == 1 && rows == 1 && !run.key.observed &&
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
    const Columns wanted{rows, true};
    const bool same = rows == count;
    if (!same) {
        keysOnly(segments, owner, count);
        if (rows == 0) return segments.finish(run.submissions);
        keepWanted(segments, count, rows);
    }
    perLayerInputs(segments, wanted);
    for (std::uint32_t i = std::max(owner, first); i < m_config.layerCount; ++i) {
        layer(segments, i, wanted, same && m_config.layers[i].ownsKv(i));
        observe(i + 1);
    }
    head(segments, rows);
    if (rows <= ForwardBuffers::kLogitRows) candidatesOf(segments, rows);
    return segments.finish(run.submissions);
}

/// The stream of the last `rows` columns becomes that of the first ones. By way of the other
/// buffer, for the two stretches may overlap.
void Forward::keepWanted(Segments& segments, std::uint32_t columns, std::uint32_t rows)
{
    CommandRecorder& recorder = segments.recorder();
    const std::uint64_t row = std::uint64_t{m_config.width} * sizeof(float);
    const BufferView stream = m_buffers.residual[0].part(0, rows * row);
    const BufferView between = m_buffers.residual[1].part(0, rows * row);
    recorder.barrier("the layers wrote the stream, the copy reads the wanted columns");
    recorder.copy(m_buffers.residual[0].part((columns - rows) * row, rows * row), between);
    recorder.barrier("the wanted columns are aside, their copy reads them");
    recorder.copy(between, stream);
    recorder.barrier("the copy wrote the first columns, the tail reads them");
}

void Forward::embed(Segments& segments, std::uint32_t columns)
{
    const std::uint64_t floats = std::uint64_t{columns} * m_config.width;
    const BufferView& entering =
        m_weights.firstLayer > 0 ? m_buffers.entering : m_buffers.embeddings;
    segments.recorder().copy(columnsOf(entering, floats), columnsOf(m_buffers.residual[0], floats));
    segments.recorder().barrier("the copy wrote the stream, the first layer reads it");
}

/// The input of products with `readers` (of the same width). It is rounded once for all of them,
/// where one of them wants that; a barrier follows then.
Forward::ProductInput Forward::productInput(Segments& segments,
                                            const BufferView& values,
                                            std::uint32_t columns,
                                            std::initializer_list<const DeviceMatrix*> readers)
{
    const Capabilities& capabilities = m_device.capabilities();
    for (const DeviceMatrix* reader : readers) {
        if (!*reader) continue;
        const op::InputForm form = op::inputForm(capabilities, reader->format, columns);
        if (form == op::InputForm::Floats) continue;
        op::roundInput(segments.recorder(),
                       {values, m_buffers.rounded, form, 0, reader->columns, columns});
        segments.recorder().barrier("the input is rounded, products read it");
        return {values, m_buffers.rounded};
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
    if (op::inputForm(m_device.capabilities(), matrix.format, columns) != op::InputForm::Floats)
        product.rounded = input.rounded;
    product.output = output;
    product.columns = columns;
    product.name = name;
    op::matMul(segments.recorder(), product);
}

// Per-layer inputs: those of the layers these columns run.
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

// Feed-forward: y = h + RMS(FFN or MoE(h); post_ffw_norm)
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

// Per-layer block: y += RMS(proj * (gelu(inp_gate * y) . ple_i); post_norm), then the layer's scale
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

// Head: logits = cap * tanh(E * RMS(x; output_norm) / cap), of the first `rows` columns; of more
// than the product takes at once, the host asks for it piece by piece (headOfManyRows).
void Forward::head(Segments& segments, std::uint32_t rows)
{
    CommandRecorder& recorder = segments.recorder();
    op::rmsNorm(recorder, {m_buffers.residual[0], m_weights.outputNorm, m_buffers.hidden, rows,
                           m_config.width, m_config.rmsEpsilon});
    if (rows > ForwardBuffers::kLogitRows) return;
    recorder.barrier("the norm wrote the head's input");
    headProduct(recorder, m_buffers.hidden, rows);
}

void Forward::headProduct(CommandRecorder& recorder,
                          const BufferView& normed,
                          std::uint32_t columns)
{
    op::MatVec product;
    product.matrices[0] = &m_weights.head;
    product.outputs[0] = m_buffers.logits;
    product.outputStrides[0] = ForwardBuffers::logitStride(m_config);
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

void Forward::candidatesOf(Segments& segments, std::uint32_t rows)
{
    CommandRecorder& recorder = segments.recorder();
    const std::uint64_t stride = ForwardBuffers::logitStride(m_config) * sizeof(float);
    const std::uint64_t kept = ForwardBuffers::kMaxCandidates * sizeof(float);
    for (std::uint32_t row = 0; row < rows; ++row) {
        recorder.barrier(row == 0 ? "the head wrote the logits, the selection reads them"
                                  : "the selection before has read its scratch");
        op::TopCandidates top;
        top.logits = m_buffers.logits.part(row * stride, stride);
        top.scratch = m_buffers.candidateScratch;
        top.ids = m_buffers.candidateIds.part(row * kept, kept);
        top.values = m_buffers.candidateValues.part(row * kept, kept);
        top.vocabulary = m_config.vocabularySize;
        top.count = std::min(ForwardBuffers::kMaxCandidates, m_config.vocabularySize);
        op::topCandidates(recorder, top);
    }
}

} // namespace cabochon::vulkan
