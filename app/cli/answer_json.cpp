#include "app/cli/answer_json.h"

#include "engine/text/json_document.h"

namespace cabochon::cli {

Json argumentsJson(std::string_view text)
{
    Result<Json> arguments = engine::readJsonDocument(text);
    return arguments ? *std::move(arguments) : Json(text);
}

Json toolCallJson(std::string_view name, std::string_view argumentsText)
{
    return {{"name", name}, {"arguments", argumentsJson(argumentsText)}};
}

Json responseJson(const engine::ParsedResponse& response)
{
    Json calls = Json::array();
    for (const engine::ParsedToolCall& call : response.toolCalls) {
        calls.push_back(toolCallJson(call.name, call.argumentsJson));
    }
    return {{"thought", response.thought.empty() ? Json(nullptr) : Json(response.thought)},
            {"content", response.content},
            {"tool_calls", calls}};
}

} // namespace cabochon::cli
