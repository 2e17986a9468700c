// Blocks of each storage type from float32: those of 32 values here, those of 256 in
// block_encoders_k.h, packed as engine/model/block_decoders_*.cpp read them; and the table of all.
// Included once per instruction set.
#pragma once

#include "engine/quantize/block_encoders_k.h"
#include "engine/quantize/block_functions.h"

namespace cabochon::engine::block_search {

/// `count` blocks of Q4_0 (`half` 8) or Q5_0 (16): {half d; fifth bits of Q5_0; nibbles}.
template <int W>
static void encodeSymmetric(const float* values, int half, int count, std::uint8_t* blocks)
{
    Bundle<32> bundle;
    gather<32>(values, count, bundle);
    weigh<W>(bundle);
    alignas(32) float scales[kBlocks];
    searchSymmetric<W>(bundle, half, scales);
    std::uint16_t halves[kBlocks];
    for (int block = 0; block < kBlocks; ++block) {
        halves[block] = floatToHalf(scales[block]);
        scales[block] = halfToFloat(halves[block]);
    }
    alignas(32) const float none[kBlocks] = {};
    std::uint8_t codes[256];
    encode<W>(bundle, static_cast<float>(-half), static_cast<float>(half - 1), scales, none, codes);
    for (int block = 0; block < count; ++block) {
        const std::uint8_t* code = codes + block * 32;
        put16(blocks, halves[block]);
        blocks += 2;
        if (half > 8) {
            std::uint32_t fifth = 0;
            for (int i = 0; i < 32; ++i)
                fifth |= static_cast<std::uint32_t>(code[i] >> 4) << i;
            std::memcpy(blocks, &fifth, sizeof fifth);
            blocks += sizeof fifth;
        }
        for (int i = 0; i < 16; ++i)
            blocks[i] = static_cast<std::uint8_t>((code[i] & 15) | (code[16 + i] & 15) << 4);
        blocks += 16;
    }
}

/// A block of Q8_0: the largest magnitude is 127 steps. More bits leave nothing to search for.
static inline void encodeQ8(const float* values, std::uint8_t* block)
{
    float most = 0.0f;
    for (int i = 0; i < 32; ++i) {
        const float magnitude = __builtin_fabsf(values[i]);
        most = magnitude > most ? magnitude : most;
    }
    const float d = most / 127.0f;
    const float inverse = d > 0.0f ? 1.0f / d : 0.0f;
    put16(block, floatToHalf(d));
    for (int i = 0; i < 32; ++i) {
        const float scaled = values[i] * inverse;
        const auto whole = static_cast<std::int32_t>(scaled);
        const float rest = scaled - static_cast<float>(whole);
        const int up = rest >= 0.5f ? 1 : 0; // half away from zero
        const int down = rest <= -0.5f ? 1 : 0;
        block[2 + i] = static_cast<std::uint8_t>(whole + up - down);
    }
}

/// Whether each of the values is at most `limit` in magnitude; not where one is not a number.
static inline bool allWithin(const float* values, std::size_t count, float limit)
{
    int beyond = 0;
    for (std::size_t i = 0; i < count; ++i)
        beyond |= __builtin_fabsf(values[i]) <= limit ? 0 : 1;
    return beyond == 0;
}

/// bfloat16 to float32, exact.
static inline void widen(const std::byte* source, float* target, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        std::uint16_t bits = 0;
        std::memcpy(&bits, source + 2 * i, sizeof bits);
        const std::uint32_t wide = static_cast<std::uint32_t>(bits) << 16;
        std::memcpy(target + i, &wide, sizeof wide);
    }
}

template <int W>
static BlockFunctions functions()
{
    BlockFunctions table;
    table.q4_K = encodeQ4K<W>;
    table.q5_K = encodeQ5K<W>;
    table.q6_K = encodeQ6K<W>;
    table.q4_0 = [](const float* values, int count, std::uint8_t* blocks) {
        encodeSymmetric<W>(values, 8, count, blocks);
    };
    table.q5_0 = [](const float* values, int count, std::uint8_t* blocks) {
        encodeSymmetric<W>(values, 16, count, blocks);
    };
    table.q8_0 = [](const float* values, int count, std::uint8_t* blocks) {
        for (int block = 0; block < count; ++block)
            encodeQ8(values + block * 32, blocks + block * 34);
    };
    table.allWithin = allWithin;
    table.widen = widen;
    return table;
}

} // namespace cabochon::engine::block_search
