#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdio>

namespace cabochon {

/// Length of the well-formed sequence that starts `bytes`, or 0. Table 3-7 of the Unicode Standard.
static std::size_t sequenceLength(std::string_view bytes)
{
    const auto byteAt = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u;
    };
    const unsigned first = byteAt(0);
    if (first < 0x80) return 1;
    std::size_t length = 0;
    unsigned lowest = 0x80;
    unsigned highest = 0xbf;
    if (first >= 0xc2 && first <= 0xdf)
        length = 2;
    else if (first >= 0xe0 && first <= 0xef)
        length = 3;
    else if (first >= 0xf0 && first <= 0xf4)
        length = 4;
    else
        return 0;
    if (first == 0xe0) lowest = 0xa0;  // overlong
    if (first == 0xed) highest = 0x9f; // surrogates
    if (first == 0xf0) lowest = 0x90;  // overlong
    if (first == 0xf4) highest = 0x8f; // above U+10FFFF
    if (byteAt(1) < lowest || byteAt(1) > highest) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (byteAt(i) < 0x80 || byteAt(i) > 0xbf) return 0;
    }
    return length;
}

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

static bool hasControlCharacters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte < 0x20 || byte == 0x7f;
    });
}

std::string printable(std::string_view bytes, std::size_t maximumBytes)
{
    std::string_view shown = bytes.substr(0, maximumBytes);
    // Do not take the cut through a character for broken text.
    for (int i = 0; i < 3 && shown.size() < bytes.size() && !isValidUtf8(shown); ++i) {
        shown.remove_suffix(shown.empty() ? 0 : 1);
    }
    const char* cut = shown.size() < bytes.size() ? "..." : "";
    if (isValidUtf8(shown) && !hasControlCharacters(shown)) return std::string(shown) + cut;

    static constexpr char kDigits[] = "0123456789abcdef";
    const std::string_view raw = bytes.substr(0, std::max<std::size_t>(maximumBytes / 5, 1));
    std::string hex;
    for (const char character : raw) {
        const auto byte = static_cast<unsigned char>(character);
        if (!hex.empty()) hex += ' ';
        hex += {'0', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
    }
    return raw.size() < bytes.size() ? hex + " ..." : hex;
}

/// The character of a well-formed sequence.
static char32_t characterOf(std::string_view sequence)
{
    const auto first = static_cast<unsigned char>(sequence[0]);
    if (sequence.size() == 1) return first;
    char32_t character = first & (0x7fu >> sequence.size());
    for (const char byte : sequence.substr(1))
        character = character << 6 | (static_cast<unsigned char>(byte) & 0x3f);
    return character;
}

/// Bidi: the characters with Unicode's property Bidi_Control.
static bool controlsTerminals(char32_t c)
{
    if (c == '\n' || c == '\t') return false;
    const bool bidi = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                      (c >= 0x2066 && c <= 0x2069);
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || bidi;
}

std::string withVisibleControls(std::string_view text)
{
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const std::string_view sequence = text.substr(0, std::max<std::size_t>(length, 1));
        text.remove_prefix(sequence.size());
        if (length == 0) {
            shown += "\xEF\xBF\xBD";
        } else if (const char32_t character = characterOf(sequence); controlsTerminals(character)) {
            char number[16];
            std::snprintf(number, sizeof number, "<U+%04X>", static_cast<unsigned>(character));
            shown += number;
        } else {
            shown += sequence;
        }
    }
    return shown;
}

} // namespace cabochon
