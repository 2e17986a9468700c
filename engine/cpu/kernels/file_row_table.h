// Owns which product a type has whose rows lie in the file: its own where columns are few, else,
// and for all other block types, tiles that are repacked into scratch one by one. Include only from
// sources of one level each.
#pragma once

#include "engine/cpu/kernels/file_row_pairs.h"
#include "engine/cpu/kernels/tile_format.h"
#include "engine/cpu/kernels/tile_kernel.h"

namespace cabochon::engine::kernels {

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
    forEachTileType<L>([&table]<TensorType type, typename Decoder>() {
        table.rows[static_cast<std::size_t>(type)] = multiplyRepacked<L, Decoder>;
    });
    const auto direct = [&](TensorType type, PartFunction function) {
        table.rows[static_cast<std::size_t>(type)] = function;
    };
    direct(TensorType::Q4_0, multiplyFileRows<L, FileQ4_0Pairs<L>, TileQ4_0<L>>);
    direct(TensorType::Q8_0, multiplyFileRows<L, FileRowKernel<L, FileQ8_0<L>>, TileQ8_0<L>>);
    direct(TensorType::Q4_K, multiplyFileRows<L, FileRowKernel<L, FileQ4_K<L>>, TileQ4_K<L>>);
    direct(TensorType::Q5_K, multiplyFileRows<L, FileRowKernel<L, FileQ5_K<L>>, TileQ5_K<L>>);
    direct(TensorType::Q6_K, multiplyFileRows<L, FileRowKernel<L, FileQ6_K<L>>, TileQ6_K<L>>);
}

} // namespace cabochon::engine::kernels
