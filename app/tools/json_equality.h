// Owns when two values of JSON are one: numbers by what they are, objects whatever their order.
#pragma once

#include "engine/text/json_value.h"

#include <string>
#include <vector>

namespace cabochon::tools {

/// A text that is the same for equal values, and for them alone.
std::string equalityForm(const engine::JsonValue& value);

/// Whether two of the items are equal.
bool hasTwins(const std::vector<engine::JsonValue>& items);

} // namespace cabochon::tools
