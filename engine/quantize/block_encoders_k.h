// Blocks of 256 values (Q4_K, Q5_K, Q6_K) from float32: the search, and the codes packed as
// engine/model/block_decoders_k.cpp reads them. Included once per instruction set.
#pragma once

#include "engine/model/block_formats.h"
#include "engine/quantize/block_multiples.h"
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

} // namespace cabochon::engine::block_search
