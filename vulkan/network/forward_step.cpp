// One column in fused steps: norms and residual sums are recomputed by every
// workgroup of the product that reads them, so that a layer is five dispatches, seven with
// per-layer inputs. The stream alternates between two buffers, for a step reads the old one while
// it writes. Same meaning as forward.cpp, which is the path without fusion.
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/network/forward.h"
#include "vulkan/network/segments.h"

#include <algorithm>

namespace cabochon::vulkan {

namespace op = operations;

void Forward::recordStep(Segments& segments)
{
    CommandRecorder& recorder = segments.recorder();
    const Columns one{1, true};
    const ForwardBuffers& b = m_buffers;
    const std::uint32_t width = m_config.width;
    std::uint32_t current = 0; // which buffer holds the stream
    BufferView input = m_weights.firstLayer > 0 ? b.entering : b.embeddings;
    op::Prologue pending; // what the next product does to the stream first
    const auto takePrologue = [&](const BufferView& norm) {
        op::Prologue prologue = pending;
        prologue.norm = norm;
        prologue.epsilon = m_config.rmsEpsilon;
        if (prologue.residual) {
            prologue.residual = b.residual[current];
            current ^= 1;
        }
        prologue.stream = b.residual[current];
        return prologue;
    };
    const auto addLater = [&](const BufferView& output, const BufferView& norm, float scale) {
        input = output;
        pending = {};
        pending.residual = b.residual[current];
        pending.postNorm = norm;
        pending.scale = scale;
    };
    const auto matVec = [&](const char* name, const BufferView& from) {
        op::MatVec product;
        product.input = from;
        product.name = name;
        return product;
    };

    recorder.fill(b.attendCounters, 0);
    recorder.barrier("the counters are zero, attention counts with them");
    perLayerInputs(segments, {1, false});
    perLayerInputs(segments, one);
    for (std::uint32_t i = m_weights.firstLayer; i < m_config.layerCount; ++i) {
        const DeviceLayer& layer = m_weights.layers[i];
        const bool storesKeys = m_config.layers[i].ownsKv(i);
        // 1. Queries, keys, values
        op::MatVec heads = matVec("query, key, value", input);
        heads.prologue = takePrologue(layer.attentionNorm);
        heads.matrices[0] = &layer.query;
        heads.outputs[0] = b.queries;
        if (storesKeys) {
            heads.matrices[1] = &layer.key;
            heads.outputs[1] = b.keys;
            if (layer.value) {
                heads.matrices[2] = &layer.value;
                heads.outputs[2] = b.values;
            }
        }
        op::matVec(recorder, heads);
        recorder.barrier("q, k, v are written, attention reads them");
        // 2. Attention
        op::attendStep(recorder,
                       {storeHeads(i, one, storesKeys, 0), attend(i, one, 0), b.attendCounters});
        recorder.barrier("attention wrote its output, the projection reads it");
        // 3. Its output
        op::MatVec output = matVec("attention output", b.attended);
        output.matrices[0] = &layer.attentionOutput;
        output.outputs[0] = b.output;
        op::matVec(recorder, output);
        recorder.barrier("the projection wrote its output, the next prologue reads it");
        addLater(b.output, layer.postAttentionNorm, 1.0f);
        // 4, 5. Feed-forward
        if (layer.router) {
            const op::Prologue prologue = takePrologue({});
            op::rmsNormAdd(recorder, {prologue.residual, input, prologue.postNorm, prologue.stream,
                                      1, width, 1.0f, m_config.rmsEpsilon});
            recorder.barrier("the stream is written, both branches read it");
            mixtureStep(segments, i, b.residual[current]);
        } else {
            gatedStep(segments, i, input, takePrologue(layer.feedForwardNorm));
            recorder.barrier("the gated values are written, the projection reads them");
            downStep(segments, i, b.output);
        }
        recorder.barrier("the feed-forward wrote its output, the next prologue reads it");
        addLater(b.output, layer.postFeedForwardNorm,
                 m_config.hasPerLayerInputs() ? 1.0f : layer.outputScale);
        // 6, 7. Per-layer block
        if (m_config.hasPerLayerInputs()) {
            const std::uint32_t tailStart = m_config.layerCount - m_tailLayers;
            const bool tail = i >= tailStart;
            op::MatVec gate = matVec("per-layer gate", input);
            gate.prologue = takePrologue({});
            gate.matrices[0] = &layer.perLayerGate;
            gate.outputs[0] = b.perLayerGate;
            gate.epilogue = op::Epilogue::GeluTimes;
            gate.factor = tail ? b.contextTail : b.context;
            gate.factorOffset =
                (i - (tail ? tailStart : m_weights.firstLayer)) * m_config.perLayerWidth;
            op::matVec(recorder, gate);
            recorder.barrier("the gated inputs are written, the projection reads them");
            op::MatVec projection = matVec("per-layer output", b.perLayerGate);
            projection.matrices[0] = &layer.perLayerProjection;
            projection.outputs[0] = b.output;
            op::matVec(recorder, projection);
            recorder.barrier("the projection wrote its output, the next prologue reads it");
            addLater(b.output, layer.perLayerPostNorm, layer.outputScale);
        }
        segments.mayCut();
    }
    op::rmsNormAdd(segments.recorder(),
                   {b.residual[current], input, pending.postNorm, b.residual[0], 1, width,
                    pending.scale, m_config.rmsEpsilon});
    segments.recorder().barrier("the stream is complete, the head reads it");
    head(segments, 1);
    candidatesOf(segments, 1);
}

/// Whether the gated values of a layer go from product to product as bytes.
bool Forward::passesBytes(const CommandRecorder& recorder, const DeviceLayer& layer) const
{
    op::MatVec gated, down;
    gated.matrices[0] = &layer.gate;
    gated.matrices[1] = &layer.up;
    down.matrices[0] = &layer.down;
    down.inputBytes = m_buffers.stepBytes;
    return op::readsBytes(recorder, gated) && op::writesBytes(layer.gate) &&
           op::readsBytes(recorder, down);
}

/// gelu(ffn_gate * x) . (ffn_up * x), x = what the prologue makes of `input`, to m_buffers.gate, or
/// to m_buffers.stepBytes.
void Forward::gatedStep(Segments& segments,
                        std::uint32_t index,
                        const BufferView& input,
                        const op::Prologue& prologue)
{
    const DeviceLayer& layer = m_weights.layers[index];
    op::MatVec product;
    product.input = input;
    product.prologue = prologue;
    product.name = "gate, up";
    product.matrices[0] = &layer.gate;
    product.matrices[1] = &layer.up;
    product.outputs[0] = m_buffers.gate;
    product.epilogue = op::Epilogue::GeluPair;
    if (passesBytes(segments.recorder(), layer)) product.outputBytes = m_buffers.stepBytes;
    op::matVec(segments.recorder(), product);
}

/// output = ffn_down * what gatedStep() made
void Forward::downStep(Segments& segments, std::uint32_t index, const BufferView& output)
{
    op::MatVec product;
    product.input = m_buffers.gate;
    product.name = "down";
    product.matrices[0] = &m_weights.layers[index].down;
    if (passesBytes(segments.recorder(), m_weights.layers[index]))
        product.inputBytes = m_buffers.stepBytes;
    product.outputs[0] = output;
    op::matVec(segments.recorder(), product);
}

} // namespace cabochon::vulkan
