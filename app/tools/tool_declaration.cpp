#include "app/tools/tool_declaration.h"

#include "app/tools/schema_for_template.h"
#include "app/tools/tool_text.h"
#include "engine/text/json_value.h"

#include <utility>

namespace cabochon::tools {

using engine::JsonValue;

Result<engine::ToolDeclaration> declarationOf(const ToolFacts& tool)
{
    Result<JsonValue> parameters =
        parametersForTemplate(tool.parameters.empty() ? "{}" : tool.parameters);
    if (!parameters) {
        return Error{ErrorCode::InvalidJson, "The model cannot be told of the tool \"" + tool.name +
                                                 "\": " + parameters.error().message};
    }
    JsonValue function{.kind = JsonValue::Kind::Object};
    function.members.emplace_back("name", JsonValue::string(tool.name));
    function.members.emplace_back("description",
                                  JsonValue::string(withoutHidden(tool.description)));
    function.members.emplace_back("parameters", std::move(*parameters));
    return engine::ToolDeclaration{engine::writeJson(function)};
}

} // namespace cabochon::tools
