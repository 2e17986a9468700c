// Owns products with very many columns (engine/cpu/wide_product.h), in integers: codes of at most
// kWideMost with one scale for a row of weights and one for each kWideBlock activations.
// Sixteen-bit products are added up in pairs at twice the rate of float32, and a block's sum of
// them is exact.
//
// A panel of rows is decoded once: for each pair of values one vector, which holds that pair of
// every row; so a broadcast pair of a column meets all rows, and nothing is summed across lanes
// (Goto and van de Geijn 2008). Sums of a block stay in registers, those of all blocks beside them.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/wide_part.h"

namespace cabochon::engine::kernels {

/// Codes of `count` values, clamped to [least, most], in `out`; their scale. What is beyond `count`
/// up to `room` becomes 0. Not-a-numbers give a scale that is none.
template <typename L>
float encodeBlock(const float* values,
                  std::int64_t count,
                  std::int64_t room,
                  float least,
                  float most,
                  float mostCode,
                  std::int16_t* out)
{
    using V = typename L::V;
    constexpr std::int64_t kWidth = L::kWidth;
    const V low = L::set(least);
    const V high = L::set(most);
    float rest[kWidth] = {}; // the last, partial vector
    const std::int64_t whole = count / kWidth * kWidth;
    for (std::int64_t i = whole; i < count; ++i)
        rest[i - whole] = values[i] < least ? least : values[i] > most ? most : values[i];
    V largest = L::zero();
    V nothing = L::zero(); // NaN when a value is no finite number
    const auto take = [&](V v) {
        largest = L::max(largest, L::max(v, L::sub(L::zero(), v)));
        nothing = L::fma(v, L::zero(), nothing);
    };
    for (std::int64_t i = 0; i < whole; i += kWidth)
        take(L::max(L::min(L::load(values + i), high), low));
    take(L::load(rest));
    const float size = L::reduceMax(largest);
    // Scales below the normal range would have no inverse: such values count as 0.
    const float inverse = size > 1e-30f ? mostCode / size : 0.0f;
    const V factor = L::set(inverse);
    for (std::int64_t i = 0; i < whole; i += kWidth)
        L::storeWords(out + i, L::mul(L::max(L::min(L::load(values + i), high), low), factor));
    std::int64_t end = whole;
    if (whole < count) {
        std::int16_t codes[kWidth];
        L::storeWords(codes, L::mul(L::load(rest), factor));
        for (; end < count; ++end)
            out[end] = codes[end - whole];
    }
    for (; end < room; ++end)
        out[end] = 0;
    return size / mostCode + L::reduceAdd(nothing);
}

template <typename L>
struct WideKernel {
    using V = typename L::V;
    using I = typename L::I;
    static constexpr std::int64_t kWidth = L::kWidth;
    static constexpr int kVectors = 2; // of rows
    static constexpr int kColumns = 6;
    static constexpr std::int64_t kRows = kVectors * kWidth;
    static constexpr std::int64_t kPairs = kWideBlock / 2;
    static constexpr std::int64_t kDecoded = 4096; // values of a row at a time
    static_assert(kDecoded % 256 == 0 && kDecoded % kWideBlock == 0);

    static void toCodes(const float* values,
                        std::int64_t width,
                        float least,
                        float most,
                        std::int16_t* codes,
                        float* scales)
    {
        for (std::int64_t i = 0; i < width; i += kWideBlock) {
            const std::int64_t count = width - i < kWideBlock ? width - i : kWideBlock;
            *scales++ =
                encodeBlock<L>(values + i, count, kWideBlock, least, most, kWideMost, codes + i);
        }
    }

    /// Work space: the panel, a row of floats, its codes, and the rows' scales.
    static void product(const WidePart& part)
    {
        const std::int64_t blocks = (part.width + kWideBlock - 1) / kWideBlock;
        auto* rowScales = reinterpret_cast<float*>(part.scratch);
        std::byte* rest = part.scratch + 64 * kVectors;
        auto* panel = reinterpret_cast<std::int16_t*>(rest);
        const std::size_t panelBytes =
            static_cast<std::size_t>(blocks * kWideBlock * kRows) * sizeof(std::int16_t);
        if (64 * kVectors + panelBytes + kDecoded * sizeof(float) > ThreadPool::kScratchBytes)
            return byFloats(part);
        for (std::int64_t row = 0; row < part.rows; row += kRows) {
            const std::int64_t rows = part.rows - row < kRows ? part.rows - row : kRows;
            fillPanel(part, row, rows, blocks, panel, rowScales,
                      reinterpret_cast<float*>(rest + panelBytes));
            std::int64_t c = 0;
            for (; c + kColumns <= part.columns; c += kColumns)
                multiplyColumns<kColumns>(part, panel, rowScales, blocks, c, row, rows);
            for (; c < part.columns; ++c)
                multiplyColumns<1>(part, panel, rowScales, blocks, c, row, rows);
        }
    }

private:
    /// Rows far wider than those of any model have no room as a panel: their product is made of
    /// the codes, one by one.
    static void byFloats(const WidePart& part)
    {
        const std::int64_t blocks = (part.width + kWideBlock - 1) / kWideBlock;
        auto* values = reinterpret_cast<float*>(part.scratch);
        ProductPart source = sourceOf(part);
        for (std::int64_t r = 0; r < part.rows; ++r) {
            for (std::int64_t first = 0; first < part.width; first += kDecoded) {
                const std::int64_t size =
                    part.width - first < kDecoded ? part.width - first : kDecoded;
                RowKernel<L>::decode(source, r, first, size, values);
                for (std::int64_t c = 0; c < part.columns; ++c) {
                    const std::int16_t* codes =
                        part.input.codes + c * part.input.codeStride + first;
                    const float* scales =
                        part.input.scales + c * part.input.scaleStride + first / kWideBlock;
                    float sum = first > 0 ? part.out[c * part.outStride + r] : 0.0f;
                    for (std::int64_t i = 0; i < size; ++i)
                        sum += values[i] * static_cast<float>(codes[i]) * scales[i / kWideBlock];
                    part.out[c * part.outStride + r] = sum;
                }
            }
            for (std::int64_t c = 0; c < part.columns; ++c) {
                float& out = part.out[c * part.outStride + r];
                out = out < part.least ? part.least : out > part.most ? part.most : out;
            }
        }
        static_cast<void>(blocks);
    }

    static ProductPart sourceOf(const WidePart& part)
    {
        ProductPart source;
        source.type = part.type;
        source.weights = part.weights;
        source.rowBytes = part.rowBytes;
        return source;
    }

    /// Rows [row, row + rows) as codes: panel [pairs of values, kRows, 2]; missing rows are 0.
    static void fillPanel(const WidePart& part,
                          std::int64_t row,
                          std::int64_t rows,
                          std::int64_t blocks,
                          std::int16_t* panel,
                          float* rowScales,
                          float* values)
    {
        const ProductPart source = sourceOf(part);
        for (std::int64_t r = 0; r < kRows; ++r) {
            if (r >= rows) {
                rowScales[r] = 0.0f;
                for (std::int64_t pair = 0; pair < blocks * kPairs; ++pair)
                    L::storePair(panel + 2 * (pair * kRows + r), 0);
                continue;
            }
            // Twice over the row: for its scale, and for its codes.
            float largest = 0.0f;
            for (std::int64_t first = 0; first < part.width; first += kDecoded) {
                const std::int64_t size =
                    part.width - first < kDecoded ? part.width - first : kDecoded;
                RowKernel<L>::decode(source, row + r, first, size, values);
                const float most = largestOf(values, size);
                largest = most > largest ? most : largest;
            }
            rowScales[r] = largest / kWideMost;
            const V factor = L::set(largest > 1e-30f ? kWideMost / largest : 0.0f);
            for (std::int64_t first = 0; first < part.width; first += kDecoded) {
                const std::int64_t size =
                    part.width - first < kDecoded ? part.width - first : kDecoded;
                if (part.width > kDecoded)
                    RowKernel<L>::decode(source, row + r, first, size, values);
                for (std::int64_t i = size; i % kWideBlock != 0; ++i)
                    values[i] = 0.0f;
                std::int16_t* target = panel + first * kRows + 2 * r;
                for (std::int64_t i = 0; i < size; i += kWidth) {
                    alignas(64) std::int16_t codes[kWidth];
                    L::storeWords(codes, L::mul(L::load(values + i), factor));
                    for (std::int64_t k = 0; k < kWidth / 2; ++k, target += 2 * kRows)
                        __builtin_memcpy(target, codes + 2 * k, 2 * sizeof(std::int16_t));
                }
                const std::int64_t end = (size + kWideBlock - 1) / kWideBlock * kWideBlock;
                for (std::int64_t i = (size + kWidth - 1) / kWidth * kWidth; i < end;
                     i += 2, target += 2 * kRows)
                    L::storePair(target, 0);
            }
        }
    }

    static float largestOf(const float* values, std::int64_t size)
    {
        V most = L::zero();
        std::int64_t i = 0;
        for (; i + kWidth <= size; i += kWidth) {
            const V v = L::load(values + i);
            most = L::max(most, L::max(v, L::sub(L::zero(), v)));
        }
        float largest = L::reduceMax(most);
        for (; i < size; ++i) {
            const float v = values[i] < 0 ? -values[i] : values[i];
            largest = v > largest ? v : largest;
        }
        return largest;
    }

    template <int columns>
    static void multiplyColumns(const WidePart& part,
                                const std::int16_t* panel,
                                const float* rowScales,
                                std::int64_t blocks,
                                std::int64_t column,
                                std::int64_t row,
                                std::int64_t rows)
    {
        V totals[columns][kVectors];
        for (auto& total : totals)
            for (V& v : total)
                v = L::zero();
        const std::int16_t* codes = part.input.codes + column * part.input.codeStride;
        const float* scales = part.input.scales + column * part.input.scaleStride;
        for (std::int64_t block = 0; block < blocks; ++block) {
            I sums[columns][kVectors];
            for (auto& sum : sums)
                for (I& i : sum)
                    i = L::zeroI();
            for (std::int64_t pair = 0; pair < kPairs; ++pair) {
                I weights[kVectors];
                for (int v = 0; v < kVectors; ++v)
                    weights[v] = L::loadWords(panel + 2 * v * kWidth);
                for (int c = 0; c < columns; ++c) {
                    const I value = L::broadcastPair(codes + c * part.input.codeStride);
                    for (int v = 0; v < kVectors; ++v)
                        L::addPairs(sums[c][v], weights[v], value);
                }
                panel += 2 * kRows;
                codes += 2;
            }
            for (int c = 0; c < columns; ++c) {
                const V scale = L::set(scales[c * part.input.scaleStride + block]);
                for (int v = 0; v < kVectors; ++v)
                    totals[c][v] = L::fma(L::toFloats(sums[c][v]), scale, totals[c][v]);
            }
        }
        const V least = L::set(part.least);
        const V most = L::set(part.most);
        for (int c = 0; c < columns; ++c) {
            float* out = part.out + (column + c) * part.outStride + row;
            alignas(64) float values[kRows];
            float* target = rows == kRows ? out : values;
            for (int v = 0; v < kVectors; ++v) {
                const V value = L::mul(totals[c][v], L::load(rowScales + v * kWidth));
                L::store(target + v * kWidth, L::max(L::min(value, most), least));
            }
            for (std::int64_t r = 0; rows != kRows && r < rows; ++r)
                out[r] = values[r];
        }
    }
};

/// Enters the wide products in a level's table.
template <typename L>
void addWideKernels(KernelTable& table)
{
    table.wide = WideKernel<L>::product;
    table.toCodes = WideKernel<L>::toCodes;
    table.wideRows = WideKernel<L>::kRows;
}

} // namespace cabochon::engine::kernels
