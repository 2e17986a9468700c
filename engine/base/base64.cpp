#include "engine/base/base64.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace cabochon {

namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNoDigit = 0xff;

constexpr std::array<std::uint8_t, 256> valuesOfCharacters()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(kNoDigit);
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        values[static_cast<std::uint8_t>(kDigits[i])] = static_cast<std::uint8_t>(i);
    values['-'] = 62; // the form for addresses
    values['_'] = 63;
    return values;
}

constexpr bool isBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

} // namespace

std::optional<std::string> fromBase64(std::string_view text)
{
    static constexpr std::array<std::uint8_t, 256> kValues = valuesOfCharacters();
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    int filled = 0; // bits not yet given out
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char character : text) {
        if (isBlank(character)) continue;
        if (character == '=') {
            ++padding;
            continue;
        }
        const std::uint8_t value = kValues[static_cast<std::uint8_t>(character)];
        if (value == kNoDigit || padding > 0) return std::nullopt;
        ++digits;
        bits = bits << 6 | value;
        filled += 6;
        if (filled < 8) continue;
        filled -= 8;
        bytes += static_cast<char>(bits >> filled & 0xff);
    }
    const bool whole =
        digits % 4 != 1 && padding < 3 && (padding == 0 || (digits + padding) % 4 == 0);
    if (!whole) return std::nullopt;
    return bytes;
}

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view three = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = bits << 8 | (k < three.size() ? static_cast<std::uint8_t>(three[k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= three.size() ? kDigits[bits >> (18 - 6 * k) & 63] : '=';
    }
    return text;
}

} // namespace cabochon
