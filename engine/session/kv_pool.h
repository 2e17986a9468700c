// Owns which pages of keys and values are in use, and by how many tables: numbers, counts of
// references, free pages. The memory behind a page belongs to a backend (KvStorage). Knows no
// positions: those are the timelines'.
#pragma once

#include "engine/base/result.h"
#include "engine/model/kv_page.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

/// A backend's memory for the pages of a pool. One thread at a time, the backend's.
class KvStorage {
public:
    virtual ~KvStorage() = default;

    /// Makes room for pages [first, first + count) of a group and clears them, so that nothing of
    /// an earlier owner and no chance bits can reach a result. OutOfMemory, DeviceLost: as if not
    /// called.
    virtual Status take(KvGroup group, std::uint32_t first, std::uint32_t count) = 0;
    /// Page `to`, which was taken, becomes equal to `from`.
    virtual Status copy(KvGroup group, std::uint32_t from, std::uint32_t to) = 0;
    /// No table holds the page any more; its memory may go, or wait for the next take().
    virtual void release(KvGroup group, std::uint32_t page) noexcept = 0;
    /// Memory held now, free pages that wait included.
    virtual std::uint64_t sizeBytes() const = 0;
};

/// What is said where the pages of a closed pool are needed.
Error pagesLost();

/// Shared by all timelines of one backend and format. Closed when the device is lost: then tables
/// may still let go of their pages, and nothing else works. One thread at a time.
class KvPool {
public:
    /// Pages of `group` exist when the model has such layers. The storages must live until close().
    KvPool(const ModelConfig& config, std::vector<KvStorage*> storages);

    bool has(KvGroup group) const { return m_groups[indexOf(group)].exists; }
    bool isClosed() const { return m_closed; }
    /// Forgets the storages. What was in the pages is gone.
    void close() noexcept;

    /// Fills `pages` with free pages, each with one reference. Lowest numbers first, so that a
    /// storage in one piece stays short. OutOfMemory, DeviceLost: nothing changed.
    Status take(KvGroup group, std::span<std::uint32_t> pages);
    void addReference(KvGroup group, std::uint32_t page);
    void release(KvGroup group, std::uint32_t page) noexcept;
    bool isShared(KvGroup group, std::uint32_t page) const
    {
        return m_groups[indexOf(group)].references[page] > 1;
    }
    Status copy(KvGroup group, std::uint32_t from, std::uint32_t to);

    /// Pages that at least one table holds.
    std::uint32_t pagesInUse(KvGroup group) const { return m_groups[indexOf(group)].inUse; }

private:
    struct Group {
        bool exists = false;
        std::vector<std::uint32_t> references; // by page; 0: free
        std::uint32_t lowestFree = 0;          // no free page is below
        std::uint32_t inUse = 0;
    };
    Status takeStretch(KvGroup group, std::uint32_t first, std::uint32_t count);

    std::array<Group, kKvGroups.size()> m_groups;
    std::vector<KvStorage*> m_storages;
    bool m_closed = false;
};

} // namespace cabochon::engine
