// Owns the meaning of every storage type: how a row of blocks becomes float32. Plain loops, checked
// bit for bit against tests/data/goldens/quant; every fast kernel is tested against these.
#pragma once

#include "engine/model/tensor_type.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace cabochon::engine {

/// float32 of one IEEE half / bfloat16 bit pattern, exact for every pattern.
float halfToFloat(std::uint16_t half);
std::uint16_t floatToHalf(float value);  // round to nearest even
float bfloat16ToFloat(std::uint16_t value);

/// Decodes `count` values (a multiple of the type's block size) from `source` to `target`.
void dequantize(TensorType type, const std::byte* source, float* target, std::size_t count);

/// Encodes `count` values (a multiple of the block size) where a quantizer exists: F32, F16, BF16,
/// Q4_0, Q4_1, Q5_0, Q5_1, Q8_0. Returns false for the others. For tests and the later converter.
bool quantize(TensorType type, const float* source, std::byte* target, std::size_t count);

}  // namespace cabochon::engine
