// Owns products with very many columns (engine/cpu/wide_product.h), in float32 and in integers:
// codes of at most kWideMost with a scale for each kWideBlock values. Sixteen-bit products are
// added up in pairs at nearly twice the rate of float32, and a block's sum of them is exact.
//
// A panel of rows is decoded once: for each value (or pair of codes) one vector, which holds it for
// every row; so a broadcast value of a column meets all rows, and nothing is summed across lanes
// (Goto and van de Geijn 2008). Floats and codes are both here, longer than headers are elsewhere,
// for they share how rows are decoded and results written.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/code_block.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/wide_part.h"

namespace cabochon::engine::kernels {

/// What both kinds share: decoding rows to floats, and writing a tile of results.
template <typename L>
struct WideRows {
    using V = typename L::V;
    static constexpr std::int64_t kWidth = L::kWidth;
    static constexpr int kVectors = 2; // of rows
    static constexpr int kColumns = 6;
    static constexpr std::int64_t kRows = kVectors * kWidth;
    static constexpr std::int64_t kDecoded = 4096; // values of a row at a time
    static_assert(kDecoded % 256 == 0 && kDecoded % kWideBlock == 0);

    static void decode(const WidePart& part,
                       std::int64_t row,
                       std::int64_t first,
                       std::int64_t size,
                       float* values)
    {
        ProductPart source;
        source.type = part.type;
        source.weights = part.weights;
        source.rowBytes = part.rowBytes;
        RowKernel<L>::decode(source, row, first, size, values);
    }

    template <int columns>
    static void write(const WidePart& part,
                      const V (&totals)[columns][kVectors],
                      std::int64_t column,
                      std::int64_t row,
                      std::int64_t rows)
    {
        const V least = L::set(part.least);
        const V most = L::set(part.most);
        for (int c = 0; c < columns; ++c) {
            float* out = part.out + (column + c) * part.outStride + row;
            float values[kRows];
            float* target = rows == kRows ? out : values;
            for (int v = 0; v < kVectors; ++v)
                L::store(target + v * kWidth, within<L>(totals[c][v], least, most));
            for (std::int64_t r = 0; rows != kRows && r < rows; ++r)
                out[r] = values[r];
        }
    }
};

template <typename L>
struct WideFloats : WideRows<L> {
    using Rows = WideRows<L>;
    using V = typename L::V;
    static constexpr std::int64_t kRows = Rows::kRows;
    static constexpr std::int64_t kWidth = L::kWidth;

    /// Work space: the panel [width, kRows] and a piece of a row.
    static void product(const WidePart& part)
    {
        const std::size_t panelFloats = static_cast<std::size_t>(part.width * kRows);
        auto* panel = reinterpret_cast<float*>(part.scratch);
        for (std::int64_t row = 0; row < part.rows; row += kRows) {
            const std::int64_t rows = part.rows - row < kRows ? part.rows - row : kRows;
            fillPanel(part, row, rows, panel, panel + panelFloats);
            std::int64_t c = 0;
            for (; c + Rows::kColumns <= part.columns; c += Rows::kColumns)
                multiplyColumns<Rows::kColumns>(part, panel, c, row, rows);
            for (; c < part.columns; ++c)
                multiplyColumns<1>(part, panel, c, row, rows);
        }
    }

    /// Values whose products stay in registers as sums, before these are added up.
    static constexpr std::int64_t kChunk = 256;
    /// The widest row whose panel has room.
    static constexpr std::int64_t kMostWidth =
        static_cast<std::int64_t>(ThreadPool::kScratchBytes / sizeof(float) - Rows::kDecoded) /
        kRows;

private:
    static void fillPanel(
        const WidePart& part, std::int64_t row, std::int64_t rows, float* panel, float* values)
    {
        for (std::int64_t r = 0; r < kRows; ++r) {
            for (std::int64_t first = 0; first < part.width; first += Rows::kDecoded) {
                const std::int64_t left = part.width - first;
                const std::int64_t size = left < Rows::kDecoded ? left : Rows::kDecoded;
                float* target = panel + first * kRows + r;
                if (r < rows) Rows::decode(part, row + r, first, size, values);
                for (std::int64_t i = 0; i < size; ++i)
                    target[i * kRows] = r < rows ? values[i] : 0.0f;
            }
        }
    }

    template <int columns>
    static void multiplyColumns(const WidePart& part,
                                const float* panel,
                                std::int64_t column,
                                std::int64_t row,
                                std::int64_t rows)
    {
        V totals[columns][Rows::kVectors];
        for (auto& total : totals)
            for (V& v : total)
                v = L::zero();
        const std::int64_t stride = part.input.valueStride;
        const float* values = part.input.values + column * stride;
        for (std::int64_t first = 0; first < part.width; first += kChunk) {
            const std::int64_t left = part.width - first;
            const std::int64_t size = left < kChunk ? left : kChunk;
            V sums[columns][Rows::kVectors];
            for (auto& sum : sums)
                for (V& v : sum)
                    v = L::zero();
            for (std::int64_t i = 0; i < size; ++i, panel += kRows, ++values) {
                V weights[Rows::kVectors];
                for (int v = 0; v < Rows::kVectors; ++v)
                    weights[v] = L::load(panel + v * kWidth);
                for (int c = 0; c < columns; ++c) {
                    const V value = L::set(values[c * stride]);
                    for (int v = 0; v < Rows::kVectors; ++v)
                        L::addProduct(sums[c][v], weights[v], value);
                }
            }
            for (int c = 0; c < columns; ++c)
                for (int v = 0; v < Rows::kVectors; ++v)
                    totals[c][v] = L::add(totals[c][v], sums[c][v]);
        }
        Rows::template write<columns>(part, totals, column, row, rows);
    }
};

template <typename L>
struct WideCodes : WideRows<L> {
    using Rows = WideRows<L>;
    using V = typename L::V;
    using I = typename L::I;
    static constexpr std::int64_t kRows = Rows::kRows;
    static constexpr std::int64_t kWidth = L::kWidth;
    static constexpr std::int64_t kPairs = kWideBlock / 2;
    /// A block of the panel: scales [kRows] f32, codes [pairs, kRows, 2].
    static constexpr std::size_t kScaleBytes = static_cast<std::size_t>(kRows) * sizeof(float);
    static constexpr std::size_t kBlockBytes =
        kScaleBytes + static_cast<std::size_t>(kWideBlock * kRows) * sizeof(std::int16_t);

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

    static void product(const WidePart& part)
    {
        const std::int64_t blocks = (part.width + kWideBlock - 1) / kWideBlock;
        std::byte* panel = part.scratch;
        auto* values =
            reinterpret_cast<float*>(panel + static_cast<std::size_t>(blocks) * kBlockBytes);
        for (std::int64_t row = 0; row < part.rows; row += kRows) {
            const std::int64_t rows = part.rows - row < kRows ? part.rows - row : kRows;
            fillPanel(part, row, rows, panel, values);
            std::int64_t c = 0;
            for (; c + Rows::kColumns <= part.columns; c += Rows::kColumns)
                multiplyColumns<Rows::kColumns>(part, panel, blocks, c, row, rows);
            for (; c < part.columns; ++c)
                multiplyColumns<1>(part, panel, blocks, c, row, rows);
        }
    }

    static constexpr std::int64_t kMostWidth =
        static_cast<std::int64_t>((ThreadPool::kScratchBytes - Rows::kDecoded * sizeof(float)) /
                                  kBlockBytes) *
        kWideBlock;

private:
    static void fillPanel(
        const WidePart& part, std::int64_t row, std::int64_t rows, std::byte* panel, float* values)
    {
        constexpr float kInfinity = __builtin_inff();
        for (std::int64_t r = 0; r < kRows; ++r) {
            std::byte* block = panel;
            for (std::int64_t first = 0; first < part.width; first += Rows::kDecoded) {
                const std::int64_t left = part.width - first;
                const std::int64_t size = left < Rows::kDecoded ? left : Rows::kDecoded;
                if (r < rows) Rows::decode(part, row + r, first, size, values);
                for (std::int64_t i = 0; i < size; i += kWideBlock, block += kBlockBytes) {
                    std::int16_t codes[kWideBlock] = {};
                    float scale = 0.0f;
                    if (r < rows) {
                        const std::int64_t count = size - i < kWideBlock ? size - i : kWideBlock;
                        scale = encodeBlock<L>(values + i, count, kWideBlock, -kInfinity, kInfinity,
                                               kWideMost, codes);
                    }
                    reinterpret_cast<float*>(block)[r] = scale;
                    std::byte* target = block + kScaleBytes + 4 * r;
                    for (std::int64_t pair = 0; pair < kPairs; ++pair, target += 4 * kRows)
                        __builtin_memcpy(target, codes + 2 * pair, 4);
                }
            }
        }
    }

    template <int columns>
    static void multiplyColumns(const WidePart& part,
                                const std::byte* panel,
                                std::int64_t blocks,
                                std::int64_t column,
                                std::int64_t row,
                                std::int64_t rows)
    {
        V totals[columns][Rows::kVectors];
        for (auto& total : totals)
            for (V& v : total)
                v = L::zero();
        const std::int64_t stride = part.input.codeStride;
        const std::int16_t* codes = part.input.codes + column * stride;
        const float* scales = part.input.scales + column * part.input.scaleStride;
        for (std::int64_t block = 0; block < blocks; ++block, panel += kBlockBytes) {
            I sums[columns][Rows::kVectors];
            for (auto& sum : sums)
                for (I& i : sum)
                    i = L::zeroI();
            const auto* pairs = reinterpret_cast<const std::int16_t*>(panel + kScaleBytes);
            for (std::int64_t pair = 0; pair < kPairs; ++pair, pairs += 2 * kRows, codes += 2) {
                I weights[Rows::kVectors];
                for (int v = 0; v < Rows::kVectors; ++v)
                    weights[v] = L::loadWords(pairs + 2 * v * kWidth);
                for (int c = 0; c < columns; ++c) {
                    const I value = L::broadcastPair(codes + c * stride);
                    for (int v = 0; v < Rows::kVectors; ++v)
                        L::addPairs(sums[c][v], weights[v], value);
                }
            }
            const auto* rowScales = reinterpret_cast<const float*>(panel);
            for (int c = 0; c < columns; ++c) {
                const V scale = L::set(scales[c * part.input.scaleStride + block]);
                for (int v = 0; v < Rows::kVectors; ++v) {
                    const V factor = L::mul(L::load(rowScales + v * kWidth), scale);
                    totals[c][v] = L::fma(L::toFloats(sums[c][v]), factor, totals[c][v]);
                }
            }
        }
        Rows::template write<columns>(part, totals, column, row, rows);
    }
};

/// Enters the wide products in a level's table.
template <typename L>
void addWideKernels(KernelTable& table)
{
    table.wideFloats = WideFloats<L>::product;
    table.wideFloatsMostWidth = WideFloats<L>::kMostWidth;
    table.wideCodes = WideCodes<L>::product;
    table.wideCodesMostWidth = WideCodes<L>::kMostWidth;
    table.toCodes = WideCodes<L>::toCodes;
    table.wideRows = WideRows<L>::kRows;
}

} // namespace cabochon::engine::kernels
