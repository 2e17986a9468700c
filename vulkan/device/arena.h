// Owns the device's memory: arenas (weights, cache, work space, staging) that are planned first and
// then allocated as planned, in blocks of at most 1 GiB; tensors are views into them. Nothing is
// allocated after a model and its context are ready.
#pragma once

#include "vulkan/device/device.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::vulkan {

/// Rounded up: "512 MiB".
std::string megabytes(std::uint64_t bytes);

/// A stretch of a buffer. Does not own. `mapped` is null where the host has no access.
struct BufferView {
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceSize offset = 0; // bytes
    VkDeviceSize size = 0;   // bytes
    std::byte* mapped = nullptr;

    explicit operator bool() const { return buffer != VK_NULL_HANDLE && size > 0; }
    BufferView part(VkDeviceSize first, VkDeviceSize count) const
    {
        return {buffer, offset + first, count, mapped ? mapped + first : nullptr};
    }
    template <typename T>
    T* as() const
    {
        return reinterpret_cast<T*>(mapped);
    }
};

/// Where memory should lie. Device: fastest for kernels, host-visible too where that costs nothing
/// (unified memory). Upload: written by the host, copied by the device. Input: written by the host
/// before each run, read by kernels again and again; on the device where the host's writes reach it
/// (resizable BAR), so that no workgroup waits for the bus. Neither is read by the host. Readback:
/// written by the device, cached for the host.
enum class MemoryUse : std::uint8_t { Device, Upload, Input, Readback };

/// Sizes first: what will be allocated, before anything is.
class ArenaPlan {
public:
    /// Slots of one arena never straddle blocks.
    ArenaPlan(std::string name, MemoryUse use, const Capabilities& capabilities);

    /// Index of a new slot of `bytes` (0 is allowed: an empty view).
    std::size_t add(VkDeviceSize bytes);
    /// Largest slot that fits a block and a binding.
    VkDeviceSize maxSlot() const { return m_maxSlot; }
    VkDeviceSize largestSlot() const { return m_largest; }

    const std::string& name() const { return m_name; }
    MemoryUse use() const { return m_use; }
    /// Bytes of all blocks: exactly what Arena::allocate takes from the device.
    VkDeviceSize totalBytes() const;

private:
    friend class Arena;
    struct Slot {
        std::size_t block = 0;
        VkDeviceSize offset = 0;
        VkDeviceSize size = 0;
    };
    std::string m_name;
    MemoryUse m_use;
    VkDeviceSize m_alignment;
    VkDeviceSize m_maxBlock;
    VkDeviceSize m_maxSlot;
    VkDeviceSize m_largest = 0;
    std::vector<Slot> m_slots;
    std::vector<VkDeviceSize> m_blocks; // bytes used
};

class Arena {
public:
    Arena() = default;
    /// OutOfMemory names the arena, the block and its size, also where a slot is larger than any
    /// block can be; what was allocated is given back.
    static Result<Arena> allocate(Device& device, const ArenaPlan& plan);
    ~Arena();
    Arena(Arena&& other) noexcept;
    Arena& operator=(Arena&& other) noexcept;

    BufferView view(std::size_t slot) const { return m_views[slot]; }
    std::uint64_t sizeBytes() const { return m_sizeBytes; }
    /// Host writes become visible to the device, and the device's to the host, without flushes.
    bool hostVisible() const { return m_hostVisible; }

private:
    struct Block {
        VkBuffer buffer = VK_NULL_HANDLE;
        VkDeviceMemory memory = VK_NULL_HANDLE;
        std::byte* mapped = nullptr;
    };
    Status allocateBlock(const ArenaPlan& plan, VkDeviceSize size);
    void release();

    Device* m_device = nullptr;
    std::vector<Block> m_blocks;
    std::vector<BufferView> m_views;
    std::uint64_t m_sizeBytes = 0;
    bool m_hostVisible = false;
};

} // namespace cabochon::vulkan
