// Escape sequences are those of ECMA-48, 5th edition: 5.3 (ESC and intermediates), 5.4 (control
// sequences), 5.6 (control strings up to ST, which xterm ends by BEL, too).
#include "app/tools/tool_text.h"

#include "engine/text/utf8_decoder.h"

#include <algorithm>

namespace cabochon::tools {

namespace {

constexpr unsigned char kEscape = 0x1b;
constexpr unsigned char kBell = 0x07;
constexpr std::size_t kLongestString = 4096; // of a control string; one without end hides no text

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

std::size_t skip(std::string_view text, std::size_t at, unsigned first, unsigned last)
{
    while (byteAt(text, at) >= first && byteAt(text, at) <= last)
        ++at;
    return at;
}

/// Parameters, intermediates and the final byte, from `at` on.
std::size_t endOfSequence(std::string_view text, std::size_t at)
{
    at = skip(text, at, 0x30, 0x3f);
    at = skip(text, at, 0x20, 0x2f);
    const unsigned char final = byteAt(text, at);
    return final >= 0x40 && final <= 0x7e ? at + 1 : at;
}

/// Behind the end of a control string that begins at `at`; `at` where it has none nearby.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    const std::size_t last = std::min(text.size(), at + kLongestString);
    for (std::size_t i = at; i < last; ++i) {
        const unsigned char byte = byteAt(text, i);
        if (byte == kBell) return i + 1;
        if (byte == kEscape) return byteAt(text, i + 1) == '\\' ? i + 2 : i;
        if (byte == 0xc2 && byteAt(text, i + 1) == 0x9c) return i + 2;
    }
    return at;
}

/// Behind the control that begins at `at`: ESC, or C1 in UTF-8.
std::size_t endOfControl(std::string_view text, std::size_t at)
{
    const bool isEscape = byteAt(text, at) == kEscape;
    // C1 is ESC and a letter 64 below it.
    const unsigned char kind =
        isEscape ? byteAt(text, at + 1) : static_cast<unsigned char>(byteAt(text, at + 1) - 0x40);
    const std::size_t next = at + 2;
    if (kind == '[') return endOfSequence(text, next);
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_')
        return endOfString(text, next);
    if (!isEscape) return next;
    const std::size_t final = skip(text, at + 1, 0x20, 0x2f);
    const unsigned char last = byteAt(text, final);
    return last >= 0x30 && last <= 0x7e ? final + 1 : final;
}

/// Length of the UTF-8 sequence at the start: 1 for what is none.
std::size_t lengthAt(std::string_view text, std::size_t at)
{
    const unsigned char first = byteAt(text, at);
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    return std::min(length, text.size() - at);
}

bool isTag(std::string_view sequence)
{
    return sequence.size() == 4 && sequence.starts_with("\xf3\xa0") &&
           (sequence[2] == '\x80' || sequence[2] == '\x81');
}

bool isContinuation(char character)
{
    return (static_cast<unsigned char>(character) & 0xc0) == 0x80;
}

} // namespace

std::string withoutHidden(std::string_view source)
{
    std::string valid;
    engine::appendRepairedUtf8(valid, source);
    const std::string_view text = valid;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char byte = byteAt(text, at);
        const bool isC1 = byte == 0xc2 && byteAt(text, at + 1) < 0xa0;
        if (byte == kEscape || isC1) {
            at = std::min(endOfControl(text, at), text.size());
        } else if (byte == '\r') {
            clean += '\n';
            at += byteAt(text, at + 1) == '\n' ? 2 : 1;
        } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) {
            ++at;
        } else {
            const std::string_view sequence = text.substr(at, lengthAt(text, at));
            if (!isTag(sequence)) clean += sequence;
            at += sequence.size();
        }
    }
    return clean;
}

std::string cutInMiddle(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return std::string(text);
    constexpr std::size_t kLine = 96; // for the line between
    const std::size_t kept = most - std::min(most, kLine);
    std::size_t begin = kept - kept / 3;
    while (begin > 0 && isContinuation(text[begin]))
        --begin;
    std::size_t end = text.size() - kept / 3;
    while (end < text.size() && isContinuation(text[end]))
        ++end;
    return std::string(text.substr(0, begin)) + "\n[... " + std::to_string(end - begin) + " of " +
           std::to_string(text.size()) + " bytes left out here ...]\n" +
           std::string(text.substr(end));
}

} // namespace cabochon::tools
