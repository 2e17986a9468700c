// Owns the kernels that only encoders of sound have. One function per kernel, as in
// operations_vector.h; definitions: engine/cpu/sound_operations.h. All f32.
#pragma once

#include "vulkan/recording/command_recorder.h"

#include <cstdint>

namespace cabochon::vulkan::operations {

/// values[c][i] = values[c][i] * sigmoid(values[c][i]), in place.
struct Silu {
    BufferView values; // [columns, width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
};
void silu(CommandRecorder& recorder, const Silu& arguments);

/// output[c][i] = input[c][i] * sigmoid(input[c][width + i]).
struct GatedUnit {
    BufferView input;  // [columns, 2 width]
    BufferView output; // [columns, width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
};
void gatedUnit(CommandRecorder& recorder, const GatedUnit& arguments);

/// output[c][i] = sum over k of input[c - count + 1 + k][i] * taps[k][i]; zeros before the start.
struct ConvolveTime {
    BufferView input, output; // [columns, width]
    BufferView taps;          // [count, width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    std::uint32_t count = 0;
};
void convolveTime(CommandRecorder& recorder, const ConvolveTime& arguments);

/// Rows [firstRow, firstRow + rows) of time of a convolution of 3 x 3 with stride 2 over time and
/// frequency, zeros outside.
struct ConvolveRow {
    BufferView input;   // [rowsIn, 2 frequencies, channelsIn]
    BufferView weights; // [3, 3, channelsIn, channelsOut]
    BufferView output;  // [rows, frequencies, channelsOut]
    std::uint32_t rowsIn = 0;
    std::uint32_t firstRow = 0;
    std::uint32_t rows = 0;
    std::uint32_t frequencies = 0; // a multiple of 4
    std::uint32_t channelsIn = 1;
    std::uint32_t channelsOut = 0;
};
void convolveRow(CommandRecorder& recorder, const ConvolveRow& arguments);

/// Attention of each position to itself and those right before it; queries are multiplied with
/// `scale` first. `output` may be `queries`.
struct AttendBand {
    BufferView queries, keys, values, output; // [positions, heads, headSize]
    BufferView relativeKeys;                  // [span, heads, headSize]
    BufferView scale;                         // [headSize]
    std::uint32_t positions = 0;
    std::uint32_t heads = 1;
    std::uint32_t headSize = 0;
    std::uint32_t span = 1; // at most 32
    float cap = 0;
};
void attendBand(CommandRecorder& recorder, const AttendBand& arguments);

} // namespace cabochon::vulkan::operations
