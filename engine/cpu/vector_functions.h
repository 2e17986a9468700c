// Owns the fast row operations of the forward pass, one table per instruction-set level. The
// meaning of each is that of the plain loop of the same name in operations.h; results differ by
// float rounding only (exponentials: below 2e-7 relative, gelu and tanh: below 1e-6 of the input).
#pragma once

#include "engine/cpu/cpu_level.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine {

/// All rows are contiguous f32 of `size` values; any size, any alignment. `out` may be an input.
struct VectorFunctions {
    /// out = in * (mean(in^2) + epsilon)^(-1/2) * weight; weight null: 1.
    void (*rmsNorm)(
        float* out, const float* in, const float* weight, std::size_t size, float epsilon);
    /// out = residual + rmsNorm(in; weight): a block's post norm and its residual sum in one pass.
    void (*rmsNormAdd)(float* out,
                       const float* residual,
                       const float* in,
                       const float* weight,
                       std::size_t size,
                       float epsilon);
    /// out = gelu(gate) * up, tanh form.
    void (*geluMultiply)(float* out, const float* gate, const float* up, std::size_t size);
    /// out += in
    void (*add)(float* out, const float* in, std::size_t size);
    /// out += factor * in
    void (*addScaled)(float* out, float factor, const float* in, std::size_t size);
    /// out *= factor
    void (*scale)(float* out, float factor, std::size_t size);
    /// values = cap * tanh(values / cap); cap 0: unchanged.
    void (*softcap)(float* values, float cap, std::size_t size);
    /// Probabilities in place.
    void (*softmax)(float* values, std::size_t size);
    /// Rotates pairs (i, i + headSize/2) of one head; cosines, sines [headSize / 2].
    void (*rotate)(float* head, const float* cosines, const float* sines, std::uint32_t headSize);
    /// IEEE halves, round to nearest even.
    void (*toHalf)(std::uint16_t* out, const float* in, std::size_t size);
    /// One head's row of an 8-bit cache; the same bits as that of engine/model/kv_format.h.
    void (*quantizeHead)(std::int8_t* codes,
                         std::uint16_t* scales,
                         const float* in,
                         std::uint32_t headSize);
};

/// The table of a level this machine can run.
const VectorFunctions& vectorFunctions(CpuLevel level);

} // namespace cabochon::engine
