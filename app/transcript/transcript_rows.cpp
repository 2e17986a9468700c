#include "app/transcript/transcript_rows.h"

#include "app/transcript/message_blocks.h"
#include "app/transcript/notice_texts.h"
#include "app/transcript/picture_regions.h"
#include "app/transcript/structured_blocks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace cabochon {

namespace {

/// The words of rows that no page of the window holds.
class Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptModel)
};

QString ledgerOf(const Message& message)
{
    const Ledger& ledger = message.ledger;
    if (ledger.generatedTokens == 0 || ledger.promptTokens == 0) return {};
    const QLocale locale;
    QStringList parts;
    parts << (ledger.cachedTokens > 0
                  ? Words::tr("%1 read (%2 cached)")
                        .arg(locale.toString(ledger.promptTokens),
                             locale.toString(ledger.cachedTokens))
                  : Words::tr("%1 read").arg(locale.toString(ledger.promptTokens)));
    parts << Words::tr("%1 written").arg(locale.toString(ledger.generatedTokens));
    if (ledger.tokensPerSecond > 0) {
        parts << Words::tr("%1 tokens/s")
                     .arg(locale.toString(ledger.tokensPerSecond, 'f',
                                          ledger.tokensPerSecond < 100 ? 1 : 0));
    }
    if (!ledger.device.isEmpty()) parts << ledger.device;
    parts << Words::tr("%1 s").arg(locale.toString(ledger.seconds, 'f', 1));
    return parts.join(QStringLiteral(" · "));
}

QString stopTextOf(const Message& message)
{
    if (message.state == AnswerState::Stopped) return Words::tr("Stopped");
    if (message.state == AnswerState::Interrupted) return Words::tr("Interrupted");
    if (message.state == AnswerState::Calling) return Words::tr("Waiting for its tools");
    if (message.state == AnswerState::CutOff) return Words::tr("Cut off at the limit");
    return message.edited ? Words::tr("Edited") : QString();
}

constexpr qsizetype kMostShownOfQuestion = 8000; // characters; copying gives all

/// What is shown of a question: text pasted by the megabyte is cut.
QString shownQuestion(const QString& text)
{
    if (text.size() <= kMostShownOfQuestion) return text;
    return text.left(kMostShownOfQuestion) + QStringLiteral(" …\n") +
           Words::tr("(%1 characters)").arg(QLocale().toString(text.size()));
}

/// What all rows of a message have.
TranscriptRow rowOf(const Message& message, int branchIndex, int branchCount)
{
    TranscriptRow row;
    row.messageId = message.id;
    row.branchIndex = branchIndex;
    row.branchCount = branchCount;
    return row;
}

TranscriptRow footerOf(const Message& message, int branchIndex, int branchCount)
{
    TranscriptRow row = rowOf(message, branchIndex, branchCount);
    row.kind = RowKind::Footer;
    row.text = stopTextOf(message);
    row.ledger = ledgerOf(message);
    row.canGoOn = message.canGoOn();
    return row;
}

} // namespace

RowKind::Kind rowKindOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Paragraph:
        return RowKind::Paragraph;
    case BlockKind::Heading:
        return RowKind::Heading;
    case BlockKind::ListItem:
        return RowKind::ListItem;
    case BlockKind::Quote:
        return RowKind::Quote;
    case BlockKind::Code:
        return RowKind::Code;
    case BlockKind::Table:
        return RowKind::Table;
    case BlockKind::Rule:
        return RowKind::Rule;
    case BlockKind::Formula:
        return RowKind::Formula;
    }
    return RowKind::Paragraph;
}

TranscriptRow remarkOf(const Message& message)
{
    TranscriptRow row;
    row.kind = RowKind::Remark;
    row.messageId = message.id;
    row.text = message.recovery == DeviceRecovery::OnCpu
                   ? Words::tr("The graphics device stopped working; the answer goes on on the "
                               "CPU.")
                   : Words::tr("The graphics device stopped working and was started again; the "
                               "answer goes on.");
    return row;
}

QList<TranscriptRow> callRowsOf(const QString& messageId, const QList<MadeCall>& calls)
{
    QList<TranscriptRow> rows;
    for (const auto& [call, files] : calls) {
        TranscriptRow row;
        row.kind = RowKind::ToolCall;
        row.messageId = messageId;
        row.text = call.name + QLatin1Char(' ') + call.arguments;
        row.callId = call.id;
        row.files = files;
        row.callIndex = static_cast<int>(rows.size());
        row.callCount = static_cast<int>(calls.size());
        rows.append(row);
    }
    return rows;
}

QList<TranscriptRow> endRowsOf(const Message& message, int branchIndex, int branchCount)
{
    QList<TranscriptRow> rows;
    TranscriptRow row = rowOf(message, branchIndex, branchCount);
    if (!regionsOf(message.text()).isEmpty()) {
        row.kind = RowKind::Places;
        rows.append(row);
    }
    if (message.ledger.leftOut > 0) {
        row.kind = RowKind::Remark;
        row.text = Words::tr("The chat no longer fits into the context: the oldest %n message(s) "
                             "were left out.",
                             "", message.ledger.leftOut);
        rows.append(row);
    }
    if (message.state == AnswerState::Failed) {
        row.kind = RowKind::Notice;
        //: What went wrong, in a few words; then one or more sentences about it.
        row.text =
            Words::tr("%1. %2").arg(noticeTitleOf(message.failure.code), message.failure.message);
        rows.append(row);
    }
    rows.append(footerOf(message, branchIndex, branchCount));
    return rows;
}

/// `row`: what all rows of the message have.
static QList<TranscriptRow> thoughtRowsOf(const AnswerSegment& segment, TranscriptRow row)
{
    row.text = segment.thought;
    if (row.text.isEmpty()) return {};
    row.kind = RowKind::Thinking;
    row.thoughtTokens = segment.thoughtTokens;
    row.thoughtSeconds = segment.thoughtSeconds;
    return {row};
}

QList<TranscriptRow> contentRowsOf(const AnswerSegment& segment, TranscriptRow row)
{
    QList<TranscriptRow> rows;
    QList<Block> blocks;
    if (segment.held) blocks = structuredBlocks(segment.json, false);
    const bool whole = !blocks.isEmpty();
    if (whole) {
        row.kind = RowKind::Structured;
        row.text = segment.json;
        row.isTable = isTable(segment.json);
        rows.append(row);
    } else {
        blocks = parseBlocks(segment.text);
    }
    row.text.clear();
    for (const Block& block : blocks) {
        row.kind = rowKindOf(block.kind);
        row.block = block;
        rows.append(row);
    }
    if (segment.held && !whole && !segment.json.isEmpty()) {
        row.kind = RowKind::Remark;
        row.block = {};
        row.text = Words::tr("This was cut off before its end, so it is not whole JSON. Let the "
                             "answer go on, or ask again.");
        rows.append(row);
    }
    return rows;
}

static QList<TranscriptRow> segmentRowsOf(const AnswerSegment& segment, TranscriptRow row)
{
    QList<TranscriptRow> rows = thoughtRowsOf(segment, row);
    rows.append(contentRowsOf(segment, row));
    rows.append(callRowsOf(row.messageId, segment.calls));
    return rows;
}

QList<TranscriptRow> editedRowsOf(const Message& message, int branchIndex, int branchCount)
{
    TranscriptRow row = rowOf(message, branchIndex, branchCount);
    QList<TranscriptRow> rows;
    for (const AnswerSegment& segment : segmentsOf(message))
        rows.append(thoughtRowsOf(segment, row));
    row.kind = RowKind::Editor;
    row.text = message.text();
    rows.append(row);
    rows.append(endRowsOf(message, branchIndex, branchCount));
    return rows;
}

QList<TranscriptRow> rowsOf(const Message& message, int branchIndex, int branchCount)
{
    QList<TranscriptRow> rows;
    TranscriptRow row = rowOf(message, branchIndex, branchCount);
    if (message.role == MessageRole::User) {
        row.kind = RowKind::UserMessage;
        row.text = shownQuestion(message.text());
        row.files = message.attachments();
        return {row};
    }
    for (const AnswerSegment& segment : segmentsOf(message))
        rows.append(segmentRowsOf(segment, row));
    if (message.recovery != DeviceRecovery::None) rows.append(remarkOf(message));
    rows.append(endRowsOf(message, branchIndex, branchCount));
    return rows;
}

} // namespace cabochon
