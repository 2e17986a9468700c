// Owns reading safetensors files (the goldens) in tests. Throws std::runtime_error: a broken
// fixture is a broken test.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cabochon::test {

struct Array {
    std::string dtype;               // "F32", "I32", "U8"
    std::vector<std::int64_t> shape; // slowest first
    std::vector<std::byte> bytes;

    std::vector<float> floats() const;          // F32
    std::vector<std::int32_t> integers() const; // I32
};

/// All arrays of a file by name.
std::map<std::string, Array> readSafetensors(const std::filesystem::path& path);

} // namespace cabochon::test
