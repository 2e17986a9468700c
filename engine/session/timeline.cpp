#include "engine/session/timeline.h"

#include "engine/base/check.h"

#include <algorithm>
#include <utility>

namespace cabochon::engine {

Timeline::Timeline(std::shared_ptr<KvPool> pool,
                   const TimelineOptions& options,
                   std::uint32_t window)
    : m_pool(std::move(pool)), m_options(options), m_window(window)
{
    for (std::vector<std::uint32_t>& table : m_tables)
        table.reserve(pagesFor(options.contextLength));
}

Timeline& Timeline::operator=(Timeline&& other) noexcept
{
    if (this == &other) return *this;
    releaseAll();
    m_pool = std::move(other.m_pool);
    m_options = other.m_options;
    m_window = other.m_window;
    m_position = other.m_position;
    m_firstHeld = other.m_firstHeld;
    m_tables = std::move(other.m_tables);
    return *this;
}

Timeline::~Timeline()
{
    releaseAll();
}

void Timeline::releaseAll()
{
    if (!m_pool) return; // moved from
    for (const KvGroup group : kKvGroups)
        truncate(group, 0);
}

Timeline Timeline::fork() const
{
    Timeline other(m_pool, m_options, m_window);
    other.m_position = m_position;
    other.m_firstHeld = m_firstHeld;
    for (const KvGroup group : kKvGroups) {
        const std::vector<std::uint32_t>& table = m_tables[indexOf(group)];
        other.m_tables[indexOf(group)].assign(table.begin(), table.end());
        for (const std::uint32_t page : table) {
            if (page != kNoPage) m_pool->addReference(group, page);
        }
    }
    return other;
}

/// The first position that a column at `position` sees in sliding layers.
std::uint32_t Timeline::windowStart(std::uint32_t position) const
{
    return position + 1 > m_window ? position + 1 - m_window : 0;
}

bool Timeline::canRewind(std::uint32_t position) const
{
    if (position > m_position) return false;
    if (position == 0 || position == m_position || !m_pool->has(KvGroup::Sliding)) return true;
    return windowStart(position) / kPagePositions >= m_firstHeld;
}

void Timeline::rewind(std::uint32_t position)
{
    CABOCHON_CHECK(canRewind(position));
    m_position = position;
    for (const KvGroup group : kKvGroups)
        truncate(group, pagesFor(position));
    if (position == 0) m_firstHeld = 0;
}

Status Timeline::extend(std::uint32_t count)
{
    const std::uint32_t before = pagesFor(m_position);
    const std::uint32_t after = pagesFor(std::uint64_t{m_position} + count);
    for (const KvGroup group : kKvGroups) {
        if (!m_pool->has(group)) continue;
        std::vector<std::uint32_t>& table = m_tables[indexOf(group)];
        Status status = makePartialPageOwn(group);
        if (status && after > before) {
            table.resize(after, kNoPage);
            status = m_pool->take(group, std::span(table).subspan(before));
            if (!status) table.resize(before);
        }
        if (!status) {
            abandon();
            return status;
        }
    }
    return {};
}

/// The page that position() lies in is written next: if it is shared, it becomes a copy.
Status Timeline::makePartialPageOwn(KvGroup group)
{
    if (m_position % kPagePositions == 0) return {};
    std::uint32_t& page = m_tables[indexOf(group)].back();
    if (!m_pool->isShared(group, page)) return {};
    std::uint32_t copy = kNoPage;
    Status status = m_pool->take(group, {&copy, 1});
    if (!status) return status;
    status = m_pool->copy(group, page, copy);
    if (!status) {
        m_pool->release(group, copy);
        return status;
    }
    m_pool->release(group, page);
    page = copy;
    return {};
}

void Timeline::advance(std::uint32_t count)
{
    m_position += count;
    trim(m_options.slidingSlack);
}

void Timeline::trim(std::uint32_t slack)
{
    if (!m_pool->has(KvGroup::Sliding)) return;
    // One position back must always work: its logits may be wanted again.
    const std::uint32_t start = windowStart(m_position);
    const std::uint32_t more = std::max(slack, 1u);
    const std::uint32_t kept = start > more ? start - more : 0;
    std::vector<std::uint32_t>& table = m_tables[indexOf(KvGroup::Sliding)];
    for (; m_firstHeld < kept / kPagePositions; ++m_firstHeld) {
        m_pool->release(KvGroup::Sliding, table[m_firstHeld]);
        table[m_firstHeld] = kNoPage;
    }
}

void Timeline::abandon()
{
    for (const KvGroup group : kKvGroups)
        truncate(group, pagesFor(m_position));
}

void Timeline::truncate(KvGroup group, std::uint32_t pages)
{
    std::vector<std::uint32_t>& table = m_tables[indexOf(group)];
    while (table.size() > pages) {
        if (table.back() != kNoPage) m_pool->release(group, table.back());
        table.pop_back();
    }
}

} // namespace cabochon::engine
