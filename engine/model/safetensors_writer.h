// Owns writing safetensors: 8 bytes of header length, a JSON header, raw little-endian values. For
// results that other programs read; all values are float32 here.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon::engine {

struct NamedArray {
    std::string name;
    std::vector<std::uint64_t> shape; // slowest first
    std::vector<float> values;        // as many as the shape says
};

/// The bytes of a file with these arrays, in this order. Data begin at a multiple of 8 bytes.
std::string safetensorsBytes(const std::vector<NamedArray>& arrays);
/// Writes them, all or nothing. FileWriteFailed.
Status writeSafetensors(const std::filesystem::path& path, const std::vector<NamedArray>& arrays);

} // namespace cabochon::engine
