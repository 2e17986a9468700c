// Owns where the golden models lie, how their case.json is read, and how results are compared with
// theirs, for tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cabochon::test {

inline constexpr const char* kGoldenKinds[] = {"text-e", "text-dense", "text-moe", "text-unified"};

/// tests/data/goldens/<kind>.
std::filesystem::path goldenFolder(const std::string& kind);

struct GoldenCase {
    std::string text;
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> greedy;
};

/// One of the cases of <kind>/case.json (0: text, 1: random).
GoldenCase readGoldenCase(const std::string& kind, int index);

struct Difference {
    double largest = 0;
    double rms = 0;
};
/// Of two arrays. What is not a number counts as 1e30, and so do arrays of different lengths.
Difference difference(std::span<const float> a, std::span<const float> b);

std::int32_t argmax(std::span<const float> logits);

} // namespace cabochon::test
