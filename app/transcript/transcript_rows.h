// Owns the rows of one message: what a row of the transcript holds, and cutting a message into
// them.
#pragma once

#include "app/conversation/answer_state.h"
#include "app/conversation/conversation.h"
#include "app/transcript/answer_segments.h"
#include "app/transcript/block.h"
#include "app/transcript/code_highlighter.h"
#include "app/transcript/row_kind.h"

#include <QList>
#include <QString>

namespace cabochon {

struct TranscriptRow {
    RowKind::Kind kind = RowKind::Paragraph;
    QString messageId;
    Block block;  // text kinds
    QString text; // user message, thought, status, remark, notice, stop text, words to edit
    QList<MediaPart> files; // of a user message, or that came with a tool's result
    QString ledger;
    int thoughtTokens = 0;
    double thoughtSeconds = 0;
    bool open = false;
    bool streaming = false;
    int branchIndex = 1;
    int branchCount = 1;
    double progress = -1;
    bool canGoOn = false; // footer
    bool isTable = false; // structured
    QString callId;       // of a tool
    int callIndex = 0;    // of those called in one step
    int callCount = 1;
    // Code and tables: see TranscriptModel's parts.
    CodeState codeStart = CodeState::Plain;
    int firstLine = 1;        // of this part of code
    int hiddenCharacters = 0; // in it
    QList<qreal> widths;      // in the first part: of the whole block
    qreal scrolled = 0;       // in the first part: of the whole block

    bool isBlock() const { return kind >= RowKind::Paragraph && kind <= RowKind::Formula; }
    /// What the model itself wrote.
    bool isWritten() const
    {
        return isBlock() || kind == RowKind::Thinking || kind == RowKind::ToolCall;
    }
};

RowKind::Kind rowKindOf(BlockKind kind);

/// What an answer says of a device that was lost meanwhile.
TranscriptRow remarkOf(const Message& message);

/// Of each of the calls, which were made in one step.
QList<TranscriptRow> callRowsOf(const QString& messageId, const QList<MadeCall>& calls);

/// The rows below all that the model wrote: places in a picture, what went wrong, the footer.
/// `branchIndex` counts from 1.
QList<TranscriptRow> endRowsOf(const Message& message, int branchIndex, int branchCount);

/// The rows of an answer whose words are being edited.
QList<TranscriptRow> editedRowsOf(const Message& message, int branchIndex, int branchCount);

/// The rows of an answer's words that do not grow. `row`: what all rows of the message have.
QList<TranscriptRow> contentRowsOf(const AnswerSegment& segment, TranscriptRow row);

/// All rows of a message that does not grow.
QList<TranscriptRow> rowsOf(const Message& message, int branchIndex, int branchCount);

} // namespace cabochon
