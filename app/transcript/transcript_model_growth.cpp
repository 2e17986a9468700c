// The part of TranscriptModel that follows an answer while it streams: status, thought, words, end.
#include "app/transcript/structured_blocks.h"
#include "app/transcript/transcript_model.h"

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kMostParsedAtOnce = 50000; // characters

} // namespace

void TranscriptModel::setStatus(const QString& messageId, const QString& text, double progress)
{
    if (text.isEmpty()) return removeStatus();
    if (!m_rows.isEmpty() && m_rows.last().kind == RowKind::Status) {
        Row& row = m_rows.last();
        row.messageId = messageId;
        row.text = text;
        row.progress = progress;
        changed(static_cast<int>(m_rows.size()) - 1);
        return;
    }
    Row row;
    row.kind = RowKind::Status;
    row.messageId = messageId;
    row.text = text;
    row.progress = progress;
    row.streaming = true;
    appendRows({row});
}

void TranscriptModel::removeStatus()
{
    if (m_rows.isEmpty() || m_rows.last().kind != RowKind::Status) return;
    removeRowsFrom(static_cast<int>(m_rows.size()) - 1);
}

void TranscriptModel::grow(const Message& message)
{
    if (m_growing != message.id) beginGrowing(message);
    const QString thought = message.thought();
    const QString text = markdownOf(message);
    if (!thought.isEmpty()) growThought(message, thought);
    if (text.size() > m_shownLength) growContent(message, text);
}

/// Rows of its words stay where they are; only what stands below them goes.
void TranscriptModel::goOn(const Message& message)
{
    const int first = firstRowOf(message.id);
    const auto isOf = [&](int row, RowKind::Kind kind) {
        return row < m_rows.size() && m_rows[row].kind == kind;
    };
    m_growing = message.id;
    m_stream.clear();
    m_shownLength = 0;
    m_frozenRows = 0;
    m_sinceShown.invalidate();
    m_thoughtRow = isOf(first, RowKind::Thinking) ? first : -1;
    m_contentStart = m_thoughtRow >= 0 ? first + 1 : first;
    int end = m_contentStart;
    while (end < m_rows.size() && m_rows[end].isBlock())
        ++end;
    m_remarked = isOf(end, RowKind::Remark);
    removeRowsFrom(m_remarked ? end + 1 : end);
    const bool inThought = message.text().isEmpty();
    if (m_thoughtRow >= 0 && inThought) {
        m_rows[m_thoughtRow].streaming = true;
        changed(m_thoughtRow);
    }
    if (!inThought) growContent(message, markdownOf(message));
}

void TranscriptModel::beginGrowing(const Message& message)
{
    removeStatus();
    removeRowsFrom(firstRowOf(message.id));
    m_growing = message.id;
    m_stream.clear();
    m_shownLength = 0;
    m_frozenRows = 0;
    m_thoughtRow = -1;
    m_contentStart = static_cast<int>(m_rows.size());
    m_sinceShown.invalidate();
    m_remarked = false;
    if (message.recovery != DeviceRecovery::None) remark(message);
}

void TranscriptModel::remark(const Message& message)
{
    if (m_growing != message.id) return beginGrowing(message);
    const Row row = remarkOf(message);
    removeStatus();
    if (m_remarked) { // lost once more
        m_rows.last() = row;
        return changed(static_cast<int>(m_rows.size()) - 1);
    }
    m_remarked = true;
    appendRows({row});
}

/// A paragraph of many pages costs more to parse than a token is worth: it is shown anew less often
/// the longer it is.
bool TranscriptModel::isTooEarly(qsizetype openCharacters) const
{
    return openCharacters > kMostParsedAtOnce && m_sinceShown.isValid() &&
           m_sinceShown.elapsed() < openCharacters / 1000;
}

void TranscriptModel::growThought(const Message& message, const QString& thought)
{
    const bool running = AnswerState::isRunning(message.state) &&
                         message.state != AnswerState::Answering && message.text().isEmpty();
    if (m_thoughtRow < 0) {
        removeStatus();
        Row row;
        row.kind = RowKind::Thinking;
        row.messageId = message.id;
        row.streaming = true;
        m_thoughtRow = m_contentStart++;
        insertRows(m_thoughtRow, {row});
    }
    removeStatus();
    Row& row = m_rows[m_thoughtRow];
    if (!row.streaming || (running && isTooEarly(thought.size()))) return;
    row.text = thought;
    row.thoughtTokens = message.ledger.thoughtTokens;
    row.thoughtSeconds = message.ledger.thoughtSeconds;
    row.streaming = running;
    m_sinceShown.start();
    changed(m_thoughtRow);
}

void TranscriptModel::growContent(const Message& message, const QString& text)
{
    if (isTooEarly(m_stream.openLength())) return;
    removeStatus();
    m_stream.append(QStringView(text).mid(m_shownLength));
    m_shownLength = text.size();
    m_sinceShown.start();
    syncBlocks(message.id);
}

/// Makes the content rows equal the stream's blocks; what was frozen before is not looked at.
void TranscriptModel::syncBlocks(const QString& messageId)
{
    const QList<Block>& blocks = m_stream.blocks();
    const qsizetype existing = m_rows.size() - m_contentStart - (m_remarked ? 1 : 0);
    const qsizetype wanted = blocks.size();
    removeRows(m_contentStart + static_cast<int>(wanted), static_cast<int>(existing - wanted));
    for (qsizetype i = m_frozenRows; i < std::min(existing, wanted); ++i) {
        const int at = m_contentStart + static_cast<int>(i);
        Row& row = m_rows[at];
        const bool last = i == wanted - 1;
        const RowKind::Kind kind = rowKindOf(blocks[i].kind);
        if (row.kind == kind && row.streaming == last && row.block == blocks[i]) continue;
        row.block = blocks[i];
        row.streaming = last;
        if (std::exchange(row.kind, kind) != kind) { // a view has other items for it
            const Row other = row;
            removeRows(at, 1);
            insertRows(at, {other});
            continue;
        }
        settleChanged(at);
        changed(at);
    }
    QList<Row> added;
    for (qsizetype i = existing; i < wanted; ++i) {
        Row row;
        row.kind = rowKindOf(blocks[i].kind);
        row.messageId = messageId;
        row.block = blocks[i];
        row.streaming = i == wanted - 1;
        added.append(row);
    }
    insertRows(m_contentStart + static_cast<int>(std::min(existing, wanted)), added);
    // The last row stays open even if its block is frozen: it still says that it streams.
    m_frozenRows = std::min(m_stream.frozenCount(), wanted - 1);
}

/// In place of the rows that grew.
void TranscriptModel::replaceContent(const Message& message)
{
    const qsizetype existing = m_rows.size() - m_contentStart - (m_remarked ? 1 : 0);
    removeRows(m_contentStart, static_cast<int>(existing));
    Row row;
    row.messageId = message.id;
    insertRows(m_contentStart, contentRowsOf(message, row));
}

void TranscriptModel::finish(const Message& message, int branchIndex, int branchCount)
{
    m_sinceShown.invalidate(); // nothing is too early now
    grow(message);
    removeStatus();
    m_stream.finish(markdownOf(message));
    m_frozenRows = 0;
    if (message.isHeld())
        replaceContent(message);
    else
        syncBlocks(message.id);
    for (int i = m_thoughtRow >= 0 ? m_thoughtRow : m_contentStart; i < m_rows.size(); ++i) {
        if (!m_rows[i].streaming) continue;
        m_rows[i].streaming = false;
        m_rows[i].thoughtSeconds = message.ledger.thoughtSeconds;
        m_rows[i].thoughtTokens = message.ledger.thoughtTokens;
        changed(i);
    }
    appendRows(endRowsOf(message, branchIndex, branchCount));
    m_growing.clear();
}

} // namespace cabochon
