// Owns the tables of pages of a run as its kernels read them: those of all its timelines one after
// the other, for each group of layers, where the host writes them before the run.
#pragma once

#include "engine/session/run_columns.h"
#include "vulkan/device/arena.h"

#include <array>
#include <cstdint>
#include <vector>

namespace cabochon::vulkan {

class RunTables {
public:
    explicit RunTables(Device& device) : m_device(device) {}

    /// Writes the tables of the run's timelines; larger buffers first, where they need some.
    /// Nothing may run on the device. OutOfMemory.
    Status write(const engine::RunColumns& columns);
    /// First entry of timeline `index` of the run, in the buffers of both groups.
    std::uint32_t firstEntry(std::uint32_t index) const { return m_first[index]; }

    BufferView view(engine::KvGroup group) const { return m_views[indexOf(group)]; }
    /// Another number since the buffers were replaced: what names the old ones must go.
    std::uint64_t generation() const { return m_generation; }

private:
    Status reserve(std::uint32_t entries);

    Device& m_device;
    Arena m_arena;
    std::array<BufferView, engine::kKvGroups.size()> m_views;
    std::vector<std::uint32_t> m_first;
    std::uint32_t m_capacity = 0; // entries
    std::uint64_t m_generation = 0;
};

} // namespace cabochon::vulkan
