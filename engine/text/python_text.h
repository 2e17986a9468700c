// Owns the few text functions of Python whose exact output the published chat templates depend on:
// they were written for Jinja, which prints values as Python does.
#pragma once

#include "engine/text/json_value.h"

#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine::python {

/// str.strip(): without whitespace (Unicode's) at both ends.
std::string_view strip(std::string_view text);

/// str.upper() for ASCII; other characters stay.
std::string upper(std::string_view text);

/// str() of a number spelled as JSON: integers as they are, others in repr's shortest form (1.0,
/// 15000000000.0, 1e+16).
std::string number(std::string_view spelling);

/// str() of a value: strings bare, None, True, False, lists and maps as repr prints them.
std::string str(const JsonValue& value);

/// Python's truth of a value: null, false, 0, "", [] and {} are false. A null pointer is false.
bool truthy(const JsonValue* value);

/// Members in Jinja's dictsort order: by key, ignoring case, equal keys as they stand.
std::vector<const std::pair<std::string, JsonValue>*> sortedMembers(const JsonValue& object);

} // namespace cabochon::engine::python
