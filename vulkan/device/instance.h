// Owns the Vulkan library and one VkInstance: finds the library at run time, lists the devices, and
// counts what the validation layer reports. A machine without Vulkan is normal: DeviceNotFound.
#pragma once

#include "engine/base/result.h"
#include "vulkan/device/functions.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace cabochon::vulkan {

struct InstanceOptions {
    /// The Khronos validation layer, where it is installed; its errors are counted.
    bool validation = false;
};

class Instance {
public:
    /// DeviceNotFound: no library, no driver, or only drivers below Vulkan 1.2.
    static Result<std::unique_ptr<Instance>> create(const InstanceOptions& options);
    ~Instance();
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    const Functions& functions() const { return m_functions; }
    VkInstance handle() const { return m_instance; }
    /// Devices of Vulkan 1.2 and later, in the loader's order: "vulkan:0" is the first.
    const std::vector<VkPhysicalDevice>& physicalDevices() const { return m_physicalDevices; }

    bool validates() const { return m_messenger != VK_NULL_HANDLE; }
    /// Errors and warnings of the validation layer so far. Any thread.
    unsigned validationMessages() const { return m_messages.load(); }
    const std::string& firstValidationMessage() const { return m_firstMessage; }

    /// A device of this instance was left behind with work that hangs: nothing is destroyed any
    /// more. Any thread.
    void abandon() const { m_abandoned = true; }

private:
    Instance() = default;
    Status createHandle(const InstanceOptions& options);
    Status findDevices();
    static VkBool32 VKAPI_PTR report(VkDebugUtilsMessageSeverityFlagBitsEXT severity,
                                     VkDebugUtilsMessageTypeFlagsEXT types,
                                     const VkDebugUtilsMessengerCallbackDataEXT* data,
                                     void* self);

    void* m_library = nullptr;
    Functions m_functions;
    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
    std::vector<VkPhysicalDevice> m_physicalDevices;
    std::atomic<unsigned> m_messages{0};
    std::string m_firstMessage;
    mutable std::atomic<bool> m_abandoned{false};
};

} // namespace cabochon::vulkan
