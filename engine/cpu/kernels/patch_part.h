// Owns what one call of a patch attention kernel works on: a tile of keys and values to be packed,
// or some queries of one head against all tiles. engine/cpu/patch_attention.cpp makes the parts;
// patch_kernel.h computes them, and alone knows how a packed tile lies.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cabochon::engine::kernels {

inline constexpr std::uint32_t kPatchKeys = 64; // of a tile
inline constexpr std::uint32_t kPatchRows = 48; // queries of a part, at most

/// Keys and values of one head, `stride` floats from position to position.
struct PatchTile {
    const float* keys = nullptr;
    const float* values = nullptr;
    std::size_t stride = 0;
    std::uint32_t count = 0; // up to kPatchKeys
    std::uint32_t headSize = 0;
    std::byte* packed = nullptr; // patchTileBytes(headSize)
};

/// Queries of one head become what they attend to, in place.
struct PatchPart {
    const std::byte* tiles = nullptr; // one after the other
    std::uint32_t positions = 0;      // keys in all
    std::uint32_t headSize = 0;
    float* queries = nullptr; // of the first row
    std::size_t stride = 0;
    std::uint32_t rows = 0;
    std::byte* scratch = nullptr; // ThreadPool::kScratchBytes
};

} // namespace cabochon::engine::kernels
