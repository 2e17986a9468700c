// Owns leaving out the oldest messages of a conversation that no longer fits into the context. No
// Qt.
#pragma once

#include "app/inference/prompt_size.h"

#include <cstdint>

namespace cabochon {

struct FittingRequest {
    ChatRequest request;
    std::uint32_t leftOut = 0; // messages
};

/// The request without its oldest questions and their answers, as few as leave room for an answer.
/// System messages and the last question stay, so that it may be too long still. A few more are
/// left out than need be: then the next prompt begins with the same ones, and what was read of it
/// is read already. `cancel` stops measuring media; the answer then stops, too.
FittingRequest fittingRequest(const engine::Model& model,
                              const ChatRequest& request,
                              PromptMedia* media,
                              std::uint32_t contextLength,
                              const engine::CancelFlag* cancel);

} // namespace cabochon
