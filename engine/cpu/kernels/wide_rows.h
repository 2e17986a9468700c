// Owns how products with very many columns (wide_kernel.h) go over rows and columns, whatever they
// multiply. A panel, some values of some rows, is decoded once: for each value (or pair of codes)
// one vector, which holds it for every row; so a broadcast value of a column meets all rows, and
// nothing is summed across lanes (Goto and van de Geijn 2008). It stays in the first cache while
// all columns pass by.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/code_block.h"
#include "engine/cpu/kernels/column_tile.h"
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
/// of results. `Kind` has kPanelValues, fill() and multiply().
template <typename L, typename Kind>
struct WideRows {
    using V = typename L::V;
    static constexpr std::int64_t kWidth = L::kWidth;
    static constexpr std::int64_t kRows = kTileVectors * kWidth;
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
                for (; c + kTileColumns <= part.columns; c += kTileColumns)
                    Kind::template multiply<kTileColumns>(part, panel, memory, c);
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
                      const V (&totals)[columns][kTileVectors],
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
            for (int v = 0; v < kTileVectors; ++v) {
                V sum = totals[c][v];
                if (panel.first > 0) sum = L::add(sum, L::load(target + v * kWidth));
                L::store(target + v * kWidth, within<L>(sum, least, most));
            }
            for (std::int64_t r = 0; !whole && r < panel.rows; ++r)
                out[r] = values[r];
        }
    }
};

} // namespace cabochon::engine::kernels
