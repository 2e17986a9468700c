// Owns products with very many columns (engine/cpu/wide_product.h), in float32 and in integers:
// codes with a scale for each kWideBlock values (code_block.h). An instruction makes two
// sixteen-bit products in each lane and adds them up, and a block's sum of them is exact. Include
// only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/code_block.h"
#include "engine/cpu/kernels/column_tile.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/wide_part.h"
#include "engine/cpu/kernels/wide_rows.h"

namespace cabochon::engine::kernels {

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
        V sums[columns][kTileVectors];
        sumProducts<L, columns, kTileVectors>(reinterpret_cast<const float*>(memory),
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
        V totals[columns][kTileVectors];
        for (auto& total : totals)
            for (V& v : total)
                v = L::zero();
        const std::int64_t stride = part.input.codeStride;
        const std::int64_t scaleStride = part.input.scaleStride;
        const std::int16_t* codes = part.input.codes + column * stride + panel.first;
        const float* scales = part.input.scales + column * scaleStride + panel.first / kWideBlock;
        for (std::int64_t i = 0; i < panel.size; i += kWideBlock, memory += kBlockBytes) {
            I sums[columns][kTileVectors];
            for (int c = 0; c < columns; ++c) { // those of the next call
                const std::int16_t* next = codes + (columns + c) * stride + i;
                L::prefetch(reinterpret_cast<const std::byte*>(next));
                L::prefetch(reinterpret_cast<const std::byte*>(next + kWideBlock / 2));
            }
            sumPairs<L, columns, kTileVectors>(
                reinterpret_cast<const std::int16_t*>(memory + kScaleBytes), 4 * kRows, codes + i,
                2 * stride, kPairs, sums);
            const auto* rowScales = reinterpret_cast<const float*>(memory);
            for (int c = 0; c < columns; ++c) {
                const V scale = L::set(scales[c * scaleStride]);
                for (int v = 0; v < kTileVectors; ++v) {
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
