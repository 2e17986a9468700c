// Owns the product with rows of Q4_0 in the file that takes two blocks at a time: the type that
// most tables have. Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/file_row_kernel.h"

#include <cstring>
#include <immintrin.h>

namespace cabochon::engine::kernels {

/// Q4_0 in whole groups, four rows at a time. Two blocks share a register: the nibbles of their 16
/// bytes are two vectors whose products fit 16 bits together (2 * 2 * 15 * 127 = 7620), so that one
/// widening, one conversion and one float product serve both (19 to 27 GB/s from cache, AVX2).
template <typename L>
struct FileQ4_0Pairs {
    static constexpr int kRows = 4;

    template <int columns>
    static void multiplyRows(const ProductPart& part, std::int64_t row, std::int64_t column)
    {
        const ColumnsView& input = part.input;
        const std::int64_t blocks = part.width / kBlockValues;
        const std::byte* p = part.weights + static_cast<std::size_t>(row) * part.rowBytes;
        const std::int64_t first = part.firstColumn + column;
        __m256 totals[kRows][columns];
        __m256 corrections[kRows][columns];
        for (int r = 0; r < kRows; ++r)
            for (int c = 0; c < columns; ++c)
                totals[r][c] = corrections[r][c] = _mm256_setzero_ps();
        const std::size_t ahead = prefetchDistance(kRows, part.rowBytes);
        for (std::int64_t block = 0; block < blocks; block += 8, p += 8 * 18) {
            __m256 scales[kRows][columns];
            for (int r = 0; r < kRows; ++r) {
                const std::byte* group = p + static_cast<std::size_t>(r) * part.rowBytes;
                for (int line = 0; line < 8 * 18; line += 64)
                    L::prefetch(group + ahead + line);
                const __m256 scale = FileQ4_0<L>::template blockHalves<18>(group, 8);
                for (int c = 0; c < columns; ++c) {
                    const std::int64_t index = (first + c) * input.blockStride + block;
                    scales[r][c] = _mm256_mul_ps(scale, _mm256_loadu_ps(input.scales + index));
                    corrections[r][c] = _mm256_fmadd_ps(scale, _mm256_loadu_ps(input.sums8 + index),
                                                        corrections[r][c]);
                }
            }
            const std::int8_t* x = input.quants + first * input.quantStride + block * kBlockValues;
            addPair<0>(p, part.rowBytes, x, input.quantStride, scales, totals);
            addPair<1>(p, part.rowBytes, x, input.quantStride, scales, totals);
            addPair<2>(p, part.rowBytes, x, input.quantStride, scales, totals);
            addPair<3>(p, part.rowBytes, x, input.quantStride, scales, totals);
        }
        for (int r = 0; r < kRows; ++r) {
            for (int c = 0; c < columns; ++c) {
                float* out = part.out + (column + c) * part.outStride + row + r;
                *out = FileRowKernel<L, FileQ4_0<L>>::sumOf(
                    _mm256_sub_ps(totals[r][c], corrections[r][c]));
            }
        }
    }

    template <int pair, int columns>
    static void addPair(const std::byte* p,
                        std::size_t rowBytes,
                        const std::int8_t* x,
                        std::int64_t stride,
                        const __m256 (&scales)[kRows][columns],
                        __m256 (&totals)[kRows][columns])
    {
        const __m256i order =
            _mm256_setr_epi32(2 * pair, 2 * pair, 2 * pair, 2 * pair, 2 * pair + 1, 2 * pair + 1,
                              2 * pair + 1, 2 * pair + 1);
        const __m256i fifteen = _mm256_set1_epi8(15);
        __m256i low[columns], high[columns];
        for (int c = 0; c < columns; ++c) {
            const auto* values = reinterpret_cast<const __m256i*>(x + c * stride + 64 * pair);
            const __m256i first = _mm256_loadu_si256(values);
            const __m256i second = _mm256_loadu_si256(values + 1);
            low[c] = _mm256_permute2x128_si256(first, second, 0x20);
            high[c] = _mm256_permute2x128_si256(first, second, 0x31);
        }
        for (int r = 0; r < kRows; ++r) {
            const std::byte* codes = p + static_cast<std::size_t>(r) * rowBytes + 36 * pair + 2;
            const __m256i v = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(codes)),
                                                      load16(codes + 18), 1);
            const __m256i lows = _mm256_and_si256(v, fifteen);
            const __m256i highs = _mm256_and_si256(_mm256_srli_epi16(v, 4), fifteen);
            for (int c = 0; c < columns; ++c) {
                const __m256i sums = _mm256_add_epi16(_mm256_maddubs_epi16(lows, low[c]),
                                                      _mm256_maddubs_epi16(highs, high[c]));
                const __m256i wide = _mm256_madd_epi16(sums, _mm256_set1_epi16(1));
                totals[r][c] =
                    _mm256_fmadd_ps(_mm256_cvtepi32_ps(wide),
                                    _mm256_permutevar8x32_ps(scales[r][c], order), totals[r][c]);
            }
        }
    }

    static void product(const ProductPart& part)
    {
        std::int64_t row = 0;
        if (part.width % 256 == 0) {
            for (; row + kRows <= part.rows; row += kRows) {
                std::int64_t c = 0;
                for (; c + 2 <= part.columns; c += 2)
                    multiplyRows<2>(part, row, c);
                if (c < part.columns) multiplyRows<1>(part, row, c);
            }
        }
        ProductPart rest = part;
        rest.weights += static_cast<std::size_t>(row) * part.rowBytes;
        rest.rows -= row;
        rest.out += row;
        FileRowKernel<L, FileQ4_0<L>>::product(rest);
    }
};

} // namespace cabochon::engine::kernels
