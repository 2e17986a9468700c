#include "engine/session/kv_pool.h"

#include "engine/base/check.h"

#include <algorithm>
#include <utility>

namespace cabochon::engine {

Error pagesLost()
{
    return {ErrorCode::DeviceLost,
            "The device that held this conversation's keys and values is gone."};
}

KvPool::KvPool(const ModelConfig& config, std::vector<KvStorage*> storages)
    : m_storages(std::move(storages))
{
    for (std::uint32_t i = 0; i < config.layers.size(); ++i) {
        if (config.layers[i].ownsKv(i))
            m_groups[indexOf(groupOf(config.layers[i].attention))].exists = true;
    }
}

void KvPool::close() noexcept
{
    m_storages.clear();
    m_closed = true;
}

Status KvPool::take(KvGroup kind, std::span<std::uint32_t> pages)
{
    if (m_closed) return pagesLost();
    Group& group = m_groups[indexOf(kind)];
    std::uint32_t next = group.lowestFree;
    for (std::uint32_t& page : pages) {
        while (next < group.references.size() && group.references[next] > 0)
            ++next;
        page = next++;
    }
    // Storages get stretches of consecutive pages: one order to a device for each.
    std::size_t done = 0;
    Status status;
    while (status && done < pages.size()) {
        std::size_t end = done + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1)
            ++end;
        status = takeStretch(kind, pages[done], static_cast<std::uint32_t>(end - done));
        if (status) done = end;
    }
    if (!status) {
        for (std::size_t i = 0; i < done; ++i) {
            for (KvStorage* storage : m_storages)
                storage->release(kind, pages[i]);
        }
        return status;
    }
    if (next > group.references.size()) group.references.resize(next, 0);
    for (const std::uint32_t page : pages)
        group.references[page] = 1;
    group.lowestFree = next;
    group.inUse += static_cast<std::uint32_t>(pages.size());
    return {};
}

Status KvPool::takeStretch(KvGroup group, std::uint32_t first, std::uint32_t count)
{
    for (std::size_t i = 0; i < m_storages.size(); ++i) {
        Status status = m_storages[i]->take(group, first, count);
        if (status) continue;
        for (std::size_t before = 0; before < i; ++before) {
            for (std::uint32_t page = first; page < first + count; ++page)
                m_storages[before]->release(group, page);
        }
        return status;
    }
    return {};
}

void KvPool::addReference(KvGroup group, std::uint32_t page)
{
    ++m_groups[indexOf(group)].references[page];
}

void KvPool::release(KvGroup kind, std::uint32_t page) noexcept
{
    Group& group = m_groups[indexOf(kind)];
    CABOCHON_CHECK(group.references[page] > 0);
    if (--group.references[page] > 0) return;
    --group.inUse;
    group.lowestFree = std::min(group.lowestFree, page);
    for (KvStorage* storage : m_storages)
        storage->release(kind, page);
}

Status KvPool::copy(KvGroup group, std::uint32_t from, std::uint32_t to)
{
    for (KvStorage* storage : m_storages) {
        Status status = storage->copy(group, from, to);
        if (!status) return status;
    }
    return {};
}

} // namespace cabochon::engine
