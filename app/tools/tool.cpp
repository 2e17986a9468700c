#include "app/tools/tool.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon::tools {

ToolResult failedCall(std::string sentence, CallOutcome outcome)
{
    return {.outcome = outcome, .content = std::move(sentence)};
}

std::string Tool::scopeOf(const nlohmann::ordered_json& arguments) const
{
    (void)arguments;
    return {};
}

std::vector<ToolPreview> Tool::previewOf(const nlohmann::ordered_json& arguments) const
{
    (void)arguments;
    return {};
}

} // namespace cabochon::tools
