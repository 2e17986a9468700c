// Owns where the golden models lie and how their case.json is read, for tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon::test {

/// tests/data/goldens/<kind>.
std::filesystem::path goldenFolder(const std::string& kind);

struct GoldenCase {
    std::string text;
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> greedy;
};

/// One of the cases of <kind>/case.json (0: text, 1: random).
GoldenCase readGoldenCase(const std::string& kind, int index);

} // namespace cabochon::test
