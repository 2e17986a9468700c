// Owns which positions a KV cache can return to, for every backend: rings of the sliding layers
// that move on, one checkpoint of their window, and what a rewind must copy back. Holds no keys or
// values.
#pragma once

#include "engine/model/model_config.h"
#include "engine/session/backend.h"

#include <cstdint>

namespace cabochon::engine {

/// Rings hold window + 2 x prefillColumns rows (at most the context). Rewinding works while the
/// window before the target is still in the ring, or in the checkpoint, which keeps the window and
/// kCheckpointSlack more rows.
class KvTimeline {
public:
    static constexpr std::uint32_t kCheckpointSlack = 64;

    KvTimeline() = default;
    KvTimeline(const ModelConfig& config, const ContextOptions& options);

    /// Rows of a sliding layer's ring; position p lies in row p % ringCapacity.
    std::uint32_t ringCapacity() const { return m_ringCapacity; }
    /// Rows that a checkpoint keeps per sliding layer; 0: none is needed or wanted.
    std::uint32_t checkpointRows() const { return m_checkpointRows; }

    /// All layers have stored positions up to `position` (exclusive).
    void advanceTo(std::uint32_t position);

    /// Positions whose rows are to be copied: row first + i of a ring is row i of the checkpoint.
    struct Rows {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };
    /// Makes a checkpoint at `position`; the rows to save (none when checkpoints are off).
    Rows checkpoint(std::uint32_t position);

    bool canRewind(std::uint32_t position) const;
    /// Requires canRewind(position). The rows to restore from the checkpoint (none when the ring
    /// still holds what is needed).
    Rows rewind(std::uint32_t position);

private:
    bool ringHolds(std::uint32_t position) const;
    std::uint32_t windowStart(std::uint32_t position) const;

    std::uint32_t m_window = 0;
    std::uint32_t m_ringCapacity = 0;
    std::uint32_t m_checkpointRows = 0;
    std::uint32_t m_oldest = 0; // oldest position whose rows are still in the rings
    bool m_hasCheckpoint = false;
    std::uint32_t m_checkpointEnd = 0;   // rows below it are in the checkpoint
    std::uint32_t m_checkpointStart = 0; // from here on
    std::uint32_t m_checkpointValid = 0; // rows from here on were replaced later
};

} // namespace cabochon::engine
