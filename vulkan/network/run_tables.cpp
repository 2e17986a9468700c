#include "vulkan/network/run_tables.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cabochon::vulkan {

namespace {

constexpr std::uint32_t kFirstCapacity = 256; // entries: 16,384 positions

} // namespace

Status RunTables::write(const engine::RunColumns& columns)
{
    m_first.clear();
    std::uint32_t entries = 0;
    for (const engine::Timeline* timeline : columns.timelines) {
        m_first.push_back(entries);
        std::size_t pages = 0;
        for (const engine::KvGroup group : engine::kKvGroups)
            pages = std::max(pages, timeline->table(group).size());
        entries += static_cast<std::uint32_t>(pages);
    }
    Status status = reserve(entries);
    if (!status) return status;
    for (const engine::KvGroup group : engine::kKvGroups) {
        auto* target = view(group).as<std::uint32_t>();
        for (std::size_t i = 0; i < columns.timelines.size(); ++i) {
            const std::span<const std::uint32_t> table = columns.timelines[i]->table(group);
            if (!table.empty()) std::memcpy(target + m_first[i], table.data(), table.size_bytes());
        }
    }
    return {};
}

Status RunTables::reserve(std::uint32_t entries)
{
    if (entries <= m_capacity) return {};
    const std::uint32_t capacity = std::max({entries, m_capacity + m_capacity / 2, kFirstCapacity});
    ArenaPlan plan("the tables of pages", MemoryUse::Input, m_device.capabilities());
    for (std::size_t i = 0; i < m_views.size(); ++i)
        plan.add(std::uint64_t{capacity} * sizeof(std::uint32_t));
    Result<Arena> arena = Arena::allocate(m_device, plan);
    if (!arena) return arena.error();
    m_arena = std::move(*arena);
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_views[i] = m_arena.view(i);
    m_capacity = capacity;
    ++m_generation;
    return {};
}

} // namespace cabochon::vulkan
