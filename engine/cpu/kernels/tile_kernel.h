// Owns products with repacked weights (tile_format.h), written over a level's wide vectors and its
// ColumnSum, the dot product of a block's bytes with one column's.
//
// Few columns (gemv): each tile is read once and decoded in registers for up to four columns at a
// time. Many columns (gemm): a tile is decoded once into a panel of plain bytes and float factors
// that stays in the nearest cache while all columns pass by (Goto and van de Geijn 2008). Both are
// here, longer than headers are elsewhere, for they share their inner loop.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/tile_types.h"

namespace cabochon::engine::kernels {

constexpr std::int64_t kBlockValues = 32;

/// A decoded tile: per block 8 vectors of bytes and its factors. Made by fillPanel.
template <typename L, TileTraits traits>
struct Panel {
    static constexpr TileTraits kTraits = traits;
    static constexpr int kBlocks = 1;
    static constexpr int kFactors = traits.halves ? 4 : traits.minimum ? 2 : 1;
    static constexpr std::size_t kFactorBytes = 64;
    static constexpr std::size_t kBytes = 512 + kFactors * kFactorBytes;

    explicit Panel(const std::byte* block) : p(block) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return {L::loadB(p + 64 * g), L::loadB(p + 256 + 64 * g)};
    }
    TileFactors<L> factors() const
    {
        const auto at = [&](int i) {
            const int index = i < kFactors ? i : 0;
            return L::loadF(reinterpret_cast<const float*>(p + 512 + 64 * index));
        };
        return {at(0), at(1), at(2), at(3)};
    }
    const std::byte* p;
};

template <typename L, typename Decoder>
struct TileKernel {
    using F = typename L::F;
    static constexpr TileTraits kTraits = Decoder::kTraits;
    using Sum = typename L::template ColumnSum<kTraits>;

    /// totals[c] += tile rows . column, over the blocks [firstBlock, lastBlock) of the columns;
    /// `p` is the first of them.
    template <int columns, bool prefetch>
    static void addBlocks(const std::byte* p,
                          const ColumnsView& input,
                          std::int64_t column,
                          std::int64_t firstBlock,
                          std::int64_t lastBlock,
                          F (&totals)[columns])
    {
        const std::int8_t* quants = input.quants + column * input.quantStride;
        const float* scales = input.scales + column * input.blockStride;
        const float* sums8 = input.sums8 + column * input.blockStride;
        const float* sums16 = input.sums16 + 2 * column * input.blockStride;
        for (std::int64_t first = firstBlock; first < lastBlock;
             first += Decoder::kBlocks, p += Decoder::kBytes) {
            if constexpr (prefetch) {
                for (std::size_t line = 0; line < Decoder::kBytes; line += 64)
                    L::prefetch(p + L::kPrefetchBytes + line);
            }
            Decoder decoder(p);
            for (int j = 0; j < Decoder::kBlocks; ++j) {
                const std::int64_t block = first + j;
                decoder.enter(j);
                Sum sums[columns];
                const std::int8_t* x = quants + block * kBlockValues;
                addGroup<0>(decoder, sums, x, input.quantStride);
                addGroup<1>(decoder, sums, x, input.quantStride);
                addGroup<2>(decoder, sums, x, input.quantStride);
                addGroup<3>(decoder, sums, x, input.quantStride);
                const TileFactors<L> factors = decoder.factors();
                for (int c = 0; c < columns; ++c) {
                    const std::int64_t index = c * input.blockStride + block;
                    const float scale = scales[index];
                    F total = totals[c];
                    if constexpr (kTraits.halves) {
                        const float* halves = sums16 + 2 * index;
                        total = L::fmaF(L::mulF(sums[c].first(), scale), factors.scale, total);
                        total = L::fmaF(L::mulF(sums[c].second(), scale), factors.scale2, total);
                        total = L::subtractScaled(total, factors.minimum8, halves[0]);
                        total = L::subtractScaled(total, factors.minimum2, halves[1]);
                    } else if constexpr (kTraits.offset8) {
                        const F sum = L::scaleAndSubtract(sums[c].all(), scale, sums8[index]);
                        total = L::fmaF(sum, factors.scale, total);
                    } else {
                        total = L::fmaF(L::mulF(sums[c].all(), scale), factors.scale, total);
                        if constexpr (kTraits.minimum)
                            total = L::subtractScaled(total, factors.minimum8, sums8[index]);
                    }
                    totals[c] = total;
                }
            }
        }
    }

    template <int g, std::size_t columns>
    static void addGroup(const Decoder& decoder,
                         Sum (&sums)[columns],
                         const std::int8_t* x,
                         std::int64_t stride)
    {
        const BytePair<L> pair = decoder.template pair<g>();
        for (std::size_t c = 0; c < columns; ++c)
            sums[c].template addLow<g>(pair.low, x + static_cast<std::int64_t>(c) * stride + 4 * g);
        for (std::size_t c = 0; c < columns; ++c)
            sums[c].template addHigh<g>(pair.high,
                                        x + static_cast<std::int64_t>(c) * stride + 16 + 4 * g);
    }

    static void writeRows(float* out, F total, std::int64_t rows, bool accumulate)
    {
        if (rows >= kTileRows) {
            L::storeF(out, accumulate ? L::addF(L::loadF(out), total) : total);
            return;
        }
        float values[kTileRows];
        L::storeF(values, total);
        for (std::int64_t r = 0; r < rows; ++r)
            out[r] = accumulate ? out[r] + values[r] : values[r];
    }

    template <int columns>
    static void gemvColumns(const ProductPart& part,
                            const std::byte* tile,
                            std::int64_t column,
                            std::int64_t firstRow)
    {
        F totals[columns];
        for (F& total : totals)
            total = L::zeroF();
        addBlocks<columns, true>(tile, part.input, part.firstColumn + column, 0,
                                 part.width / kBlockValues, totals);
        for (int c = 0; c < columns; ++c) {
            writeRows(part.out + (column + c) * part.outStride + firstRow, totals[c],
                      part.rows - firstRow, false);
        }
    }

    static void gemv(const ProductPart& part)
    {
        const std::size_t bytes = static_cast<std::size_t>(part.width / kBlockValues) *
                                  Decoder::kBytes / Decoder::kBlocks;
        const std::byte* tile = part.weights;
        for (std::int64_t row = 0; row < part.rows; row += kTileRows, tile += bytes) {
            std::int64_t c = 0;
            for (; c + 4 <= part.columns; c += 4)
                gemvColumns<4>(part, tile, c, row);
            for (; c + 2 <= part.columns; c += 2)
                gemvColumns<2>(part, tile, c, row);
            if (c < part.columns) gemvColumns<1>(part, tile, c, row);
        }
    }

    using PanelType = Panel<L, kTraits>;
    using PanelKernel = TileKernel<L, PanelType>;
    /// Work space of product().
    static constexpr std::size_t kScratchBytes =
        static_cast<std::size_t>(L::kPanelBlocks) * PanelType::kBytes;
    static_assert(kScratchBytes <= ThreadPool::kScratchBytes);

    /// Decodes `superblocks` from `p` into panel blocks at `panel`.
    static void fillPanel(const std::byte* p, std::int64_t superblocks, std::byte* panel)
    {
        for (std::int64_t s = 0; s < superblocks; ++s, p += Decoder::kBytes) {
            Decoder decoder(p);
            for (int j = 0; j < Decoder::kBlocks; ++j, panel += PanelType::kBytes) {
                decoder.enter(j);
                storePair<0>(decoder, panel);
                storePair<1>(decoder, panel);
                storePair<2>(decoder, panel);
                storePair<3>(decoder, panel);
                const TileFactors<L> factors = decoder.factors();
                auto* target = reinterpret_cast<float*>(panel + 512);
                L::storeF(target, factors.scale);
                if constexpr (PanelType::kFactors > 1) L::storeF(target + 16, factors.minimum8);
                if constexpr (PanelType::kFactors > 2) {
                    L::storeF(target + 32, factors.scale2);
                    L::storeF(target + 48, factors.minimum2);
                }
            }
        }
    }

    template <int g>
    static void storePair(const Decoder& decoder, std::byte* panel)
    {
        const BytePair<L> pair = decoder.template pair<g>();
        L::storeB(panel + 64 * g, pair.low);
        L::storeB(panel + 256 + 64 * g, pair.high);
    }

    template <int columns>
    static void gemmColumns(const ProductPart& part,
                            const std::byte* panel,
                            std::int64_t column,
                            std::int64_t firstRow,
                            std::int64_t firstBlock,
                            std::int64_t lastBlock)
    {
        F totals[columns];
        for (F& total : totals)
            total = L::zeroF();
        PanelKernel::template addBlocks<columns, false>(
            panel, part.input, part.firstColumn + column, firstBlock, lastBlock, totals);
        for (int c = 0; c < columns; ++c) {
            writeRows(part.out + (column + c) * part.outStride + firstRow, totals[c],
                      part.rows - firstRow, firstBlock > 0);
        }
    }

    static void gemm(const ProductPart& part)
    {
        constexpr int kWide = L::template kGemmColumns<kTraits>;
        const std::int64_t blocks = part.width / kBlockValues;
        const std::size_t bytes =
            static_cast<std::size_t>(blocks) * Decoder::kBytes / Decoder::kBlocks;
        for (std::int64_t first = 0; first < blocks; first += L::kPanelBlocks) {
            const std::int64_t last =
                first + L::kPanelBlocks < blocks ? first + L::kPanelBlocks : blocks;
            const std::byte* tile =
                part.weights + static_cast<std::size_t>(first) * Decoder::kBytes / Decoder::kBlocks;
            for (std::int64_t row = 0; row < part.rows; row += kTileRows, tile += bytes) {
                fillPanel(tile, (last - first) / Decoder::kBlocks, part.scratch);
                std::int64_t c = 0;
                for (; c + kWide <= part.columns; c += kWide)
                    gemmColumns<kWide>(part, part.scratch, c, row, first, last);
                if constexpr (kWide > 4) {
                    for (; c + 4 <= part.columns; c += 4)
                        gemmColumns<4>(part, part.scratch, c, row, first, last);
                }
                if constexpr (kWide > 2) {
                    for (; c + 2 <= part.columns; c += 2)
                        gemmColumns<2>(part, part.scratch, c, row, first, last);
                }
                for (; c < part.columns; ++c)
                    gemmColumns<1>(part, part.scratch, c, row, first, last);
            }
        }
    }

    static void product(const ProductPart& part)
    {
        if (part.columns > L::kGemvColumns) {
            gemm(part);
        } else {
            gemv(part);
        }
    }
};

/// Enters the products of all repacked types in a level's table.
template <typename L>
void addTileKernels(KernelTable& table)
{
    forEachTileType<L>([&table]<TensorType type, typename Decoder>() {
        table.tiles[static_cast<std::size_t>(type)] = TileKernel<L, Decoder>::product;
    });
}

} // namespace cabochon::engine::kernels
