// Owns the grid of simple kernels over values [columns, width]: an invocation a value, a row of
// workgroups a column.
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

} // namespace cabochon::vulkan::operations
