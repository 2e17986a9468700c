#include "vulkan/device/capabilities.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace cabochon::vulkan {

namespace {

constexpr std::string_view kTierNames[] = {"T0", "T1", "T2", "T3"};

std::vector<VkExtensionProperties> extensionsOf(const Functions& vk, VkPhysicalDevice device)
{
    std::uint32_t count = 0;
    vk.vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vk.vkEnumerateDeviceExtensionProperties(device, nullptr, &count, extensions.data());
    return extensions;
}

bool hasExtension(const std::vector<VkExtensionProperties>& extensions, const char* name)
{
    return std::any_of(extensions.begin(), extensions.end(), [&](const auto& extension) {
        return std::strcmp(extension.extensionName, name) == 0;
    });
}

DeviceKind kindOf(VkPhysicalDeviceType type)
{
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
        return DeviceKind::Discrete;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
        return DeviceKind::Integrated;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
        return DeviceKind::Virtual;
    case VK_PHYSICAL_DEVICE_TYPE_CPU:
        return DeviceKind::Cpu;
    default:
        return DeviceKind::Other;
    }
}

template <typename T>
void chain(void*& next, T& structure, VkStructureType type)
{
    structure.sType = type;
    structure.pNext = next;
    next = &structure;
}

void probeProperties(const Functions& vk,
                     VkPhysicalDevice device,
                     const std::vector<VkExtensionProperties>& extensions,
                     Capabilities& out)
{
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    vk.vkGetPhysicalDeviceProperties2(device, &properties);
    out.apiVersion = properties.properties.apiVersion;
    const bool is13 = out.apiVersion >= VK_API_VERSION_1_3;
    const bool hasDot =
        is13 || hasExtension(extensions, VK_KHR_SHADER_INTEGER_DOT_PRODUCT_EXTENSION_NAME);
    const bool hasSizes =
        is13 || hasExtension(extensions, VK_EXT_SUBGROUP_SIZE_CONTROL_EXTENSION_NAME);

    VkPhysicalDeviceSubgroupProperties subgroup{};
    VkPhysicalDeviceDriverProperties driver{};
    VkPhysicalDeviceIDProperties id{};
    VkPhysicalDeviceMaintenance3Properties limits3{};
    VkPhysicalDeviceSubgroupSizeControlProperties sizes{};
    VkPhysicalDeviceShaderIntegerDotProductProperties dot{};
    void* next = nullptr;
    chain(next, subgroup, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_PROPERTIES);
    chain(next, driver, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES);
    chain(next, id, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES);
    chain(next, limits3, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_3_PROPERTIES);
    if (hasSizes)
        chain(next, sizes, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_PROPERTIES);
    if (hasDot)
        chain(next, dot, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_PROPERTIES);
    VkPhysicalDeviceShaderSMBuiltinsPropertiesNV nvidia{};
    VkPhysicalDeviceShaderCorePropertiesAMD amd{};
    if (hasExtension(extensions, VK_NV_SHADER_SM_BUILTINS_EXTENSION_NAME))
        chain(next, nvidia, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_SM_BUILTINS_PROPERTIES_NV);
    if (hasExtension(extensions, VK_AMD_SHADER_CORE_PROPERTIES_EXTENSION_NAME))
        chain(next, amd, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_CORE_PROPERTIES_AMD);
    properties.pNext = next;
    vk.vkGetPhysicalDeviceProperties2(device, &properties);

    const VkPhysicalDeviceProperties& p = properties.properties;
    out.name = p.deviceName;
    out.driver = driver.driverInfo[0] ? driver.driverInfo : driver.driverName;
    out.kind = kindOf(p.deviceType);
    out.vendorId = p.vendorID;
    out.deviceId = p.deviceID;
    out.driverVersion = p.driverVersion;
    std::copy(std::begin(id.deviceUUID), std::end(id.deviceUUID), out.uuid.begin());
    out.subgroupSize = out.subgroupSizeMin = out.subgroupSizeMax = subgroup.subgroupSize;
    if (subgroup.supportedStages & VK_SHADER_STAGE_COMPUTE_BIT) {
        const auto has = [&](VkSubgroupFeatureFlagBits bit) {
            return (subgroup.supportedOperations & bit) != 0;
        };
        out.subgroupArithmetic =
            has(VK_SUBGROUP_FEATURE_BASIC_BIT) && has(VK_SUBGROUP_FEATURE_ARITHMETIC_BIT);
        out.subgroupShuffle = has(VK_SUBGROUP_FEATURE_SHUFFLE_BIT);
        out.subgroupBallot = has(VK_SUBGROUP_FEATURE_BALLOT_BIT);
    }
    if (hasSizes && (sizes.requiredSubgroupSizeStages & VK_SHADER_STAGE_COMPUTE_BIT)) {
        out.subgroupSizeMin = sizes.minSubgroupSize;
        out.subgroupSizeMax = sizes.maxSubgroupSize;
    }
    out.computeUnits = nvidia.shaderSMCount > 0
                           ? nvidia.shaderSMCount
                           : amd.shaderEngineCount * amd.shaderArraysPerEngineCount *
                                 amd.computeUnitsPerShaderArray;
    if (out.computeUnits == 0) out.computeUnits = out.kind == DeviceKind::Discrete ? 48 : 16;
    out.integerDotAccelerated =
        hasDot && dot.integerDotProduct4x8BitPackedSignedAccelerated == VK_TRUE;
    out.maxStorageBufferRange = p.limits.maxStorageBufferRange;
    out.maxUniformBufferRange = p.limits.maxUniformBufferRange;
    out.maxPushConstants = p.limits.maxPushConstantsSize;
    out.maxStorageBindings = p.limits.maxPerStageDescriptorStorageBuffers;
    out.maxSharedMemory = p.limits.maxComputeSharedMemorySize;
    out.maxInvocations =
        std::min(p.limits.maxComputeWorkGroupInvocations, p.limits.maxComputeWorkGroupSize[0]);
    std::copy_n(p.limits.maxComputeWorkGroupCount, 3, out.maxGroups.begin());
    const auto alignment = [](VkDeviceSize size) { return static_cast<std::uint32_t>(size); };
    out.storageAlignment = alignment(p.limits.minStorageBufferOffsetAlignment);
    out.uniformAlignment = alignment(p.limits.minUniformBufferOffsetAlignment);
    out.atomSize = alignment(p.limits.nonCoherentAtomSize);
    out.timestampPeriod = p.limits.timestampPeriod;
    out.maxAllocation = limits3.maxMemoryAllocationSize;
}

void probeFeatures(const Functions& vk,
                   VkPhysicalDevice device,
                   const std::vector<VkExtensionProperties>& extensions,
                   Capabilities& out)
{
    const bool is13 = out.apiVersion >= VK_API_VERSION_1_3;
    VkPhysicalDeviceFeatures2 features{};
    VkPhysicalDeviceVulkan11Features features11{};
    VkPhysicalDeviceVulkan12Features features12{};
    VkPhysicalDeviceSubgroupSizeControlFeatures sizes{};
    VkPhysicalDeviceShaderIntegerDotProductFeatures dot{};
    void* next = nullptr;
    chain(next, features11, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES);
    chain(next, features12, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES);
    if (is13 || hasExtension(extensions, VK_EXT_SUBGROUP_SIZE_CONTROL_EXTENSION_NAME))
        chain(next, sizes, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES);
    if (is13 || hasExtension(extensions, VK_KHR_SHADER_INTEGER_DOT_PRODUCT_EXTENSION_NAME))
        chain(next, dot, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES);
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.pNext = next;
    vk.vkGetPhysicalDeviceFeatures2(device, &features);

    out.int16 = features.features.shaderInt16;
    out.storage16 = features11.storageBuffer16BitAccess;
    out.storage8 = features12.storageBuffer8BitAccess;
    out.float16 = features12.shaderFloat16;
    out.int8 = features12.shaderInt8;
    out.timelineSemaphore = features12.timelineSemaphore;
    out.memoryModel = features12.vulkanMemoryModel && features12.vulkanMemoryModelDeviceScope;
    out.bufferDeviceAddress = features12.bufferDeviceAddress;
    out.subgroupSizeControl = sizes.subgroupSizeControl;
    if (!out.subgroupSizeControl) out.subgroupSizeMin = out.subgroupSizeMax = out.subgroupSize;
    out.integerDot = dot.shaderIntegerDotProduct;
    out.pushDescriptor = hasExtension(extensions, VK_KHR_PUSH_DESCRIPTOR_EXTENSION_NAME);
}

/// Rows, columns and depth that tiles of the kernels are multiples of.
bool isServed(std::uint32_t size)
{
    return size == 8 || size == 16;
}

/// What subgroups multiply of halves into float32 sums in compute shaders; none where they do not.
MatrixUnit matrixUnitOf(const Functions& vk,
                        VkPhysicalDevice device,
                        const std::vector<VkExtensionProperties>& extensions)
{
    if (!hasExtension(extensions, VK_KHR_COOPERATIVE_MATRIX_EXTENSION_NAME) ||
        !vk.vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR)
        return {};
    VkPhysicalDeviceCooperativeMatrixFeaturesKHR feature{};
    feature.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_FEATURES_KHR;
    VkPhysicalDeviceFeatures2 features{};
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.pNext = &feature;
    vk.vkGetPhysicalDeviceFeatures2(device, &features);
    VkPhysicalDeviceCooperativeMatrixPropertiesKHR stages{};
    stages.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_PROPERTIES_KHR;
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &stages;
    vk.vkGetPhysicalDeviceProperties2(device, &properties);
    if (!feature.cooperativeMatrix ||
        !(stages.cooperativeMatrixSupportedStages & VK_SHADER_STAGE_COMPUTE_BIT))
        return {};
    std::uint32_t count = 0;
    vk.vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR(device, &count, nullptr);
    VkCooperativeMatrixPropertiesKHR empty{};
    empty.sType = VK_STRUCTURE_TYPE_COOPERATIVE_MATRIX_PROPERTIES_KHR;
    std::vector<VkCooperativeMatrixPropertiesKHR> shapes(count, empty);
    if (vk.vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR(device, &count, shapes.data()) < 0)
        return {};
    shapes.resize(count);
    MatrixUnit best;
    for (const VkCooperativeMatrixPropertiesKHR& shape : shapes) {
        const bool wanted = shape.AType == VK_COMPONENT_TYPE_FLOAT16_KHR &&
                            shape.BType == VK_COMPONENT_TYPE_FLOAT16_KHR &&
                            shape.CType == VK_COMPONENT_TYPE_FLOAT32_KHR &&
                            shape.ResultType == VK_COMPONENT_TYPE_FLOAT32_KHR &&
                            !shape.saturatingAccumulation && shape.scope == VK_SCOPE_SUBGROUP_KHR &&
                            isServed(shape.MSize) && isServed(shape.NSize) && isServed(shape.KSize);
        if (wanted &&
            shape.MSize * shape.NSize * shape.KSize > best.rows * best.columns * best.depth)
            best = {shape.MSize, shape.NSize, shape.KSize};
    }
    return best;
}

void probeQueues(const Functions& vk, VkPhysicalDevice device, Capabilities& out)
{
    std::uint32_t count = 0;
    vk.vkGetPhysicalDeviceQueueFamilyProperties(device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vk.vkGetPhysicalDeviceQueueFamilyProperties(device, &count, families.data());
    for (std::uint32_t i = 0; i < count; ++i) {
        const VkQueueFlags flags = families[i].queueFlags;
        const bool compute = flags & VK_QUEUE_COMPUTE_BIT;
        // The queue without graphics is preferred: its long dispatches do not stall the desktop.
        const bool better = compute && !(flags & VK_QUEUE_GRAPHICS_BIT);
        if (compute && (out.computeQueueFamily == ~0u || better)) {
            if (out.computeQueueFamily == ~0u ||
                (families[out.computeQueueFamily].queueFlags & VK_QUEUE_GRAPHICS_BIT)) {
                out.computeQueueFamily = i;
                out.timestamps = families[i].timestampValidBits > 0;
            }
        }
        if (!compute && (flags & VK_QUEUE_TRANSFER_BIT) && !(flags & VK_QUEUE_GRAPHICS_BIT) &&
            out.transferQueueFamily == ~0u)
            out.transferQueueFamily = i;
    }
}

void probeMemory(const Functions& vk,
                 VkPhysicalDevice device,
                 const std::vector<VkExtensionProperties>& extensions,
                 Capabilities& out)
{
    out.memoryBudget = hasExtension(extensions, VK_EXT_MEMORY_BUDGET_EXTENSION_NAME);
    VkPhysicalDeviceMemoryBudgetPropertiesEXT budget{};
    budget.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT;
    VkPhysicalDeviceMemoryProperties2 memory{};
    memory.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_PROPERTIES_2;
    if (out.memoryBudget) memory.pNext = &budget;
    vk.vkGetPhysicalDeviceMemoryProperties2(device, &memory);
    out.memory = memory.memoryProperties;
    std::uint32_t heap = ~0u;
    for (std::uint32_t i = 0; i < out.memory.memoryHeapCount; ++i) {
        const VkMemoryHeap& candidate = out.memory.memoryHeaps[i];
        if (!(candidate.flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT)) continue;
        if (heap == ~0u || candidate.size > out.memory.memoryHeaps[heap].size) heap = i;
    }
    if (heap == ~0u) return;
    out.deviceMemory = out.memory.memoryHeaps[heap].size;
    out.deviceMemoryFree = out.deviceMemory / 10 * 9;
    if (out.memoryBudget) {
        const VkDeviceSize used = budget.heapUsage[heap], most = budget.heapBudget[heap];
        out.deviceMemoryFree = most > used ? (most - used) / 100 * 95 : 0;
    }
    out.unifiedMemory = true;
    for (std::uint32_t i = 0; i < out.memory.memoryTypeCount; ++i) {
        const VkMemoryPropertyFlags flags = out.memory.memoryTypes[i].propertyFlags;
        if ((flags & VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT) &&
            !(flags & VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT))
            out.unifiedMemory = false;
    }
}

Tier tierOf(const Capabilities& c)
{
    if (!c.subgroupArithmetic || !c.subgroupShuffle || c.subgroupSize < 4) return Tier::Plain;
    if (c.matrixUnit && c.float16 && c.memoryModel) return Tier::CooperativeMatrix;
    return c.integerDot && c.integerDotAccelerated ? Tier::IntegerDot : Tier::Subgroup;
}

} // namespace

std::string_view tierName(Tier tier)
{
    return kTierNames[static_cast<std::size_t>(tier)];
}

std::optional<Tier> tierFromName(std::string_view name)
{
    for (std::size_t i = 0; i < std::size(kTierNames); ++i) {
        if (kTierNames[i] == name) return static_cast<Tier>(i);
    }
    return std::nullopt;
}

std::string_view deviceKindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Discrete:
        return "discrete";
    case DeviceKind::Integrated:
        return "integrated";
    case DeviceKind::Virtual:
        return "virtual";
    case DeviceKind::Cpu:
        return "cpu";
    case DeviceKind::Other:
        break;
    }
    return "other";
}

Capabilities Capabilities::limitedTo(Tier most) const
{
    Capabilities limited = *this;
    limited.tier = std::min(limited.tier, most);
    return limited;
}

std::string Capabilities::key() const
{
    std::string text;
    char part[16];
    for (std::uint8_t byte : uuid) {
        std::snprintf(part, sizeof part, "%02x", byte);
        text += part;
    }
    std::snprintf(part, sizeof part, "-%08x", driverVersion);
    return text + part;
}

std::string Capabilities::description() const
{
    char size[32];
    std::snprintf(size, sizeof size, "%.0f GB", static_cast<double>(deviceMemory) / 1e9);
    return name + " · " + size + " · " + std::string(tierName(tier));
}

Capabilities probeCapabilities(const Instance& instance, VkPhysicalDevice device)
{
    const Functions& vk = instance.functions();
    const std::vector<VkExtensionProperties> extensions = extensionsOf(vk, device);
    Capabilities capabilities;
    probeProperties(vk, device, extensions, capabilities);
    probeFeatures(vk, device, extensions, capabilities);
    capabilities.matrixUnit = matrixUnitOf(vk, device, extensions);
    probeQueues(vk, device, capabilities);
    probeMemory(vk, device, extensions, capabilities);
    capabilities.tier = tierOf(capabilities);
    return capabilities;
}

std::string belowFloor(const Capabilities& c)
{
    const std::string name = "The device " + c.name;
    if (c.computeQueueFamily == ~0u) return name + " has no compute queue.";
    if (!c.timelineSemaphore) return name + " lacks timeline semaphores.";
    if (c.maxInvocations < 256)
        return name + " runs " + std::to_string(c.maxInvocations) +
               " invocations in a workgroup; 256 are needed.";
    if (c.maxSharedMemory < 16384)
        return name + " has " + std::to_string(c.maxSharedMemory) +
               " bytes of shared memory; 16384 are needed.";
    if (c.maxStorageBindings < 16)
        return name + " binds " + std::to_string(c.maxStorageBindings) +
               " buffers to a kernel; 16 are needed.";
    if (c.maxStorageBufferRange < (1u << 27))
        return name + " binds " + std::to_string(c.maxStorageBufferRange) +
               " bytes of a buffer at once; 134217728 are needed.";
    return {};
}

} // namespace cabochon::vulkan
