// Owns how each tile layout (tile_format.h) becomes bytes and factors in registers, once for all
// instruction sets, written over a level's wide vectors (lanes_*.h). A weight is
// scale * byte - minimum; symmetric types have a constant offset instead (the byte minus 8), which
// the product takes off with the activations' sums.
//
// A decoder stands on a superblock of kBlocks blocks of 32 values. enter(j) goes to block j;
// pair<g>() gives values 4g+k and 16+4g+k of all rows, g = 0..3; factors() what scales them.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/tile_format.h"
#include "engine/model/codebooks.h"

#include <cstring>
#include <immintrin.h>

namespace cabochon::engine::kernels {

static inline __m128i load16(const std::byte* p)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}

/// How the bytes of a type can be summed and what its factors are.
struct TileTraits {
    int bits;     // 4, 5, 6: unsigned; 8: signed or with 128 added (L::kSignedBytes)
    bool offset8; // the byte minus 8, no minimum
    bool minimum; // factors have minimums
    bool halves;  // each 16 values have their own scale
};

/// minimum8 is an eighth of the minimum, to go with ColumnsView::sums8. Types with halves: scale
/// and minimum of values 0..15, and scale2 and minimum2 of values 16..31, to go with sums16.
template <typename L>
struct TileFactors {
    typename L::F scale;
    typename L::F minimum8;
    typename L::F scale2;
    typename L::F minimum2;
};

template <typename L>
struct BytePair {
    typename L::B low;
    typename L::B high;
};

template <typename L, int g>
BytePair<L> nibblePair(const std::byte* nibbles)
{
    const auto v = L::loadB(nibbles + 64 * g);
    return {L::andB(v, 0x0f), L::template shiftAnd<-4>(v, 0x0f)};
}

template <typename L, int g>
BytePair<L> withFifth(BytePair<L> pair, typename L::B fifth)
{
    return {L::orB(pair.low, L::template shiftAnd<4 - g>(fifth, 0x10)),
            L::orB(pair.high, L::template shiftAnd<-g>(fifth, 0x10))};
}

/// Bytes of a signed 8-bit type in the form that the level multiplies.
template <typename L>
typename L::B asByte(typename L::B v)
{
    if constexpr (L::kSignedBytes) {
        return v;
    } else {
        return L::add128(v);
    }
}

template <typename L>
TileFactors<L> signedFactors(typename L::F scale)
{
    TileFactors<L> factors{scale, scale, scale, scale};
    if constexpr (!L::kSignedBytes) factors.minimum8 = L::mulF(scale, 128.0f / 8.0f);
    return factors;
}

template <typename L>
struct TileQ4_0 {
    static constexpr TileTraits kTraits{4, true, false, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 18 * kTileRows;

    explicit TileQ4_0(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return nibblePair<L, g>(p + 32);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, scale, scale, scale};
    }
    const std::byte* p;
};

template <typename L>
struct TileQ4_1 {
    static constexpr TileTraits kTraits{4, false, true, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 20 * kTileRows;

    explicit TileQ4_1(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return nibblePair<L, g>(p + 64);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, L::mulF(L::halves16(p + 32), -0.125f), scale, scale};
    }
    const std::byte* p;
};

template <typename L>
struct TileQ5_0 {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 22 * kTileRows;

    explicit TileQ5_0(const std::byte* tile) : p(tile), fifth(L::loadB(tile + 32)) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return withFifth<L, g>(nibblePair<L, g>(p + 96), fifth);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, L::mulF(scale, 16.0f / 8.0f), scale, scale};
    }
    const std::byte* p;
    typename L::B fifth;
};

template <typename L>
struct TileQ5_1 {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 24 * kTileRows;

    explicit TileQ5_1(const std::byte* tile) : p(tile), fifth(L::loadB(tile + 64)) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return withFifth<L, g>(nibblePair<L, g>(p + 128), fifth);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, L::mulF(L::halves16(p + 32), -0.125f), scale, scale};
    }
    const std::byte* p;
    typename L::B fifth;
};

template <typename L>
struct TileQ8_0 {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 34 * kTileRows;

    explicit TileQ8_0(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return {asByte<L>(L::loadB(p + 32 + 64 * g)), asByte<L>(L::loadB(p + 288 + 64 * g))};
    }
    TileFactors<L> factors() const { return signedFactors<L>(L::halves16(p)); }
    const std::byte* p;
};

/// Nibbles that name an entry of a table of 16 signed bytes.
template <typename L, int g>
BytePair<L> codebookPair(const std::byte* nibbles, const std::int8_t* table)
{
    const BytePair<L> codes = nibblePair<L, g>(nibbles);
    return {asByte<L>(L::lookup(table, codes.low)), asByte<L>(L::lookup(table, codes.high))};
}

template <typename L>
struct TileIq4Nl {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 18 * kTileRows;

    explicit TileIq4Nl(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return codebookPair<L, g>(p + 32, codebooks::kIq4.data());
    }
    TileFactors<L> factors() const { return signedFactors<L>(L::halves16(p)); }
    const std::byte* p;
};

template <typename L>
struct TileMxfp4 {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 17 * kTileRows;

    explicit TileMxfp4(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return codebookPair<L, g>(p + 16, codebooks::kFp4.data());
    }
    TileFactors<L> factors() const { return signedFactors<L>(L::halfPowers(load16(p))); }
    const std::byte* p;
};

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

/// Calls visit<type, decoder>() for every type that has tiles: a new one is entered here.
template <typename L, typename Visit>
void forEachTileType(Visit&& visit)
{
    visit.template operator()<TensorType::Q4_0, TileQ4_0<L>>();
    visit.template operator()<TensorType::Q4_1, TileQ4_1<L>>();
    visit.template operator()<TensorType::Q5_0, TileQ5_0<L>>();
    visit.template operator()<TensorType::Q5_1, TileQ5_1<L>>();
    visit.template operator()<TensorType::Q8_0, TileQ8_0<L>>();
    visit.template operator()<TensorType::IQ4_NL, TileIq4Nl<L>>();
    visit.template operator()<TensorType::IQ4_XS, TileIq4Xs<L>>();
    visit.template operator()<TensorType::MXFP4, TileMxfp4<L>>();
    visit.template operator()<TensorType::Q4_K, TileQ4_K<L>>();
    visit.template operator()<TensorType::Q5_K, TileQ5_K<L>>();
    visit.template operator()<TensorType::Q6_K, TileQ6_K<L>>();
}

} // namespace cabochon::engine::kernels
