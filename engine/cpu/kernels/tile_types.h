// Owns the list of types that have tiles, each with its decoder. Include only from sources of one
// level each.
#pragma once

#include "engine/cpu/kernels/tile_decode_k.h"
#include "engine/cpu/kernels/tile_decode_simple.h"

namespace cabochon::engine::kernels {

/// Calls visit<type, decoder>() for every type that has tiles: a new one is entered here.
template <typename L, typename Visit>
void forEachTileType(Visit&& visit)
{
    visit.template operator()<TensorType::Q4_0, TileQ4_0<L>>();
    visit.template operator()<TensorType::Q4_1, TileQ4_1<L>>();
    visit.template operator()<TensorType::Q5_0, TileQ5_0<L>>();
    visit.template operator()<TensorType::Q5_1, TileQ5_1<L>>();
    visit.template operator()<TensorType::Q8_0, TileQ8_0<L>>();
    visit.template operator()<TensorType::IQ4_NL, TileIq4Nl<L>>();
    visit.template operator()<TensorType::IQ4_XS, TileIq4Xs<L>>();
    visit.template operator()<TensorType::MXFP4, TileMxfp4<L>>();
    visit.template operator()<TensorType::Q4_K, TileQ4_K<L>>();
    visit.template operator()<TensorType::Q5_K, TileQ5_K<L>>();
    visit.template operator()<TensorType::Q6_K, TileQ6_K<L>>();
}

} // namespace cabochon::engine::kernels
