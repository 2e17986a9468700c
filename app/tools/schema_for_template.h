// Owns the rewriting of a JSON Schema into the part of it that the chat template prints
// (engine/text/tool_syntax_writer.h): one type, a description, names of parameters. No Qt.
#pragma once

#include "engine/base/result.h"
#include "engine/text/json_value.h"

#include <string_view>

namespace cabochon::tools {

/// The schema of a tool's parameters, rewritten. InvalidJson: it is no schema of an object, is over
/// SchemaDocument's limits, refers to what is not there, or is too large once written out.
Result<engine::JsonValue> parametersForTemplate(std::string_view schema);

} // namespace cabochon::tools
