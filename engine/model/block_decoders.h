// Owns the list of functions that decode one block each, by family of storage types. Internal to
// block_formats: everybody else calls dequantize().
#pragma once

#include "engine/model/block_formats.h"

#include <cstdint>
#include <cstring>

namespace cabochon::engine::block_decoders {

/// Decodes one block of its type; `block` has blockBytes bytes, `values` room for blockElements.
using DecodeBlock = void(const std::uint8_t* block, float* values);

// One scale (and offset) for 32 values: block_decoders_simple.cpp.
DecodeBlock q4_0, q4_1, q5_0, q5_1, q8_0;
// 256 values with scales of sub-blocks: block_decoders_k.cpp.
DecodeBlock q2_K, q3_K, q4_K, q5_K, q6_K;
// Indices into codebooks: block_decoders_iq.cpp.
DecodeBlock iq1_s, iq1_m, iq2_xxs, iq2_xs, iq2_s, iq3_xxs, iq3_s, iq4_nl, iq4_xs;
// Ternary digits and 4-bit floats: block_decoders_simple.cpp.
DecodeBlock tq1_0, tq2_0, mxfp4, nvfp4;

// Blocks lie unaligned in a file: numbers are read by copying. Files are little-endian, and so is
// every machine we build for.
inline std::uint16_t read16(const std::uint8_t* bytes)
{
    std::uint16_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}
inline std::uint32_t read32(const std::uint8_t* bytes)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}
inline float readHalf(const std::uint8_t* bytes)
{
    return halfToFloat(read16(bytes));
}

} // namespace cabochon::engine::block_decoders
