// Owns the one door through which JSON text becomes a document of nlohmann's library. The library
// writes, copies and compares by recursion, so that text nested without limit would end the program
// long after it was read. JSON of chats goes through json_value.h, which keeps numbers as written.
#pragma once

#include "engine/base/result.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// Reads one JSON text. InvalidJson: it is none, or is nested deeper than limits::kJsonDepth.
Result<nlohmann::ordered_json> readJsonDocument(std::string_view text);

/// The text under `name` in an object; empty where there is none.
std::string textOf(const nlohmann::ordered_json& object, const char* name);

} // namespace cabochon::engine
