#include "vulkan/device/arena.h"

#include "vulkan/device/vulkan_error.h"

#include <algorithm>
#include <utility>

namespace cabochon::vulkan {

namespace {

constexpr VkDeviceSize kMaxBlock = VkDeviceSize{1} << 30;
/// Blocks end on this, so that a driver's own rounding adds nothing to the plan.
constexpr VkDeviceSize kBlockGranularity = 64 * 1024;

constexpr VkBufferUsageFlags kUsage =
    VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT |
    VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT |
    VK_BUFFER_USAGE_INDIRECT_BUFFER_BIT;

VkDeviceSize roundUp(VkDeviceSize size, VkDeviceSize multiple)
{
    return (size + multiple - 1) / multiple * multiple;
}

/// Types for a use, the best first.
std::vector<std::uint32_t> memoryTypes(const Capabilities& capabilities,
                                       MemoryUse use,
                                       VkDeviceSize size,
                                       std::uint32_t allowed)
{
    // A window of 256 MiB to the device is for everyone; one to all of it (resizable BAR) is roomy.
    constexpr VkDeviceSize kRoomy = VkDeviceSize{1} << 30, kLittle = VkDeviceSize{32} << 20;
    constexpr VkMemoryPropertyFlags kLocal = VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
    constexpr VkMemoryPropertyFlags kHost =
        VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
    constexpr VkMemoryPropertyFlags kCached = kHost | VK_MEMORY_PROPERTY_HOST_CACHED_BIT;
    std::vector<VkMemoryPropertyFlags> wanted;
    switch (use) {
    case MemoryUse::Device:
        // On a discrete card with a small BAR the host-visible local heap is 256 MiB: leave it.
        if (capabilities.unifiedMemory)
            wanted = {kLocal | kHost, kLocal, kHost};
        else
            wanted = {kLocal, kHost};
        break;
    case MemoryUse::Upload:
        wanted = {kHost};
        break;
    case MemoryUse::Input:
        wanted = {kLocal | kHost, kHost};
        break;
    case MemoryUse::Readback:
        wanted = {kCached, kHost};
        break;
    }
    const VkPhysicalDeviceMemoryProperties& memory = capabilities.memory;
    std::vector<std::uint32_t> types;
    for (VkMemoryPropertyFlags flags : wanted) {
        for (std::uint32_t i = 0; i < memory.memoryTypeCount; ++i) {
            const VkMemoryType& type = memory.memoryTypes[i];
            if (!(allowed >> i & 1) || (type.propertyFlags & flags) != flags) continue;
            const bool isInput = use == MemoryUse::Input && (flags & kLocal);
            if (isInput && memory.memoryHeaps[type.heapIndex].size < kRoomy && size > kLittle)
                continue;
            types.push_back(i);
            break;
        }
    }
    return types;
}

} // namespace

std::string megabytes(std::uint64_t bytes)
{
    return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MiB";
}

ArenaPlan::ArenaPlan(std::string name, MemoryUse use, const Capabilities& capabilities)
    : m_name(std::move(name)), m_use(use),
      m_alignment(std::max<VkDeviceSize>({64, capabilities.storageAlignment,
                                          capabilities.uniformAlignment, capabilities.atomSize}))
{
    m_maxBlock = kMaxBlock;
    if (capabilities.maxAllocation) m_maxBlock = std::min(m_maxBlock, capabilities.maxAllocation);
    m_maxBlock = m_maxBlock / kBlockGranularity * kBlockGranularity;
    m_maxSlot = std::min<VkDeviceSize>(m_maxBlock, capabilities.maxStorageBufferRange);
    m_maxSlot = m_maxSlot / m_alignment * m_alignment;
}

std::size_t ArenaPlan::add(VkDeviceSize bytes)
{
    m_largest = std::max(m_largest, bytes);
    const VkDeviceSize size = roundUp(bytes, m_alignment);
    if (m_blocks.empty() || m_blocks.back() + size > m_maxBlock) m_blocks.push_back(0);
    m_slots.push_back({m_blocks.size() - 1, m_blocks.back(), bytes});
    m_blocks.back() += size;
    return m_slots.size() - 1;
}

VkDeviceSize ArenaPlan::totalBytes() const
{
    VkDeviceSize total = 0;
    for (VkDeviceSize block : m_blocks)
        total += roundUp(block, kBlockGranularity);
    return total;
}

Result<Arena> Arena::allocate(Device& device, const ArenaPlan& plan)
{
    if (plan.m_largest > plan.m_maxBlock) {
        return {ErrorCode::OutOfMemory, "A piece of " + plan.name() + " takes " +
                                            megabytes(plan.m_largest) + "; " +
                                            device.capabilities().name + " allocates at most " +
                                            megabytes(plan.m_maxBlock) +
                                            " at once. Choose a shorter context, or use the CPU."};
    }
    Arena arena;
    arena.m_device = &device;
    arena.m_hostVisible = true;
    for (VkDeviceSize used : plan.m_blocks) {
        if (used == 0) {
            arena.m_blocks.push_back({});
            continue;
        }
        Status status = arena.allocateBlock(plan, roundUp(used, kBlockGranularity));
        if (!status) return status.error();
    }
    arena.m_views.reserve(plan.m_slots.size());
    for (const ArenaPlan::Slot& slot : plan.m_slots) {
        if (slot.size == 0) {
            arena.m_views.push_back({});
            continue;
        }
        const Block& block = arena.m_blocks[slot.block];
        arena.m_views.push_back({block.buffer, slot.offset, slot.size,
                                 block.mapped ? block.mapped + slot.offset : nullptr});
    }
    return arena;
}

Status Arena::allocateBlock(const ArenaPlan& plan, VkDeviceSize size)
{
    const Functions& vk = m_device->functions();
    const std::string what = "allocate " + plan.name() + " (" + megabytes(size) + " of " +
                             megabytes(plan.totalBytes()) + ")";
    m_blocks.push_back({});
    Block& block = m_blocks.back();
    VkBufferCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
    info.size = size;
    info.usage = kUsage;
    const std::uint32_t families[] = {m_device->capabilities().computeQueueFamily,
                                      m_device->capabilities().transferQueueFamily};
    if (families[1] != ~0u && plan.use() != MemoryUse::Readback) {
        info.sharingMode = VK_SHARING_MODE_CONCURRENT; // uploads go through the other queue
        info.queueFamilyIndexCount = 2;
        info.pQueueFamilyIndices = families;
    }
    VkResult result = m_device->fault(DeviceCall::Allocate);
    if (result == VK_SUCCESS)
        result = vk.vkCreateBuffer(m_device->handle(), &info, nullptr, &block.buffer);
    if (result != VK_SUCCESS) return vulkanError(result, what);
    m_device->setName(VK_OBJECT_TYPE_BUFFER, reinterpret_cast<std::uint64_t>(block.buffer),
                      plan.name());
    VkMemoryRequirements requirements{};
    vk.vkGetBufferMemoryRequirements(m_device->handle(), block.buffer, &requirements);
    VkMemoryAllocateInfo allocation{};
    allocation.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
    allocation.allocationSize = requirements.size;
    result = VK_ERROR_OUT_OF_DEVICE_MEMORY;
    for (const std::uint32_t type : memoryTypes(m_device->capabilities(), plan.use(),
                                                requirements.size, requirements.memoryTypeBits)) {
        allocation.memoryTypeIndex = type;
        result = vk.vkAllocateMemory(m_device->handle(), &allocation, nullptr, &block.memory);
        if (result == VK_SUCCESS || plan.use() != MemoryUse::Input) break;
    }
    if (result == VK_SUCCESS)
        result = vk.vkBindBufferMemory(m_device->handle(), block.buffer, block.memory, 0);
    const VkMemoryPropertyFlags flags =
        m_device->capabilities().memory.memoryTypes[allocation.memoryTypeIndex].propertyFlags;
    if (result == VK_SUCCESS && (flags & VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT)) {
        void* mapped = nullptr;
        result = vk.vkMapMemory(m_device->handle(), block.memory, 0, VK_WHOLE_SIZE, 0, &mapped);
        block.mapped = static_cast<std::byte*>(mapped);
    }
    if (result != VK_SUCCESS) return vulkanError(result, what);
    m_hostVisible = m_hostVisible && block.mapped;
    m_sizeBytes += requirements.size;
    return {};
}

void Arena::release()
{
    if (!m_device) return;
    const Functions& vk = m_device->functions();
    for (const Block& block : m_blocks) {
        if (m_device->abandoned()) break; // work that hangs may still write there
        if (block.buffer) vk.vkDestroyBuffer(m_device->handle(), block.buffer, nullptr);
        if (block.memory) vk.vkFreeMemory(m_device->handle(), block.memory, nullptr);
    }
    m_blocks.clear();
    m_views.clear();
    m_sizeBytes = 0;
}

Arena::~Arena()
{
    release();
}

Arena::Arena(Arena&& other) noexcept
    : m_device(other.m_device), m_blocks(std::move(other.m_blocks)),
      m_views(std::move(other.m_views)), m_sizeBytes(other.m_sizeBytes),
      m_hostVisible(other.m_hostVisible)
{
    other.m_blocks.clear();
    other.m_device = nullptr;
}

Arena& Arena::operator=(Arena&& other) noexcept
{
    if (this == &other) return *this;
    release();
    m_device = std::exchange(other.m_device, nullptr);
    m_blocks = std::move(other.m_blocks);
    other.m_blocks.clear();
    m_views = std::move(other.m_views);
    m_sizeBytes = other.m_sizeBytes;
    m_hostVisible = other.m_hostVisible;
    return *this;
}

} // namespace cabochon::vulkan
