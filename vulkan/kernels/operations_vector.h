// Owns the row-wise kernels: norms, gates, sums. One function per kernel: checks its arguments,
// chooses the variant for the device's tier, records the dispatch. Names and meanings are those of
// engine/cpu/operations.h, which defines every operation; the shaders are in shaders/.
#pragma once

#include "vulkan/recording/command_recorder.h"

#include <cstdint>

namespace cabochon::vulkan::operations {

/// output[c] = rmsNorm(input[c]; weight), f32; weight empty: 1. input, output: [columns, width].
/// `output` may be `input`.
struct RmsNorm {
    BufferView input, weight, output;
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    float epsilon = 1e-6f;
};
void rmsNorm(CommandRecorder& recorder, const RmsNorm& arguments);

/// output[c] = (residual[c] + rmsNorm(input[c]; weight)) * scale. `output` may be `residual`.
struct RmsNormAdd {
    BufferView residual, input, weight, output; // [columns, width]; weight [width]
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    float scale = 1.0f;
    float epsilon = 1e-6f;
};
void rmsNormAdd(CommandRecorder& recorder, const RmsNormAdd& arguments);

/// output[c] = rmsNorm(a[c]; weightA) + rmsNorm(b[c]; weightB): the two branches of a layer with
/// experts (engine/MODEL.md, feed-forward, step 5). All [columns, width].
struct SumOfNorms {
    BufferView a, weightA, b, weightB, output;
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    float epsilon = 1e-6f;
};
void sumOfNorms(CommandRecorder& recorder, const SumOfNorms& arguments);

/// output[c][i] = gelu(gate[c][i]) * up[upOffset + c * upStride + i]; [columns, width]. `output`
/// may be `gate`.
struct GeluMultiply {
    BufferView gate, up, output;
    std::uint32_t columns = 1;
    std::uint32_t width = 0;
    std::uint32_t upStride = 0; // 0: width
    std::uint32_t upOffset =
        0; // elements; views must start on the device's alignment, this need not
};
void geluMultiply(CommandRecorder& recorder, const GeluMultiply& arguments);

/// Per-layer inputs of all layers (mixPerLayerInput): context[c][l] becomes
/// (tokenRows[c][l] * sqrt(P) + rmsNorm(context[c][l] / sqrt(width); norm)) / sqrt(2), in place.
struct MixPerLayerInputs {
    BufferView tokenRows; // [columns, layers, P] f32: rows of the table, unscaled
    BufferView context;   // [columns, layers, P] f32
    BufferView norm;      // [P]
    std::uint32_t columns = 1;
    std::uint32_t layers = 0;
    std::uint32_t perLayerWidth = 0; // P
    std::uint32_t width = 0;         // d
    float epsilon = 1e-6f;
};
void mixPerLayerInputs(CommandRecorder& recorder, const MixPerLayerInputs& arguments);

/// The `count` largest of logits[c], largest first, lower id on ties: ids and values. count <= 256.
struct TopCandidates {
    BufferView logits;  // [vocabulary] f32
    BufferView scratch; // topCandidatesScratchBytes()
    BufferView ids;     // [count] uint
    BufferView values;  // [count] f32
    std::uint32_t vocabulary = 0;
    std::uint32_t count = 0;
};
/// Two dispatches at most.
void topCandidates(CommandRecorder& recorder, const TopCandidates& arguments);
std::uint64_t topCandidatesScratchBytes(std::uint32_t vocabulary, std::uint32_t count);

} // namespace cabochon::vulkan::operations
