// Owns how one dispatch of a matVec is told to its kernels (shaders/mat_vec_interface.glsl): which
// parts of its matrices, push constants, specialization constants. mat_vec.cpp makes plans;
// mat_vec_bytes.cpp dispatches those of integer products.
#pragma once

#include "vulkan/kernels/operations_matrix.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cabochon::vulkan::operations {

/// Bits of the constant PROLOGUE.
constexpr std::uint32_t kHasResidual = 1, kHasNorm = 2, kHasStream = 4, kHasBytes = 8;

/// The parts of one dispatch: part i of matrix m, or none.
using Parts = std::array<const DeviceMatrix::Part*, 3>;

struct Plan {
    const MatVec& a;
    Parts parts;
    bool first; // dispatch of this product: it writes the stream
    std::uint32_t firstColumn = 0;
    std::uint32_t columns = a.columns; // of this dispatch
};

/// A kernel as compiled for one matrix, for a pair and for several
/// (shaders/mat_vec_interface.glsl).
struct KernelNames {
    std::string_view single, pair, several;
};

/// What the kernels differ in.
struct Shape {
    KernelNames shaders;
    std::uint32_t local;                  // invocations of a workgroup
    std::uint32_t rows;                   // side by side of a lane or group of lanes
    std::uint32_t groups;                 // workgroups
    std::vector<std::uint32_t> constants; // beyond those of mat_vec_interface.glsl
};

std::uint32_t prologueBits(const Plan& plan);
/// Tiles of `tileRows` rows of all matrices of a dispatch; the second of a pair runs with the
/// first.
std::uint32_t tilesOf(const Plan& plan, std::uint32_t tileRows);
void dispatchShape(CommandRecorder& recorder,
                   const Plan& plan,
                   const Shape& shape,
                   const BufferView& input);

/// Integer products of one column.
void dispatchBytes(CommandRecorder& recorder, const Plan& plan);

} // namespace cabochon::vulkan::operations
