// The mixture of experts (engine/MODEL.md, Feed-forward): both branches of a layer, step by step
// and fused. Where the experts' matrices are elsewhere, a submission ends with the router's choice;
// the dense branch is the next one and runs while the host computes the experts, whose sums the one
// after it reads.
#include "vulkan/kernels/operations_experts.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/network/forward.h"
#include "vulkan/network/segments.h"

#include <algorithm>
#include <string>

namespace cabochon::vulkan {

namespace op = operations;

namespace {

/// Columns up to which experts are computed slot by slot, without sorting.
constexpr std::uint32_t kUnsortedColumns = 8;

} // namespace

/// Steps 1 - 5: m_buffers.dense = the dense branch; returns where the weighted sums of the chosen
/// experts are. Both before their norms.
BufferView Forward::mixture(Segments& segments, std::uint32_t index, Columns columns)
{
    if (m_weights.layers[index].expertsElsewhere()) {
        router(segments, index, columns);
        segments.cut();
        denseBranch(segments, index, columns, m_buffers.dense);
        segments.recorder().barrier("the dense branch is written, its norm reads it");
        segments.cutForExperts(index, columns.count);
        return m_buffers.expertSums;
    }
    denseBranch(segments, index, columns, m_buffers.dense);
    segments.recorder().barrier(
        "the dense branch has read the normed stream, the router's norm replaces it");
    router(segments, index, columns);
    segments.recorder().barrier("the choice and the experts' input are written");
    expertProducts(segments, index, columns.count);
    segments.recorder().barrier("both branches are written, their norms read them");
    return m_buffers.output;
}

/// Steps 2 - 4: the chosen experts, their weights, and their input.
void Forward::router(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.routerScale, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the router reads it");
    // In float32: the choice of experts hangs on small differences.
    project(segments, layer.router, {m_buffers.normed, {}}, m_buffers.routerLogits, columns.count,
            "router");
    recorder.barrier("the router's logits are written, and its input is free");
    chooseExperts(segments, index, columns.count);
    const bool sent = layer.expertsElsewhere();
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.preExpertNorm,
                           sent ? m_buffers.sentInput : m_buffers.normed, columns.count,
                           m_config.width, m_config.rmsEpsilon});
}

/// Step 3, from the router's logits.
void Forward::chooseExperts(Segments& segments, std::uint32_t index, std::uint32_t columns)
{
    const DeviceLayer& layer = m_weights.layers[index];
    const bool sent = layer.expertsElsewhere();
    op::RouteExperts route;
    route.logits = m_buffers.routerLogits;
    route.expertScale = layer.expertDownScale;
    route.chosen = sent ? m_buffers.sentChosen : m_buffers.chosen;
    route.weights = sent ? m_buffers.sentWeights : m_buffers.routeWeights;
    route.columns = columns;
    route.experts = m_config.expertCount;
    route.used = m_config.expertUsedCount;
    op::routeExperts(segments.recorder(), route);
}

/// The chosen experts of normed columns, weighted and summed, to m_buffers.output.
void Forward::expertProducts(Segments& segments, std::uint32_t index, std::uint32_t columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    BufferView order, starts;
    if (columns > kUnsortedColumns) {
        op::SortSlots sort;
        sort.chosen = m_buffers.chosen;
        sort.order = order = m_buffers.slotOrder;
        sort.starts = starts = m_buffers.slotStarts;
        sort.slots = columns * m_config.expertUsedCount;
        sort.experts = m_config.expertCount;
        op::sortSlots(recorder, sort);
        recorder.barrier("slots are sorted, the experts read their order");
    }
    op::ExpertGateUp gateUp;
    if (layer.expertGateUp) {
        gateUp.gateUp = &layer.expertGateUp;
    } else {
        gateUp.gate = &layer.expertGate;
        gateUp.up = &layer.expertUp;
    }
    gateUp.input = m_buffers.normed;
    gateUp.rounded = productInput(segments, m_buffers.normed, columns,
                                  {&layer.expertGateUp, &layer.expertGate, &layer.expertUp})
                         .rounded;
    gateUp.chosen = m_buffers.chosen;
    gateUp.order = order;
    gateUp.starts = starts;
    gateUp.hidden = m_buffers.expertHidden;
    gateUp.columns = columns;
    gateUp.used = m_config.expertUsedCount;
    gateUp.experts = m_config.expertCount;
    gateUp.width = m_config.expertWidth;
    op::expertGateUp(recorder, gateUp);
    recorder.barrier("the experts' hidden rows are written, their down products read them");
    op::ExpertDown down;
    down.down = &layer.expertDown;
    down.hidden = m_buffers.expertHidden;
    if (order)
        down.rounded = productInput(segments, m_buffers.expertHidden,
                                    columns * m_config.expertUsedCount, {&layer.expertDown})
                           .rounded;
    down.chosen = m_buffers.chosen;
    down.weights = m_buffers.routeWeights;
    down.order = order;
    down.starts = starts;
    down.partial = m_buffers.expertPartial;
    down.output = m_buffers.output;
    down.columns = columns;
    down.used = m_config.expertUsedCount;
    down.experts = m_config.expertCount;
    op::expertDown(recorder, down);
}

/// All of the mixture for one column, from the stream to m_buffers.output.
void Forward::mixtureStep(Segments& segments, std::uint32_t index, const BufferView& stream)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    const ForwardBuffers& b = m_buffers;
    const bool elsewhere = layer.expertsElsewhere();
    op::Prologue denseNorm;
    denseNorm.norm = layer.feedForwardNorm;
    denseNorm.epsilon = m_config.rmsEpsilon;
    if (!elsewhere) gatedStep(segments, index, stream, denseNorm);
    op::MatVec router;
    router.input = stream;
    router.prologue.norm = layer.routerScale;
    router.prologue.epsilon = m_config.rmsEpsilon;
    router.name = "router";
    router.matrices[0] = &layer.router;
    router.outputs[0] = b.routerLogits;
    op::matVec(recorder, router);
    op::rmsNorm(recorder, {stream, layer.preExpertNorm, elsewhere ? b.sentInput : b.normed, 1,
                           m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the gated values, the router's logits and the experts' input are written");
    if (!elsewhere) downStep(segments, index, b.dense);
    chooseExperts(segments, index, 1);
    if (elsewhere) {
        segments.cut();
        gatedStep(segments, index, stream, denseNorm);
        recorder.barrier("the gated values are written, the projection reads them");
        downStep(segments, index, b.dense);
        recorder.barrier("the dense branch is written, its norm reads it");
        segments.cutForExperts(index, 1);
    } else {
        recorder.barrier("experts are chosen, their products read the choice");
        expertProducts(segments, index, 1);
        recorder.barrier("both branches are written, their norms read them");
    }
    op::sumOfNorms(recorder,
                   {b.dense, layer.postDenseNorm, elsewhere ? b.expertSums : b.output,
                    layer.postExpertNorm, b.output, 1, m_config.width, m_config.rmsEpsilon});
}

/// On the host, beside `submission`: what the one before it sent is there.
Status Forward::computeExperts(const Submission& submission, const engine::CancelFlag* cancel)
{
    const std::uint32_t columns = submission.expertColumns;
    engine::ExpertBatch batch;
    batch.layer = static_cast<std::uint32_t>(submission.expertLayer);
    batch.columns = columns;
    batch.input = m_buffers.sentInput.as<const float>();
    batch.chosen = m_buffers.sentChosen.as<const std::uint32_t>();
    batch.weights = m_buffers.sentWeights.as<const float>();
    batch.output = m_buffers.expertSums.as<float>();
    batch.cancel = cancel;
    // A failing device must not lead the host out of its arrays.
    const std::uint32_t* end = batch.chosen + std::size_t{columns} * m_config.expertUsedCount;
    const std::uint32_t largest = *std::max_element(batch.chosen, end);
    if (largest >= m_config.expertCount) {
        return Error{ErrorCode::DeviceLost, "The device " + m_device.capabilities().name +
                                                " chose expert " + std::to_string(largest) +
                                                " of " + std::to_string(m_config.expertCount) +
                                                ". It fails, or its driver does."};
    }
    return m_experts->run(batch);
}

} // namespace cabochon::vulkan
