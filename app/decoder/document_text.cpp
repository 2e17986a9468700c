// Files of text: their encoding, code in a fence, tables of values separated by signs.
#include "app/decoder/documents.h"
#include "app/decoder/markdown_text.h"
#include "app/decoder/refusal.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>

namespace cabochon::decoder {

namespace {

std::string decodeUtf16(std::string_view bytes, bool little)
{
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(little ? second << 8 | first : first << 8 | second);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        const bool high = point >= 0xD800 && point < 0xDC00;
        if (high && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = 0xFFFD; // half a pair
        }
        appendUtf8(point, text);
    }
    return text;
}

/// The signs 0x80 to 0x9F; the others are those of Latin 1.
constexpr std::array<std::uint16_t, 32> kWindows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string decodeWindows1252(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        appendUtf8(value >= 0x80 && value < 0xA0 ? kWindows1252[value - 0x80u] : value, text);
    }
    return text;
}

/// The sign that separates most in the first line.
char separatorOf(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char sign : {',', ';', '\t'}) {
        const auto count = std::count(line.begin(), line.end(), sign);
        if (count > most) {
            most = count;
            best = sign;
        }
    }
    return best;
}

} // namespace

void appendUtf8(std::uint32_t point, std::string& text)
{
    if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = 0xFFFD;
    const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) return put(point);
    if (point < 0x800) {
        put(0xC0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            put(0xE0 | (point >> 12));
        } else {
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
        }
        put(0x80 | ((point >> 6) & 0x3F));
    }
    put(0x80 | (point & 0x3F));
}

std::string decodeText(std::string_view bytes)
{
    std::string text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        text = decodeUtf16(bytes.substr(2), bytes.front() == '\xFF');
    } else {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        text = isValidUtf8(bytes) ? std::string(bytes) : decodeWindows1252(bytes);
    }
    if (text.find('\0') != std::string::npos) refuse(Reason::NotText);
    return text;
}

std::string fenced(std::string_view code, std::string_view language)
{
    std::size_t longest = 0, run = 0;
    for (const char sign : code) {
        run = sign == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(std::max<std::size_t>(longest + 1, 3), '`');
    std::string text = fence + std::string(language) + '\n' + std::string(code);
    if (!text.ends_with('\n')) text += '\n';
    return text + fence + '\n';
}

std::string csvToMarkdown(std::string_view text)
{
    const char separator = separatorOf(text);
    TableRows rows(1);
    std::string value;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        if (quoted) {
            if (sign != '"')
                value += sign;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                value += text[++at];
            else
                quoted = false;
        } else if (sign == '"' && value.empty()) {
            quoted = true;
        } else if (sign == separator || sign == '\n') {
            rows.back().push_back(std::move(value));
            value.clear();
            if (sign == '\n') rows.emplace_back();
        } else if (sign != '\r') {
            value += sign;
        }
    }
    rows.back().push_back(std::move(value));
    MarkdownText table;
    table.table(rows);
    return table.take();
}

} // namespace cabochon::decoder
