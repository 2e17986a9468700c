// Owns the memory of an encoder's runs: on the device, written by the host, read by it.
#pragma once

#include "vulkan/device/arena.h"

#include <cstdint>
#include <string>
#include <utility>

namespace cabochon::vulkan {

struct WorkSpace {
    Arena work, input, readback;

    std::uint64_t sizeBytes() const
    {
        return work.sizeBytes() + input.sizeBytes() + readback.sizeBytes();
    }
};

/// Sizes first, as with every arena.
struct WorkSpacePlan {
    ArenaPlan work, input, readback;

    /// `what` it is for: "a picture".
    WorkSpacePlan(const std::string& what, const Capabilities& capabilities)
        : work("the work space for " + what, MemoryUse::Device, capabilities),
          input("the values of " + what, MemoryUse::Upload, capabilities),
          readback("the soft tokens of " + what, MemoryUse::Readback, capabilities)
    {
    }

    /// OutOfMemory.
    Result<WorkSpace> allocate(Device& device) const
    {
        WorkSpace space;
        const std::pair<Arena*, const ArenaPlan*> arenas[] = {
            {&space.work, &work}, {&space.input, &input}, {&space.readback, &readback}};
        for (const auto& [arena, plan] : arenas) {
            Result<Arena> allocated = Arena::allocate(device, *plan);
            if (!allocated) return allocated.error();
            *arena = std::move(*allocated);
        }
        return space;
    }
};

} // namespace cabochon::vulkan
