// Owns cutting a large JSON text into the documents it is made of without reading them: the items
// of an array, or one text after the other (JSON lines). Each is then read alone, so that a broken
// one harms no other and memory is needed for one at a time.
#pragma once

#include "engine/base/result.h"
#include "engine/text/json_value.h"

#include <string_view>
#include <vector>

namespace cabochon::history {

/// The documents of a text: items of one array, else the texts that follow each other. InvalidJson: it
/// begins as no JSON does, or brackets or quotes are not closed.
Result<std::vector<std::string_view>> documentsOf(std::string_view text);

/// The text of a member of the outermost object, without reading the others; empty: there is none.
std::string_view memberOf(std::string_view object, std::string_view name);

/// Reads one document. Broken characters become U+FFFD. InvalidJson: no JSON, nested too deep, or
/// of more values than any conversation has.
Result<engine::JsonValue> readDocument(std::string_view text);

} // namespace cabochon::history
