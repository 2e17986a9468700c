// Owns reading sound files in tests: WAV with 16 bits, one channel. A broken file is a broken test.
#pragma once

#include <filesystem>
#include <vector>

namespace cabochon::test {

/// Samples in [-1, 1). Throws std::runtime_error.
std::vector<float> readWav(const std::filesystem::path& path);

} // namespace cabochon::test
