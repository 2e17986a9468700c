// Owns the step from a matrix's layout to the push constants that kernels read it by.
#pragma once

#include "vulkan/kernels/device_matrix.h"
#include "vulkan/kernels/shaders/params.h"

namespace cabochon::vulkan {

/// Offsets in 16-byte words, as shaders/weights.glsl wants them.
inline MatrixPlanes planesOf(const MatrixLayout& layout)
{
    const auto words = [](std::uint64_t bytes) { return static_cast<std::uint32_t>(bytes / 16); };
    return {layout.blocks(), words(layout.high), words(layout.scales), words(layout.deltas)};
}

} // namespace cabochon::vulkan
