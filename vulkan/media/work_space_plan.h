// Owns the plan of what an encoder computes in, and of the values that it takes and gives.
#pragma once

#include "vulkan/device/work_space.h"
#include "vulkan/kernels/operations_matrix.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::vulkan {

/// What an encoder takes, its weights included.
struct EncoderBytes {
    std::uint64_t device = 0;
    std::uint64_t host = 0;
};

/// Sizes first, as with every arena; views of all when it is allocated.
class WorkSpacePlan {
public:
    /// `what` it is for: "a picture".
    WorkSpacePlan(const std::string& what, const Capabilities& capabilities)
        : m_plans{{"the work space for " + what, MemoryUse::Device, capabilities},
                  {"the values of " + what, MemoryUse::Input, capabilities},
                  {"the soft tokens of " + what, MemoryUse::Readback, capabilities}},
          m_halves(operations::inputForm(
                       capabilities, MatrixFormat::F16, operations::kMatVecColumns + 1) ==
                   operations::InputForm::Halves)
    {
    }

    /// allocate() makes `target` a view of so many floats.
    void add(BufferView& target, MemoryUse use, std::uint64_t floats)
    {
        m_entries.push_back({&target, use, m_plans.of(use).add(floats * sizeof(float))});
    }

    /// What allocate() takes on the device, and of memory that the host reads and writes.
    std::uint64_t deviceBytes() const { return m_plans.work.totalBytes(); }
    std::uint64_t hostBytes() const
    {
        return m_plans.input.totalBytes() + m_plans.readback.totalBytes();
    }

    /// Room for inputs of products as halves, where the device multiplies them; else none.
    void addHalves(BufferView& target, std::uint64_t width, std::uint64_t columns)
    {
        if (!m_halves) return;
        const std::uint64_t bytes =
            operations::roundedInputBytes(operations::InputForm::Halves, width, columns);
        add(target, MemoryUse::Device, bytes / sizeof(float));
    }

    /// OutOfMemory.
    Result<WorkSpace> allocate(Device& device) const
    {
        Result<WorkSpace> space = WorkSpace::allocate(device, m_plans);
        if (!space) return space;
        for (const Entry& entry : m_entries)
            *entry.target = space->of(entry.use).view(entry.slot);
        return space;
    }

private:
    struct Entry {
        BufferView* target;
        MemoryUse use;
        std::size_t slot;
    };
    ForEachUse<ArenaPlan> m_plans;
    std::vector<Entry> m_entries;
    bool m_halves;
};

} // namespace cabochon::vulkan
