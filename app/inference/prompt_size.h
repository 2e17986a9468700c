// Owns how many tokens a request's prompt has, with what its media take, before it is answered:
// counted while one types, and for what fits into a context. No Qt.
#pragma once

#include "app/inference/chat_core.h"

#include <cstdint>
#include <vector>

namespace cabochon {

/// Tokens of a request's prompt.
struct PromptSize {
    std::uint32_t prompt = 0;       // all, with the opening of the answer's turn
    std::uint32_t conversation = 0; // up to the end of its last turn; without the draft
    std::uint32_t draft = 0;        // of the draft alone: its words and what its media take
};

/// The ids of the prompt, with as many placeholders as its media have soft tokens. Null `media`:
/// their placeholders stand alone. InvalidConversation as renderChat, what measuring media gives,
/// Cancelled. Any thread.
Result<std::vector<engine::TokenId>> promptIds(const engine::Model& model,
                                               const ChatRequest& request,
                                               PromptMedia* media,
                                               const engine::CancelFlag* cancel = nullptr);
/// `lastIsDraft`: the last message was not sent yet. Likewise.
Result<PromptSize> measurePrompt(const engine::Model& model,
                                 const ChatRequest& request,
                                 PromptMedia* media,
                                 bool lastIsDraft);

} // namespace cabochon
