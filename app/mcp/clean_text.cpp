#include "app/mcp/clean_text.h"

#include "engine/base/utf8.h"

#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace cabochon::mcp {

namespace {

constexpr char32_t kEscape = 0x1b;
constexpr char32_t kControlSequence = 0x9b; // the same as ESC [

/// The next character of UTF-8, which the text loses; U+FFFD for a byte that begins none.
char32_t take(std::string_view& text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xc0 ? 0
                               : first < 0xe0 ? 2
                               : first < 0xf0 ? 3
                                              : 4;
    if (length == 0 || length > text.size() || !isValidUtf8(text.substr(0, length))) {
        text.remove_prefix(1);
        return 0xfffd;
    }
    char32_t character = length == 1 ? first : first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        character = (character << 6) | (static_cast<unsigned char>(text[i]) & 0x3fu);
    text.remove_prefix(length);
    return character;
}

/// A control sequence: parameters, intermediates, one final character.
void skipSequence(std::string_view& text)
{
    while (!text.empty() && text.front() >= 0x20 && text.front() <= 0x3f)
        text.remove_prefix(1);
    if (!text.empty() && text.front() >= 0x40 && text.front() <= 0x7e) text.remove_prefix(1);
}

/// After its first intermediate, the rest of a sequence that selects a set of characters.
void skipSelection(std::string_view& text)
{
    while (!text.empty() && text.front() >= 0x20 && text.front() <= 0x2f)
        text.remove_prefix(1);
    if (!text.empty() && text.front() >= 0x30 && text.front() <= 0x7e) text.remove_prefix(1);
}

/// A string that a terminal would take: up to its terminator. Without one only its opening goes.
void skipString(std::string_view& text)
{
    for (std::string_view rest = text; !rest.empty();) {
        const char32_t character = take(rest);
        const bool escaped = character == kEscape && !rest.empty() && rest.front() == '\\';
        if (escaped) rest.remove_prefix(1);
        if (escaped || character == 0x07 || character == 0x9c) {
            text = rest;
            return;
        }
        if (character == '\n') return;
    }
}

bool opensString(char32_t character) // as C1, or after ESC as C1 - 0x40
{
    return character == 0x90 || character == 0x98 || (character >= 0x9d && character <= 0x9f);
}

void skipAfterEscape(std::string_view& text)
{
    if (text.empty()) return;
    const char next = text.front();
    if (next < 0x20 || next > 0x7e) return;
    text.remove_prefix(1);
    if (next == '[')
        skipSequence(text);
    else if (opensString(static_cast<char32_t>(next) + 0x40))
        skipString(text);
    else if (next <= 0x2f)
        skipSelection(text);
}

bool isTag(char32_t character)
{
    return character >= 0xe0000 && character <= 0xe007f;
}

bool isControl(char32_t character)
{
    return character < 0x20 || (character >= 0x7f && character < 0xa0);
}

/// Takes room or none, and is not seen.
bool isUnseen(char32_t c)
{
    return isControl(c) || isTag(c) || c == 0xad || c == 0x34f || c == 0x61c || c == 0x115f ||
           c == 0x1160 || c == 0x17b4 || c == 0x17b5 || (c >= 0x180b && c <= 0x180f) ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || c == 0x3164 || (c >= 0xfe00 && c <= 0xfe0f) ||
           c == 0xfeff || c == 0xffa0 || (c >= 0xfff0 && c <= 0xfffb) ||
           (c >= 0xe0080 && c <= 0xe0fff);
}

} // namespace

std::string cleanText(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take(text);
        if (character == kEscape) {
            skipAfterEscape(text);
        } else if (character == kControlSequence) {
            skipSequence(text);
        } else if (opensString(character)) {
            skipString(text);
        } else if (character == '\n' || character == '\t') {
            clean += static_cast<char>(character);
        } else if (character == 0xfffd) {
            clean += "\xef\xbf\xbd";
        } else if (!isControl(character) && !isTag(character)) {
            clean += before.substr(0, before.size() - text.size());
        }
    }
    return clean;
}

void cleanTexts(nlohmann::ordered_json& value)
{
    if (value.is_string()) {
        value = cleanText(value.get_ref<const std::string&>());
    } else if (value.is_array()) {
        for (nlohmann::ordered_json& item : value)
            cleanTexts(item);
    } else if (value.is_object()) {
        nlohmann::ordered_json clean = nlohmann::ordered_json::object();
        for (auto& [name, item] : value.items()) {
            cleanTexts(item);
            clean[cleanText(name)] = std::move(item);
        }
        value = std::move(clean);
    }
}

std::string_view startOf(std::string_view text, std::size_t mostBytes)
{
    if (text.size() <= mostBytes) return text;
    std::size_t end = mostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::string visibleText(std::string_view text)
{
    std::string visible;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take(text);
        const std::string_view bytes = before.substr(0, before.size() - text.size());
        const bool isNoCharacter = character == 0xfffd && bytes.size() == 1;
        if (!isUnseen(character) && !isNoCharacter) {
            visible += bytes;
            continue;
        }
        char number[24];
        if (isNoCharacter)
            std::snprintf(number, sizeof number, "<0x%02X>",
                          unsigned(static_cast<unsigned char>(bytes.front())));
        else
            std::snprintf(number, sizeof number, "<U+%04X>", unsigned(character));
        visible += number;
    }
    return visible;
}

} // namespace cabochon::mcp
