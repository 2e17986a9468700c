// Owns writing words as Markdown while a document is read: paragraphs, headings, lists, tables; and
// the limit of text. Signs are not escaped: the reader is a model.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cabochon::decoder {

using TableRows = std::vector<std::vector<std::string>>;
inline constexpr std::size_t kMostCells = 4'000'000; // of one table, before its words are counted

class MarkdownText {
public:
    /// `level` 1..6.
    void heading(int level, std::string_view text);
    void paragraph(std::string_view text);
    /// `depth` from 0; `number` 0: a bullet.
    void listItem(int depth, int number, std::string_view text);
    /// The first row is its head. Empty rows and columns at the end are left out.
    void table(const TableRows& rows);
    void block(std::string_view text); // as it is, an empty line before it
    std::string take() { return std::move(m_text); }

private:
    void add(std::string_view text);

    std::string m_text;
    bool m_afterItem = false;
};

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);
/// In one line: every row of blanks is one.
std::string inOneLine(std::string_view text);

} // namespace cabochon::decoder
