// Owns the branch of a conversation that is shown, and how its speakers and parts are named for
// people. English: files are for everyone.
#pragma once

#include "app/history/formats/conversation_writers.h"
#include "app/history/stored_conversation.h"

#include <string>
#include <string_view>
#include <vector>

namespace cabochon::history {

/// From the first message to the leaf; without a leaf to the last message. Pointers into
/// `conversation`.
std::vector<const StoredMessage*> shownBranch(const StoredConversation& conversation);

/// "You", "Gemma 4 E2B", "System", "Tool".
std::string speakerOf(const StoredMessage& message);
/// "Image garden.jpg", "Call of search", "Result of search (failed)"; empty for words.
std::string headingOf(const StoredPart& part);
/// Whether a part is written at all.
bool isWanted(const StoredPart& part, const WriterOptions& options);
/// "2026-03-12 15:21 UTC"; empty for 0.
std::string readableTime(std::int64_t milliseconds);

} // namespace cabochon::history
