// The mixture of experts, gemma4-model.md 2.9: which experts a column takes, and their products.
#include "vulkan/forward.h"
#include "vulkan/operations_experts.h"
#include "vulkan/operations_vector.h"
#include "vulkan/segments.h"

namespace cabochon::vulkan {

namespace op = operations;

namespace {

/// Columns up to which experts are computed slot by slot, without sorting.
constexpr std::uint32_t kUnsortedColumns = 8;

} // namespace

/// 2.9 steps 2 - 4: m_buffers.output = the weighted sum of the chosen experts, before its norm.
void Forward::expertBranch(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    recorder.barrier("the dense branch has read the normed stream, the router's norm replaces it");
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.routerScale, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the router reads it");
    project(segments, layer.router, m_buffers.normed, m_buffers.routerLogits, columns.count,
            "router");
    recorder.barrier("the router's logits are written, and its input is free");
    op::RouteExperts route;
    route.logits = m_buffers.routerLogits;
    route.expertScale = layer.expertDownScale;
    route.chosen = m_buffers.chosen;
    route.weights = m_buffers.routeWeights;
    route.columns = columns.count;
    route.experts = m_config.expertCount;
    route.used = m_config.expertUsedCount;
    op::routeExperts(recorder, route);
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.preExpertNorm, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the choice and the experts' input are written");
    expertProducts(segments, index, columns.count);
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

} // namespace cabochon::vulkan
