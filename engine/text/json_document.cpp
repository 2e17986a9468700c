#include "engine/text/json_document.h"

#include "engine/base/limits.h"

#include <nlohmann/json.hpp>
#include <string>

namespace cabochon::engine {

namespace {

/// Whether brackets outside of strings are open beyond the limit anywhere. Exact for JSON; of other
/// text only the reading that follows knows what is wrong.
bool nestedTooDeep(std::string_view text)
{
    int open = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char character = text[i];
        if (inString) {
            if (character == '\\')
                ++i;
            else if (character == '"')
                inString = false;
        } else if (character == '"') {
            inString = true;
        } else if (character == '[' || character == '{') {
            if (++open > limits::kJsonDepth) return true;
        } else if (character == ']' || character == '}') {
            --open;
        }
    }
    return false;
}

} // namespace

Result<nlohmann::ordered_json> readJsonDocument(std::string_view text)
{
    if (nestedTooDeep(text)) {
        return Error{ErrorCode::InvalidJson, "The JSON is nested more than " +
                                                 std::to_string(limits::kJsonDepth) +
                                                 " levels deep. Make it flatter."};
    }
    nlohmann::ordered_json document =
        nlohmann::ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (document.is_discarded()) {
        return Error{ErrorCode::InvalidJson, "The text is no JSON. Check it with a JSON tool."};
    }
    return document;
}

std::string textOf(const nlohmann::ordered_json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace cabochon::engine
