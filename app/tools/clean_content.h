// Owns what becomes of a result's content before the model, people or the disk get it. No Qt.
#pragma once

#include <string>

namespace cabochon::tools {

struct CleanContent {
    std::string content; // UTF-8 of at most kMostResultBytes
    std::string whole;   // where that was cut: all of it, or its first 16 MiB; else empty
};

/// The content without what is hidden (tool_text.h); in JSON also what is hidden in its texts by
/// escapes.
CleanContent cleanContent(std::string content);

} // namespace cabochon::tools
