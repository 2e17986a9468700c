// Owns Prompt: what a model is to read, as one sequence of positions: token ids, and media whose
// positions take vectors instead of embeddings. Two prompts are compared by what they say: two
// different pictures are never the same prefix. Knows no pixels, text or roles.
#pragma once

#include "engine/base/result.h"
#include "engine/model/token.h"
#include "engine/session/run_columns.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cabochon::engine {

/// SHA-256 of what a medium was encoded from: its content and how (budget, projector).
using ContentHash = std::array<std::uint8_t, 32>;

/// Positions [first, first + count) of a prompt that hold the soft tokens of a picture, of sound or
/// of a frame.
struct MediaBlock {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    ContentHash contentHash{};
    /// [count, width] f32, entered unscaled (engine/MODEL.md). Shared: one encoding serves every
    /// prompt that shows the medium.
    std::shared_ptr<const std::vector<float>> rows;
    /// Its columns see each other on sliding layers.
    bool bidirectional = false;
};

class Prompt {
public:
    Prompt() = default;
    explicit Prompt(std::span<const TokenId> ids) : m_ids(ids.begin(), ids.end()) {}

    void append(TokenId id) { m_ids.push_back(id); }
    void append(std::span<const TokenId> ids) { m_ids.insert(m_ids.end(), ids.begin(), ids.end()); }
    /// Adds `count` positions of `placeholder` ids, read as `rows` [count, width].
    void appendMedia(std::uint32_t count,
                     TokenId placeholder,
                     const ContentHash& contentHash,
                     std::shared_ptr<const std::vector<float>> rows,
                     bool bidirectional);
    void reserve(std::size_t positions) { m_ids.reserve(positions); }
    /// Forgets everything from `position` on; a medium that lies across it becomes shorter, or goes
    /// when it is bidirectional.
    void truncate(std::uint32_t position);
    /// Makes this the first `end` positions of `other`. Ids allocate only beyond what was reserved.
    void assignPrefix(const Prompt& other, std::uint32_t end);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_ids.size()); }
    bool empty() const { return m_ids.empty(); }
    /// [size()]; placeholders where media are.
    std::span<const TokenId> ids() const { return m_ids; }
    /// In order, not overlapping.
    std::span<const MediaBlock> media() const { return m_media; }

    /// Positions from the start that say the same in both. Ends within a medium only where that is
    /// not bidirectional: its columns see earlier ones alone.
    std::uint32_t commonPrefix(const Prompt& other) const;
    /// `position`, or the start of the bidirectional block that it would cut.
    std::uint32_t boundaryAtMost(std::uint32_t position) const;
    /// End of the chunk that begins at `first`: at most `most` positions, and never within a
    /// bidirectional block. A block that is longer than `most` is a chunk of its own.
    std::uint32_t nextChunk(std::uint32_t first, std::uint32_t most) const;
    /// The vectors that enter a run of the positions [begin, end), into `spans`, which keeps its
    /// memory. `width`: of the model. Media without rows, which were only counted, have none.
    void embeddings(std::uint32_t begin,
                    std::uint32_t end,
                    std::uint32_t width,
                    std::vector<EmbeddingSpan>& spans) const;

private:
    std::vector<TokenId> m_ids;
    std::vector<MediaBlock> m_media;
};

} // namespace cabochon::engine
