#include "vulkan/kernels/unit_tile.h"

namespace cabochon::vulkan::operations {

namespace {

/// Of shaders/matrix/matrix_tile.glsl: rows and columns of halves, each with a word to spare.
std::uint32_t sharedBytes(const UnitTile& tile)
{
    return (tile.rows + tile.columns) * (tile.depth / 8 + 1) * 16;
}

} // namespace

UnitTile unitTile(const CommandRecorder& recorder, std::uint32_t rows, std::uint32_t columns)
{
    constexpr std::uint32_t kManySubgroups = 8, kMostInvocations = 256;
    constexpr std::uint32_t kLargeTile = 128 * 128;
    const bool many = rows * columns >= kLargeTile &&
                      kManySubgroups * recorder.subgroupSize() <= kMostInvocations;
    UnitTile tile{rows, columns, many ? kManySubgroups : kManySubgroups / 2, kHalfDepth};
    if (sharedBytes(tile) > recorder.capabilities().maxSharedMemory) tile.depth = kHalfDepth / 2;
    return tile;
}

std::vector<std::uint32_t>
unitConstants(const CommandRecorder& recorder, const UnitTile& tile, MatrixFormat format)
{
    const MatrixUnit unit = recorder.capabilities().matrixUnit;
    return {tile.subgroups * recorder.subgroupSize(),
            static_cast<std::uint32_t>(format),
            tile.rows,
            tile.columns,
            tile.groupRows(),
            tile.groupColumns(),
            tile.depth,
            unit.rows,
            unit.columns,
            unit.depth};
}

} // namespace cabochon::vulkan::operations
