// The IQ types: groups of 8 (or 4) values are one entry of a codebook, with signs and a scale.
// Layouts as in ggml's block_iq* structs; the order of the float operations is that of its
// reference decoder.
#include "engine/model/block_decoders.h"
#include "engine/model/codebooks.h"

namespace cabochon::engine::block_decoders {

/// Eight sign bits from seven: the eighth makes the number of minus signs even.
static unsigned evenSigns(unsigned seven)
{
    return seven | static_cast<unsigned>(std::popcount(seven) & 1) << 7;
}

/// Writes scale * entry with a minus for each set bit of `signs`, lowest first.
template <typename Entry>
static float* writeSigned(float* values, float scale, const Entry& entry, unsigned signs)
{
    for (const std::int8_t magnitude : entry) {
        const float value = scale * static_cast<float>(magnitude);
        *values++ = (signs & 1) ? -value : value;
        signs >>= 1;
    }
    return values;
}

/// Writes scale * (entry + delta).
static float* writeShifted(float* values, float scale, const codebooks::Vector8& entry, float delta)
{
    for (const std::int8_t digit : entry)
        *values++ = scale * (static_cast<float>(digit) + delta);
    return values;
}

// {half d; per 32 values: u8 index[4], u32 {7 sign bits x 4, 4-bit scale}}.
void iq2_xxs(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    for (int group = 0; group < 8; ++group) {
        const std::uint8_t* indices = block + 2 + group * 8;
        const std::uint32_t word = read32(indices + 4);
        const float scale = d * (0.5f + static_cast<float>(word >> 28)) * 0.25f;
        for (int i = 0; i < 4; ++i) {
            const unsigned signs = evenSigns(word >> (7 * i) & 127);
            values = writeSigned(values, scale, codebooks::kIq2Xxs[indices[i]], signs);
        }
    }
}

// {half d; u16 {9-bit index, 7 sign bits}[32]; 4-bit scales of 16 values [8 bytes]}.
void iq2_xs(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const std::uint8_t* scales = block + 66;
    for (int i = 0; i < 32; ++i) {
        const unsigned word = read16(block + 2 + 2 * i);
        const unsigned nibble = scales[i / 4] >> (i / 2 % 2 * 4) & 15u;
        const float scale = d * (0.5f + static_cast<float>(nibble)) * 0.25f;
        values = writeSigned(values, scale, codebooks::kIq2Xs[word & 511], evenSigns(word >> 9));
    }
}

// {half d; u8 low index[32]; u8 signs[32]; 2 upper index bits [8 bytes]; 4-bit scales [8 bytes]}.
void iq2_s(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const std::uint8_t* low = block + 2;
    const std::uint8_t* signs = block + 34;
    const std::uint8_t* high = block + 66;
    const std::uint8_t* scales = block + 74;
    for (int i = 0; i < 32; ++i) {
        const unsigned index = low[i] | (high[i / 4] >> (i % 4 * 2) & 3u) << 8;
        const unsigned nibble = scales[i / 4] >> (i / 2 % 2 * 4) & 15u;
        const float scale = d * (0.5f + static_cast<float>(nibble)) * 0.25f;
        values = writeSigned(values, scale, codebooks::kIq2S[index], signs[i]);
    }
}

// {half d; u8 index[64]; per 32 values u32 {7 sign bits x 4, 4-bit scale}}.
void iq3_xxs(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const std::uint8_t* indices = block + 2;
    for (int group = 0; group < 8; ++group) {
        const std::uint32_t word = read32(block + 66 + 4 * group);
        const float scale = d * (0.5f + static_cast<float>(word >> 28)) * 0.5f;
        for (int i = 0; i < 4; ++i) {
            const unsigned signs = evenSigns(word >> (7 * i) & 127);
            values = writeSigned(values, scale, codebooks::kIq3Xxs[*indices++], signs);
            values = writeSigned(values, scale, codebooks::kIq3Xxs[*indices++], signs >> 4);
        }
    }
}

// {half d; u8 low index[64]; ninth index bits [8 bytes]; sign bits [32 bytes]; 4-bit scales of 32
// values [4 bytes]}.
void iq3_s(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const std::uint8_t* low = block + 2;
    const std::uint8_t* high = block + 66;
    const std::uint8_t* signs = block + 74;
    const std::uint8_t* scales = block + 106;
    for (int i = 0; i < 64; ++i) {
        const unsigned index = low[i] | (high[i / 8] >> (i % 8) & 1u) << 8;
        const int nibble = scales[i / 16] >> (i / 8 % 2 * 4) & 15;
        const float scale = d * static_cast<float>(1 + 2 * nibble);
        const unsigned four = signs[i / 2] >> (i % 2 * 4);
        values = writeSigned(values, scale, codebooks::kIq3S[index], four);
    }
}

static constexpr float kIq1Delta = 0.125f;

// {half d; u8 low index[32]; per 32 values u16 {3 upper index bits x 4, 3-bit scale, delta sign}}.
void iq1_s(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    for (int i = 0; i < 32; ++i) {
        const unsigned word = read16(block + 34 + i / 4 * 2);
        const float scale = d * static_cast<float>(2 * (word >> 12 & 7) + 1);
        const float delta = (word & 0x8000) ? -kIq1Delta : kIq1Delta;
        const unsigned index = block[2 + i] | (word >> (i % 4 * 3) & 7) << 8;
        values = writeShifted(values, scale, codebooks::kIq1[index], delta);
    }
}

// {u8 low index[32]; nibble {3 upper index bits, delta sign}[32]; u16[4] {3-bit scales x 4, a
// quarter of the half d}}: the scale of the block is spread over the top nibbles.
void iq1_m(const std::uint8_t* block, float* values)
{
    const std::uint8_t* high = block + 32;
    const std::uint8_t* scales = block + 48;
    unsigned half = 0;
    for (int i = 0; i < 4; ++i)
        half |= static_cast<unsigned>(read16(scales + 2 * i) >> 12) << 4 * i;
    const float d = halfToFloat(static_cast<std::uint16_t>(half));
    for (int i = 0; i < 32; ++i) {
        const int sub = i / 2; // of 16 values
        const int code = read16(scales + sub / 4 * 2) >> (sub % 4 * 3) & 7;
        const float scale = d * static_cast<float>(2 * code + 1);
        const unsigned nibble = high[i / 2] >> (i % 2 * 4) & 15u;
        const float delta = (nibble & 8) ? -kIq1Delta : kIq1Delta;
        const unsigned index = block[i] | (nibble & 7) << 8;
        values = writeShifted(values, scale, codebooks::kIq1[index], delta);
    }
}

static void writeIq4(const std::uint8_t* codes, float scale, float* values)
{
    for (int i = 0; i < 16; ++i) {
        values[i] = scale * static_cast<float>(codebooks::kIq4[codes[i] & 15]);
        values[i + 16] = scale * static_cast<float>(codebooks::kIq4[codes[i] >> 4]);
    }
}

// {half d; nibbles[16]}.
void iq4_nl(const std::uint8_t* block, float* values)
{
    writeIq4(block + 2, readHalf(block), values);
}

// {half d; u16 upper 2 scale bits x 8; low 4 scale bits x 8; nibbles[128]}: scales less 32.
void iq4_xs(const std::uint8_t* block, float* values)
{
    const float d = readHalf(block);
    const unsigned high = read16(block + 2);
    for (int group = 0; group < 8; ++group) {
        const int low = block[4 + group / 2] >> (group % 2 * 4) & 15;
        const int code = low | static_cast<int>(high >> (2 * group) & 3) << 4;
        writeIq4(block + 8 + 16 * group, d * static_cast<float>(code - 32), values + 32 * group);
    }
}

} // namespace cabochon::engine::block_decoders
