// Vectors of the AVX-512 levels: sixteen float lanes, which are also the 16 rows of a tile
// (tile_format.h). Include only from sources compiled with -mavx512f/bw/vl/dq/vnni.
#pragma once

#include <cstddef>
#include <cstdint>
#include <immintrin.h>

namespace cabochon::engine::kernels {

struct Avx512Lanes {
    static constexpr std::uint32_t kWidth = 16;
    static constexpr int kAttentionTileRows = 4;
    static constexpr int kRowTile = 4;
    using V = __m512;

    static V zero() { return _mm512_setzero_ps(); }
    static V set(float x) { return _mm512_set1_ps(x); }
    static V load(const float* p) { return _mm512_loadu_ps(p); }
    static void store(float* p, V v) { _mm512_storeu_ps(p, v); }
    static V add(V a, V b) { return _mm512_add_ps(a, b); }
    static V sub(V a, V b) { return _mm512_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm512_mul_ps(a, b); }
    static V sqrt(V v) { return _mm512_sqrt_ps(v); }
    static V div(V a, V b) { return _mm512_div_ps(a, b); }
    static V fma(V a, V b, V c) { return _mm512_fmadd_ps(a, b, c); }
    static V max(V a, V b) { return _mm512_max_ps(a, b); }
    static V min(V a, V b) { return _mm512_min_ps(a, b); }
    static V round(V v)
    {
        return _mm512_roundscale_ps(v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    }
    static V timesPowerOfTwo(V v, V n) { return _mm512_scalef_ps(v, n); }
    static V zeroWhereLess(V a, V b, V v)
    {
        return _mm512_maskz_mov_ps(_mm512_cmp_ps_mask(a, b, _CMP_NLT_UQ), v);
    }
    static V chooseWhereLess(V a, V b, V less, V other)
    {
        return _mm512_mask_blend_ps(_mm512_cmp_ps_mask(a, b, _CMP_LT_OQ), other, less);
    }
    static float reduceAdd(V v) { return _mm512_reduce_add_ps(v); }
    static float reduceMax(V v) { return _mm512_reduce_max_ps(v); }
    static __m128 sums4(const V* sums)
    {
        const auto half = [](V v) {
            return _mm256_add_ps(_mm512_castps512_ps256(v), _mm512_extractf32x8_ps(v, 1));
        };
        const __m256 low = _mm256_hadd_ps(half(sums[0]), half(sums[1]));
        const __m256 high = _mm256_hadd_ps(half(sums[2]), half(sums[3]));
        const __m256 all = _mm256_hadd_ps(low, high);
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
        return _mm512_cvtph_ps(_mm256_loadu_si256(static_cast<const __m256i*>(p)));
    }
    static V loadBytes(const std::int8_t* p)
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes));
    }
    /// To the nearest integer, ties to even; |v| <= 127.
    static void storeBytes(std::int8_t* p, V v)
    {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(p),
                         _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(v)));
    }
    static V loadBrain(const void* p)
    {
        const __m512i wide =
            _mm512_cvtepu16_epi32(_mm256_loadu_si256(static_cast<const __m256i*>(p)));
        return _mm512_castsi512_ps(_mm512_slli_epi32(wide, 16));
    }
    static void storeHalf(std::uint16_t* p, V v)
    {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(p),
                            _mm512_cvtps_ph(v, _MM_FROUND_TO_NEAREST_INT));
    }

    // Sixteen-bit codes: sixteen lanes of a pair of them, or of the pair's 32-bit sum.
    using I = __m512i;
    static I zeroI() { return _mm512_setzero_si512(); }
    static I loadWords(const std::int16_t* p) { return _mm512_loadu_si512(p); }
    static I broadcastPair(const std::int16_t* p)
    {
        std::int32_t pair;
        __builtin_memcpy(&pair, p, sizeof pair);
        return _mm512_set1_epi32(pair);
    }
    /// sum += a.first * b.first + a.second * b.second in each lane.
    static void addPairs(I& sum, I a, I b) { sum = _mm512_dpwssd_epi32(sum, a, b); }
    static V toFloats(I v) { return _mm512_cvtepi32_ps(v); }
    /// To the nearest integer, ties to even; |v| <= 32767.
    static void storeWords(std::int16_t* p, V v)
    {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(p),
                            _mm512_cvtsepi32_epi16(_mm512_cvtps_epi32(v)));
    }

    /// Words of `first` and `second` in turns; |values| <= 32767.
    static void storePairs(std::int16_t* p, V first, V second)
    {
        const __m512i high = _mm512_slli_epi32(_mm512_cvtps_epi32(second), 16);
        _mm512_storeu_si512(p,
                            _mm512_mask_blend_epi16(0xaaaaaaaa, _mm512_cvtps_epi32(first), high));
    }

    using F = __m512;
    using B = __m512i;
    /// VNNI multiplies unsigned bytes by signed ones: 8-bit types get 128 added, taken off through
    /// their minimum.
    static constexpr bool kSignedBytes = false;

    static F zeroF() { return zero(); }
    static F loadF(const float* p) { return load(p); }
    static void storeF(float* p, F v) { store(p, v); }
    static F mulF(F v, float factor) { return _mm512_mul_ps(v, set(factor)); }
    static F mulF(F v, F w) { return _mm512_mul_ps(v, w); }
    static F addF(F v, F w) { return _mm512_add_ps(v, w); }
    static F fmaF(F v, F w, F sum) { return _mm512_fmadd_ps(v, w, sum); }
    static F subtractScaled(F sum, F v, float factor)
    {
        return _mm512_fnmadd_ps(v, set(factor), sum);
    }
    static F scaleAndSubtract(F v, float factor, float subtrahend)
    {
        return _mm512_fmsub_ps(v, set(factor), set(subtrahend));
    }
    static F halves16(const std::byte* p) { return loadHalf(p); }
    static F unsigned16(__m128i bytes) { return _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(bytes)); }
    static F signed16(__m128i bytes) { return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes)); }
    static F halfPowers(__m128i exponents)
    {
        const __m512i e = _mm512_cvtepu8_epi32(exponents);
        const __m512i normal = _mm512_slli_epi32(_mm512_sub_epi32(e, _mm512_set1_epi32(1)), 23);
        const __m512i tiny = _mm512_sllv_epi32(_mm512_set1_epi32(0x00200000), e);
        const __mmask16 small = _mm512_cmpgt_epi32_mask(_mm512_set1_epi32(2), e);
        return _mm512_castsi512_ps(_mm512_mask_blend_epi32(small, normal, tiny));
    }

    static B loadB(const std::byte* p) { return _mm512_loadu_si512(p); }
    static void storeB(std::byte* p, B v) { _mm512_storeu_si512(p, v); }
    static B andB(B v, int mask)
    {
        return _mm512_and_si512(v, _mm512_set1_epi8(static_cast<char>(mask)));
    }
    static B orB(B v, B w) { return _mm512_or_si512(v, w); }
    template <int bits>
    static B shiftAnd(B v, int mask)
    {
        if constexpr (bits >= 0) {
            return andB(_mm512_slli_epi16(v, bits), mask);
        } else {
            return andB(_mm512_srli_epi16(v, -bits), mask);
        }
    }
    static B add128(B v) { return _mm512_xor_si512(v, _mm512_set1_epi8(static_cast<char>(0x80))); }
    static B lookup(const std::int8_t* table, B index)
    {
        const __m512i t =
            _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table)));
        return _mm512_shuffle_epi8(t, index);
    }
    static void prefetch(const std::byte* p) { _mm_prefetch(p, _MM_HINT_T1); }
};

} // namespace cabochon::engine::kernels
