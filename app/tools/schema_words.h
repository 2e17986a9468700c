// Owns what a schema says in words: its description, and short clauses for what the chat template
// cannot print. No Qt.
#pragma once

#include "engine/text/json_value.h"

#include <string>

namespace cabochon::tools {

/// "How many days; at least 1, at most 14; default: 3". Empty: nothing to say. `printedWhole`: the
/// template prints all keywords of this schema itself; then it is the description alone.
std::string schemaWords(const engine::JsonValue& schema, bool printedWhole);

} // namespace cabochon::tools
