// Owns the entry to the fast operations that only the encoder of sound has, one table per
// instruction-set level. The meaning of each is that of the plain loop of the same name in
// sound_operations.h.
#pragma once

#include "engine/cpu/cpu_level.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine {

/// Frequencies after a convolution that reads every second one of them, and time likewise.
inline constexpr std::size_t kConvolutionStride = 2;
inline constexpr std::size_t kConvolutionSide = 3; // taps a side

/// One row of time of a convolution of 3 x 3 with stride 2 over time and frequency:
/// out[f][o] = sum over t, i of rows[t][2 f * channelsIn + i] * weights[t * 3 channelsIn + i][o].
struct ConvolutionRow {
    /// Rows 2 time - 1, 2 time, 2 time + 1 of what is convolved: [1 + 2 frequencies, channelsIn],
    /// of which the first are zeros (frequency -1). Null: before the start or after the end, zeros.
    const float* rows[kConvolutionSide] = {};
    const float* weights = nullptr; // [3 time, 3 frequency, channelsIn, channelsOut]
    std::size_t channelsIn = 0;
    std::size_t channelsOut = 0; // a multiple of 32
    std::size_t frequencies = 0; // that come out; a multiple of 4
    float* out = nullptr;        // [frequencies, channelsOut]
};

/// Attention of each position to itself and those right before it, with keys that depend on the
/// distance. All pointers f32, positions `stride` apart, heads side by side.
struct BandAttention {
    const float* queries = nullptr; // [positions, heads, headSize], scaled
    const float* keys = nullptr;
    const float* values = nullptr;
    std::size_t stride = 0;
    const float* relativeKeys = nullptr; // [span, heads, headSize]; row j: of distance j
    std::size_t relativeStride = 0;
    float* out = nullptr; // [positions, heads, headSize], outStride apart
    std::size_t outStride = 0;
    std::size_t headSize = 0;
    std::size_t span = 0; // positions that one sees, itself included; at most kMostSpan
    float cap = 0.0f;     // softcap of the scores

    static constexpr std::size_t kMostSpan = 32;
};

/// Rows are contiguous f32 of `size` values; any size, any alignment.
struct SoundFunctions {
    /// values = values * sigmoid(values)
    void (*silu)(float* values, std::size_t size);
    /// out[i] = in[i] * sigmoid(in[size + i]); in has 2 size values. `out` may be `in`.
    void (*gatedUnit)(float* out, const float* in, std::size_t size);
    /// out[i] = in[i] * factors[i]. `out` may be `in`.
    void (*multiply)(float* out, const float* in, const float* factors, std::size_t size);
    /// out[i] = sum over k of rows[k][i] * taps[k][i]; a row that is null is zeros. taps [count,
    /// size].
    void (*convolveTime)(float* out,
                         const float* const* rows,
                         const float* taps,
                         std::size_t count,
                         std::size_t size);
    /// values = max(0, (values - mean) * (variance + epsilon)^(-1/2) * weight)
    void (*layerNormRelu)(float* values, const float* weight, std::size_t size, float epsilon);
    void (*convolveRow)(const ConvolutionRow& row);
    /// Queries [first, last) of head `head`: score_j = cap tanh((q . k_(t-j) + q . r_j) / cap) for
    /// the j < span that are there; out = sum of softmax(score)_j v_(t-j).
    void (*attendBand)(const BandAttention& attention,
                       std::size_t head,
                       std::size_t first,
                       std::size_t last);
};

/// The table of a level this machine can run; of Exact: the definitions below.
const SoundFunctions& soundFunctions(CpuLevel level);

} // namespace cabochon::engine
