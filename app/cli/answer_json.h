// Owns the JSON shapes of answers: what `generate`, `parse` and the streams print.
#pragma once

#include "app/cli/console.h"
#include "app/inference/chat_core.h"

#include <string_view>

namespace cabochon::cli {

/// The arguments of a call as JSON; text that is no JSON stays a string.
Json argumentsJson(std::string_view text);
Json toolCallJson(std::string_view name, std::string_view argumentsText);
/// {"thought", "content", "tool_calls"}; a missing thought is null.
Json responseJson(const engine::ParsedResponse& response);

} // namespace cabochon::cli
