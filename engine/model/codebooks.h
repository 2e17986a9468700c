// Owns the codebooks of the IQ storage types: short vectors of quantized magnitudes that a block
// names by index. Constants of the GGUF format (ggml's iq*_grid tables); decoding: block_formats.
#pragma once

#include <array>
#include <cstdint>

namespace cabochon::engine::codebooks {

/// One entry: the values of 8 (or 4) neighbouring weights before scale and sign.
using Vector8 = std::array<std::int8_t, 8>;
using Vector4 = std::array<std::int8_t, 4>;

extern const std::array<Vector8, 256> kIq2Xxs; // values 8, 25, 43
extern const std::array<Vector8, 512> kIq2Xs;  // values 8, 25, 43
extern const std::array<Vector8, 1024> kIq2S;  // values 8, 25, 43
extern const std::array<Vector8, 2048> kIq1;   // values -1, 0, 1 (IQ1_S and IQ1_M)
extern const std::array<Vector4, 256> kIq3Xxs; // values 4, 12, 20, 28, 36, 44, 52, 62
extern const std::array<Vector4, 512> kIq3S;   // values 1, 3, ... 15

/// IQ4_NL and IQ4_XS: the value of each 4-bit code.
inline constexpr std::array<std::int8_t, 16> kIq4 = {-127, -104, -83, -65, -49, -35, -22, -10,
                                                     1,    13,   25,  38,  53,  69,  89,  113};
/// MXFP4 and NVFP4: twice the value of each 4-bit float (1 sign, 2 exponent, 1 mantissa bit).
inline constexpr std::array<std::int8_t, 16> kFp4 = {0, 1,  2,  3,  4,  6,  8,  12,
                                                     0, -1, -2, -3, -4, -6, -8, -12};

} // namespace cabochon::engine::codebooks
