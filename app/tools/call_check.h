// Owns the check of a call before anything runs: whether its arguments are what the tool's
// parameters (JSON Schema) say. The sentence about what is wrong is for the model, which can then
// do better. No Qt.
#pragma once

#include "app/tools/tool.h"
#include "engine/base/result.h"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace cabochon::tools {

/// The arguments of a call of this tool, as an object that is valid for its parameters; no text
/// counts as no arguments. InvalidJson: a sentence that names the first thing that is wrong, its
/// place, and what would be right. Checked are `type`, `enum`, `const`, `properties`, `required`,
/// `additionalProperties`, `patternProperties`, `propertyNames`, `items`, `prefixItems`,
/// `contains`, all bounds, `multipleOf`, `uniqueItems`, `pattern` (engine/grammar's expressions),
/// `nullable`, `anyOf`, `oneOf`, `allOf`, `not`, `if`, and local `$ref`; what else a schema says is
/// taken as a remark. Bounded in time and depth, whatever a server's schema is. Any thread.
Result<nlohmann::ordered_json> checkCall(const ToolFacts& tool, std::string_view arguments);

} // namespace cabochon::tools
