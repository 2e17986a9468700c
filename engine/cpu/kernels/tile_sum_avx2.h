// Dot products of a block's bytes on AVX2: maddubs adds pairs of unsigned times signed products in
// 16 bits. 4-bit values stay below 2^15 over eight of them (8 * 2 * 15 * 127 = 30480), 5-bit ones
// over four (31496), 6-bit ones over two (32004); then madd by one widens. Signed bytes move their
// sign to the other factor first.
#pragma once

#include "engine/cpu/kernels/lanes_avx2.h"
#include "engine/cpu/kernels/tile_decode.h"

namespace cabochon::engine::kernels {

struct Avx2Tiles : Avx2Lanes {
    static constexpr std::int64_t kGemvColumns = 4;
    static constexpr std::int64_t kPanelBlocks = 32; // 1024 values x 16 rows: 18 KB of L1
    static constexpr std::size_t kPrefetchBytes = 2048;
    template <TileTraits traits>
    static constexpr int kGemmColumns = 3; // 6 + 6 accumulators of 16 registers

    /// Sums where it stands. GCC otherwise gathers a block's additions at its end, and the 48
    /// products they wait for go through memory (measured: half the speed).
    static __m256i add16(__m256i sum, __m256i products)
    {
        sum = _mm256_add_epi16(sum, products);
#if defined(__GNUC__)
        __asm__("" : "+x"(sum));
#endif
        return sum;
    }
    static __m256i add32(__m256i sum, __m256i products)
    {
        sum = _mm256_add_epi32(sum, products);
#if defined(__GNUC__)
        __asm__("" : "+x"(sum));
#endif
        return sum;
    }

    static __m256i broadcast(const std::int8_t* x)
    {
        return _mm256_broadcastd_epi32(_mm_loadu_si32(x));
    }
    static __m256i widen(__m256i pairs)
    {
        return _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
    }
    static __m256i products(__m256i weights, __m256i x)
    {
        return _mm256_maddubs_epi16(weights, x);
    }
    static __m256i signedProducts(__m256i weights, __m256i x)
    {
        return _mm256_maddubs_epi16(_mm256_abs_epi8(weights), _mm256_sign_epi8(x, weights));
    }

    /// 4 bits: everything in 16 bits to the end of the block.
    struct Sum4 {
        template <int g>
        void addLow(B w, const std::int8_t* x)
        {
            const __m256i v = broadcast(x);
            if constexpr (g == 0) {
                a = products(w.a, v);
                b = products(w.b, v);
            } else {
                a = add16(a, products(w.a, v));
                b = add16(b, products(w.b, v));
            }
        }
        template <int g>
        void addHigh(B w, const std::int8_t* x)
        {
            const __m256i v = broadcast(x);
            a = add16(a, products(w.a, v));
            b = add16(b, products(w.b, v));
        }
        F all() const { return fromInts(widen(a), widen(b)); }
        __m256i a, b;
    };

    /// 5 bits: widened after every four products.
    struct Sum5 {
        template <int g>
        void addLow(B w, const std::int8_t* x)
        {
            const __m256i v = broadcast(x);
            if constexpr (g % 2 == 0) {
                a = products(w.a, v);
                b = products(w.b, v);
            } else {
                a = add16(a, products(w.a, v));
                b = add16(b, products(w.b, v));
            }
        }
        template <int g>
        void addHigh(B w, const std::int8_t* x)
        {
            const __m256i v = broadcast(x);
            a = add16(a, products(w.a, v));
            b = add16(b, products(w.b, v));
            if constexpr (g == 1) {
                wideA = widen(a);
                wideB = widen(b);
            } else if constexpr (g == 3) {
                wideA = add32(wideA, widen(a));
                wideB = add32(wideB, widen(b));
            }
        }
        F all() const { return fromInts(wideA, wideB); }
        __m256i a, b, wideA, wideB;
    };

    /// 6 bits, first and second half of the block apart.
    struct Sum6 {
        struct Half {
            template <int g>
            void add(B w, const std::int8_t* x)
            {
                const __m256i v = broadcast(x);
                if constexpr (g % 2 == 0) {
                    a = products(w.a, v);
                    b = products(w.b, v);
                } else {
                    a = widen(add16(a, products(w.a, v)));
                    b = widen(add16(b, products(w.b, v)));
                    wideA = g == 1 ? a : add32(wideA, a);
                    wideB = g == 1 ? b : add32(wideB, b);
                }
            }
            __m256i a, b, wideA, wideB;
        };
        template <int g>
        void addLow(B w, const std::int8_t* x)
        {
            low.add<g>(w, x);
        }
        template <int g>
        void addHigh(B w, const std::int8_t* x)
        {
            high.add<g>(w, x);
        }
        F first() const { return fromInts(low.wideA, low.wideB); }
        F second() const { return fromInts(high.wideA, high.wideB); }
        Half low, high;
    };

    /// Signed bytes: widened after every product.
    struct Sum8 {
        template <int g>
        void addLow(B w, const std::int8_t* x)
        {
            const __m256i v = broadcast(x);
            const __m256i first = widen(signedProducts(w.a, v));
            const __m256i second = widen(signedProducts(w.b, v));
            a = g == 0 ? first : add32(a, first);
            b = g == 0 ? second : add32(b, second);
        }
        template <int g>
        void addHigh(B w, const std::int8_t* x)
        {
            addLow<g + 1>(w, x);
        }
        F all() const { return fromInts(a, b); }
        __m256i a, b;
    };

    template <int bits>
    struct SumOf {
        using Type = Sum8;
    };

    template <TileTraits traits>
    using ColumnSum = typename SumOf<traits.bits>::Type;
};

template <>
struct Avx2Tiles::SumOf<4> {
    using Type = Sum4;
};
template <>
struct Avx2Tiles::SumOf<5> {
    using Type = Sum5;
};
template <>
struct Avx2Tiles::SumOf<6> {
    using Type = Sum6;
};

} // namespace cabochon::engine::kernels
