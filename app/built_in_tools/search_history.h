// Owns the tool that looks into the person's other chats. No Qt, and no database: who makes it
// brings the search.
#pragma once

#include "app/tools/tool_registry.h"
#include "engine/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cabochon::tools {

struct FoundMessage {
    std::string conversation; // id
    std::string title;        // of it
    std::string by;           // "user", "assistant"; empty: the title was found
    std::int64_t time = 0;    // milliseconds since 1970
    std::string snippet;      // one line around what was found
};

/// Looks for words; waits for the answer, or until `cancel` is requested. At most `most` are
/// wanted. Any thread.
using HistorySearch = std::function<Result<std::vector<FoundMessage>>(
    const std::string& words, std::size_t most, const engine::CancelFlag& cancel)>;

ToolPointer makeSearchHistory(HistorySearch search);

} // namespace cabochon::tools
