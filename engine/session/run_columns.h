// Owns how the columns of a run lie: which step, timeline and position each belongs to, and in
// which order they are computed. Made once from the steps, checked, and read by every backend.
#pragma once

#include "engine/base/result.h"
#include "engine/model/token.h"
#include "engine/session/timeline.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

/// Of all steps of one run together; a backend's work space has this size.
struct RunLimits {
    std::uint32_t columns = kRunColumns; // at most
    std::uint32_t rows = 8;              // columns whose logits may be wanted, at most
};

/// A stretch of a step's columns whose input is a vector instead of a token's embedding (media).
struct EmbeddingSpan {
    std::uint32_t firstColumn = 0;
    std::uint32_t count = 0;
    const float* rows = nullptr; // [count, width], entered unscaled (engine/MODEL.md)
    bool bidirectional = false;  // one image block: its columns see each other on sliding layers
};

enum class LogitRows : std::uint8_t { None, Last, All };

/// One timeline's share of a run: consecutive positions from its position() on.
struct Step {
    Timeline* timeline = nullptr;
    std::span<const TokenId> tokens;           // [n]; ids under embedding spans are ignored
    std::span<const EmbeddingSpan> embeddings; // in order, not overlapping
    LogitRows logits = LogitRows::Last;
};

/// Columns of all steps. Those whose logits are wanted come last, step by step, so that the layers
/// that only they run work on one stretch; the others come before, step by step. A single step
/// therefore lies in the order of its positions.
struct RunColumns {
    /// Columns of one timeline at consecutive positions that lie side by side.
    struct Stretch {
        std::uint32_t first = 0; // column
        std::uint32_t count = 0;
        std::uint32_t timeline = 0; // in `timelines`
        std::uint32_t position = 0; // of the first column
    };

    std::vector<TokenId> tokens;           // [n] 0, the pad token, where a vector enters
    std::vector<const float*> embeddings;  // [n] the vector that enters [width]; null: the token's
    std::vector<std::uint32_t> positions;  // [n]
    std::vector<std::uint32_t> ends;       // [n] first position unseen on sliding layers
    std::vector<std::uint32_t> timelineOf; // [n] in `timelines`
    std::vector<Timeline*> timelines;      // [steps]
    std::vector<std::uint32_t> firstRow;   // [steps + 1] of each step's wanted columns
    std::vector<Stretch> stretches;        // in order of columns, covering all
    bool hasBidirectional = false;         // some column sees later ones
    std::uint32_t rows = 0;                // wanted columns: the last ones

    std::uint32_t count() const { return static_cast<std::uint32_t>(tokens.size()); }
    std::uint32_t firstWanted() const { return count() - rows; }

    /// Checks the steps and lays them out. `allRows`: every column is wanted. Allocates only when a
    /// run is larger than those before. Errors: Backend::run.
    Status assign(std::span<const Step> steps,
                  const RunLimits& limits,
                  std::uint32_t vocabularySize,
                  std::uint32_t width,
                  bool allRows);

private:
    void appendColumns(const Step& step,
                       std::uint32_t timeline,
                       std::uint32_t width,
                       std::uint32_t begin,
                       std::uint32_t end);
};

} // namespace cabochon::engine
