// Owns reading what a call says, after the check that it is valid (app/tools/call_check.h). No Qt.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cabochon::tools {

/// The value under that name; the second where there is none.
std::string textAt(const nlohmann::ordered_json& arguments, const char* name);
std::int64_t
numberAt(const nlohmann::ordered_json& arguments, const char* name, std::int64_t otherwise);
bool truthAt(const nlohmann::ordered_json& arguments, const char* name, bool otherwise);

} // namespace cabochon::tools
