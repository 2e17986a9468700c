#include "engine/session/kv_timeline.h"

#include <algorithm>
#include <cassert>

namespace cabochon::engine {

KvTimeline::KvTimeline(const ModelConfig& config, const ContextOptions& options)
    : m_window(config.slidingWindow)
{
    const std::uint32_t length = options.contextLength;
    m_ringCapacity = std::min(length, config.slidingWindow + 2 * options.prefillColumns);
    // A ring that holds the whole context never forgets: no checkpoint is needed.
    if (options.checkpoint && m_ringCapacity < length)
        m_checkpointRows = std::min(m_ringCapacity, config.slidingWindow + kCheckpointSlack);
}

void KvTimeline::advanceTo(std::uint32_t position)
{
    if (position > m_ringCapacity) m_oldest = std::max(m_oldest, position - m_ringCapacity);
}

std::uint32_t KvTimeline::windowStart(std::uint32_t position) const
{
    return position + 1 > m_window ? position + 1 - m_window : 0;
}

bool KvTimeline::ringHolds(std::uint32_t position) const
{
    return windowStart(position) >= m_oldest;
}

bool KvTimeline::canRewind(std::uint32_t position) const
{
    if (position == 0 || ringHolds(position)) return true;
    return m_hasCheckpoint && position <= m_checkpointValid && position <= m_checkpointEnd &&
           windowStart(position) >= m_checkpointStart;
}

KvTimeline::Rows KvTimeline::rewind(std::uint32_t position)
{
    assert(canRewind(position));
    Rows restored;
    if (position != 0 && !ringHolds(position)) {
        restored = {m_checkpointStart, m_checkpointEnd};
        m_oldest = m_checkpointStart;
    }
    if (position == 0) m_oldest = 0;
    // What follows will replace rows from `position` on: those in the checkpoint are stale.
    m_checkpointValid = std::min(m_checkpointValid, position);
    return restored;
}

KvTimeline::Rows KvTimeline::checkpoint(std::uint32_t position)
{
    if (m_checkpointRows == 0) return {};
    m_hasCheckpoint = true;
    m_checkpointEnd = position;
    m_checkpointValid = position;
    m_checkpointStart =
        std::max(m_oldest, position > m_checkpointRows ? position - m_checkpointRows : 0);
    return {m_checkpointStart, m_checkpointEnd};
}

} // namespace cabochon::engine
