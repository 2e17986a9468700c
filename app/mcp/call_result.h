// Owns what becomes of what servers give back: words for the model, cleaned and no more than fit,
// and files for all else. No Qt.
#pragma once

#include "app/mcp/client.h"
#include "app/mcp/server_state.h"
#include "app/tools/tool.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cabochon::mcp {

/// Bytes of a result that the model reads; the rest is saved, and it is said where.
inline constexpr std::size_t kMostResultBytes = 256u << 10;

// All write files into `folder`, which is made when it is needed. Any thread.

/// Of tools/call.
tools::ToolResult readCallResult(const Json& result, const std::filesystem::path& folder);
/// Of prompts/get.
std::vector<PromptMessage> readPromptMessages(const Json& result,
                                              const std::filesystem::path& folder);
/// Of resources/read.
ResourceContent readResourceContent(const Json& result, const std::filesystem::path& folder);

} // namespace cabochon::mcp
