#include "tests/support/golden_case.h"

#include "tests/support/json_file.h"
#include "tests/support/test_paths.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace cabochon::test {

std::filesystem::path goldenFolder(const std::string& kind)
{
    return testData("goldens") / kind;
}

GoldenCase readGoldenCase(const std::string& kind, int index)
{
    const nlohmann::ordered_json json = readJsonFile(goldenFolder(kind) / "case.json");
    const auto& entry = json.at("cases").at(static_cast<std::size_t>(index));
    GoldenCase result;
    if (entry.contains("text") && entry.at("text").is_string())
        result.text = entry.at("text").get<std::string>();
    result.ids = entry.at("ids").get<std::vector<std::int32_t>>();
    result.greedy = entry.at("greedy").get<std::vector<std::int32_t>>();
    return result;
}

Difference difference(std::span<const float> a, std::span<const float> b)
{
    if (a.size() != b.size()) return {1e30, 1e30};
    Difference result;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double d = std::abs(static_cast<double>(a[i]) - b[i]);
        result.largest = std::max(result.largest, std::isnan(d) ? 1e30 : d);
        sum += d * d;
    }
    result.rms = std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, a.size())));
    return result;
}

std::int32_t argmax(std::span<const float> logits)
{
    return static_cast<std::int32_t>(std::max_element(logits.begin(), logits.end()) -
                                     logits.begin());
}

} // namespace cabochon::test
