#include "app/tools/clean_content.h"

#include "app/tools/tool_text.h"
#include "engine/text/json_value.h"

#include <utility>

namespace cabochon::tools {

namespace {

constexpr std::size_t kMostWholeBytes = 16u << 20;
constexpr std::size_t kMostJsonValues = 200'000; // beyond that it is words

void cleanTexts(engine::JsonValue& value)
{
    if (value.isString()) value.text = withoutHidden(value.text);
    for (engine::JsonValue& item : value.items)
        cleanTexts(item);
    for (auto& [name, member] : value.members) {
        name = withoutHidden(name);
        cleanTexts(member);
    }
}

/// Whether the content may be JSON in whose texts something is spelled by escapes.
bool mayHideInJson(const std::string& content)
{
    const std::size_t first = content.find_first_not_of(" \t\r\n");
    return first != std::string::npos &&
           (content[first] == '{' || content[first] == '[' || content[first] == '"') &&
           content.find('\\') != std::string::npos;
}

} // namespace

CleanContent cleanContent(std::string content)
{
    content = cutInMiddle(withoutHidden(content), kMostWholeBytes);
    if (mayHideInJson(content)) {
        if (Result<engine::JsonValue> json = engine::parseJson(content, kMostJsonValues)) {
            cleanTexts(*json);
            content = engine::writeJson(*json);
        }
    }
    if (content.size() <= kMostResultBytes) return {.content = std::move(content), .whole = {}};
    std::string cut = cutInMiddle(content);
    return {.content = std::move(cut), .whole = std::move(content)};
}

} // namespace cabochon::tools
