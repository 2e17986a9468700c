// Owns random matrices on the device for tests of products.
#pragma once

#include "tests/engine/cpu/random_weights.h"
#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/kernels/device_matrix.h"

namespace cabochon::test {

/// Packs `weights` as the upload does, in parts of at most `maxBytes`.
inline vulkan::DeviceMatrix putMatrix(Bench& bench,
                                      const engine::TensorView& weights,
                                      std::uint32_t rowMultiple = 1,
                                      std::uint64_t maxBytes = std::uint64_t{1} << 27)
{
    using namespace vulkan;
    DeviceMatrix matrix;
    matrix.format = formatFor(weights.type);
    matrix.columns = static_cast<std::uint32_t>(weights.columns);
    matrix.rows = static_cast<std::uint32_t>(weights.rows);
    std::uint32_t firstRow = 0;
    for (const MatrixLayout& layout :
         partsOf(matrix.format, matrix.columns, matrix.rows, rowMultiple, maxBytes)) {
        const BufferView view = bench.reserve(layout.bytes);
        packMatrix(weights.rowRange(firstRow, layout.rows), layout, view.mapped);
        matrix.parts.push_back({layout, view, firstRow});
        firstRow += layout.rows;
    }
    return matrix;
}

} // namespace cabochon::test
