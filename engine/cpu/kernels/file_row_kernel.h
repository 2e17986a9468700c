// Owns products with rows as they lie in the file, for few columns: tables of LM heads and
// embeddings are too large to copy. Along a row 8 blocks of 32 values make a group; sums run along
// the row, two rows at a time, and are added up once at its end. Include only from sources of one
// level each.
#pragma once

#include "engine/cpu/kernels/file_formats.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/tile_kernel.h"

#include <cstring>
#include <immintrin.h>

namespace cabochon::engine::kernels {

/// Bytes to prefetch ahead of `rows` rows that are read side by side: what those rows will read
/// next. Rows of LM heads are short: a fixed distance would land in a row that is being read
/// already.
inline std::size_t prefetchDistance(int rows, std::size_t rowBytes)
{
    return static_cast<std::size_t>(rows) * rowBytes;
}

template <typename L, typename Format>
struct FileRowKernel {
    static constexpr TileTraits kTraits = Format::kTraits;

    /// Eight partial sums of 32 products.
    static __m256i dot(const Format& format, int j, __m256i weights, __m256i x)
    {
        if constexpr (kTraits.bits == 8) {
            const __m256i pairs =
                _mm256_maddubs_epi16(_mm256_abs_epi8(weights), _mm256_sign_epi8(x, weights));
            return _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
        } else if constexpr (kTraits.halves) {
            return _mm256_madd_epi16(_mm256_maddubs_epi16(weights, x), format.pairScales(j));
        } else {
            return _mm256_madd_epi16(_mm256_maddubs_epi16(weights, x), _mm256_set1_epi16(1));
        }
    }

    static __m256 loadBlocks(const float* p, int count)
    {
        if (!Format::kPartialGroups || count == 8) return _mm256_loadu_ps(p);
        float values[8] = {};
        for (int i = 0; i < count; ++i)
            values[i] = p[i];
        return _mm256_loadu_ps(values);
    }

    template <int rows, int columns>
    static void multiplyRows(const ProductPart& part, std::int64_t row, std::int64_t column)
    {
        const ColumnsView& input = part.input;
        const std::int64_t blocks = part.width / kBlockValues;
        const std::byte* p = part.weights + static_cast<std::size_t>(row) * part.rowBytes;
        const std::int64_t first = part.firstColumn + column;
        __m256 totals[rows][columns];
        __m256 corrections[rows][columns];
        for (int r = 0; r < rows; ++r)
            for (int c = 0; c < columns; ++c)
                totals[r][c] = corrections[r][c] = _mm256_setzero_ps();
        const std::size_t ahead = prefetchDistance(rows, part.rowBytes);
        for (std::int64_t block = 0; block < blocks; block += 8, p += Format::kGroupBytes) {
            const int count = blocks - block < 8 ? static_cast<int>(blocks - block) : 8;
            float scales[rows][columns][8];
            alignas(32) std::byte formats[rows][sizeof(Format)];
            for (int r = 0; r < rows; ++r) {
                const std::byte* group = p + static_cast<std::size_t>(r) * part.rowBytes;
                for (std::size_t line = 0; line < Format::kGroupBytes; line += 64)
                    L::prefetch(group + ahead + line);
                const Format& format = *new (formats[r]) Format(group, count);
                for (int c = 0; c < columns; ++c) {
                    const std::int64_t index = (first + c) * input.blockStride + block;
                    const __m256 x = loadBlocks(input.scales + index, count);
                    _mm256_storeu_ps(scales[r][c], _mm256_mul_ps(format.scale, x));
                    corrections[r][c] = correct(format, input, index, count, corrections[r][c]);
                }
            }
            if (count == 8) {
                addGroup<8, rows, columns>(part, formats, scales, first, block, 8, totals);
            } else {
                addGroup<1, rows, columns>(part, formats, scales, first, block, count, totals);
            }
        }
        for (int r = 0; r < rows; ++r) {
            for (int c = 0; c < columns; ++c) {
                float* out = part.out + (column + c) * part.outStride + row + r;
                *out = sumOf(_mm256_sub_ps(totals[r][c], corrections[r][c]));
            }
        }
    }

    /// Products of `count` blocks; `unroll` is the same number where it is known.
    template <int unroll, int rows, int columns>
    static void addGroup(const ProductPart& part,
                         const std::byte (&formats)[rows][sizeof(Format)],
                         const float (&scales)[rows][columns][8],
                         std::int64_t first,
                         std::int64_t block,
                         int count,
                         __m256 (&totals)[rows][columns])
    {
        const auto step = [&](int j) __attribute__((always_inline))
        {
            const std::int8_t* x =
                part.input.quants + first * part.input.quantStride + (block + j) * kBlockValues;
            for (int r = 0; r < rows; ++r) {
                const Format& format = *reinterpret_cast<const Format*>(formats[r]);
                const __m256i weights = format.bytes(j);
                for (int c = 0; c < columns; ++c) {
                    const __m256i values = _mm256_loadu_si256(
                        reinterpret_cast<const __m256i*>(x + c * part.input.quantStride));
                    const __m256 sum = _mm256_cvtepi32_ps(dot(format, j, weights, values));
                    totals[r][c] =
                        _mm256_fmadd_ps(sum, _mm256_set1_ps(scales[r][c][j]), totals[r][c]);
                }
            }
        };
        if constexpr (unroll == 8) {
            step(0), step(1), step(2), step(3), step(4), step(5), step(6), step(7);
        } else {
            for (int j = 0; j < count; ++j)
                step(j);
        }
    }

    static __m256 correct(const Format& format,
                          const ColumnsView& input,
                          std::int64_t index,
                          int count,
                          __m256 correction)
    {
        if constexpr (kTraits.halves) {
            const float* sums = input.sums16 + 2 * index;
            correction = _mm256_fmadd_ps(format.minimum[0], _mm256_loadu_ps(sums), correction);
            return _mm256_fmadd_ps(format.minimum[1], _mm256_loadu_ps(sums + 8), correction);
        } else if constexpr (kTraits.offset8) {
            return _mm256_fmadd_ps(format.scale, loadBlocks(input.sums8 + index, count),
                                   correction);
        } else if constexpr (kTraits.minimum) {
            return _mm256_fmadd_ps(format.minimum8, loadBlocks(input.sums8 + index, count),
                                   correction);
        } else {
            return correction;
        }
    }

    static float sumOf(__m256 v)
    {
        __m128 s = _mm_add_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
        s = _mm_add_ps(s, _mm_movehl_ps(s, s));
        return _mm_cvtss_f32(_mm_add_ss(s, _mm_movehdup_ps(s)));
    }

    template <int rows>
    static void allColumns(const ProductPart& part, std::int64_t row)
    {
        std::int64_t c = 0;
        for (; c + 4 <= part.columns; c += 4)
            multiplyRows<rows, 4>(part, row, c);
        for (; c + 2 <= part.columns; c += 2)
            multiplyRows<rows, 2>(part, row, c);
        if (c < part.columns) multiplyRows<rows, 1>(part, row, c);
    }

    static void product(const ProductPart& part)
    {
        std::int64_t row = 0;
        for (; row + 2 <= part.rows; row += 2)
            allColumns<2>(part, row);
        if (row < part.rows) allColumns<1>(part, row);
    }
};

} // namespace cabochon::engine::kernels
