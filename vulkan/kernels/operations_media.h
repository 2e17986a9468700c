// Owns the kernels that encoders of pictures have beside those of the network, and those that they
// share with encoders of sound. One function per kernel, as in operations_vector.h; definitions:
// engine/cpu/operations.h. All f32.
#pragma once

#include "vulkan/recording/command_recorder.h"

#include <cstdint>
#include <string>

namespace cabochon::vulkan::operations {

/// output[c][i] = input[c][i] within [minimum, maximum] (clippedLinear). `output` may be `input`.
struct ClampValues {
    BufferView input, output; // [columns, width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    float minimum = 0;
    float maximum = 0;
};
void clampValues(CommandRecorder& recorder, const ClampValues& arguments);

/// values[c][i] += table[(firstColumn + c) / divisor % rows][i] (add).
struct AddRows {
    BufferView values; // [columns, width]
    BufferView table;  // [rows, width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    std::uint32_t rows = 1;
    std::uint32_t divisor = 1;
    std::uint32_t firstColumn = 0;
};
void addRows(CommandRecorder& recorder, const AddRows& arguments);

/// Rotates all heads of patches in place.
struct RotatePatch {
    BufferView values;   // [patches, heads, headSize]
    BufferView rotation; // [positions, headSize / 4, 2] cos and sin
    std::uint32_t patches = 1;
    std::uint32_t heads = 1;
    std::uint32_t headSize = 0; // a multiple of 4
    std::uint32_t patchColumns = 1;
    std::uint32_t firstPatch = 0;
};
void rotatePatch(CommandRecorder& recorder, const RotatePatch& arguments);

/// Attention of the queries [firstQuery, firstQuery + queryCount) of all heads to all positions.
/// Scores never leave registers. `output` may be `queries`.
struct AttendAll {
    BufferView queries, keys, values, output; // [positions, heads, headSize]
    std::uint32_t positions = 0;
    std::uint32_t heads = 1;
    std::uint32_t headSize = 0;
    std::uint32_t firstQuery = 0;
    std::uint32_t queryCount = 0;
};
void attendAll(CommandRecorder& recorder, const AttendAll& arguments);
/// Empty, or what is too much for the kernel, the end of a sentence.
std::string beyondAttendAll(std::uint32_t headSize);

/// output[t] = mean of the patches of soft token firstToken + t, times sqrt(width).
struct PoolPatches {
    BufferView patches; // [3 rows, 3 tokenColumns, width]
    BufferView output;  // [tokens, width]
    std::uint32_t tokens = 1;
    std::uint32_t tokenColumns = 1;
    std::uint32_t width = 0;
    std::uint32_t firstToken = 0;
};
void poolPatches(CommandRecorder& recorder, const PoolPatches& arguments);

/// values[c][i] = (values[c][i] - bias[i]) * scale[i], in place.
struct Standardize {
    BufferView values;      // [columns, width]
    BufferView bias, scale; // [width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
};
void standardize(CommandRecorder& recorder, const Standardize& arguments);

/// values[r] = layerNorm(values[r]; weight, bias), in place; bias empty: 0. relu: max(0, .) of it
/// (layerNormRelu of engine/cpu/sound_operations.h).
struct LayerNorm {
    BufferView values;       // [rows, width]
    BufferView weight, bias; // [width]
    std::uint32_t rows = 1;
    std::uint32_t width = 0;
    bool relu = false;
    float epsilon = 1e-5f;
};
void layerNorm(CommandRecorder& recorder, const LayerNorm& arguments);

} // namespace cabochon::vulkan::operations
