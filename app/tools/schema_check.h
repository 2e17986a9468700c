// Owns the question whether a value of JSON is valid for a JSON Schema, and the words for why not.
// Debian's validators end the program for schemas that refer to themselves and for long texts with
// a pattern; schemas of tools come from strangers. No Qt.
#pragma once

#include "engine/base/result.h"
#include "engine/grammar/schema_document.h"
#include "engine/text/json_value.h"

namespace cabochon::tools {

/// InvalidJson: the first place where the value is not what the schema says, and what would be
/// right, as a sentence: `"days" is 99; at most 14 is allowed.`
Status checkValue(const engine::JsonValue& value, const engine::SchemaDocument& schema);

} // namespace cabochon::tools
