// Owns JSON as text that people read: laid out in lines, and what a schema calls itself. Values are
// the engine's, which keep the order of names and the spelling of numbers.
#pragma once

#include "engine/text/json_value.h"

#include <QString>

#include <optional>

namespace cabochon {

/// Nothing: it is no JSON, or has more values than a window should show.
std::optional<engine::JsonValue> jsonIn(const QString& text);

/// A word, a number, true, false or null.
bool isScalar(const engine::JsonValue& value);

/// In lines, two blanks a level; short lists without objects stay in theirs.
QString prettyJson(const engine::JsonValue& value);
/// In one line.
QString compactJson(const engine::JsonValue& value);

/// Its title in one line; empty: it has none, or is no schema.
QString titleOfSchema(const QString& schema);

} // namespace cabochon
