// Owns what a message is cut into for display: typed blocks, and cells of tables.
#pragma once

#include <QList>
#include <QString>

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

} // namespace cabochon
