#include "engine/session/batch_check.h"

#include <string>

namespace cabochon::engine {

Status checkFormats(const ContextOptions& options)
{
    if (options.kvSliding == KvFormat::Q8) {
        return Error{ErrorCode::NotImplemented,
                     "Sliding layers keep their keys and values as f16 or f32; q8 is for "
                     "full-attention layers. Choose f16 for the sliding ones."};
    }
    return {};
}

Status checkBatch(const Batch& batch,
                  const ContextOptions& options,
                  std::uint32_t position,
                  std::uint32_t vocabularySize)
{
    const std::size_t count = batch.tokens.size();
    if (count == 0 || count > options.prefillColumns) {
        return Error{ErrorCode::Internal,
                     "A batch has " + std::to_string(count) + " columns; 1 to " +
                         std::to_string(options.prefillColumns) + " are possible."};
    }
    if ((batch.logits == LogitRows::All || batch.hidden) && count > options.decodeColumns) {
        return Error{ErrorCode::Internal,
                     "All logits were asked for " + std::to_string(count) + " columns; at most " +
                         std::to_string(options.decodeColumns) + " are possible."};
    }
    if (count > options.contextLength - position) {
        return Error{ErrorCode::PromptTooLong,
                     "The context of " + std::to_string(options.contextLength) +
                         " tokens is full: " + std::to_string(position) + " are used and " +
                         std::to_string(count) + " more were given."};
    }
    for (const TokenId id : batch.tokens) {
        if (id < 0 || static_cast<std::uint32_t>(id) >= vocabularySize) {
            return Error{ErrorCode::Usage,
                         "Token id " + std::to_string(id) + " is not in this model's vocabulary."};
        }
    }
    return {};
}

} // namespace cabochon::engine
