// Owns one function per kernel: checks its arguments, chooses the variant for the device's tier and
// the group counts, records the dispatch. Names and meanings are those of engine/cpu/operations.h,
// which defines every operation; the shaders are in shaders/.
#pragma once

#include "vulkan/command_recorder.h"

#include <cstdint>

namespace cabochon::vulkan::operations {

/// output[c] = rmsNorm(input[c]; weight), f32; weight empty: 1. input, output: [columns, width].
/// `output` may be `input`.
struct RmsNorm {
    BufferView input, weight, output;
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    float epsilon = 1e-6f;
};
void rmsNorm(CommandRecorder& recorder, const RmsNorm& arguments);

} // namespace cabochon::vulkan::operations
