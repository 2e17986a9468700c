#include "app/tools/call_check.h"

#include "app/tools/schema_check.h"
#include "engine/base/limits.h"
#include "engine/text/json_document.h"

#include <nlohmann/json.hpp>

namespace cabochon::tools {

namespace {

constexpr std::size_t kMostBytes = 4u << 20; // [a file that is written, 1 MiB]
constexpr std::size_t kMostValues = 100'000; // in arguments

Error wrongCall(const ToolFacts& tool, const std::string& why)
{
    return {ErrorCode::InvalidJson, "The call of " + tool.name + " did not run: " + why +
                                        " Call it again with the right arguments."};
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

Result<nlohmann::ordered_json> checkCall(const ToolFacts& tool, std::string_view arguments)
{
    if (isBlank(arguments)) arguments = "{}";
    if (arguments.size() > kMostBytes) {
        return wrongCall(tool, "its arguments have " + std::to_string(arguments.size()) +
                                   " bytes, the limit is " + std::to_string(kMostBytes) + ".");
    }
    const Result<engine::JsonValue> value = engine::parseJson(arguments, kMostValues);
    if (!value) return wrongCall(tool, value.error().message);
    if (!value->isObject()) {
        return wrongCall(tool, "its arguments are " +
                                   std::string(engine::jsonKindName(value->kind)) +
                                   ", an object with names and values is needed.");
    }
    const Result<engine::SchemaDocument> schema =
        engine::SchemaDocument::read(tool.parameters.empty() ? "{}" : tool.parameters);
    if (!schema) return wrongCall(tool, schema.error().message);
    if (const Status status = checkValue(*value, *schema); !status)
        return wrongCall(tool, status.error().message);
    // As JsonValue writes it: names given twice are one, numbers are spelled as they were.
    return engine::readJsonDocument(engine::writeJson(*value));
}

} // namespace cabochon::tools
