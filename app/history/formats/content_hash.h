// Owns the name of a conversation's content: who said what, and how the branches lie. Ids, titles,
// times and what a program noted about its answers count for nothing.
#pragma once

#include "app/history/stored_conversation.h"

#include <string>

namespace cabochon::history {

/// 64 hexadecimal digits; the same for the same content. Parents must stand before their children.
std::string contentHash(const StoredConversation& conversation);

} // namespace cabochon::history
