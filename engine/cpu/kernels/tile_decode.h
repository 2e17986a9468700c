// Owns what all decoders of tiles are made of. A decoder (tile_decode_simple.h, tile_decode_k.h)
// makes one tile layout (tile_format.h) bytes and factors in registers, once for all instruction
// sets, written over a level's wide vectors (lanes_*.h). A weight is scale * byte - minimum;
// symmetric types have a constant offset instead (the byte minus 8), which the product takes off
// with the activations' sums.
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

/// Nibbles that name an entry of a table of 16 signed bytes.
template <typename L, int g>
BytePair<L> codebookPair(const std::byte* nibbles, const std::int8_t* table)
{
    const BytePair<L> codes = nibblePair<L, g>(nibbles);
    return {asByte<L>(L::lookup(table, codes.low)), asByte<L>(L::lookup(table, codes.high))};
}

} // namespace cabochon::engine::kernels
