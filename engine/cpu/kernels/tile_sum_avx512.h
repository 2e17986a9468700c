// Dot products of a block's bytes with VNNI: vpdpbusd adds four unsigned times signed products per
// lane in 32 bits, exactly.
#pragma once

#include "engine/cpu/kernels/lanes_avx512.h"
#include "engine/cpu/kernels/tile_decode.h"

namespace cabochon::engine::kernels {

struct Avx512Tiles : Avx512Lanes {
    static constexpr std::int64_t kGemvColumns = 4;
    static constexpr std::int64_t kPanelBlocks = 48; // 1536 values x 16 rows: 27 KB of L1
    static constexpr std::size_t kPrefetchBytes = 2048;
    template <TileTraits traits>
    static constexpr int kGemmColumns = traits.halves ? 6 : 8;

    static __m512i addProducts(__m512i sum, B w, const std::int8_t* x)
    {
        return _mm512_dpbusd_epi32(sum, w, _mm512_set1_epi32(_mm_cvtsi128_si32(_mm_loadu_si32(x))));
    }

    struct SumAll {
        template <int g>
        void addLow(B w, const std::int8_t* x)
        {
            sum = addProducts(g == 0 ? _mm512_setzero_si512() : sum, w, x);
        }
        template <int g>
        void addHigh(B w, const std::int8_t* x)
        {
            sum = addProducts(sum, w, x);
        }
        F all() const { return _mm512_cvtepi32_ps(sum); }
        __m512i sum;
    };

    struct SumHalves {
        template <int g>
        void addLow(B w, const std::int8_t* x)
        {
            low = addProducts(g == 0 ? _mm512_setzero_si512() : low, w, x);
        }
        template <int g>
        void addHigh(B w, const std::int8_t* x)
        {
            high = addProducts(g == 0 ? _mm512_setzero_si512() : high, w, x);
        }
        F first() const { return _mm512_cvtepi32_ps(low); }
        F second() const { return _mm512_cvtepi32_ps(high); }
        __m512i low, high;
    };

    template <bool halves>
    struct SumOf {
        using Type = SumAll;
    };

    template <TileTraits traits>
    using ColumnSum = typename SumOf<traits.halves>::Type;
};

template <>
struct Avx512Tiles::SumOf<true> {
    using Type = SumHalves;
};

} // namespace cabochon::engine::kernels
