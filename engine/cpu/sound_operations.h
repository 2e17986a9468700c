// Owns the definition of the operations that only the encoder of sound has (MODEL.md, Sound and
// video), in plain loops over float32, as operations.h owns those of the network.
#pragma once

#include "engine/cpu/sound_functions.h"

#include <cstddef>

namespace cabochon::engine {

namespace operations {

float sigmoid(float x);
void silu(float* values, std::size_t size);
void gatedUnit(float* out, const float* in, std::size_t size);
void multiply(float* out, const float* in, const float* factors, std::size_t size);
void convolveTime(
    float* out, const float* const* rows, const float* taps, std::size_t count, std::size_t size);
void layerNormRelu(float* values, const float* weight, std::size_t size, float epsilon);
void convolveRow(const ConvolutionRow& row);
void attendBand(const BandAttention& attention,
                std::size_t head,
                std::size_t first,
                std::size_t last);

} // namespace operations

} // namespace cabochon::engine
