// Owns the checks that every backend makes before it computes anything: of a context that is asked
// for and of a batch.
#pragma once

#include "engine/session/backend.h"

#include <cstdint>

namespace cabochon::engine {

/// NotImplemented: the sliding layers' rings are kept as f32 or f16.
Status checkFormats(const ContextOptions& options);

/// Columns within the context's options and room, ids within the vocabulary. Internal,
/// PromptTooLong or Usage; the message has both values.
Status checkBatch(const Batch& batch,
                  const ContextOptions& options,
                  std::uint32_t position,
                  std::uint32_t vocabularySize);

} // namespace cabochon::engine
