// Owns the way from a file to conversations: finds out by its content which format it has, and
// reads it. Foreign input in all its parts: nothing in it can make reading hang, or write anything.
#pragma once

#include "app/history/formats/import_report.h"
#include "engine/base/result.h"

#include <filesystem>
#include <string_view>

namespace cabochon::history {

/// Reads an exported file: JSON, JSON lines, a zip of them, or a folder of such files.
/// Conversations have ids, times and a title whatever the file has; which are here already only the
/// history knows. FileNotFound and FileUnreadable; InvalidJson: no JSON at all;
/// InvalidConversation: no conversations of a format that is known.
Result<ImportReport> readConversations(const std::filesystem::path& path);

/// The same for the content of a file.
Result<ImportReport> readConversationsFrom(std::string_view content);

} // namespace cabochon::history
