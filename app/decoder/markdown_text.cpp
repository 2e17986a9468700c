#include "app/decoder/markdown_text.h"

#include "app/decoder/refusal.h"
#include "app/media/media_limits.h"

#include <algorithm>

namespace cabochon::decoder {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

std::string cell(std::string_view text)
{
    std::string line;
    for (const char sign : inOneLine(text)) {
        if (sign == '|') line += '\\';
        line += sign;
    }
    return line;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string inOneLine(std::string_view text)
{
    std::string line;
    for (const char sign : trimmed(text)) {
        if (kBlanks.find(sign) == std::string_view::npos)
            line += sign;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    return line;
}

void MarkdownText::add(std::string_view text)
{
    if (m_text.size() + text.size() > media_limits::kTextBytes)
        refuse(Reason::TooMuchText, {.limit = media_limits::kTextBytes});
    m_text += text;
}

void MarkdownText::block(std::string_view text)
{
    if (text.empty()) return;
    if (!m_text.empty()) add("\n");
    add(text);
    if (!text.ends_with('\n')) add("\n");
    m_afterItem = false;
}

void MarkdownText::heading(int level, std::string_view text)
{
    const std::string line = inOneLine(text);
    if (line.empty()) return;
    block(std::string(static_cast<std::size_t>(std::clamp(level, 1, 6)), '#') + ' ' + line);
}

void MarkdownText::paragraph(std::string_view text)
{
    block(trimmed(text));
}

void MarkdownText::listItem(int depth, int number, std::string_view text)
{
    const std::string_view words = trimmed(text);
    if (words.empty()) return;
    if (!m_afterItem && !m_text.empty()) add("\n");
    add(std::string(static_cast<std::size_t>(std::clamp(depth, 0, 8)) * 2, ' '));
    add(number > 0 ? std::to_string(number) + ". " : "- ");
    add(words);
    add("\n");
    m_afterItem = true;
}

void MarkdownText::table(const TableRows& rows)
{
    std::size_t columns = 0, lines = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t c = 0; c < rows[i].size(); ++c) {
            if (trimmed(rows[i][c]).empty()) continue;
            columns = std::max(columns, c + 1);
            lines = i + 1;
        }
    }
    if (columns == 0) return;
    if (!m_text.empty()) add("\n");
    for (std::size_t i = 0; i < lines; ++i) {
        std::string line(1, '|');
        for (std::size_t c = 0; c < columns; ++c) {
            line += ' ';
            if (c < rows[i].size()) line += cell(rows[i][c]);
            line += " |";
        }
        line += '\n';
        add(line);
        if (i > 0) continue;
        line.assign(1, '|');
        for (std::size_t c = 0; c < columns; ++c)
            line += "---|";
        line += '\n';
        add(line);
    }
    m_afterItem = false;
}

} // namespace cabochon::decoder
