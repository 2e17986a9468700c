// Owns the checks of a batch that every backend makes before it computes anything.
#pragma once

#include "engine/session/backend.h"

#include <cstdint>

namespace cabochon::engine {

/// Columns within the context's options and room, ids within the vocabulary. Internal,
/// PromptTooLong or Usage; the message has both values.
Status checkBatch(const Batch& batch,
                  const ContextOptions& options,
                  std::uint32_t position,
                  std::uint32_t vocabularySize);

} // namespace cabochon::engine
