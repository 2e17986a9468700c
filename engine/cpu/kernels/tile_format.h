// Owns the layout of repacked weights: tiles of 16 rows, so that one vector holds four consecutive
// values of each of 16 (or 8) rows and no kernel needs a horizontal sum. A tile has exactly the
// bytes of its rows in the file; missing rows of the last tile are zero.
//
// Along the columns a tile is a sequence of blocks of 32 values (simple types) or superblocks of
// 256 (K types). "Lane r" is row r of the tile; a vector of 64 bytes is 16 lanes of 4 bytes.
//   nibbles  4 vectors; vector g, lane r, byte k: value 4g+k low, value 16+4g+k high
//   fifth    1 vector; byte k, bit g: bit 4 of value 4g+k, g = 0..7
//   fifth+   2 vectors (6-bit types); vector h, byte k, bits 2g..2g+1: bits 4, 5 of value 16h+4g+k
//   bytes    8 vectors; vector g, byte k: value 4g+k
//
// Q4_0, IQ4_NL  scale f16[16], nibbles
// Q4_1          scale f16[16], minimum f16[16], nibbles
// Q5_0          scale f16[16], fifth, nibbles
// Q5_1          scale f16[16], minimum f16[16], fifth, nibbles
// Q8_0          scale f16[16], bytes
// MXFP4         exponent u8[16], nibbles
// Q4_K          d f16[16], dmin f16[16], scales u8[12][16] (as in the file), 8 x nibbles
// Q5_K          d f16[16], dmin f16[16], scales u8[12][16], 8 x (fifth, nibbles)
// Q6_K          d f16[16], scales i8[16][16], 8 x (fifth+, nibbles)
// IQ4_XS        d f16[16], high scales u16[16], low scales u8[4][16], 8 x nibbles
#pragma once

#include "engine/model/tensor_type.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine::kernels {

inline constexpr std::int64_t kTileRows = 16;

/// Whether a layout exists for the type.
bool hasTiles(TensorType type);

/// Bytes of one tile of `columns` values per row.
std::size_t tileBytes(TensorType type, std::int64_t columns);

/// Repacks rows (1 to 16 of them, rowBytes apart) of `columns` values into one tile.
void packTile(TensorType type,
              const std::byte* rows,
              std::size_t rowBytes,
              std::int64_t rowCount,
              std::int64_t columns,
              std::byte* tile);

} // namespace cabochon::engine::kernels
