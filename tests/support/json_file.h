// Owns reading JSON in tests: in one source, for the library's reader is most of what a source that
// uses it compiles. A broken file is a broken test: it ends the program with the reason.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace cabochon::test {

nlohmann::ordered_json parseJson(std::string_view text);
nlohmann::ordered_json readJsonFile(const std::filesystem::path& path);
/// Without blanks; control characters escaped, and with `ascii` all that is not ASCII.
std::string jsonText(const nlohmann::ordered_json& json, bool ascii = false);

} // namespace cabochon::test
