#include "tests/support/golden_case.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace cabochon::test {

std::filesystem::path goldenFolder(const std::string& kind)
{
    return std::filesystem::path(CABOCHON_TEST_DATA) / "goldens" / kind;
}

GoldenCase readGoldenCase(const std::string& kind, int index)
{
    std::ifstream stream(goldenFolder(kind) / "case.json");
    const auto json = nlohmann::json::parse(stream);
    const auto& entry = json.at("cases").at(static_cast<std::size_t>(index));
    GoldenCase result;
    if (entry.contains("text") && entry.at("text").is_string())
        result.text = entry.at("text").get<std::string>();
    result.ids = entry.at("ids").get<std::vector<std::int32_t>>();
    result.greedy = entry.at("greedy").get<std::vector<std::int32_t>>();
    return result;
}

} // namespace cabochon::test
