// Owns what simple kernels over values [columns, width] share: how many bytes those are, and the
// grid: an invocation a value, a row of workgroups a column.
#pragma once

#include "vulkan/recording/command_recorder.h"

#include <cstdint>

namespace cabochon::vulkan::operations {

/// Invocations of a workgroup: few where they are emulated one after the other.
inline std::uint32_t elementGroup(const CommandRecorder& recorder)
{
    return recorder.capabilities().kind == DeviceKind::Cpu ? 32 : 256;
}

inline Groups
elementGroups(const CommandRecorder& recorder, std::uint32_t width, std::uint32_t columns)
{
    return {divideUp(width, elementGroup(recorder)), columns, 1};
}

/// Of values [columns, width], f32.
inline std::uint64_t floatBytes(std::uint64_t columns, std::uint64_t width)
{
    return columns * width * sizeof(float);
}

} // namespace cabochon::vulkan::operations
