// Owns saying a question of the window in the words of the chat core.
#pragma once

#include "app/inference/answer_request.h"
#include "app/inference/chat_core.h"

namespace cabochon {

/// Roles, words, calls and results one to one; each result of a tool is a message of its own. Media
/// keep their place and their names: the chat core says what it cannot read. A seed of 0 is drawn.
ChatRequest chatRequestOf(const AnswerRequest& question);

} // namespace cabochon
