#include "engine/model/rotation.h"

#include "engine/model/block_formats.h"

#include <cmath>

namespace cabochon::engine {

void ropeFrequencies(float* frequencies,
                     std::uint32_t headSize,
                     float base,
                     std::span<const float> factors)
{
    for (std::uint32_t i = 0; i < headSize / 2; ++i) {
        const double exponent = -2.0 * i / headSize;
        const float factor = factors.empty() ? 1.0f : factors[i];
        frequencies[i] = static_cast<float>(std::pow(static_cast<double>(base), exponent)) / factor;
    }
}

void proportionalFactors(std::span<float> factors)
{
    for (std::size_t i = 0; i < factors.size(); ++i)
        factors[i] = i < factors.size() / 4 ? 1.0f : 1e30f;
}

std::vector<float>
rotationFrequencies(const ModelConfig& config, const Weights& weights, AttentionKind kind)
{
    for (const LayerConfig& layer : config.layers) {
        if (layer.attention != kind) continue;
        const bool full = kind == AttentionKind::Full;
        std::vector<float> frequencies(layer.headSize / 2);
        std::vector<float> factors;
        if (full) {
            factors.resize(frequencies.size());
            const TensorView& tensor = weights.ropeFactors;
            if (tensor)
                dequantize(tensor.type, tensor.data, factors.data(), factors.size());
            else
                proportionalFactors(factors);
        }
        ropeFrequencies(frequencies.data(), layer.headSize,
                        full ? config.ropeBaseFull : config.ropeBaseSliding, factors);
        return frequencies;
    }
    return {};
}

} // namespace cabochon::engine
