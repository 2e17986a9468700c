#include "vulkan/network/model_limits.h"

#include "vulkan/kernels/operations_attention.h"
#include "vulkan/kernels/operations_experts.h"

#include <string>

namespace cabochon::vulkan {

namespace {

/// Empty, or the first thing that is too much, as the end of a sentence.
std::string firstBeyond(const engine::ModelConfig& config, const Capabilities& capabilities)
{
    for (const engine::LayerConfig& layer : config.layers) {
        const std::string heads = operations::headsBeyond(capabilities, layer.headSize);
        if (!heads.empty()) return heads;
    }
    if (!config.isMixtureOfExperts()) return {};
    return operations::mixtureBeyond(capabilities, {config.expertCount, config.expertUsedCount,
                                                    config.expertWidth, config.width});
}

} // namespace

Status checkLimits(const engine::ModelConfig& config, const Capabilities& capabilities)
{
    const std::string beyond = firstBeyond(config, capabilities);
    if (beyond.empty()) return {};
    return {ErrorCode::NotImplemented, "The device " + capabilities.name +
                                           " cannot hold this model: " + beyond +
                                           ". Use the CPU or another device."};
}

} // namespace cabochon::vulkan
