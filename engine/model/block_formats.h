// Owns the meaning of every storage type: how a row of blocks becomes float32. Plain loops, checked
// bit for bit against tests/data/goldens/quant; every fast kernel is tested against these.
#pragma once

#include "engine/model/tensor_view.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

/// float32 of one IEEE half / bfloat16 bit pattern, exact for every pattern.
inline float halfToFloat(std::uint16_t half)
{
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000u) << 16;
    const std::uint32_t exponent = half >> 10 & 0x1fu;
    const std::uint32_t mantissa = half & 0x3ffu;
    if (exponent == 0) { // zero and subnormal: mantissa * 2^-24, exact in float32
        const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;
        return std::bit_cast<float>(sign | std::bit_cast<std::uint32_t>(magnitude));
    }
    const std::uint32_t wide = exponent == 0x1f ? 0xffu : exponent + 112;
    return std::bit_cast<float>(sign | wide << 23 | mantissa << 13);
}
inline float bfloat16ToFloat(std::uint16_t value)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16);
}
std::uint16_t floatToHalf(float value);     // round to nearest even
std::uint16_t floatToBfloat16(float value); // round to nearest even; NaN stays NaN

/// Decodes `count` values (a multiple of the type's block size) from `source` to `target`. Neither
/// needs any alignment beyond its element's.
void dequantize(TensorType type, const std::byte* source, float* target, std::size_t count);
/// All values of a tensor without slices, small ones as a rule: norms and scales. Empty for an
/// absent one.
std::vector<float> dequantized(const TensorView& tensor);

/// Encodes `count` values (a multiple of the block size) where a quantizer exists: F32, F16, BF16,
/// Q4_0, Q4_1, Q5_0, Q5_1, Q8_0. Returns false for the others. For tests and the later converter.
bool quantize(TensorType type, const float* source, std::byte* target, std::size_t count);

} // namespace cabochon::engine
