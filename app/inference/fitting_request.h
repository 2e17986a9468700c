// Owns leaving out the oldest messages of a conversation that no longer fits into the context. No
// Qt.
#pragma once

#include "app/inference/chat_core.h"

#include <cstdint>

namespace cabochon {

struct FittingRequest {
    ChatRequest request;
    std::uint32_t leftOut = 0; // messages
};

/// The request without its oldest questions and their answers, as few as leave room for an answer.
/// System messages and the last question stay, so that it may be too long still. A few more are
/// left out than need be: then the next prompt begins with the same ones, and what was read of it
/// is read already.
FittingRequest fittingRequest(const engine::Model& model,
                              const ChatRequest& request,
                              PromptMedia* media,
                              std::uint32_t contextLength);

} // namespace cabochon
