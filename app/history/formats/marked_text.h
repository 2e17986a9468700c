// Owns reading what other programs write into an answer's text to mark thoughts and tools:
// <think>...</think> and <details type="reasoning">...</details>; and adding parts to messages.
#pragma once

#include "app/history/stored_conversation.h"

#include <string>
#include <string_view>
#include <vector>

namespace cabochon::history {

/// Adds words; empty ones and blanks alone add nothing. They go on where the last part is of the
/// same kind, in a paragraph of their own.
void addWords(std::vector<StoredPart>& parts, PartKind kind, std::string_view text);

/// Adds an answer's text, with marked thoughts, calls and results as parts of their own.
void addMarkedText(std::vector<StoredPart>& parts, std::string_view text);

/// A file that the conversation names. Of which kind its MIME type or ending tells; "image/*" tells
/// the kind alone.
StoredPart mediaPart(std::string_view name, std::string_view mimeType);

/// "&quot;" and the like as characters.
std::string withoutEntities(std::string_view text);

} // namespace cabochon::history
