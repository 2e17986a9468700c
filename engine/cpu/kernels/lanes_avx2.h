// Vectors of the AVX2 level: eight float lanes, and "wide" values of 16 tile rows as two registers
// (tile_format.h). What kernels ask of a level stands here, longer than headers are elsewhere, but
// for the sums of whole tiles of columns (column_tiles_avx2.h).
// Include only from sources compiled with -mavx2 -mfma -mf16c.
#pragma once

#include "engine/cpu/kernels/column_tiles_avx2.h"

#include <cstddef>
#include <cstdint>
#include <immintrin.h>

namespace cabochon::engine::kernels {

struct Avx2Lanes : Avx2ColumnTiles {
    // Float lanes.
    static constexpr std::uint32_t kWidth = 8;
    static constexpr int kAttentionTileRows = 2;
    static constexpr int kRowTile = 2; // columns of a float product in registers (times 4 rows)
    using V = __m256;

    static V zero() { return _mm256_setzero_ps(); }
    static V set(float x) { return _mm256_set1_ps(x); }
    static V load(const float* p) { return _mm256_loadu_ps(p); }
    static void store(float* p, V v) { _mm256_storeu_ps(p, v); }
    static V add(V a, V b) { return _mm256_add_ps(a, b); }
    static V sub(V a, V b) { return _mm256_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm256_mul_ps(a, b); }
    static V sqrt(V v) { return _mm256_sqrt_ps(v); }
    static V div(V a, V b) { return _mm256_div_ps(a, b); }
    static V fma(V a, V b, V c) { return _mm256_fmadd_ps(a, b, c); }
    static V max(V a, V b) { return _mm256_max_ps(a, b); }
    static V min(V a, V b) { return _mm256_min_ps(a, b); }
    static V round(V v)
    {
        return _mm256_round_ps(v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    }
    static V timesPowerOfTwo(V v, V n)
    {
        const __m256i biased = _mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127));
        return _mm256_mul_ps(v, _mm256_castsi256_ps(_mm256_slli_epi32(biased, 23)));
    }
    static V zeroWhereLess(V a, V b, V v)
    {
        return _mm256_andnot_ps(_mm256_cmp_ps(a, b, _CMP_LT_OQ), v);
    }
    static V chooseWhereLess(V a, V b, V less, V other)
    {
        return _mm256_blendv_ps(other, less, _mm256_cmp_ps(a, b, _CMP_LT_OQ));
    }
    static float reduceAdd(V v)
    {
        __m128 s = _mm_add_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
        s = _mm_add_ps(s, _mm_movehl_ps(s, s));
        return _mm_cvtss_f32(_mm_add_ss(s, _mm_movehdup_ps(s)));
    }
    static float reduceMax(V v)
    {
        __m128 s = _mm_max_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
        s = _mm_max_ps(s, _mm_movehl_ps(s, s));
        return _mm_cvtss_f32(_mm_max_ss(s, _mm_movehdup_ps(s)));
    }
    /// out[0..3] = the sums of four vectors.
    static __m128 sums4(const V* sums)
    {
        const V low = _mm256_hadd_ps(sums[0], sums[1]);
        const V high = _mm256_hadd_ps(sums[2], sums[3]);
        const V all = _mm256_hadd_ps(low, high);
        return _mm_add_ps(_mm256_castps256_ps128(all), _mm256_extractf128_ps(all, 1));
    }
    static void storeSums4(float* out, const V* sums) { _mm_storeu_ps(out, sums4(sums)); }
    static void addSums4(float* out, const V* sums)
    {
        _mm_storeu_ps(out, _mm_add_ps(_mm_loadu_ps(out), sums4(sums)));
    }
    static float halfToFloat(std::uint16_t half) { return _cvtsh_ss(half); }
    static std::uint16_t floatToHalf(float value)
    {
        return static_cast<std::uint16_t>(_cvtss_sh(value, _MM_FROUND_TO_NEAREST_INT));
    }
    static V loadHalf(const void* p)
    {
        return _mm256_cvtph_ps(_mm_loadu_si128(static_cast<const __m128i*>(p)));
    }
    static V loadBytes(const std::int8_t* p)
    {
        const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p));
        return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes));
    }
    /// To the nearest integer, ties to even; |v| <= 127.
    static void storeBytes(std::int8_t* p, V v)
    {
        const __m256i ints = _mm256_cvtps_epi32(v);
        const __m128i words =
            _mm_packs_epi32(_mm256_castsi256_si128(ints), _mm256_extracti128_si256(ints, 1));
        _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_packs_epi16(words, words));
    }
    static V loadBrain(const void* p)
    {
        const __m256i wide = _mm256_cvtepu16_epi32(_mm_loadu_si128(static_cast<const __m128i*>(p)));
        return _mm256_castsi256_ps(_mm256_slli_epi32(wide, 16));
    }
    static void storeHalf(std::uint16_t* p, V v)
    {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(p),
                         _mm256_cvtps_ph(v, _MM_FROUND_TO_NEAREST_INT));
    }

    // Sixteen-bit codes: eight lanes of a pair of them, or of the pair's 32-bit sum.
    using I = __m256i;
    static I zeroI() { return _mm256_setzero_si256(); }
    static I loadWords(const std::int16_t* p)
    {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
    }
    static I broadcastPair(const std::int16_t* p)
    {
        std::int32_t pair;
        __builtin_memcpy(&pair, p, sizeof pair);
        return _mm256_set1_epi32(pair);
    }
    /// sum += a.first * b.first + a.second * b.second in each lane.
    static void addPairs(I& sum, I a, I b) { sum = _mm256_add_epi32(sum, _mm256_madd_epi16(a, b)); }
    static V toFloats(I v) { return _mm256_cvtepi32_ps(v); }
    /// To the nearest integer, ties to even; |v| <= 32767.
    static void storeWords(std::int16_t* p, V v)
    {
        const __m256i ints = _mm256_cvtps_epi32(v);
        _mm_storeu_si128(
            reinterpret_cast<__m128i*>(p),
            _mm_packs_epi32(_mm256_castsi256_si128(ints), _mm256_extracti128_si256(ints, 1)));
    }

    /// Words of `first` and `second` in turns; |values| <= 32767.
    static void storePairs(std::int16_t* p, V first, V second)
    {
        const __m256i high = _mm256_slli_epi32(_mm256_cvtps_epi32(second), 16);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(p),
                            _mm256_blend_epi16(_mm256_cvtps_epi32(first), high, 0xaa));
    }

    // 16 rows of a tile: floats, and four bytes each.
    struct F {
        __m256 a, b;
    };
    struct B {
        __m256i a, b;
    };
    /// Bytes of 8-bit types stay signed: the dot product takes care of signs.
    static constexpr bool kSignedBytes = true;

    static F zeroF() { return {_mm256_setzero_ps(), _mm256_setzero_ps()}; }
    static F loadF(const float* p) { return {_mm256_loadu_ps(p), _mm256_loadu_ps(p + 8)}; }
    static void storeF(float* p, F v)
    {
        _mm256_storeu_ps(p, v.a);
        _mm256_storeu_ps(p + 8, v.b);
    }
    static F mulF(F v, float factor)
    {
        const __m256 f = _mm256_set1_ps(factor);
        return {_mm256_mul_ps(v.a, f), _mm256_mul_ps(v.b, f)};
    }
    static F mulF(F v, F w) { return {_mm256_mul_ps(v.a, w.a), _mm256_mul_ps(v.b, w.b)}; }
    static F addF(F v, F w) { return {_mm256_add_ps(v.a, w.a), _mm256_add_ps(v.b, w.b)}; }
    static F fmaF(F v, F w, F sum)
    {
        return {_mm256_fmadd_ps(v.a, w.a, sum.a), _mm256_fmadd_ps(v.b, w.b, sum.b)};
    }
    /// sum - v * factor
    static F subtractScaled(F sum, F v, float factor)
    {
        const __m256 f = _mm256_set1_ps(factor);
        return {_mm256_fnmadd_ps(v.a, f, sum.a), _mm256_fnmadd_ps(v.b, f, sum.b)};
    }
    /// v * factor - subtrahend
    static F scaleAndSubtract(F v, float factor, float subtrahend)
    {
        const __m256 f = _mm256_set1_ps(factor);
        const __m256 s = _mm256_set1_ps(subtrahend);
        return {_mm256_fmsub_ps(v.a, f, s), _mm256_fmsub_ps(v.b, f, s)};
    }
    static F halves16(const std::byte* p) { return {loadHalf(p), loadHalf(p + 16)}; }
    static F fromInts(__m256i a, __m256i b)
    {
        return {_mm256_cvtepi32_ps(a), _mm256_cvtepi32_ps(b)};
    }
    static F unsigned16(__m128i bytes)
    {
        return fromInts(_mm256_cvtepu8_epi32(bytes),
                        _mm256_cvtepu8_epi32(_mm_srli_si128(bytes, 8)));
    }
    static F signed16(__m128i bytes)
    {
        return fromInts(_mm256_cvtepi8_epi32(bytes),
                        _mm256_cvtepi8_epi32(_mm_srli_si128(bytes, 8)));
    }
    /// 2^(exponent - 128), the scale of MXFP4 codes counted in halves; 0 and 1 give subnormals.
    static F halfPowers(__m128i exponents)
    {
        const auto power = [](__m128i bytes) {
            const __m256i e = _mm256_cvtepu8_epi32(bytes);
            const __m256i normal = _mm256_slli_epi32(_mm256_sub_epi32(e, _mm256_set1_epi32(1)), 23);
            const __m256i tiny = _mm256_sllv_epi32(_mm256_set1_epi32(0x00200000), e);
            const __m256i small = _mm256_cmpgt_epi32(_mm256_set1_epi32(2), e);
            return _mm256_castsi256_ps(_mm256_blendv_epi8(normal, tiny, small));
        };
        return {power(exponents), power(_mm_srli_si128(exponents, 8))};
    }

    static B loadB(const std::byte* p)
    {
        const auto* v = reinterpret_cast<const __m256i*>(p);
        return {_mm256_loadu_si256(v), _mm256_loadu_si256(v + 1)};
    }
    static void storeB(std::byte* p, B v)
    {
        auto* target = reinterpret_cast<__m256i*>(p);
        _mm256_storeu_si256(target, v.a);
        _mm256_storeu_si256(target + 1, v.b);
    }
    static B andB(B v, int mask)
    {
        const __m256i m = _mm256_set1_epi8(static_cast<char>(mask));
        return {_mm256_and_si256(v.a, m), _mm256_and_si256(v.b, m)};
    }
    static B orB(B v, B w) { return {_mm256_or_si256(v.a, w.a), _mm256_or_si256(v.b, w.b)}; }
    /// (v << bits) & mask in each byte; bits negative: to the right. The mask drops what crosses.
    template <int bits>
    static B shiftAnd(B v, int mask)
    {
        if constexpr (bits >= 0) {
            return andB({_mm256_slli_epi16(v.a, bits), _mm256_slli_epi16(v.b, bits)}, mask);
        } else {
            return andB({_mm256_srli_epi16(v.a, -bits), _mm256_srli_epi16(v.b, -bits)}, mask);
        }
    }
    static B lookup(const std::int8_t* table, B index)
    {
        const __m256i t =
            _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table)));
        return {_mm256_shuffle_epi8(t, index.a), _mm256_shuffle_epi8(t, index.b)};
    }
    static void prefetch(const std::byte* p) { _mm_prefetch(p, _MM_HINT_T1); }
};

} // namespace cabochon::engine::kernels
