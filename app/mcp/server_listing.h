// Owns the lists that servers give: tools, prompts and resources, page by page, as values. No Qt.
#pragma once

#include "app/mcp/client.h"
#include "app/mcp/server_state.h"

#include <functional>
#include <string>
#include <vector>

namespace cabochon::mcp {

/// All items of a list ("tools" by tools/list), as the server sent them, in its order. A problem: a
/// page did not come, or there is no end of them. The client outlives it, or ends its requests.
void fetchList(Client& client,
               const std::string& list,
               std::chrono::milliseconds limit,
               std::function<void(Result<std::vector<Json>>)> done);

/// What is told of a tool, and what is compared of it.
struct ListedTool {
    ServerTool tool;
    ToolText text;
    tools::ToolFacts facts; // without identity
};
/// Items that are no tools become a notice each.
std::vector<ListedTool> readTools(const std::string& server,
                                  const std::vector<Json>& items,
                                  std::vector<std::string>& notices);

std::vector<ServerPrompt> readPrompts(const std::vector<Json>& items);
std::vector<ServerResource> readResources(const std::vector<Json>& items);

} // namespace cabochon::mcp
