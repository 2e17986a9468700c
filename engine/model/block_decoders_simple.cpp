// The storage types whose block is a scale (or two) and codes: Q4_0 to Q8_0, the ternary types and
// the 4-bit floats. Layouts as in ggml's block_* structs; the order of the float operations is that
// of its reference decoder, because the results must be equal to the bit.
#include "engine/model/block_decoders.h"
#include "engine/model/codebooks.h"

namespace cabochon::engine::block_decoders {

// {half d; nibbles[16]}: value = d * (code - 8). Low nibbles are values 0..15, high 16..31.
void q4_0(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const std::uint8_t* codes = block + 2;
    for (int i = 0; i < 16; ++i) {
        values[i] = d * static_cast<float>((codes[i] & 15) - 8);
        values[i + 16] = d * static_cast<float>((codes[i] >> 4) - 8);
    }
}

// {half d; half m; nibbles[16]}: value = d * code + m.
void q4_1(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const float m = readHalf(block + 2);
    const std::uint8_t* codes = block + 4;
    for (int i = 0; i < 16; ++i) {
        values[i] = d * static_cast<float>(codes[i] & 15) + m;
        values[i + 16] = d * static_cast<float>(codes[i] >> 4) + m;
    }
}

// {half d; u32 fifth bits; nibbles[16]}: value = d * (code - 16).
void q5_0(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const std::uint32_t high = read32(block + 2);
    const std::uint8_t* codes = block + 6;
    for (int i = 0; i < 16; ++i) {
        const int low = (codes[i] & 15) | static_cast<int>(high >> i & 1) << 4;
        const int up = (codes[i] >> 4) | static_cast<int>(high >> (i + 16) & 1) << 4;
        values[i] = d * static_cast<float>(low - 16);
        values[i + 16] = d * static_cast<float>(up - 16);
    }
}

// {half d; half m; u32 fifth bits; nibbles[16]}: value = d * code + m.
void q5_1(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const float m = readHalf(block + 2);
    const std::uint32_t high = read32(block + 4);
    const std::uint8_t* codes = block + 8;
    for (int i = 0; i < 16; ++i) {
        const int low = (codes[i] & 15) | static_cast<int>(high >> i & 1) << 4;
        const int up = (codes[i] >> 4) | static_cast<int>(high >> (i + 16) & 1) << 4;
        values[i] = d * static_cast<float>(low) + m;
        values[i + 16] = d * static_cast<float>(up) + m;
    }
}

// {half d; i8 codes[32]}: value = d * code.
void q8_0(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    for (int i = 0; i < 32; ++i) {
        values[i] = d * static_cast<float>(static_cast<std::int8_t>(block[2 + i]));
    }
}

/// Digit `place` (0 = most significant) of a byte that holds five ternary digits as a fraction of
/// 256: multiplying by 3^place drops the digits before it, the top of the product is the digit.
static float ternary(std::uint8_t packed, int place)
{
    static constexpr std::uint8_t kPowers[5] = {1, 3, 9, 27, 81};
    const auto rest = static_cast<std::uint8_t>(packed * kPowers[place]);
    return static_cast<float>((rest * 3 >> 8) - 1);
}

// {five digits a byte [32], [16]; four digits a byte [4]; half d}: digits of one place are
// neighbours.
void tq1_0(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block + 52);
    struct Part {
        int firstByte, bytes, digits;
    };
    for (const Part& part : {Part{0, 32, 5}, Part{32, 16, 5}, Part{48, 4, 4}}) {
        for (int place = 0; place < part.digits; ++place) {
            for (int i = 0; i < part.bytes; ++i) {
                *values++ = d * ternary(block[part.firstByte + i], place);
            }
        }
    }
}

// {2-bit codes [64]; half d}: value = d * (code - 1); each 32 bytes hold 4 runs of 32 values.
void tq2_0(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block + 64);
    for (int half = 0; half < 64; half += 32) {
        for (int shift = 0; shift < 8; shift += 2) {
            for (int i = 0; i < 32; ++i) {
                *values++ = d * static_cast<float>((block[half + i] >> shift & 3) - 1);
            }
        }
    }
}

/// Half of 2^(exponent - 127): the 4-bit floats in the table are stored doubled.
static float halfPowerOfTwo(std::uint8_t exponent)
{
    const std::uint32_t bits =
        exponent < 2 ? 0x00200000u << exponent : static_cast<std::uint32_t>(exponent - 1) << 23;
    return std::bit_cast<float>(bits);
}

// {u8 exponent; nibbles[16]}: OCP Microscaling MXFP4.
void mxfp4(const std::uint8_t* block, float* values)
{
    const float d = halfPowerOfTwo(block[0]);
    for (int i = 0; i < 16; ++i) {
        values[i] = d * static_cast<float>(codebooks::kFp4[block[1 + i] & 15]);
        values[i + 16] = d * static_cast<float>(codebooks::kFp4[block[1 + i] >> 4]);
    }
}

/// Half of an unsigned E4M3 float (4 exponent bits with bias 7, 3 mantissa bits); 0x7f is no number
/// and counts as zero.
static float halfOfE4m3(std::uint8_t bits)
{
    const int exponent = bits >> 3 & 15;
    const auto mantissa = static_cast<float>(bits & 7);
    if ((bits & 0x7f) == 0x7f) return 0.0f;
    if (exponent == 0) return mantissa * 0x1p-10f;
    const float power = std::bit_cast<float>(static_cast<std::uint32_t>(exponent + 127 - 8) << 23);
    return (1.0f + mantissa * 0.125f) * power;
}

// {E4M3 scales[4]; nibbles[32]}: four runs of 16 values, each 8 bytes with its own scale.
void nvfp4(const std::uint8_t* block, float* values)
{
    for (int run = 0; run < 4; ++run) {
        const float d = halfOfE4m3(block[run]);
        const std::uint8_t* codes = block + 4 + run * 8;
        for (int i = 0; i < 8; ++i) {
            values[run * 16 + i] = d * static_cast<float>(codebooks::kFp4[codes[i] & 15]);
            values[run * 16 + 8 + i] = d * static_cast<float>(codebooks::kFp4[codes[i] >> 4]);
        }
    }
}

} // namespace cabochon::engine::block_decoders
