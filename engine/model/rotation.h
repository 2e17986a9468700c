// Owns the inverse frequencies of rotary positions (MODEL.md, Attention: rotation) as every backend
// needs them: computed once when a model is loaded.
#pragma once

#include "engine/model/model_config.h"
#include "engine/model/weights.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

/// base^(-2i / headSize) / factors[i] of `headSize / 2` rotation pairs; factors empty: 1. For full
/// layers without a tensor pass `proportionalFactors`.
void ropeFrequencies(float* frequencies,
                     std::uint32_t headSize,
                     float base,
                     std::span<const float> factors);

/// The divisors of full layers when the file has none: the first quarter of the pairs 1, the others
/// 1e30 (not rotated).
void proportionalFactors(std::span<float> factors);

/// [headSize / 2] of the layers of this kind; empty when the model has none.
std::vector<float>
rotationFrequencies(const ModelConfig& config, const Weights& weights, AttentionKind kind);

} // namespace cabochon::engine
