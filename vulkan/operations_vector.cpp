#include "vulkan/operations_vector.h"

#include "vulkan/shaders/params.h"

#include <cassert>

namespace cabochon::vulkan::operations {

namespace {

/// Work groups of simple row operations: small where invocations are emulated one after the other.
std::uint32_t rowGroupSize(const CommandRecorder& recorder)
{
    return recorder.capabilities().kind == DeviceKind::Cpu ? 32 : 256;
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

} // namespace cabochon::vulkan::operations
