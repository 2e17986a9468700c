// Owns the blocks of one parse while their words come: escapes them, cuts what is too long and
// gives formulas their places. For message_blocks.cpp only, which reads what the parser reports.
#pragma once

#include "app/transcript/block.h"
#include "app/transcript/formula_marks.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace cabochon {

class BlockBuilder {
public:
    /// A stretch of a block's rich text between two tags, which may be empty.
    struct Span {
        QString open;
        QString close;
        bool showsHidden = false; // what cannot be seen is marked; it stays in what is copied
        bool isCode = false;
    };

    /// `formulas`: those that are marked in the words to come; they outlive this.
    explicit BlockBuilder(const QList<MarkedFormula>& formulas) : m_formulas(formulas) {}

    const QList<Block>& blocks() const { return m_blocks; }

    /// Ends the block before.
    void begin(BlockKind kind, int level);
    void beginRow(int level, int number); // of a table
    void beginCode(int level, const QString& language);
    void finish();
    void finishCode();

    /// The next item's; empty: what was not used yet is gone.
    void setMarker(const QString& marker) { m_marker = marker; }
    bool isInCode() const { return m_open && m_block.kind == BlockKind::Code; }
    /// An item without words yet: tight items have no paragraph of their own.
    bool isEmptyItem() const;

    void beginCell(bool header, CellAlignment alignment);
    void finishCell();

    void openSpan(const Span& span);
    void closeSpan();

    void appendText(QStringView plain);
    /// Text with marks for the formulas in it.
    void appendWords(const QString& words);
    /// Of a block of code.
    void appendCode(const QString& code) { m_block.text += code; }
    void appendLineBreak();
    void appendBlank();

private:
    void append(const QString& rich, const QString& plain);
    void appendFormula(const MarkedFormula& formula);
    void insertFormula(const MarkedFormula& formula);
    void continueInNewBlock(const QString& joint);
    void openSpansAgain();
    void closeSpansForNow();
    bool isFull() const;
    bool followsFormula() const { return m_afterFormula && m_block.plain.isEmpty(); }

    const QList<MarkedFormula>& m_formulas;
    QList<Block> m_blocks;
    Block m_block;
    bool m_open = false;
    QString m_marker; // of the item whose first text has not come yet
    TableCell m_cell;
    bool m_inCell = false;
    QList<Span> m_spans;         // open ones, outermost first
    bool m_afterFormula = false; // m_block goes on after one of its own row: empty, it is none
};

} // namespace cabochon
