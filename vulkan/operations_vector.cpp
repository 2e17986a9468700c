#include "vulkan/operations_vector.h"

#include "vulkan/shaders/params.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cabochon::vulkan::operations {

namespace {

/// Work groups of simple row operations: small where invocations are emulated one after the other.
std::uint32_t rowGroupSize(const CommandRecorder& recorder)
{
    return recorder.capabilities().kind == DeviceKind::Cpu ? 32 : 256;
}

std::uint32_t divideUp(std::uint32_t count, std::uint32_t size)
{
    return (count + size - 1) / size;
}

} // namespace

void rmsNorm(CommandRecorder& recorder, const RmsNorm& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 8;
    assert(arguments.input.size >= bytes / 2 && arguments.output.size >= bytes / 2);
    const RmsNormParams params{arguments.width, arguments.weight ? 1u : 0u, arguments.epsilon};
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "rms_norm" : "rms_norm_plain", {rowGroupSize(recorder)}},
        {arguments.input, arguments.weight, arguments.output}, params, {arguments.columns, 1, 1},
        {"rmsNorm", bytes, 0});
}

void rmsNormAdd(CommandRecorder& recorder, const RmsNormAdd& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 4;
    assert(arguments.residual.size >= bytes && arguments.input.size >= bytes);
    assert(arguments.output.size >= bytes && arguments.weight);
    const RmsNormAddParams params{arguments.width, arguments.scale, arguments.epsilon};
    recorder.dispatch({recorder.has(Tier::Subgroup) ? "rms_norm_add" : "rms_norm_add_plain",
                       {rowGroupSize(recorder)}},
                      {arguments.residual, arguments.input, arguments.weight, arguments.output},
                      params, {arguments.columns, 1, 1}, {"rmsNormAdd", 3 * bytes, 0});
}

void sumOfNorms(CommandRecorder& recorder, const SumOfNorms& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 4;
    assert(arguments.a.size >= bytes && arguments.b.size >= bytes);
    assert(arguments.output.size >= bytes && arguments.weightA && arguments.weightB);
    const SumOfNormsParams params{arguments.width, arguments.epsilon};
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "sum_of_norms" : "sum_of_norms_plain",
         {rowGroupSize(recorder)}},
        {arguments.a, arguments.weightA, arguments.b, arguments.weightB, arguments.output}, params,
        {arguments.columns, 1, 1}, {"sumOfNorms", 3 * bytes, 0});
}

void geluMultiply(CommandRecorder& recorder, const GeluMultiply& arguments)
{
    const std::uint64_t bytes = std::uint64_t{arguments.columns} * arguments.width * 4;
    assert(arguments.gate.size >= bytes && arguments.output.size >= bytes && arguments.up);
    const GeluMultiplyParams params{arguments.width,
                                    arguments.upStride ? arguments.upStride : arguments.width,
                                    arguments.upOffset};
    const std::uint32_t size = rowGroupSize(recorder);
    recorder.dispatch({"gelu_multiply", {size}}, {arguments.gate, arguments.up, arguments.output},
                      params, {divideUp(arguments.width, size), arguments.columns, 1},
                      {"geluMultiply", 3 * bytes, 0});
}

void mixPerLayerInputs(CommandRecorder& recorder, const MixPerLayerInputs& arguments)
{
    const std::uint64_t bytes =
        std::uint64_t{arguments.columns} * arguments.layers * arguments.perLayerWidth * 4;
    assert(arguments.tokenRows.size >= bytes && arguments.context.size >= bytes && arguments.norm);
    const MixPerLayerInputsParams params{arguments.layers, arguments.perLayerWidth,
                                         1.0f / std::sqrt(static_cast<float>(arguments.width)),
                                         std::sqrt(static_cast<float>(arguments.perLayerWidth)),
                                         arguments.epsilon};
    const std::uint32_t size = std::min(64u, rowGroupSize(recorder));
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "mix_per_layer_inputs" : "mix_per_layer_inputs_plain",
         {size}},
        {arguments.tokenRows, arguments.norm, arguments.context}, params,
        {arguments.layers, arguments.columns, 1}, {"mixPerLayerInputs", 3 * bytes, 0});
}

void softcap(CommandRecorder& recorder, const Softcap& arguments)
{
    assert(arguments.values.size >= std::uint64_t{arguments.count} * 4 && arguments.cap > 0);
    const SoftcapParams params{arguments.count, arguments.cap};
    const std::uint32_t size = rowGroupSize(recorder);
    const std::uint32_t groups = std::min(divideUp(arguments.count, size), 4096u);
    recorder.dispatch({"softcap", {size}}, {arguments.values}, params, {groups, 1, 1},
                      {"softcap", std::uint64_t{arguments.count} * 8, 0});
}

} // namespace cabochon::vulkan::operations
