// Owns reading members of JSON objects that may lack them or hold anything: what is of another kind
// counts as absent.
#pragma once

#include "engine/text/json_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::history {

using engine::JsonValue;

/// The text under a name; empty when there is none.
const std::string& textUnder(const JsonValue& object, std::string_view name);
/// The items under a name; none when it is no array.
const std::vector<JsonValue>& itemsUnder(const JsonValue& object, std::string_view name);
/// The object or array under a name; null where there is none.
const JsonValue* objectUnder(const JsonValue& object, std::string_view name);
std::optional<double> numberUnder(const JsonValue& object, std::string_view name);
bool truthUnder(const JsonValue& object, std::string_view name);
/// A time as ISO text or as a number; 0: unknown.
std::int64_t timeUnder(const JsonValue& object, std::string_view name);
/// The value under a name as compact JSON; empty where there is none or it is null.
std::string jsonUnder(const JsonValue& object, std::string_view name);

} // namespace cabochon::history
