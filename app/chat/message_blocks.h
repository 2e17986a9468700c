// Owns cutting Markdown (GitHub's flavour, through md4c) into typed blocks for display, whole or
// while it grows. HTML in answers is text; pictures by address are shown as links, never fetched.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace cabochon {

enum class BlockKind { Paragraph, Heading, ListItem, Quote, Code, Table, Rule };
enum class CellAlignment { Left, Centre, Right };

struct TableCell {
    QString text; // rich text
    CellAlignment alignment = CellAlignment::Left;
    bool header = false;
    bool operator==(const TableCell&) const = default;
};

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    QString text; // rich text; Code: the raw code without the last newline
    QString plain;
    int level = 0;    // heading 1..6; list depth from 1; quote depth from 1; else list depth around
    QString marker;   // ListItem
    QString language; // Code
    QList<QList<TableCell>> rows; // Table
    bool operator==(const Block&) const = default;
};

/// Blocks of a whole text.
QList<Block> parseBlocks(QStringView markdown);

/// Blocks of a text that grows at its end. Finished blocks never change again; only the open part
/// after the last safe boundary is parsed anew, so the cost of a token does not grow with the
/// answer.
class BlockStream {
public:
    void append(QStringView text);
    /// Blocks that will not change any more: all before this index of blocks().
    qsizetype frozenCount() const { return m_frozenCount; }
    const QList<Block>& blocks() const { return m_blocks; }
    void clear();

private:
    void freezeFinishedPart();

    QString m_open; // text after the last safe boundary
    QList<Block> m_blocks;
    qsizetype m_frozenCount = 0;
};

} // namespace cabochon
