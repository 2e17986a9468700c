// Owns the decoders of types with superblocks of 256 values (tile_decode.h says what a decoder is).
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/tile_decode.h"

#include <cstring>

namespace cabochon::engine::kernels {

template <typename L>
struct TileIq4Xs {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 8;
    static constexpr std::size_t kBytes = 136 * kTileRows;

    explicit TileIq4Xs(const std::byte* tile) : p(tile), d(L::halves16(tile)) {}
    void enter(int j) { block = j; }
    template <int g>
    BytePair<L> pair() const
    {
        return codebookPair<L, g>(p + 128 + 256 * block, codebooks::kIq4.data());
    }
    TileFactors<L> factors() const
    {
        const __m128i lows = load16(p + 64 + 16 * (block / 2));
        const __m128i low =
            _mm_and_si128(block % 2 ? _mm_srli_epi16(lows, 4) : lows, _mm_set1_epi8(15));
        // Two bits of each row's 16-bit word, as bytes.
        const __m128i shift = _mm_cvtsi32_si128(2 * block);
        const __m128i three = _mm_set1_epi16(3);
        const __m128i first = _mm_and_si128(_mm_srl_epi16(load16(p + 32), shift), three);
        const __m128i second = _mm_and_si128(_mm_srl_epi16(load16(p + 48), shift), three);
        const __m128i high = _mm_slli_epi16(_mm_packus_epi16(first, second), 4);
        const __m128i code = _mm_sub_epi8(_mm_or_si128(low, high), _mm_set1_epi8(32));
        return signedFactors<L>(L::mulF(L::signed16(code), d));
    }
    const std::byte* p;
    typename L::F d;
    int block = 0;
};

/// The scales and minimums of Q4_K and Q5_K: d * scale and dmin * minimum, 6 bits each.
template <typename L>
struct ScalesK {
    explicit ScalesK(const std::byte* tile)
        : p(tile), d(L::halves16(tile)), minimum8(L::mulF(L::halves16(tile + 32), 0.125f))
    {
    }
    TileFactors<L> factors(int block) const
    {
        const std::byte* bytes = p + 64;
        const __m128i six = _mm_set1_epi8(63);
        __m128i scale, minimum;
        if (block < 4) {
            scale = _mm_and_si128(load16(bytes + 16 * block), six);
            minimum = _mm_and_si128(load16(bytes + 16 * (block + 4)), six);
        } else {
            const __m128i both = load16(bytes + 16 * (block + 4));
            const __m128i four = _mm_set1_epi8(15);
            const __m128i top = _mm_set1_epi8(48);
            scale = _mm_or_si128(
                _mm_and_si128(both, four),
                _mm_and_si128(_mm_srli_epi16(load16(bytes + 16 * (block - 4)), 2), top));
            minimum =
                _mm_or_si128(_mm_and_si128(_mm_srli_epi16(both, 4), four),
                             _mm_and_si128(_mm_srli_epi16(load16(bytes + 16 * block), 2), top));
        }
        const auto scales = L::mulF(L::unsigned16(scale), d);
        return {scales, L::mulF(L::unsigned16(minimum), minimum8), scales, scales};
    }
    const std::byte* p;
    typename L::F d;
    typename L::F minimum8;
};

template <typename L>
struct TileQ4_K {
    static constexpr TileTraits kTraits{4, false, true, false};
    static constexpr int kBlocks = 8;
    static constexpr std::size_t kBytes = 144 * kTileRows;

    explicit TileQ4_K(const std::byte* tile) : p(tile), scales(tile) {}
    void enter(int j) { block = j; }
    template <int g>
    BytePair<L> pair() const
    {
        return nibblePair<L, g>(p + 256 + 256 * block);
    }
    TileFactors<L> factors() const { return scales.factors(block); }
    const std::byte* p;
    ScalesK<L> scales;
    int block = 0;
};

template <typename L>
struct TileQ5_K {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr int kBlocks = 8;
    static constexpr std::size_t kBytes = 176 * kTileRows;

    explicit TileQ5_K(const std::byte* tile) : p(tile), scales(tile), fifth(L::loadB(tile + 256)) {}
    void enter(int j)
    {
        block = j;
        fifth = L::loadB(p + 256 + 320 * j);
    }
    template <int g>
    BytePair<L> pair() const
    {
        return withFifth<L, g>(nibblePair<L, g>(p + 256 + 320 * block + 64), fifth);
    }
    TileFactors<L> factors() const { return scales.factors(block); }
    const std::byte* p;
    ScalesK<L> scales;
    typename L::B fifth;
    int block = 0;
};

template <typename L>
struct TileQ6_K {
    static constexpr TileTraits kTraits{6, false, true, true};
    static constexpr int kBlocks = 8;
    static constexpr std::size_t kBytes = 210 * kTileRows;

    explicit TileQ6_K(const std::byte* tile)
        : p(tile), d(L::halves16(tile)), low(L::loadB(tile + 288)), high(low)
    {
    }
    void enter(int j)
    {
        block = j;
        low = L::loadB(p + 288 + 384 * j);
        high = L::loadB(p + 288 + 384 * j + 64);
    }
    template <int g>
    BytePair<L> pair() const
    {
        const BytePair<L> nibbles = nibblePair<L, g>(p + 288 + 384 * block + 128);
        return {L::orB(nibbles.low, L::template shiftAnd<4 - 2 * g>(low, 0x30)),
                L::orB(nibbles.high, L::template shiftAnd<4 - 2 * g>(high, 0x30))};
    }
    TileFactors<L> factors() const
    {
        const auto first = L::mulF(L::signed16(load16(p + 32 + 32 * block)), d);
        const auto second = L::mulF(L::signed16(load16(p + 48 + 32 * block)), d);
        return {first, L::mulF(first, 32.0f), second, L::mulF(second, 32.0f)};
    }
    const std::byte* p;
    typename L::F d;
    typename L::B low;
    typename L::B high;
    int block = 0;
};

} // namespace cabochon::engine::kernels
