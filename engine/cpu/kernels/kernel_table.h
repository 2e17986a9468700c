// Owns the seam between the CPU backend and its instruction sets: one table of functions per level,
// chosen at run time. Each level's sources are compiled with their own machine flags and must not
// share inline code with others (a linker would keep one copy, of either level).
#pragma once

#include "engine/cpu/cpu_level.h"
#include "engine/cpu/sound_functions.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/vector_functions.h"
#include "engine/model/tensor_type.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine::kernels {

/// Columns of activations as kernels read them. Blocks are 32 values; `block` b of column c of any
/// per-block array is at [c * blockStride + b].
struct ColumnsView {
    const float* values = nullptr; // f32 as given, columns valueStride apart
    std::int64_t valueStride = 0;
    const std::int8_t* quants = nullptr; // round(value / scale), -127 to 127; quantStride apart
    std::int64_t quantStride = 0;
    const float* scales = nullptr; // [columns, blockStride] largest magnitude / 127
    const float* sums8 = nullptr;  // [columns, blockStride] 8 * scale * sum of quants
    const float* sums16 = nullptr; // [columns, 2 * blockStride] scale * sum of 16 quants
    std::int64_t blockStride = 0;
    const std::uint16_t* brain = nullptr; // bfloat16, columns brainStride apart; may be null
    std::int64_t brainStride = 0;
};

/// One column's place to be quantized into.
struct ColumnTarget {
    std::int8_t* quants = nullptr;
    float* scales = nullptr;
    float* sums8 = nullptr;
    float* sums16 = nullptr;
};

/// A range of rows of one product: out[c * outStride + r] = row r . column (firstColumn + c).
struct ProductPart {
    TensorType type = TensorType::F32;
    const std::byte* weights = nullptr; // first row (file layout) or first tile of the range
    std::size_t rowBytes = 0;           // file layout: from row to row
    std::int64_t rows = 0;
    std::int64_t width = 0;
    ColumnsView input;
    std::int64_t firstColumn = 0;
    std::int64_t columns = 0;
    float* out = nullptr;
    std::int64_t outStride = 0;
    std::byte* scratch = nullptr; // work space of this thread
    std::size_t scratchBytes = 0; // its size, ThreadPool::kScratchBytes
};
using PartFunction = void (*)(const ProductPart& part);

/// Query rows [firstRow, lastRow) of one KV head against all keys they see; see attention.cpp.
struct AttentionPart;
using AttentionFunction = void (*)(const AttentionPart& part);

/// Some rows against all columns; see wide_product.cpp.
struct WidePart;
using WideFunction = void (*)(const WidePart& part);

/// Keys and values of a tile, or queries against all of them; see patch_attention.cpp.
struct PatchTile;
struct PatchPart;

inline constexpr std::size_t kTypeSlots = 64; // TensorType values fit

/// Up to this many columns weights are read once per product (a matrix-vector product).
inline constexpr std::int64_t kGemvColumns = 8;
/// From this many columns on, levels that use bfloat16 get it.
inline constexpr std::int64_t kBrainColumns = kGemvColumns + 1;

struct KernelTable {
    /// Quantizes `width` (a multiple of 32) values. Null: the level computes in float only.
    void (*quantize)(const float* values, std::int64_t width, const ColumnTarget& target) = nullptr;
    /// Writes bfloat16 of `width` values. Null: the level does not use them.
    void (*toBrain)(const float* values, std::int64_t width, std::uint16_t* target) = nullptr;
    /// Products with repacked tiles (tile_format.h) by type; null: the type is not repacked.
    PartFunction tiles[kTypeSlots] = {};
    /// Products with rows as they lie in the file, by type; null: `anyRows`.
    PartFunction rows[kTypeSlots] = {};
    /// Products with rows of any type, by way of float32.
    PartFunction anyRows = nullptr;
    /// Rows of one part when there are many columns, at most.
    std::int64_t gemmRows = 2 * 16;
    /// Products with very many columns; null: by way of `anyRows`.
    WideFunction wideFloats = nullptr;
    WideFunction wideCodes = nullptr;
    /// One of these columns as codes of kWideBlock values with a scale each, clamped.
    void (*toCodes)(const float* values,
                    std::int64_t width,
                    float least,
                    float most,
                    std::int16_t* codes,
                    float* scales) = nullptr;
    /// Rows of one part of them.
    std::int64_t wideRows = 16;
    /// Attention of patches to each other in codes; null: by way of `attention`.
    std::size_t (*patchTileBytes)(std::uint32_t headSize) = nullptr;
    void (*packPatches)(const PatchTile& tile) = nullptr;
    void (*attendPatches)(const PatchPart& part) = nullptr;
    AttentionFunction attention = nullptr;
    VectorFunctions vector = {};
    SoundFunctions sound = {};
};

/// The table of a level that this machine can run.
const KernelTable& kernelTable(CpuLevel level);

/// What encoders need, entered apart: it is compiled apart, for it takes long.
void addAvx2EncoderKernels(KernelTable& table);
void addAvx512EncoderKernels(KernelTable& table);

const KernelTable& exactKernels();
const KernelTable& portableKernels();
const KernelTable& avx2Kernels();
const KernelTable& avx512Kernels();
const KernelTable& amxKernels();

} // namespace cabochon::engine::kernels
