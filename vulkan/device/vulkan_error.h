// Owns the one place where a VkResult becomes an Error.
#pragma once

#include "engine/base/result.h"
#include "vulkan/device/functions.h"

#include <string>
#include <string_view>

namespace cabochon::vulkan {

/// "VK_ERROR_DEVICE_LOST"; unknown values by number.
std::string resultName(VkResult result);

/// DeviceLost, OutOfMemory or Internal; `what` names the object and its size: "Could not allocate
/// the weights (1,024 MiB): VK_ERROR_OUT_OF_DEVICE_MEMORY." A remedy follows where there is one.
Error vulkanError(VkResult result, std::string_view what);

} // namespace cabochon::vulkan
