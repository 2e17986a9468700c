// Owns making a schema of what there is already: an example of the answer, or a table with names.
#pragma once

#include "engine/text/json_value.h"

#include <QString>

#include <optional>

namespace cabochon {

/// A schema that the example is valid for; lists take what all of their items are.
engine::JsonValue schemaOfExample(const engine::JsonValue& example);

/// Of a row of this table: CSV with commas, semicolons or tabs, or a table in Markdown; names stand
/// in its first line. Nothing: it is no table.
std::optional<engine::JsonValue> schemaOfTable(const QString& table);

} // namespace cabochon
