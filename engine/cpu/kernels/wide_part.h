// Owns what one call of a wide product works on: some rows of a matrix against all columns.
// engine/cpu/wide_product.cpp makes the parts; wide_kernel.h computes them.
#pragma once

#include "engine/model/tensor_type.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine::kernels {

/// Values of a row or column of codes that share a scale.
inline constexpr std::int64_t kWideBlock = 64;

/// Columns of activations: as codes with a scale for each block, filled up with zeros to whole
/// blocks, or as f32.
struct WideView {
    const std::int16_t* codes = nullptr; // columns codeStride apart; null: values
    const float* scales = nullptr;       // columns scaleStride apart, one a block
    const float* values = nullptr;       // columns valueStride apart
    std::int64_t codeStride = 0;
    std::int64_t scaleStride = 0;
    std::int64_t valueStride = 0;
};

/// out[c * outStride + r] = row r . column c, clamped.
struct WidePart {
    TensorType type = TensorType::F32;
    const std::byte* weights = nullptr; // first row
    std::size_t rowBytes = 0;
    std::int64_t rows = 0;
    std::int64_t width = 0;
    WideView input;
    std::int64_t columns = 0;
    float* out = nullptr;
    std::int64_t outStride = 0;
    float least = 0.0f;
    float most = 0.0f;
    std::byte* scratch = nullptr; // ThreadPool::kScratchBytes
};

} // namespace cabochon::engine::kernels
