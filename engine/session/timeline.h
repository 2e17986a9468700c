// Owns Timeline: one sequence of positions whose keys and values a backend keeps, as a table of
// pages for each group of layers. Forks and rewinds copy nothing; a page that two tables share is
// copied when one of them writes to it. Owns no work space and knows no tokens.
#pragma once

#include "engine/base/result.h"
#include "engine/model/kv_page.h"
#include "engine/session/kv_pool.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace cabochon::engine {

struct TimelineOptions {
    std::uint32_t contextLength = 0; // positions; 0: the model's maximum
    KvFormats formats{};
    /// Positions that sliding layers keep beyond their window, so that rewinding so far back costs
    /// nothing.
    std::uint32_t slidingSlack = kSlidingSlack;
};

/// Made by Backend::createTimeline and fork(). Movable; destruction gives its pages back. One
/// thread at a time for all timelines of a backend. Must be destroyed before the backend, unless
/// the device was lost.
class Timeline {
public:
    static constexpr std::uint32_t kNoPage = std::numeric_limits<std::uint32_t>::max();

    /// For backends. `window`: positions that a sliding layer sees (0: there is none).
    Timeline(std::shared_ptr<KvPool> pool, const TimelineOptions& options, std::uint32_t window);
    Timeline(Timeline&& other) noexcept = default;
    Timeline& operator=(Timeline&& other) noexcept;
    ~Timeline();

    std::uint32_t position() const { return m_position; }
    std::uint32_t contextLength() const { return m_options.contextLength; }
    const KvFormats& formats() const { return m_options.formats; }
    /// Its device is gone: runs give DeviceLost; only destruction makes sense.
    bool isLost() const { return m_pool->isClosed(); }

    /// The same positions once more, with all pages shared.
    Timeline fork() const;
    /// Whether rewind(position) works: the pages that a column at `position` sees are still held.
    bool canRewind(std::uint32_t position) const;
    /// Forgets everything from `position` on. Requires canRewind(position); 0 always works.
    void rewind(std::uint32_t position);

    /// Keeps of sliding layers only what a column at position() sees and `slack` positions more.
    void trim(std::uint32_t slack);

    /// Page numbers by position / 64; kNoPage where sliding layers let go of one. Valid until the
    /// timeline changes.
    std::span<const std::uint32_t> table(KvGroup group) const { return m_tables[indexOf(group)]; }
    const KvPool* pool() const { return m_pool.get(); }

    // What Backend::run does around the computation:
    /// Pages for `count` more positions that only this timeline writes. OutOfMemory, DeviceLost:
    /// nothing changed.
    Status extend(std::uint32_t count);
    /// The positions were computed: pages that left the window go.
    void advance(std::uint32_t count);
    /// They were not: the pages beyond position() go.
    void abandon();

private:
    Status makePartialPageOwn(KvGroup group);
    void truncate(KvGroup group, std::uint32_t pages);
    std::uint32_t windowStart(std::uint32_t position) const;
    void releaseAll();

    std::shared_ptr<KvPool> m_pool; // outlives a lost device, so that tables can still let go
    TimelineOptions m_options;
    std::uint32_t m_window = 0;
    std::uint32_t m_position = 0;
    std::uint32_t m_firstHeld = 0; // page of sliding layers; those before were given back
    std::array<std::vector<std::uint32_t>, kKvGroups.size()> m_tables;
};

} // namespace cabochon::engine
