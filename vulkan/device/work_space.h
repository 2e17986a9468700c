// Owns the memory of runs: on the device, written by the host, read by it.
#pragma once

#include "vulkan/device/arena.h"

#include <cstdint>
#include <utility>

namespace cabochon::vulkan {

/// One thing for each MemoryUse of a run.
template <typename T>
struct ForEachUse {
    T work, input, readback; // on the device; what the host writes; what it reads

    const T& of(MemoryUse use) const
    {
        return use == MemoryUse::Device ? work : use == MemoryUse::Input ? input : readback;
    }
    T& of(MemoryUse use) { return const_cast<T&>(std::as_const(*this).of(use)); }
};

struct WorkSpace : ForEachUse<Arena> {
    /// OutOfMemory.
    static Result<WorkSpace> allocate(Device& device, const ForEachUse<ArenaPlan>& plans)
    {
        WorkSpace space;
        for (const MemoryUse use : {MemoryUse::Device, MemoryUse::Input, MemoryUse::Readback}) {
            Result<Arena> arena = Arena::allocate(device, plans.of(use));
            if (!arena) return arena.error();
            space.of(use) = std::move(*arena);
        }
        return space;
    }

    std::uint64_t sizeBytes() const
    {
        return work.sizeBytes() + input.sizeBytes() + readback.sizeBytes();
    }
};

} // namespace cabochon::vulkan
