#include "engine/session/prompt.h"

#include <algorithm>
#include <utility>

namespace cabochon::engine {

void Prompt::appendMedia(std::uint32_t count,
                         TokenId placeholder,
                         const ContentHash& contentHash,
                         std::shared_ptr<const std::vector<float>> rows,
                         bool bidirectional)
{
    m_media.push_back({size(), count, contentHash, std::move(rows), bidirectional});
    m_ids.insert(m_ids.end(), count, placeholder);
}

void Prompt::truncate(std::uint32_t position)
{
    std::uint32_t end = std::min(position, size());
    while (!m_media.empty() && m_media.back().first + m_media.back().count > end) {
        MediaBlock& block = m_media.back();
        if (block.first < end && !block.bidirectional) {
            block.count = end - block.first;
            break;
        }
        end = std::min(end, block.first);
        m_media.pop_back();
    }
    m_ids.resize(end);
}

void Prompt::assignPrefix(const Prompt& other, std::uint32_t end)
{
    m_ids.assign(other.m_ids.begin(), other.m_ids.begin() + std::min(end, other.size()));
    m_media.clear();
    for (const MediaBlock& block : other.m_media) {
        if (block.first < end) m_media.push_back(block);
    }
    truncate(end);
}

std::uint32_t Prompt::commonPrefix(const Prompt& other) const
{
    const auto ids =
        std::mismatch(m_ids.begin(), m_ids.end(), other.m_ids.begin(), other.m_ids.end());
    auto end = static_cast<std::uint32_t>(ids.first - m_ids.begin());
    // Media are in order: the first pair that differs ends what both say.
    for (std::size_t i = 0; i < std::max(m_media.size(), other.m_media.size()); ++i) {
        const MediaBlock none{end, 0, {}, nullptr, false};
        const MediaBlock& mine = i < m_media.size() ? m_media[i] : none;
        const MediaBlock& theirs = i < other.m_media.size() ? other.m_media[i] : none;
        const std::uint32_t first = std::min(mine.first, theirs.first);
        if (first >= end) break;
        const bool same = mine.first == theirs.first && mine.contentHash == theirs.contentHash &&
                          mine.bidirectional == theirs.bidirectional;
        if (same && mine.count == theirs.count) continue;
        end = same ? std::min(end, first + std::min(mine.count, theirs.count)) : first;
        break;
    }
    return std::min(boundaryAtMost(end), other.boundaryAtMost(end));
}

std::uint32_t Prompt::boundaryAtMost(std::uint32_t position) const
{
    for (const MediaBlock& block : m_media) {
        if (block.bidirectional && block.first < position && position < block.first + block.count)
            return block.first;
    }
    return position;
}

std::uint32_t Prompt::nextChunk(std::uint32_t first, std::uint32_t most) const
{
    const std::uint32_t end = std::min(size(), first + most);
    const std::uint32_t whole = boundaryAtMost(end);
    if (whole > first || end == first) return whole;
    const auto block =
        std::find_if(m_media.begin(), m_media.end(), [&](const MediaBlock& candidate) {
            return candidate.bidirectional && candidate.first == first;
        });
    return block == m_media.end() ? end : block->first + block->count;
}

void Prompt::embeddings(std::uint32_t begin,
                        std::uint32_t end,
                        std::uint32_t width,
                        std::vector<EmbeddingSpan>& spans) const
{
    spans.clear();
    for (const MediaBlock& block : m_media) {
        const std::uint32_t first = std::max(block.first, begin);
        const std::uint32_t last = std::min(block.first + block.count, end);
        if (first >= last || !block.rows) continue;
        const std::size_t skipped = std::size_t{first - block.first} * width;
        spans.push_back(
            {first - begin, last - first, block.rows->data() + skipped, block.bidirectional});
    }
}

} // namespace cabochon::engine
