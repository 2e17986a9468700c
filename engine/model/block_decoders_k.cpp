// The K-quants: 256 values with 6- or 8-bit scales for sub-blocks of 16 or 32. Layouts as in ggml's
// block_q*_K structs; the order of the float operations is that of its reference decoder.
#include "engine/model/block_decoders.h"

namespace cabochon::engine::block_decoders {

// {4-bit scale and 4-bit offset [16]; 2-bit codes [64]; half d; half dmin}.
void q2_K(const std::uint8_t* block, float* values)
{
    const std::uint8_t* scales = block;
    const std::uint8_t* codes = block + 16;
    const float d = readHalf(block + 80);
    const float dmin = readHalf(block + 82);
    for (int sub = 0; sub < 16; ++sub) {
        const float scale = d * static_cast<float>(scales[sub] & 15);
        const float offset = dmin * static_cast<float>(scales[sub] >> 4);
        // 32 bytes hold 128 values: 2 bits of every byte for each run of 32.
        const std::uint8_t* bytes = codes + sub / 8 * 32 + sub % 2 * 16;
        const int shift = sub / 2 % 4 * 2;
        for (int i = 0; i < 16; ++i) {
            *values++ = scale * static_cast<float>(bytes[i] >> shift & 3) - offset;
        }
    }
}

/// Scale `sub` of the sixteen 6-bit scales of Q3_K, packed in 12 bytes: low nibbles of the first 8
/// bytes, then their high nibbles, upper bits two by two in the last 4.
static int q3Scale(const std::uint8_t* scales, int sub)
{
    const int low = scales[sub % 8] >> (sub / 8 * 4) & 15;
    const int high = scales[8 + sub % 4] >> (sub / 4 * 2) & 3;
    return (low | high << 4) - 32;
}

// {third bits [32]; 2-bit codes [64]; scales [12]; half d}: a third bit of zero subtracts 4.
void q3_K(const std::uint8_t* block, float* values)
{
    const std::uint8_t* high = block;
    const std::uint8_t* codes = block + 32;
    const std::uint8_t* scales = block + 96;
    const float d = readHalf(block + 108);
    for (int sub = 0; sub < 16; ++sub) {
        const float scale = d * static_cast<float>(q3Scale(scales, sub));
        const std::uint8_t* bytes = codes + sub / 8 * 32 + sub % 2 * 16;
        const std::uint8_t* masks = high + sub % 2 * 16;
        const int shift = sub / 2 % 4 * 2;
        for (int i = 0; i < 16; ++i) {
            const int code = bytes[i] >> shift & 3;
            const int minus = (masks[i] >> (sub / 2) & 1) ? 0 : 4;
            *values++ = scale * static_cast<float>(code - minus);
        }
    }
}

struct ScaleAndOffset {
    int scale;
    int offset;
};

/// Pair `sub` of the eight 6-bit scales and offsets of Q4_K and Q5_K, packed in 12 bytes: pairs
/// 0..3 are the low 6 bits of bytes 0..3 and 4..7; pairs 4..7 have 4 bits in bytes 8..11 and their
/// upper two on top of the former.
static ScaleAndOffset q4Scale(const std::uint8_t* scales, int sub)
{
    if (sub < 4) return {scales[sub] & 63, scales[sub + 4] & 63};
    const int both = scales[sub + 4];
    return {(both & 15) | (scales[sub - 4] >> 6) << 4, (both >> 4) | (scales[sub] >> 6) << 4};
}

// {half d; half dmin; scales [12]; nibbles [128]}: each 32 bytes hold two sub-blocks of 32.
void q4_K(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const float dmin = readHalf(block + 2);
    const std::uint8_t* codes = block + 16;
    for (int sub = 0; sub < 8; ++sub) {
        const ScaleAndOffset pair = q4Scale(block + 4, sub);
        const float scale = d * static_cast<float>(pair.scale);
        const float offset = dmin * static_cast<float>(pair.offset);
        const std::uint8_t* bytes = codes + sub / 2 * 32;
        const int shift = sub % 2 * 4;
        for (int i = 0; i < 32; ++i) {
            *values++ = scale * static_cast<float>(bytes[i] >> shift & 15) - offset;
        }
    }
}

// {half d; half dmin; scales [12]; fifth bits [32]; nibbles [128]}: bit `sub` of a fifth-bit byte.
void q5_K(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const float dmin = readHalf(block + 2);
    const std::uint8_t* high = block + 16;
    const std::uint8_t* codes = block + 48;
    for (int sub = 0; sub < 8; ++sub) {
        const ScaleAndOffset pair = q4Scale(block + 4, sub);
        const float scale = d * static_cast<float>(pair.scale);
        const float offset = dmin * static_cast<float>(pair.offset);
        const std::uint8_t* bytes = codes + sub / 2 * 32;
        const int shift = sub % 2 * 4;
        for (int i = 0; i < 32; ++i) {
            const int code = (bytes[i] >> shift & 15) | (high[i] >> sub & 1) << 4;
            *values++ = scale * static_cast<float>(code) - offset;
        }
    }
}

// {low nibbles [128]; upper 2 bits [64]; i8 scales [16]; half d}: value = d * scale * (code - 32).
void q6_K(const std::uint8_t* block, float* values)
{
    const std::uint8_t* low = block;
    const std::uint8_t* high = block + 128;
    const std::uint8_t* scales = block + 192;
    const float d = readHalf(block + 208);
    for (int sub = 0; sub < 16; ++sub) {
        const auto scale = d * static_cast<float>(static_cast<std::int8_t>(scales[sub]));
        // 128 values use 64 bytes of low nibbles (two runs of 64) and 32 bytes of upper bits.
        const int half = sub / 8;
        const int run = sub % 8 / 2; // of 32 values
        const std::uint8_t* lows = low + half * 64 + run % 2 * 32 + sub % 2 * 16;
        const std::uint8_t* highs = high + half * 32 + sub % 2 * 16;
        for (int i = 0; i < 16; ++i) {
            const int code = (lows[i] >> (run / 2 * 4) & 15) | (highs[i] >> (run * 2) & 3) << 4;
            *values++ = scale * static_cast<float>(code - 32);
        }
    }
}

} // namespace cabochon::engine::block_decoders
