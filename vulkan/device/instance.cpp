#include "vulkan/device/instance.h"

#include "vulkan/device/vulkan_error.h"

#include <cstring>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace cabochon::vulkan {

namespace {

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

void* openLibrary()
{
#if defined(_WIN32)
    return LoadLibraryA("vulkan-1.dll");
#elif defined(__APPLE__)
    for (const char* name : {"libvulkan.1.dylib", "libvulkan.dylib", "libMoltenVK.dylib"}) {
        if (void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
    }
    return nullptr;
#else
    for (const char* name : {"libvulkan.so.1", "libvulkan.so"}) {
        if (void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
    }
    return nullptr;
#endif
}

void closeLibrary(void* library)
{
    if (!library) return;
#if defined(_WIN32)
    FreeLibrary(static_cast<HMODULE>(library));
#else
    dlclose(library);
#endif
}

PFN_vkGetInstanceProcAddr entryPoint(void* library)
{
#if defined(_WIN32)
    return reinterpret_cast<PFN_vkGetInstanceProcAddr>(
        GetProcAddress(static_cast<HMODULE>(library), "vkGetInstanceProcAddr"));
#else
    return reinterpret_cast<PFN_vkGetInstanceProcAddr>(dlsym(library, "vkGetInstanceProcAddr"));
#endif
}

bool hasLayer(const Functions& vk, const char* name)
{
    std::uint32_t count = 0;
    vk.vkEnumerateInstanceLayerProperties(&count, nullptr);
    std::vector<VkLayerProperties> layers(count);
    vk.vkEnumerateInstanceLayerProperties(&count, layers.data());
    for (const VkLayerProperties& layer : layers) {
        if (std::strcmp(layer.layerName, name) == 0) return true;
    }
    return false;
}

bool hasExtension(const Functions& vk, const char* layer, const char* name)
{
    std::uint32_t count = 0;
    vk.vkEnumerateInstanceExtensionProperties(layer, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vk.vkEnumerateInstanceExtensionProperties(layer, &count, extensions.data());
    for (const VkExtensionProperties& extension : extensions) {
        if (std::strcmp(extension.extensionName, name) == 0) return true;
    }
    return false;
}

} // namespace

Result<std::unique_ptr<Instance>> Instance::create(const InstanceOptions& options)
{
    std::unique_ptr<Instance> instance(new Instance);
    instance->m_library = openLibrary();
    if (!instance->m_library) {
        return {ErrorCode::DeviceNotFound,
                "Vulkan is not installed on this machine. The CPU is used instead; to use a "
                "graphics card, install its vendor's driver."};
    }
    Status status = instance->createHandle(options);
    if (status) status = instance->findDevices();
    if (!status) return status.error();
    return instance;
}

Status Instance::createHandle(const InstanceOptions& options)
{
    Functions& vk = m_functions;
    vk.vkGetInstanceProcAddr = entryPoint(m_library);
    if (!vk.vkGetInstanceProcAddr) {
        return {ErrorCode::DeviceNotFound,
                "The Vulkan library of this machine has no vkGetInstanceProcAddr. Install the "
                "graphics card's driver again."};
    }
#define CABOCHON_LOAD(name)                                                                        \
    vk.name = reinterpret_cast<PFN_##name>(vk.vkGetInstanceProcAddr(nullptr, #name));
    CABOCHON_VULKAN_GLOBAL_FUNCTIONS(CABOCHON_LOAD)
#undef CABOCHON_LOAD
    std::uint32_t version = VK_API_VERSION_1_0;
    if (vk.vkEnumerateInstanceVersion) vk.vkEnumerateInstanceVersion(&version);
    if (version < VK_API_VERSION_1_2) {
        return {ErrorCode::DeviceNotFound,
                "The Vulkan library of this machine speaks version " +
                    std::to_string(VK_API_VERSION_MAJOR(version)) + "." +
                    std::to_string(VK_API_VERSION_MINOR(version)) +
                    "; Cabochon needs 1.2. Update the graphics card's driver."};
    }

    std::vector<const char*> layers, extensions;
    const bool validate = options.validation && hasLayer(vk, kValidationLayer);
    if (validate) layers.push_back(kValidationLayer);
    const bool debug =
        validate && (hasExtension(vk, kValidationLayer, VK_EXT_DEBUG_UTILS_EXTENSION_NAME) ||
                     hasExtension(vk, nullptr, VK_EXT_DEBUG_UTILS_EXTENSION_NAME));
    if (debug) extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
    VkInstanceCreateFlags flags = 0;
#ifdef VK_KHR_portability_enumeration
    if (hasExtension(vk, nullptr, VK_KHR_PORTABILITY_ENUMERATION_EXTENSION_NAME)) {
        extensions.push_back(VK_KHR_PORTABILITY_ENUMERATION_EXTENSION_NAME);
        flags |= VK_INSTANCE_CREATE_ENUMERATE_PORTABILITY_BIT_KHR;
    }
#endif
    VkApplicationInfo application{};
    application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    application.pApplicationName = "Cabochon";
    application.pEngineName = "Cabochon";
    application.apiVersion = version >= VK_API_VERSION_1_3 ? VK_API_VERSION_1_3 : version;
    VkInstanceCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    info.flags = flags;
    info.pApplicationInfo = &application;
    info.enabledLayerCount = static_cast<std::uint32_t>(layers.size());
    info.ppEnabledLayerNames = layers.data();
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    const VkResult result = vk.vkCreateInstance(&info, nullptr, &m_instance);
    if (result != VK_SUCCESS) {
        return {ErrorCode::DeviceNotFound,
                "Vulkan has no usable driver on this machine (" + resultName(result) +
                    "). The CPU is used instead; to use a graphics card, install its vendor's "
                    "driver."};
    }
#define CABOCHON_LOAD(name)                                                                        \
    vk.name = reinterpret_cast<PFN_##name>(vk.vkGetInstanceProcAddr(m_instance, #name));
    CABOCHON_VULKAN_INSTANCE_FUNCTIONS(CABOCHON_LOAD)
    CABOCHON_VULKAN_OPTIONAL_FUNCTIONS(CABOCHON_LOAD)
#undef CABOCHON_LOAD
    if (debug && vk.vkCreateDebugUtilsMessengerEXT) {
        VkDebugUtilsMessengerCreateInfoEXT messenger{};
        messenger.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT;
        messenger.messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT |
                                    VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
        messenger.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT;
        messenger.pfnUserCallback = &Instance::report;
        messenger.pUserData = this;
        vk.vkCreateDebugUtilsMessengerEXT(m_instance, &messenger, nullptr, &m_messenger);
    }
    return {};
}

Status Instance::findDevices()
{
    std::uint32_t count = 0;
    m_functions.vkEnumeratePhysicalDevices(m_instance, &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    m_functions.vkEnumeratePhysicalDevices(m_instance, &count, devices.data());
    devices.resize(count);
    for (VkPhysicalDevice device : devices) {
        VkPhysicalDeviceProperties2 properties{};
        properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
        m_functions.vkGetPhysicalDeviceProperties2(device, &properties);
        if (properties.properties.apiVersion >= VK_API_VERSION_1_2)
            m_physicalDevices.push_back(device);
    }
    if (m_physicalDevices.empty()) {
        return {ErrorCode::DeviceNotFound,
                "Vulkan found " + std::to_string(count) +
                    " devices, none of version 1.2 or later. The CPU is used instead; a newer "
                    "driver of the graphics card may help."};
    }
    return {};
}

VkBool32 VKAPI_PTR Instance::report(VkDebugUtilsMessageSeverityFlagBitsEXT,
                                    VkDebugUtilsMessageTypeFlagsEXT,
                                    const VkDebugUtilsMessengerCallbackDataEXT* data,
                                    void* self)
{
    auto& instance = *static_cast<Instance*>(self);
    if (instance.m_messages.fetch_add(1) == 0) instance.m_firstMessage = data->pMessage;
    return VK_FALSE;
}

Instance::~Instance()
{
    if (m_abandoned) return;
    if (m_messenger) m_functions.vkDestroyDebugUtilsMessengerEXT(m_instance, m_messenger, nullptr);
    if (m_instance) m_functions.vkDestroyInstance(m_instance, nullptr);
    closeLibrary(m_library);
}

} // namespace cabochon::vulkan
