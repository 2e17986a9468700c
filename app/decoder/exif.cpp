// EXIF 2.3 §4.5, TIFF 6.0 §2: a header with the order of bytes and the place of the first
// directory, which is a count and entries of 12 bytes.
#include "app/decoder/exif.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cabochon::decoder {

namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShort = 3; // the type of a 16-bit number
constexpr std::size_t kEntryBytes = 12;

class TiffNumbers {
public:
    explicit TiffNumbers(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    bool readOrder()
    {
        if (m_bytes.size() < 8 || m_bytes[0] != m_bytes[1]) return false;
        m_little = m_bytes[0] == 'I';
        return (m_little || m_bytes[0] == 'M') && number(2, 2) == 42;
    }
    /// 0 beyond the end.
    std::uint32_t number(std::size_t at, std::size_t size) const
    {
        if (at > m_bytes.size() || size > m_bytes.size() - at) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = (value << 8) | m_bytes[at + (m_little ? size - 1 - i : i)];
        return value;
    }

private:
    std::span<const std::uint8_t> m_bytes;
    bool m_little = false;
};

} // namespace

std::uint32_t exifOrientation(std::span<const std::uint8_t> exif)
{
    constexpr std::array<std::uint8_t, 6> kMark{'E', 'x', 'i', 'f', 0, 0};
    if (exif.size() > kMark.size() && std::equal(kMark.begin(), kMark.end(), exif.begin()))
        exif = exif.subspan(kMark.size());
    TiffNumbers numbers(exif);
    if (!numbers.readOrder()) return 1;
    const std::size_t directory = numbers.number(4, 4);
    const std::uint32_t entries = numbers.number(directory, 2);
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * kEntryBytes;
        if (entry + kEntryBytes > exif.size()) return 1;
        if (numbers.number(entry, 2) != kOrientationTag) continue;
        const std::uint32_t value = numbers.number(entry + 8, 2);
        const bool usable = numbers.number(entry + 2, 2) == kShort && value >= 1 && value <= 8;
        return usable ? value : 1;
    }
    return 1;
}

} // namespace cabochon::decoder
