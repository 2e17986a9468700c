// Owns the quantization of activations on x86: 32 values at a time to bytes of 1/127 of the largest
// magnitude, with their sums for the types that subtract an offset or a minimum.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/kernel_table.h"

#include <immintrin.h>

namespace cabochon::engine::kernels {

template <typename L>
struct QuantizeKernel {
    /// round(v * inverse) of 32 values as bytes, in order.
    static __m256i bytesOf(const __m256 (&v)[4], float inverse)
    {
        const __m256 factor = _mm256_set1_ps(inverse);
        __m256i q[4];
        for (int i = 0; i < 4; ++i)
            q[i] = _mm256_cvtps_epi32(_mm256_mul_ps(v[i], factor));
        const __m256i bytes =
            _mm256_packs_epi16(_mm256_packs_epi32(q[0], q[1]), _mm256_packs_epi32(q[2], q[3]));
        return _mm256_permutevar8x32_epi32(bytes, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
    }

    static float largestOf(__m256 v)
    {
        __m128 most = _mm_max_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
        most = _mm_max_ps(most, _mm_movehl_ps(most, most));
        return _mm_cvtss_f32(_mm_max_ss(most, _mm_movehdup_ps(most)));
    }

    static int sumOf16(__m128i bytes)
    {
        // |x - 0| sums of unsigned bytes: 128 is added to each and taken off again.
        const __m128i biased = _mm_xor_si128(bytes, _mm_set1_epi8(static_cast<char>(0x80)));
        const __m128i sums = _mm_sad_epu8(biased, _mm_setzero_si128());
        return _mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4) - 16 * 128;
    }

    static void quantize(const float* values, std::int64_t width, const ColumnTarget& target)
    {
        const __m256 sign = _mm256_set1_ps(-0.0f);
        for (std::int64_t block = 0; block < width / 32; ++block) {
            __m256 v[4];
            __m256 most = _mm256_setzero_ps();
            for (int i = 0; i < 4; ++i) {
                v[i] = _mm256_loadu_ps(values + 32 * block + 8 * i);
                most = _mm256_max_ps(most, _mm256_andnot_ps(sign, v[i]));
            }
            const float largest = largestOf(most);
            const float scale = largest / 127.0f;
            const __m256i bytes = bytesOf(v, largest > 0.0f ? 127.0f / largest : 0.0f);
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(target.quants + 32 * block), bytes);
            const int first = sumOf16(_mm256_castsi256_si128(bytes));
            const int second = sumOf16(_mm256_extracti128_si256(bytes, 1));
            target.scales[block] = scale;
            target.sums8[block] = 8.0f * scale * static_cast<float>(first + second);
            target.sums16[2 * block] = scale * static_cast<float>(first);
            target.sums16[2 * block + 1] = scale * static_cast<float>(second);
        }
    }
};

} // namespace cabochon::engine::kernels
