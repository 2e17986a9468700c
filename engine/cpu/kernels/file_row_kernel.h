// Owns products with rows as they lie in the file for the types that LM heads and embeddings have:
// such tables are too large to copy. Along a row 8 blocks of 32 values make a group; sums run along
// the row, two rows at a time, and are added up once at its end. Block layouts:
// engine/model/block_decoders_*.cpp. Many columns, and the other block types, are repacked tile by
// tile into scratch. Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/tile_format.h"
#include "engine/cpu/kernels/tile_kernel.h"

#include <cstring>
#include <immintrin.h>
#include <new>

namespace cabochon::engine::kernels {

/// What a group of blocks has in registers. bytes(j): 32 weights of block j, unsigned or signed.
/// `scale`: one factor per block. The result is scale * (bytes . x) less a correction: 8 * scale
/// (offset8), or `minimum8`, per block with sums8; 16 halves with sums16 (Q6_K).
template <typename L>
struct FileQ4_0 {
    static constexpr TileTraits kTraits{4, true, false, false};
    static constexpr std::size_t kGroupBytes = 8 * 18;
    static constexpr bool kPartialGroups = true;

    FileQ4_0(const std::byte* group, int blocks) : p(group), scale(blockHalves<18>(group, blocks))
    {
    }
    __m256i bytes(int j) const
    {
        const __m256i twice = _mm256_broadcastsi128_si256(load16(p + 18 * j + 2));
        const __m256i shifted = _mm256_srlv_epi32(twice, _mm256_setr_epi32(0, 0, 0, 0, 4, 4, 4, 4));
        return _mm256_and_si256(shifted, _mm256_set1_epi8(15));
    }
    /// The halves at the start of `blocks` blocks; zero for the others.
    template <int blockBytes>
    static __m256 blockHalves(const std::byte* group, int blocks)
    {
        const auto half = [&](int j) {
            std::uint16_t bits = 0;
            if (j < blocks) std::memcpy(&bits, group + blockBytes * j, 2);
            return static_cast<short>(bits);
        };
        return _mm256_cvtph_ps(
            _mm_setr_epi16(half(0), half(1), half(2), half(3), half(4), half(5), half(6), half(7)));
    }
    const std::byte* p;
    __m256 scale;
    __m256 minimum8;
};

template <typename L>
struct FileQ8_0 {
    static constexpr TileTraits kTraits{8, false, false, false};
    static constexpr std::size_t kGroupBytes = 8 * 34;
    static constexpr bool kPartialGroups = true;

    FileQ8_0(const std::byte* group, int blocks)
        : p(group), scale(FileQ4_0<L>::template blockHalves<34>(group, blocks))
    {
    }
    __m256i bytes(int j) const
    {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 34 * j + 2));
    }
    const std::byte* p;
    __m256 scale;
    __m256 minimum8;
};

/// Scales and minimums of Q4_K and Q5_K as floats, in block order.
template <typename L>
struct FileScalesK {
    explicit FileScalesK(const std::byte* group)
    {
        std::uint32_t words[3];
        std::memcpy(words, group + 4, sizeof words);
        constexpr std::uint32_t kSix = 0x3f3f3f3f, kFour = 0x0f0f0f0f, kTwo = 0x03030303;
        const std::uint32_t scale0 = words[0] & kSix;
        const std::uint32_t scale1 = (words[2] & kFour) | (words[0] >> 6 & kTwo) << 4;
        const std::uint32_t minimum0 = words[1] & kSix;
        const std::uint32_t minimum1 = (words[2] >> 4 & kFour) | (words[1] >> 6 & kTwo) << 4;
        std::uint16_t d, dmin;
        std::memcpy(&d, group, 2);
        std::memcpy(&dmin, group + 2, 2);
        scale = _mm256_mul_ps(bytes8(scale0, scale1), _mm256_set1_ps(_cvtsh_ss(d)));
        minimum8 =
            _mm256_mul_ps(bytes8(minimum0, minimum1), _mm256_set1_ps(0.125f * _cvtsh_ss(dmin)));
    }
    static __m256 bytes8(std::uint32_t first, std::uint32_t second)
    {
        const std::uint64_t both = std::uint64_t{second} << 32 | first;
        return _mm256_cvtepi32_ps(
            _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(both))));
    }
    __m256 scale;
    __m256 minimum8;
};

template <typename L>
struct FileQ4_K : FileScalesK<L> {
    static constexpr TileTraits kTraits{4, false, true, false};
    static constexpr std::size_t kGroupBytes = 144;
    static constexpr bool kPartialGroups = false;

    FileQ4_K(const std::byte* group, int) : FileScalesK<L>(group), p(group) {}
    __m256i bytes(int j) const
    {
        const __m256i v =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 16 + 32 * (j / 2)));
        return _mm256_and_si256(j % 2 ? _mm256_srli_epi16(v, 4) : v, _mm256_set1_epi8(15));
    }
    const std::byte* p;
};

template <typename L>
struct FileQ5_K : FileScalesK<L> {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr std::size_t kGroupBytes = 176;
    static constexpr bool kPartialGroups = false;

    FileQ5_K(const std::byte* group, int) : FileScalesK<L>(group), p(group) {}
    __m256i bytes(int j) const
    {
        const __m256i v =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 48 + 32 * (j / 2)));
        const __m256i low =
            _mm256_and_si256(j % 2 ? _mm256_srli_epi16(v, 4) : v, _mm256_set1_epi8(15));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 16));
        const __m256i bit = _mm256_set1_epi8(static_cast<char>(1 << j));
        const __m256i absent =
            _mm256_cmpeq_epi8(_mm256_and_si256(high, bit), _mm256_setzero_si256());
        return _mm256_or_si256(low, _mm256_andnot_si256(absent, _mm256_set1_epi8(16)));
    }
    const std::byte* p;
};

template <typename L>
struct FileQ6_K {
    static constexpr TileTraits kTraits{6, false, true, true};
    static constexpr std::size_t kGroupBytes = 210;
    static constexpr bool kPartialGroups = false;

    FileQ6_K(const std::byte* group, int) : p(group)
    {
        std::uint16_t d;
        std::memcpy(&d, group + 208, 2);
        scale = _mm256_set1_ps(_cvtsh_ss(d));
        const __m128i codes = load16(group + 192);
        halves[0] = _mm256_broadcastsi128_si256(_mm_cvtepi8_epi16(codes));
        halves[1] = _mm256_broadcastsi128_si256(_mm_cvtepi8_epi16(_mm_srli_si128(codes, 8)));
        minimum[0] = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(codes));
        minimum[1] = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_srli_si128(codes, 8)));
        const __m256 offset = _mm256_set1_ps(32.0f * _cvtsh_ss(d));
        minimum[0] = _mm256_mul_ps(minimum[0], offset);
        minimum[1] = _mm256_mul_ps(minimum[1], offset);
    }
    __m256i bytes(int j) const
    {
        const int part = j % 4;
        const std::byte* low = p + 64 * (j / 4) + 32 * (part % 2);
        const __m256i nibbles = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(low));
        const __m256i pairs =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 128 + 32 * (j / 4)));
        const __m256i four = _mm256_and_si256(part < 2 ? nibbles : _mm256_srli_epi16(nibbles, 4),
                                              _mm256_set1_epi8(15));
        const __m256i moved = part == 0   ? _mm256_slli_epi16(pairs, 4)
                              : part == 1 ? _mm256_slli_epi16(pairs, 2)
                              : part == 2 ? pairs
                                          : _mm256_srli_epi16(pairs, 2);
        return _mm256_or_si256(four, _mm256_and_si256(moved, _mm256_set1_epi8(48)));
    }
    /// The scales of both halves of block j, once per pair of products.
    __m256i pairScales(int j) const
    {
        const int word = 2 * (2 * (j % 4)); // byte offset of the first half's 16-bit scale
        const auto at = [](int b) { return static_cast<short>((b + 1) << 8 | b); };
        const __m256i index =
            _mm256_setr_m128i(_mm_set1_epi16(at(word)), _mm_set1_epi16(at(word + 2)));
        return _mm256_shuffle_epi8(halves[j / 4], index);
    }
    const std::byte* p;
    __m256 scale;
    __m256 minimum8;
    __m256i halves[2];
    __m256 minimum[2];
};

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

/// Rows in the file, repacked tile by tile. Rows whose tile has no room in scratch, wider than any
/// of a real model, go through float32.
template <typename L, typename Decoder>
void multiplyRepacked(const ProductPart& part)
{
    const std::size_t bytes = (tileBytes(part.type, part.width) + 63) / 64 * 64;
    if (bytes + TileKernel<L, Decoder>::kScratchBytes > part.scratchBytes)
        return RowKernel<L>::anyRows(part);
    for (std::int64_t row = 0; row < part.rows; row += kTileRows) {
        const std::int64_t count = part.rows - row < kTileRows ? part.rows - row : kTileRows;
        packTile(part.type, part.weights + static_cast<std::size_t>(row) * part.rowBytes,
                 part.rowBytes, count, part.width, part.scratch);
        ProductPart tile = part;
        tile.weights = part.scratch;
        tile.scratch = part.scratch + bytes;
        tile.scratchBytes = part.scratchBytes - bytes;
        tile.rows = count;
        tile.out = part.out + row;
        TileKernel<L, Decoder>::product(tile);
    }
}

/// Few columns directly, many through tiles.
template <typename L, typename Kernel, typename Decoder>
void multiplyFileRows(const ProductPart& part)
{
    if (part.columns <= kernels::kGemvColumns) {
        Kernel::product(part);
    } else {
        multiplyRepacked<L, Decoder>(part);
    }
}

/// Enters the products of all block types in the file's layout in a level's table.
template <typename L>
void addFileRowKernels(KernelTable& table)
{
    const auto set = [&](TensorType type, PartFunction function) {
        table.rows[static_cast<std::size_t>(type)] = function;
    };
    set(TensorType::Q4_0, multiplyFileRows<L, FileQ4_0Pairs<L>, TileQ4_0<L>>);
    set(TensorType::Q8_0, multiplyFileRows<L, FileRowKernel<L, FileQ8_0<L>>, TileQ8_0<L>>);
    set(TensorType::Q4_K, multiplyFileRows<L, FileRowKernel<L, FileQ4_K<L>>, TileQ4_K<L>>);
    set(TensorType::Q5_K, multiplyFileRows<L, FileRowKernel<L, FileQ5_K<L>>, TileQ5_K<L>>);
    set(TensorType::Q6_K, multiplyFileRows<L, FileRowKernel<L, FileQ6_K<L>>, TileQ6_K<L>>);
    set(TensorType::Q4_1, multiplyRepacked<L, TileQ4_1<L>>);
    set(TensorType::Q5_0, multiplyRepacked<L, TileQ5_0<L>>);
    set(TensorType::Q5_1, multiplyRepacked<L, TileQ5_1<L>>);
    set(TensorType::IQ4_NL, multiplyRepacked<L, TileIq4Nl<L>>);
    set(TensorType::IQ4_XS, multiplyRepacked<L, TileIq4Xs<L>>);
    set(TensorType::MXFP4, multiplyRepacked<L, TileMxfp4<L>>);
}

} // namespace cabochon::engine::kernels
