// Owns saying a question of the window in the words of the chat core.
#pragma once

#include "app/inference/answer_request.h"
#include "app/inference/chat_core.h"

#include <filesystem>
#include <functional>

namespace cabochon {

/// Where the file with this hash lies; empty: it is not here. Any thread.
using MediaFiles = std::function<std::filesystem::path(const QString& contentHash)>;

/// Roles, words, calls and results one to one, in the order in which they were said: words before
/// calls and words after results are messages of their own; results belong to the message that
/// called, but where pictures came with them. Media stand before the words of their message, with
/// the paths of their files (without `files`: their names; the chat core says what it cannot read).
/// What is read as text is words, and so is that a file is gone. A seed of 0 is drawn.
ChatRequest chatRequestOf(const AnswerRequest& question, const MediaFiles& files = {});

} // namespace cabochon
