// Owns cutting Markdown (GitHub's flavour, through md4c) into typed blocks for display, none of
// them so long that laying it out takes long. HTML in answers is text; pictures by address are
// shown as words, never fetched. For text that still grows see block_stream.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace cabochon {

enum class BlockKind { Paragraph, Heading, ListItem, Quote, Code, Table, Rule, Formula };
enum class CellAlignment { Left, Centre, Right };

struct TableCell {
    QString text; // rich text
    QString plain;
    CellAlignment alignment = CellAlignment::Left;
    bool header = false;
    bool operator==(const TableCell&) const = default;
};

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    QString text; // rich text; Code: the raw code without the last newline; Formula: LaTeX
    QString plain;
    int level = 0;    // heading 1..6; list depth from 1; quote depth from 1; else list depth around
    QString marker;   // ListItem, Formula that begins one
    QString language; // Code
    QList<TableCell> cells; // Table: one row of it
    int part = 0;  // number within what was cut: a long paragraph or code, a table (a row each)
    QString joint; // part > 0: what stands between the part before and this one
    bool operator==(const Block&) const = default;
};

/// Longer paragraphs are cut at a blank into parts; longer code: see text_parts.h.
inline constexpr int kMostBlockCharacters = 2000;

/// Blocks of a whole text. Every character of the text is escaped in `Block::text`; the only tags
/// in it are b, i, s, code, br, a (http, https, mailto) and img for formulas (see inlineFormula()).
QList<Block> parseBlocks(QStringView markdown);

/// What is copied as plain words: a line for each block, cut ones put together, markers of lists.
QString plainText(const QList<Block>& blocks);

} // namespace cabochon
