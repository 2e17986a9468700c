#include "vulkan/device/device.h"

#include "vulkan/device/vulkan_error.h"

#include <algorithm>
#include <string>

namespace cabochon::vulkan {

namespace {

constexpr int kEmulatedPatience = 20; // watchdogs
constexpr std::chrono::milliseconds kLostPatience{2000};
constexpr std::chrono::nanoseconds kSlice = std::chrono::milliseconds(100);
constexpr std::chrono::nanoseconds kShortest = std::chrono::microseconds(10);

} // namespace

Error noSuchDevice(std::size_t index, std::size_t count)
{
    return {ErrorCode::DeviceNotFound, "There is no device vulkan:" + std::to_string(index) +
                                           "; this machine has " + std::to_string(count) +
                                           ". `cabochon-cli devices` lists them."};
}

Capabilities adjusted(Capabilities capabilities, const DeviceOptions& options)
{
    if (options.emulatedIntegerDot && capabilities.integerDot) {
        capabilities.integerDotAccelerated = true;
        if (capabilities.tier == Tier::Subgroup) capabilities.tier = Tier::IntegerDot;
    }
    capabilities = capabilities.limitedTo(options.maxTier);
    if (options.maxBinding != 0) {
        capabilities.maxStorageBufferRange =
            std::min(capabilities.maxStorageBufferRange, options.maxBinding);
    }
    if (options.chooseAs) capabilities.kind = *options.chooseAs;
    return capabilities;
}

Result<std::unique_ptr<Device>>
Device::create(const Instance& instance, std::size_t index, const DeviceOptions& options)
{
    const auto& devices = instance.physicalDevices();
    if (index >= devices.size()) return noSuchDevice(index, devices.size());
    std::unique_ptr<Device> device(new Device);
    device->m_instance = &instance;
    device->m_functions = instance.functions();
    device->m_options = options;
    Capabilities& capabilities = device->m_capabilities;
    capabilities = probeCapabilities(instance, devices[index]);
    if (const std::string lack = belowFloor(capabilities); !lack.empty())
        return {ErrorCode::DeviceNotFound, lack + " Use the CPU or another device."};
    capabilities = adjusted(capabilities, options);
    device->m_subgroupSize = capabilities.subgroupSize;
    if (options.subgroupSize != 0 && capabilities.subgroupSizeControl) {
        device->m_subgroupSize = std::clamp(options.subgroupSize, capabilities.subgroupSizeMin,
                                            capabilities.subgroupSizeMax);
    }
    Status status = device->createHandle(instance, devices[index]);
    if (!status) return status.error();
    return device;
}

Status Device::createHandle(const Instance& instance, VkPhysicalDevice physicalDevice)
{
    Functions& vk = m_functions;
    const Capabilities& c = m_capabilities;
    const bool is13 = c.apiVersion >= VK_API_VERSION_1_3;

    VkPhysicalDeviceVulkan12Features features12{};
    features12.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES;
    features12.timelineSemaphore = VK_TRUE;
    features12.shaderFloat16 = c.float16;
    features12.shaderInt8 = c.int8;
    features12.storageBuffer8BitAccess = c.storage8;
    features12.vulkanMemoryModel = c.memoryModel;
    features12.vulkanMemoryModelDeviceScope = c.memoryModel;
    VkPhysicalDeviceVulkan11Features features11{};
    features11.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES;
    features11.storageBuffer16BitAccess = c.storage16;
    features11.pNext = &features12;
    VkPhysicalDeviceSubgroupSizeControlFeatures sizes{};
    sizes.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES;
    sizes.subgroupSizeControl = VK_TRUE;
    VkPhysicalDeviceShaderIntegerDotProductFeatures dot{};
    dot.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES;
    dot.shaderIntegerDotProduct = VK_TRUE;
    VkPhysicalDeviceFeatures2 features{};
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.features.shaderInt16 = c.int16;
    features.pNext = &features11;
    std::vector<const char*> extensions;
    if (c.subgroupSizeControl) {
        sizes.pNext = features.pNext;
        features.pNext = &sizes;
        if (!is13) extensions.push_back(VK_EXT_SUBGROUP_SIZE_CONTROL_EXTENSION_NAME);
    }
    if (c.integerDot) {
        dot.pNext = features.pNext;
        features.pNext = &dot;
        if (!is13) extensions.push_back(VK_KHR_SHADER_INTEGER_DOT_PRODUCT_EXTENSION_NAME);
    }
    VkPhysicalDeviceCooperativeMatrixFeaturesKHR matrices{};
    matrices.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_FEATURES_KHR;
    matrices.cooperativeMatrix = VK_TRUE;
    if (c.has(Tier::CooperativeMatrix)) {
        matrices.pNext = features.pNext;
        features.pNext = &matrices;
        extensions.push_back(VK_KHR_COOPERATIVE_MATRIX_EXTENSION_NAME);
    }

    const float priority = 0.5f;
    VkDeviceQueueCreateInfo queues[2]{};
    queues[0].sType = queues[1].sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO;
    queues[0].queueCount = queues[1].queueCount = 1;
    queues[0].pQueuePriorities = queues[1].pQueuePriorities = &priority;
    queues[0].queueFamilyIndex = c.computeQueueFamily;
    queues[1].queueFamilyIndex = c.transferQueueFamily;
    const bool transfers = c.transferQueueFamily != ~0u;
    VkDeviceCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO;
    info.pNext = &features;
    info.queueCreateInfoCount = transfers ? 2 : 1;
    info.pQueueCreateInfos = queues;
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    VkResult result =
        instance.functions().vkCreateDevice(physicalDevice, &info, nullptr, &m_device);
    if (result != VK_SUCCESS) return vulkanError(result, "open the device " + c.name);
#define CABOCHON_LOAD(name)                                                                        \
    vk.name = reinterpret_cast<PFN_##name>(vk.vkGetDeviceProcAddr(m_device, #name));
    CABOCHON_VULKAN_DEVICE_FUNCTIONS(CABOCHON_LOAD)
#undef CABOCHON_LOAD
    if (m_options.replaceFunctions) m_options.replaceFunctions(vk);
    Status status = createQueue(m_queues[0], c.computeQueueFamily);
    if (!status || (!transfers && !m_options.separateTransfers)) return status;
    return createQueue(m_queues[1], transfers ? c.transferQueueFamily : c.computeQueueFamily);
}

Status Device::createQueue(Queue& queue, std::uint32_t family)
{
    const Functions& vk = m_functions;
    queue.family = family;
    vk.vkGetDeviceQueue(m_device, family, 0, &queue.handle);
    VkSemaphoreTypeCreateInfo type{};
    type.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO;
    type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
    VkSemaphoreCreateInfo semaphore{};
    semaphore.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO;
    semaphore.pNext = &type;
    const VkResult result = vk.vkCreateSemaphore(m_device, &semaphore, nullptr, &queue.timeline);
    if (result != VK_SUCCESS) return vulkanError(result, "create a timeline semaphore");
    return {};
}

Device::~Device()
{
    if (!m_device) return;
    waitIdle();
    if (m_abandoned) return;
    for (const Queue& queue : m_queues) {
        if (queue.timeline) m_functions.vkDestroySemaphore(m_device, queue.timeline, nullptr);
    }
    m_functions.vkDestroyDevice(m_device, nullptr);
}

Result<TimelineValue> Device::submit(VkCommandBuffer commands, QueueUse use)
{
    const std::lock_guard lock(m_submitting);
    Queue& target = m_queues[&queue(use) - m_queues];
    const TimelineValue value = target.lastValue + 1;
    const TimelineValue copies = m_queues[1].lastValue;
    const bool waits = &target == &m_queues[0] && copies > m_awaitedTransfer;
    const VkPipelineStageFlags stages = VK_PIPELINE_STAGE_ALL_COMMANDS_BIT;
    VkTimelineSemaphoreSubmitInfo timeline{};
    timeline.sType = VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO;
    timeline.signalSemaphoreValueCount = 1;
    timeline.pSignalSemaphoreValues = &value;
    timeline.waitSemaphoreValueCount = waits ? 1 : 0;
    timeline.pWaitSemaphoreValues = &copies;
    VkSubmitInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO;
    info.pNext = &timeline;
    info.commandBufferCount = 1;
    info.pCommandBuffers = &commands;
    info.signalSemaphoreCount = 1;
    info.pSignalSemaphores = &target.timeline;
    info.waitSemaphoreCount = waits ? 1 : 0;
    info.pWaitSemaphores = &m_queues[1].timeline;
    info.pWaitDstStageMask = &stages;
    VkResult result = fault(DeviceCall::Submit);
    if (result == VK_SUCCESS)
        result = m_functions.vkQueueSubmit(target.handle, 1, &info, VK_NULL_HANDLE);
    if (result == VK_ERROR_DEVICE_LOST) m_lost = true;
    if (result != VK_SUCCESS) return vulkanError(result, "submit work to " + m_capabilities.name);
    target.lastValue = value;
    if (waits) m_awaitedTransfer = copies;
    return value;
}

Status Device::wait(TimelineValue value, QueueUse use)
{
    VkResult result = fault(DeviceCall::Wait);
    if (result == VK_SUCCESS) result = waitFor(queue(use), value, patience(m_options.watchdog));
    if (result == VK_SUCCESS) return {};
    m_lost = m_lost || result == VK_ERROR_DEVICE_LOST || result == VK_TIMEOUT;
    if (result == VK_TIMEOUT) {
        return {ErrorCode::DeviceLost, "The device " + m_capabilities.name +
                                           " did not finish its work within " +
                                           std::to_string(m_options.watchdog.count() / 1000) +
                                           " seconds. It hangs, or its driver does."};
    }
    return vulkanError(result, "wait for " + m_capabilities.name);
}

/// In slices, so that a device that another thread found lost ends this wait, too.
VkResult
Device::waitFor(const Queue& queue, TimelineValue value, std::chrono::milliseconds most) const
{
    const auto deadline = std::chrono::steady_clock::now() + most;
    const bool lostBefore = m_lost;
    VkSemaphoreWaitInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO;
    info.semaphoreCount = 1;
    info.pSemaphores = &queue.timeline;
    info.pValues = &value;
    while (true) {
        const auto left = deadline - std::chrono::steady_clock::now();
        const auto slice = std::clamp<std::chrono::nanoseconds>(left, kShortest, kSlice);
        const VkResult result = m_functions.vkWaitSemaphores(
            m_device, &info, static_cast<std::uint64_t>(slice.count()));
        if (result != VK_TIMEOUT || left <= slice) return result;
        if (m_lost && !lostBefore) return VK_ERROR_DEVICE_LOST;
    }
}

std::chrono::milliseconds Device::patience(std::chrono::milliseconds most) const
{
    // Emulated devices are slow, not hung.
    return most * (m_capabilities.kind == DeviceKind::Cpu ? kEmulatedPatience : 1);
}

void Device::waitIdle()
{
    if (m_abandoned) return;
    for (const Queue& queue : m_queues) {
        if (!queue.timeline || queue.lastValue == 0) continue;
        const auto most = m_lost ? std::min(m_options.watchdog, kLostPatience) : m_options.watchdog;
        const VkResult result = waitFor(queue, queue.lastValue, patience(most));
        if (result != VK_SUCCESS) m_lost = true;
        // Of a device that its driver gave up nothing runs any more.
        if (result != VK_TIMEOUT) continue;
        m_abandoned = true;
        m_instance->abandon();
        return;
    }
}

void Device::setName(VkObjectType type, std::uint64_t handle, std::string_view name) const
{
    if (!m_functions.vkSetDebugUtilsObjectNameEXT) return;
    const std::string text(name);
    VkDebugUtilsObjectNameInfoEXT info{};
    info.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_OBJECT_NAME_INFO_EXT;
    info.objectType = type;
    info.objectHandle = handle;
    info.pObjectName = text.c_str();
    m_functions.vkSetDebugUtilsObjectNameEXT(m_device, &info);
}

} // namespace cabochon::vulkan
