#include "tests/support/json_file.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace cabochon::test {

static nlohmann::ordered_json parseOrStop(std::string_view text, const std::string& name)
{
    nlohmann::ordered_json json =
        nlohmann::ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) {
        std::fprintf(stderr, "%s is no JSON\n", name.c_str());
        std::abort();
    }
    return json;
}

nlohmann::ordered_json parseJson(std::string_view text)
{
    return parseOrStop(text, std::string(text));
}

nlohmann::ordered_json readJsonFile(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), {});
    return parseOrStop(text, path.string());
}

std::string jsonText(const nlohmann::ordered_json& json, bool ascii)
{
    return json.dump(-1, ' ', ascii);
}

} // namespace cabochon::test
