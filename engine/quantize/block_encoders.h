// Blocks of each storage type from float32: the search of block_search.h, and the codes packed as
// engine/model/block_decoders_*.cpp read them. Included once per instruction set.
#pragma once

#include "engine/quantize/block_functions.h"
#include "engine/quantize/block_search.h"

namespace cabochon::engine::block_search {

static inline void put16(std::uint8_t* target, std::uint16_t value)
{
    std::memcpy(target, &value, sizeof value);
}

/// The eight pairs of 6-bit scales and offsets of Q4_K and Q5_K in 12 bytes.
static inline void
packPairs(const std::int8_t* scales, const std::int8_t* offsets, std::uint8_t* target)
{
    for (int sub = 0; sub < 4; ++sub) {
        target[sub] = static_cast<std::uint8_t>(scales[sub] | scales[sub + 4] >> 4 << 6);
        target[sub + 4] = static_cast<std::uint8_t>(offsets[sub] | offsets[sub + 4] >> 4 << 6);
        target[sub + 8] =
            static_cast<std::uint8_t>((scales[sub + 4] & 15) | (offsets[sub + 4] & 15) << 4);
    }
}

/// Low nibbles of Q4_K and Q5_K: 32 bytes hold two sub-blocks.
static inline void packNibbles(const std::uint8_t* codes, std::uint8_t* target)
{
    for (int pair = 0; pair < 4; ++pair) {
        const std::uint8_t* low = codes + pair * 64;
        for (int i = 0; i < 32; ++i) {
            target[pair * 32 + i] =
                static_cast<std::uint8_t>((low[i] & 15) | (low[32 + i] & 15) << 4);
        }
    }
}

static inline float largest(const float* values, int count)
{
    float most = 0.0f;
    for (int i = 0; i < count; ++i)
        most = values[i] > most ? values[i] : most;
    return most;
}

/// The unit of which `extreme` is about `steps` multiples, as a half. Where halves are coarse it is
/// the next larger one: multiples end at `steps`.
static inline std::uint16_t unitOf(float extreme, float steps)
{
    const std::uint16_t unit = floatToHalf(extreme / steps);
    const float reached = halfToFloat(unit) * steps / extreme;
    return reached < 0.999f ? static_cast<std::uint16_t>(unit + 1) : unit;
}

/// Scales, offsets and codes of 256 values in sub-blocks of 32; the start of Q4_K and Q5_K.
template <int W>
static void encodeAffine(const float* values, int highest, std::uint8_t* block, std::uint8_t* codes)
{
    constexpr float kSixBits = 63.0f;
    Bundle<32> bundle;
    gather<32>(values, kBlocks, bundle);
    weigh<W>(bundle);
    alignas(32) float scales[kBlocks];
    alignas(32) float minima[kBlocks];
    searchAffine<W>(bundle, highest, scales, minima);
    float below[kBlocks];
    for (int sub = 0; sub < kBlocks; ++sub)
        below[sub] = -minima[sub];
    const std::uint16_t d = unitOf(largest(scales, kBlocks), kSixBits);
    const std::uint16_t dmin = unitOf(largest(below, kBlocks), kSixBits);
    std::int8_t scaleMultiples[kBlocks];
    std::int8_t offsetMultiples[kBlocks];
    const auto top = static_cast<float>(highest);
    toMultiples<W>(bundle, 0.0f, top, {halfToFloat(d), 0.0f, kSixBits},
                   {-halfToFloat(dmin), 0.0f, kSixBits}, scales, minima, scaleMultiples,
                   offsetMultiples);
    encode<W>(bundle, 0.0f, top, scales, minima, codes);
    put16(block, d);
    put16(block + 2, dmin);
    packPairs(scaleMultiples, offsetMultiples, block + 4);
}

template <int W>
static void encodeQ4K(const float* values, std::uint8_t* block)
{
    std::uint8_t codes[256];
    encodeAffine<W>(values, 15, block, codes);
    packNibbles(codes, block + 16);
}

template <int W>
static void encodeQ5K(const float* values, std::uint8_t* block)
{
    std::uint8_t codes[256];
    encodeAffine<W>(values, 31, block, codes);
    for (int i = 0; i < 32; ++i) {
        int bits = 0;
        for (int sub = 0; sub < kBlocks; ++sub)
            bits |= codes[sub * 32 + i] >> 4 << sub;
        block[16 + i] = static_cast<std::uint8_t>(bits);
    }
    packNibbles(codes, block + 48);
}

template <int W>
static void encodeQ6K(const float* values, std::uint8_t* block)
{
    constexpr int kParts = 2; // bundles of eight sub-blocks of 16
    constexpr int kHalf = 32;
    Bundle<16> bundles[kParts];
    alignas(32) float scales[kParts * kBlocks];
    for (int part = 0; part < kParts; ++part) {
        gather<16>(values + part * 128, kBlocks, bundles[part]);
        weigh<W>(bundles[part]);
        searchSymmetric<W>(bundles[part], kHalf, scales + part * kBlocks);
    }
    float extreme = 0.0f; // becomes -128 times the unit
    for (const float scale : scales) {
        if (scale * scale > extreme * extreme) extreme = scale;
    }
    const std::uint16_t d = unitOf(extreme, -128.0f);
    const Multiples unit{halfToFloat(d), -128.0f, 127.0f};
    alignas(32) float none[kBlocks] = {};
    std::uint8_t codes[256];
    for (int part = 0; part < kParts; ++part) {
        float* partScales = scales + part * kBlocks;
        std::int8_t multiples[kBlocks];
        std::int8_t unused[kBlocks];
        toMultiples<W>(bundles[part], -kHalf, kHalf - 1, unit, {}, partScales, none, multiples,
                       unused);
        std::memcpy(block + 192 + part * kBlocks, multiples, sizeof multiples);
        encode<W>(bundles[part], -kHalf, kHalf - 1, partScales, none, codes + part * 128);
    }
    for (int half = 0; half < 2; ++half) { // of 128 values: four runs of 32
        const std::uint8_t* run = codes + half * 128;
        for (int i = 0; i < 32; ++i) {
            const int a = run[i], b = run[32 + i], c = run[64 + i], e = run[96 + i];
            block[half * 64 + i] = static_cast<std::uint8_t>((a & 15) | (c & 15) << 4);
            block[half * 64 + 32 + i] = static_cast<std::uint8_t>((b & 15) | (e & 15) << 4);
            block[128 + half * 32 + i] =
                static_cast<std::uint8_t>(a >> 4 | b >> 4 << 2 | c >> 4 << 4 | e >> 4 << 6);
        }
    }
    put16(block + 208, d);
}

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
