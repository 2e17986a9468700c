#include "tests/support/wav_file.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cabochon::test {

std::vector<float> readWav(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    const auto fail = [&] { return std::runtime_error(path.string() + " is no WAV of 16 bits"); };
    const auto number = [&](std::size_t at, std::size_t size) {
        std::uint32_t value = 0;
        if (at + size > bytes.size()) throw fail();
        std::memcpy(&value, bytes.data() + at, size);
        return value;
    };
    if (bytes.size() < 44 || std::memcmp(bytes.data(), "RIFF", 4) != 0) throw fail();
    for (std::size_t chunk = 12; chunk + 8 <= bytes.size();) {
        const std::size_t size = number(chunk + 4, 4);
        const std::size_t begin = chunk + 8;
        if (std::memcmp(bytes.data() + chunk, "fmt ", 4) == 0 &&
            (number(begin + 2, 2) != 1 || number(begin + 14, 2) != 16))
            throw fail();
        if (std::memcmp(bytes.data() + chunk, "data", 4) == 0) {
            std::vector<float> samples(size / 2);
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] = float(static_cast<std::int16_t>(number(begin + 2 * i, 2))) / 32768.0f;
            return samples;
        }
        chunk = begin + size + size % 2;
    }
    throw fail();
}

} // namespace cabochon::test
