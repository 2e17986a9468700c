// Owns the short way for tests to run a network: a backend, one timeline on it, and what the last
// run gave. A broken fixture is a broken test: it ends the program with the reason.
#pragma once

#include "engine/session/backend.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::test {

class TimelineRun {
public:
    /// The backend must outlive it.
    TimelineRun(engine::Backend& backend, const engine::TimelineOptions& options);

    /// One step of the timeline.
    Status run(std::span<const engine::TokenId> tokens,
               engine::LogitRows logits = engine::LogitRows::Last,
               std::span<const engine::EmbeddingSpan> embeddings = {},
               const engine::RunOptions& options = {});

    /// Of the last run: all rows one after the other.
    std::vector<float> logits();
    /// Of its last row.
    std::vector<float> lastHidden();

    engine::Timeline& timeline() { return m_timeline; }
    std::uint32_t position() const { return m_timeline.position(); }

private:
    engine::Backend& m_backend;
    engine::Timeline m_timeline;
};

} // namespace cabochon::test
