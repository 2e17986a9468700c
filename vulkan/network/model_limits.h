// Owns the answer to whether the kernels can run a model on a device at all, before anything is
// allocated or tested. What is a matter of bytes is decided by place_model.h.
#pragma once

#include "engine/base/result.h"
#include "engine/model/model_config.h"
#include "vulkan/device/capabilities.h"

namespace cabochon::vulkan {

/// NotImplemented: names the device, what of the model is too much for it, and both numbers. The
/// numbers are those that the kernels themselves check when they are recorded.
Status checkLimits(const engine::ModelConfig& config, const Capabilities& capabilities);

} // namespace cabochon::vulkan
