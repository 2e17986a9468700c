// Owns how products on matrix units are cut into tiles (shaders/matrix/matrix_tile.glsl):
// everything follows from the tile's size and the device.
#pragma once

#include "vulkan/kernels/operations_matrix.h"

#include <cstdint>
#include <vector>

namespace cabochon::vulkan::operations {

/// A workgroup's tile. Its subgroups lie two by two, or two by four: each has half of the rows.
struct UnitTile {
    std::uint32_t rows, columns; // 128 x 128, 64 x 64 or 64 x 32
    std::uint32_t subgroups;
    std::uint32_t depth; // values of K at a time

    std::uint32_t groupRows() const { return rows / 2; }
    std::uint32_t groupColumns() const { return columns / (subgroups / 2); }
};

/// Eight subgroups of the largest tile, where a workgroup may have so many; four of others. As deep
/// as shared memory allows.
UnitTile unitTile(const CommandRecorder& recorder, std::uint32_t rows, std::uint32_t columns);

/// Specialization constants of a kernel that includes matrix_tile.glsl; its own ones follow.
std::vector<std::uint32_t>
unitConstants(const CommandRecorder& recorder, const UnitTile& tile, MatrixFormat format);

} // namespace cabochon::vulkan::operations
