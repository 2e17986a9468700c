// Owns writing a conversation into a folder of the user's under its own name.
#pragma once

#include "app/history/stored_conversation.h"
#include "engine/base/result.h"

#include <filesystem>

namespace cabochon {

/// Markdown of the shown branch, in a new file named after the title beside whatever is there, with
/// a number where the name is taken. FileWriteFailed.
Result<std::filesystem::path> exportMarkdown(const history::StoredConversation& conversation,
                                             const std::filesystem::path& folder);

} // namespace cabochon
