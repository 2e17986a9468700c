// Owns products with very many columns (engine/cpu/wide_product.h), in float32 and in integers:
// codes with a scale for each kWideBlock values (code_block.h). Sixteen-bit products are added up
// in pairs at nearly twice the rate of float32, and a block's sum of them is exact.
//
// A panel, some values of some rows, is decoded once: for each value (or pair of codes) one vector,
// which holds it for every row; so a broadcast value of a column meets all rows, and nothing is
// summed across lanes (Goto and van de Geijn 2008). It stays in the first cache while all columns
// pass by. Floats and codes are both here, longer than headers are elsewhere, for they share how
// panels follow each other and results are written.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/code_block.h"
#include "engine/cpu/kernels/column_tile.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/wide_part.h"

namespace cabochon::engine::kernels {

/// Rows and values of a part that a panel holds.
struct WidePanel {
    std::int64_t row = 0;
    std::int64_t rows = 0; // up to kRows
    std::int64_t first = 0;
    std::int64_t size = 0;
};

/// What both kinds share: how panels follow each other, decoding rows to floats, and adding a tile
/// of results. `Kind` has kPanelValues, a type Panel, fill() and multiply().
template <typename L, typename Kind>
struct WideRows {
    using V = typename L::V;
    static constexpr std::int64_t kWidth = L::kWidth;
    static constexpr int kVectors = 2; // of rows
    static constexpr int kColumns = 6;
    static constexpr std::int64_t kRows = kVectors * kWidth;
    static constexpr std::int64_t kDecoded =
        256; // values of a row at a time, as blocks of any type
    static_assert(kDecoded % kWideBlock == 0);

    static void product(const WidePart& part)
    {
        static_assert(Kind::kPanelValues % kDecoded == 0);
        auto* memory = part.scratch;
        for (std::int64_t row = 0; row < part.rows; row += kRows) {
            const std::int64_t rows = part.rows - row < kRows ? part.rows - row : kRows;
            for (std::int64_t first = 0; first < part.width; first += Kind::kPanelValues) {
                const std::int64_t left = part.width - first;
                const std::int64_t size = left < Kind::kPanelValues ? left : Kind::kPanelValues;
                const WidePanel panel{row, rows, first, size};
                for (std::int64_t i = 0; i < size; i += kDecoded)
                    Kind::fill(part, panel, i, size - i < kDecoded ? size - i : kDecoded, memory);
                std::int64_t c = 0;
                for (; c + kColumns <= part.columns; c += kColumns)
                    Kind::template multiply<kColumns>(part, panel, memory, c);
                for (; c < part.columns; ++c)
                    Kind::template multiply<1>(part, panel, memory, c);
            }
        }
    }

protected:
    /// Values [first, first + size) of a row that is there.
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

    /// Adds what one panel gives to what those before it gave; the last one clamps.
    template <int columns>
    static void write(const WidePart& part,
                      const WidePanel& panel,
                      const V (&totals)[columns][kVectors],
                      std::int64_t column)
    {
        const bool last = panel.first + panel.size == part.width;
        const V least = L::set(last ? part.least : -__builtin_inff());
        const V most = L::set(last ? part.most : __builtin_inff());
        for (int c = 0; c < columns; ++c) {
            float* out = part.out + (column + c) * part.outStride + panel.row;
            float values[kRows] = {};
            const bool whole = panel.rows == kRows;
            for (std::int64_t r = 0; !whole && r < panel.rows; ++r)
                values[r] = out[r];
            float* target = whole ? out : values;
            for (int v = 0; v < kVectors; ++v) {
                V sum = totals[c][v];
                if (panel.first > 0) sum = L::add(sum, L::load(target + v * kWidth));
                L::store(target + v * kWidth, within<L>(sum, least, most));
            }
            for (std::int64_t r = 0; !whole && r < panel.rows; ++r)
                out[r] = values[r];
        }
    }
};

template <typename L>
struct WideFloats : WideRows<L, WideFloats<L>> {
    using Rows = WideRows<L, WideFloats<L>>;
    using V = typename L::V;
    static constexpr std::int64_t kRows = Rows::kRows;
    /// 16 or 32 KiB. No more are added up in registers at once, too: sums of many are less exact.
    static constexpr std::int64_t kPanelValues = 256;

    /// [kPanelValues, kRows]
    static void fill(const WidePart& part,
                     const WidePanel& panel,
                     std::int64_t first,
                     std::int64_t size,
                     std::byte* memory)
    {
        float values[Rows::kDecoded] = {};
        for (std::int64_t r = 0; r < kRows; ++r) {
            if (r < panel.rows)
                Rows::decode(part, panel.row + r, panel.first + first, size, values);
            float* target = reinterpret_cast<float*>(memory) + first * kRows + r;
            for (std::int64_t i = 0; i < size; ++i)
                target[i * kRows] = r < panel.rows ? values[i] : 0.0f;
        }
    }

    template <int columns>
    static void multiply(const WidePart& part,
                         const WidePanel& panel,
                         const std::byte* memory,
                         std::int64_t column)
    {
        const std::int64_t stride = part.input.valueStride;
        V sums[columns][Rows::kVectors];
        sumProducts<L, columns, Rows::kVectors>(reinterpret_cast<const float*>(memory),
                                                sizeof(float) * kRows,
                                                part.input.values + column * stride + panel.first,
                                                sizeof(float) * stride, panel.size, sums);
        Rows::template write<columns>(part, panel, sums, column);
    }
};

template <typename L>
struct WideCodes : WideRows<L, WideCodes<L>> {
    using Rows = WideRows<L, WideCodes<L>>;
    using V = typename L::V;
    using I = typename L::I;
    static constexpr std::int64_t kRows = Rows::kRows;
    static constexpr std::int64_t kWidth = L::kWidth;
    /// 24 or 32 KiB of codes.
    static constexpr std::int64_t kPanelValues = kRows == 16 ? 768 : 512;
    /// A block of the panel: scales [kRows] f32, codes [pairs, kRows, 2].
    static constexpr std::int64_t kPairs = kWideBlock / 2;
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
        for (std::int64_t i = 0; i < width; i += kWideBlock)
            *scales++ = encode(values + i, width - i, least, most, codes + i);
    }

    static void fill(const WidePart& part,
                     const WidePanel& panel,
                     std::int64_t first,
                     std::int64_t size,
                     std::byte* memory)
    {
        constexpr float kInfinity = __builtin_inff();
        float values[Rows::kDecoded];
        std::int16_t codes[kRows][Rows::kDecoded];
        std::byte* blocks = memory + static_cast<std::size_t>(first / kWideBlock) * kBlockBytes;
        for (std::int64_t r = 0; r < kRows; ++r) {
            if (r < panel.rows)
                Rows::decode(part, panel.row + r, panel.first + first, size, values);
            else
                __builtin_memset(codes[r], 0, sizeof codes[r]);
            auto* scale = reinterpret_cast<float*>(blocks) + r;
            for (std::int64_t i = 0; i < size; i += kWideBlock) {
                *scale = r < panel.rows
                             ? encode(values + i, size - i, -kInfinity, kInfinity, codes[r] + i)
                             : 0.0f;
                scale += kBlockBytes / sizeof(float);
            }
        }
        for (std::int64_t i = 0; i < size; i += kWideBlock, blocks += kBlockBytes) {
            std::byte* target = blocks + kScaleBytes;
            for (std::int64_t pair = i; pair < i + kWideBlock; pair += 2)
                for (std::int64_t r = 0; r < kRows; ++r, target += 4)
                    __builtin_memcpy(target, codes[r] + pair, 4);
        }
    }

    template <int columns>
    static void multiply(const WidePart& part,
                         const WidePanel& panel,
                         const std::byte* memory,
                         std::int64_t column)
    {
        V totals[columns][Rows::kVectors];
        for (auto& total : totals)
            for (V& v : total)
                v = L::zero();
        const std::int64_t stride = part.input.codeStride;
        const std::int64_t scaleStride = part.input.scaleStride;
        const std::int16_t* codes = part.input.codes + column * stride + panel.first;
        const float* scales = part.input.scales + column * scaleStride + panel.first / kWideBlock;
        for (std::int64_t i = 0; i < panel.size; i += kWideBlock, memory += kBlockBytes) {
            I sums[columns][Rows::kVectors];
            for (int c = 0; c < columns; ++c) { // those of the next call
                const std::int16_t* next = codes + (columns + c) * stride + i;
                L::prefetch(reinterpret_cast<const std::byte*>(next));
                L::prefetch(reinterpret_cast<const std::byte*>(next + kWideBlock / 2));
            }
            sumPairs<L, columns, Rows::kVectors>(
                reinterpret_cast<const std::int16_t*>(memory + kScaleBytes), 4 * kRows, codes + i,
                2 * stride, kPairs, sums);
            const auto* rowScales = reinterpret_cast<const float*>(memory);
            for (int c = 0; c < columns; ++c) {
                const V scale = L::set(scales[c * scaleStride]);
                for (int v = 0; v < Rows::kVectors; ++v) {
                    const V factor = L::mul(L::load(rowScales + v * kWidth), scale);
                    totals[c][v] = L::fma(L::toFloats(sums[c][v]), factor, totals[c][v]);
                }
            }
            ++scales;
        }
        Rows::template write<columns>(part, panel, totals, column);
    }

private:
    /// A block of which `left` values are there, and more may follow.
    static float
    encode(const float* values, std::int64_t left, float least, float most, std::int16_t* codes)
    {
        if (left >= kWideBlock) return encodeWhole<L, kWideBlock>(values, least, most, codes);
        return encodeBlock<L>(values, left, kWideBlock, least, most, codes);
    }
};

/// Enters the wide products in a level's table.
template <typename L>
void addWideKernels(KernelTable& table)
{
    table.wideFloats = WideFloats<L>::product;
    table.wideCodes = WideCodes<L>::product;
    table.toCodes = WideCodes<L>::toCodes;
    table.wideRows = WideCodes<L>::kRows;
}

} // namespace cabochon::engine::kernels
