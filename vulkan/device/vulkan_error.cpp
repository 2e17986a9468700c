#include "vulkan/device/vulkan_error.h"

namespace cabochon::vulkan {

std::string resultName(VkResult result)
{
    switch (result) {
#define CABOCHON_NAME(value)                                                                       \
    case value:                                                                                    \
        return #value;
        CABOCHON_NAME(VK_SUCCESS)
        CABOCHON_NAME(VK_NOT_READY)
        CABOCHON_NAME(VK_TIMEOUT)
        CABOCHON_NAME(VK_INCOMPLETE)
        CABOCHON_NAME(VK_ERROR_OUT_OF_HOST_MEMORY)
        CABOCHON_NAME(VK_ERROR_OUT_OF_DEVICE_MEMORY)
        CABOCHON_NAME(VK_ERROR_INITIALIZATION_FAILED)
        CABOCHON_NAME(VK_ERROR_DEVICE_LOST)
        CABOCHON_NAME(VK_ERROR_MEMORY_MAP_FAILED)
        CABOCHON_NAME(VK_ERROR_LAYER_NOT_PRESENT)
        CABOCHON_NAME(VK_ERROR_EXTENSION_NOT_PRESENT)
        CABOCHON_NAME(VK_ERROR_FEATURE_NOT_PRESENT)
        CABOCHON_NAME(VK_ERROR_INCOMPATIBLE_DRIVER)
        CABOCHON_NAME(VK_ERROR_TOO_MANY_OBJECTS)
        CABOCHON_NAME(VK_ERROR_OUT_OF_POOL_MEMORY)
        CABOCHON_NAME(VK_ERROR_INVALID_EXTERNAL_HANDLE)
        CABOCHON_NAME(VK_ERROR_FRAGMENTATION)
        CABOCHON_NAME(VK_ERROR_UNKNOWN)
#undef CABOCHON_NAME
    default:
        return "VkResult " + std::to_string(static_cast<int>(result));
    }
}

Error vulkanError(VkResult result, std::string_view what)
{
    const std::string message = "Could not " + std::string(what) + ": " + resultName(result) + ".";
    switch (result) {
    case VK_ERROR_DEVICE_LOST:
        return {ErrorCode::DeviceLost, message + " The graphics driver stopped working."};
    case VK_ERROR_OUT_OF_DEVICE_MEMORY:
    case VK_ERROR_OUT_OF_HOST_MEMORY:
    case VK_ERROR_MEMORY_MAP_FAILED:
        return {ErrorCode::OutOfMemory,
                message + " Close other programs that use the graphics card, choose a shorter "
                          "context, or use the CPU."};
    default:
        return {ErrorCode::Internal, message};
    }
}

} // namespace cabochon::vulkan
