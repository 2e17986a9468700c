// Owns the memory of runs: on the device, written by the host, read by it.
#pragma once

#include "vulkan/device/arena.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

struct WorkSpace {
    Arena work, input, readback;

    /// OutOfMemory.
    static Result<WorkSpace> allocate(Device& device,
                                      const ArenaPlan& work,
                                      const ArenaPlan& input,
                                      const ArenaPlan& readback)
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

    std::uint64_t sizeBytes() const
    {
        return work.sizeBytes() + input.sizeBytes() + readback.sizeBytes();
    }
};

/// Sizes first, as with every arena; views of all when it is allocated.
class WorkSpacePlan {
public:
    /// `what` it is for: "a picture".
    WorkSpacePlan(const std::string& what, const Capabilities& capabilities)
        : m_work("the work space for " + what, MemoryUse::Device, capabilities),
          m_input("the values of " + what, MemoryUse::Upload, capabilities),
          m_readback("the soft tokens of " + what, MemoryUse::Readback, capabilities)
    {
    }

    /// allocate() makes `target` a view of so many floats.
    void add(BufferView& target, MemoryUse use, std::uint64_t floats)
    {
        ArenaPlan& plan = use == MemoryUse::Device   ? m_work
                          : use == MemoryUse::Upload ? m_input
                                                     : m_readback;
        m_entries.push_back({&target, use, plan.add(floats * sizeof(float))});
    }

    /// OutOfMemory.
    Result<WorkSpace> allocate(Device& device) const
    {
        Result<WorkSpace> space = WorkSpace::allocate(device, m_work, m_input, m_readback);
        if (!space) return space;
        for (const Entry& entry : m_entries) {
            const Arena& arena = entry.use == MemoryUse::Device   ? space->work
                                 : entry.use == MemoryUse::Upload ? space->input
                                                                  : space->readback;
            *entry.target = arena.view(entry.slot);
        }
        return space;
    }

private:
    struct Entry {
        BufferView* target;
        MemoryUse use;
        std::size_t slot;
    };
    ArenaPlan m_work, m_input, m_readback;
    std::vector<Entry> m_entries;
};

} // namespace cabochon::vulkan
