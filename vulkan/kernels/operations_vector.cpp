#include "vulkan/kernels/operations_vector.h"

#include "engine/base/check.h"
#include "vulkan/kernels/element_groups.h"
#include "vulkan/kernels/shaders/params.h"

#include <algorithm>
#include <cmath>

namespace cabochon::vulkan::operations {

namespace {

constexpr std::uint32_t kMostCandidates = 256; // MOST of top_candidates.comp

/// Logits of a workgroup of topCandidates: few enough for many workgroups, while all their
/// candidates together stay about 16,000 for a vocabulary of 262,144.
std::uint32_t candidateItems(std::uint32_t count)
{
    return count > 128 ? 4096 : 2048;
}

} // namespace

void rmsNorm(CommandRecorder& recorder, const RmsNorm& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 8;
    CABOCHON_CHECK(arguments.input.size >= bytes / 2 && arguments.output.size >= bytes / 2);
    const RmsNormParams params{arguments.width, arguments.weight ? 1u : 0u, arguments.epsilon};
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "rms_norm" : "rms_norm_plain", {elementGroup(recorder)}},
        {arguments.input, arguments.weight, arguments.output}, params, {arguments.columns, 1, 1},
        {"rmsNorm", bytes, 0});
}

void rmsNormAdd(CommandRecorder& recorder, const RmsNormAdd& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 4;
    CABOCHON_CHECK(arguments.residual.size >= bytes && arguments.input.size >= bytes);
    CABOCHON_CHECK(arguments.output.size >= bytes && arguments.weight);
    const RmsNormAddParams params{arguments.width, arguments.scale, arguments.epsilon};
    recorder.dispatch({recorder.has(Tier::Subgroup) ? "rms_norm_add" : "rms_norm_add_plain",
                       {elementGroup(recorder)}},
                      {arguments.residual, arguments.input, arguments.weight, arguments.output},
                      params, {arguments.columns, 1, 1}, {"rmsNormAdd", 3 * bytes, 0});
}

void sumOfNorms(CommandRecorder& recorder, const SumOfNorms& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 4;
    CABOCHON_CHECK(arguments.a.size >= bytes && arguments.b.size >= bytes);
    CABOCHON_CHECK(arguments.output.size >= bytes && arguments.weightA && arguments.weightB);
    const SumOfNormsParams params{arguments.width, arguments.epsilon};
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "sum_of_norms" : "sum_of_norms_plain",
         {elementGroup(recorder)}},
        {arguments.a, arguments.weightA, arguments.b, arguments.weightB, arguments.output}, params,
        {arguments.columns, 1, 1}, {"sumOfNorms", 3 * bytes, 0});
}

void geluMultiply(CommandRecorder& recorder, const GeluMultiply& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 4;
    CABOCHON_CHECK(arguments.gate.size >= bytes && arguments.output.size >= bytes && arguments.up);
    const GeluMultiplyParams params{arguments.width,
                                    arguments.upStride ? arguments.upStride : arguments.width,
                                    arguments.upOffset};
    const std::uint32_t size = elementGroup(recorder);
    recorder.dispatch({"gelu_multiply", {size}}, {arguments.gate, arguments.up, arguments.output},
                      params, {divideUp(arguments.width, size), arguments.columns, 1},
                      {"geluMultiply", 3 * bytes, 0});
}

void mixPerLayerInputs(CommandRecorder& recorder, const MixPerLayerInputs& arguments)
{
    const std::uint64_t bytes =
        std::uint64_t{arguments.columns} * arguments.layers * arguments.perLayerWidth * 4;
    CABOCHON_CHECK(arguments.tokenRows.size >= bytes && arguments.context.size >= bytes &&
                   arguments.norm);
    const MixPerLayerInputsParams params{arguments.layers, arguments.perLayerWidth,
                                         1.0f / std::sqrt(static_cast<float>(arguments.width)),
                                         std::sqrt(static_cast<float>(arguments.perLayerWidth)),
                                         arguments.epsilon};
    const std::uint32_t size = std::min(64u, elementGroup(recorder));
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "mix_per_layer_inputs" : "mix_per_layer_inputs_plain",
         {size}},
        {arguments.tokenRows, arguments.norm, arguments.context}, params,
        {arguments.layers, arguments.columns, 1}, {"mixPerLayerInputs", 3 * bytes, 0});
}

void topCandidates(CommandRecorder& recorder, const TopCandidates& arguments)
{
    const std::uint32_t vocabulary = arguments.vocabulary, count = arguments.count;
    CABOCHON_CHECK(count > 0 && count <= kMostCandidates && count <= vocabulary);
    CABOCHON_CHECK(arguments.logits.size >= std::uint64_t{vocabulary} * 4);
    CABOCHON_CHECK(arguments.scratch.size >= topCandidatesScratchBytes(vocabulary, count));
    const Capabilities& capabilities = recorder.capabilities();
    const bool onCpu = capabilities.kind == DeviceKind::Cpu;
    const std::uint32_t items = candidateItems(count);
    const std::uint32_t parts = divideUp(vocabulary, items);
    TopCandidatesParams params{vocabulary, items, count, vocabulary, parts * count, 0, 0};
    const std::initializer_list<BufferView> views = {arguments.logits, arguments.scratch,
                                                     arguments.ids, arguments.values};
    if (parts > 1) {
        recorder.dispatch({"top_candidates", {onCpu ? 32u : 256u}}, views, params, {parts, 1, 1},
                          {"topCandidates", std::uint64_t{vocabulary} * 4, 0});
        recorder.barrier("the parts' candidates are read by the last selection");
        params.total = params.items = parts * count;
        params.fromScratch = 1;
    }
    params.last = 1;
    std::uint32_t local = std::min(1024u, capabilities.maxInvocations);
    if (!recorder.has(Tier::Subgroup)) local = 256;
    if (onCpu) local = 32;
    recorder.dispatch({"top_candidates", {local}}, views, params, {1, 1, 1},
                      {"topCandidates", std::uint64_t{params.total} * 8, 0});
}

std::uint64_t topCandidatesScratchBytes(std::uint32_t vocabulary, std::uint32_t count)
{
    return std::uint64_t{divideUp(vocabulary, candidateItems(count))} * count * 8;
}

} // namespace cabochon::vulkan::operations
