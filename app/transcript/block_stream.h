// Owns cutting Markdown into blocks while it grows at its end, token by token: what is finished is
// frozen and never parsed again, and marks that are only half written are held back.
#pragma once

#include "app/transcript/message_blocks.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace cabochon {

/// Blocks before frozenCount() never change again. The cost of an addition grows with the open part
/// (the last paragraph, list item, part of code or row of a table), not with the text.
class BlockStream {
public:
    void append(QStringView text);
    /// No more text comes. `whole` is everything that was appended; afterwards blocks() equals
    /// parseBlocks(whole).
    void finish(QStringView whole);
    void clear() { *this = {}; }

    const QList<Block>& blocks() const { return m_blocks; }
    qsizetype frozenCount() const { return m_frozenCount; }
    /// Characters that the next addition parses again.
    qsizetype openLength() const { return m_open.size(); }

private:
    /// A line of ``` or ~~~ and what stands after it.
    struct Fence {
        QChar mark;
        qsizetype length = 0; // 0: not a fence
        bool bare = false;    // nothing after it: may close
        bool closedBy(const Fence& line) const;
    };

    static Fence fenceOf(QStringView line);
    void normalise(QStringView text);
    QList<Block> parseOpen(QStringView text) const;
    void freezeFinishedPart();
    void freezePartsOfCode();
    void freezeRowsOfTable();
    QStringView withoutHalfWrittenMarks() const;
    bool canCutAt(qsizetype boundary) const;
    void freezeUpTo(qsizetype boundary);

    // Text after the last boundary, with \n for every line end. Where parts of a code block or rows
    // of a table are frozen, the lines that open it stand here still: the fence, or header and
    // dashes.
    QString m_open;
    int m_frozenParts = 0; // of that block; a table's header is one
    QString m_joint;       // of the first part of code that is not frozen
    QList<Block> m_blocks;
    qsizetype m_frozenCount = 0;
    qsizetype m_rejected = 0;      // no boundary up to here in m_open
    Fence m_code;                  // m_open is one code block that this opened
    bool m_lastWasReturn = false;  // a \n that follows belongs to the \r before it
    bool m_hasDefinitions = false; // "[name]: address" may reach back to any block
};

} // namespace cabochon
