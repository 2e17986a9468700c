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
    const QList<AnswerSegment> segments = segmentsOf(message);
    for (qsizetype i = m_segment; i < segments.size(); ++i) {
        if (i > m_segment) beginSegment();
        growSegment(message, segments[i]);
    }
}

void TranscriptModel::refreshCall(const Message& message)
{
    int row = firstRowOf(message.id);
    for (const AnswerSegment& segment : segmentsOf(message)) {
        for (const Row& made : callRowsOf(message.id, segment.calls)) {
            while (row < m_rows.size() && m_rows[row].kind != RowKind::ToolCall)
                ++row;
            if (row >= m_rows.size() || m_rows[row].callId != made.callId) return;
            m_rows[row].text = made.text;
            m_rows[row].files = made.files;
            changed(row++);
        }
    }
}

/// Rows of what it wrote stay where they are; only what stands below them goes.
void TranscriptModel::goOn(const Message& message)
{
    if (message.isHeld()) { // what was said of its end goes, too
        m_growing.clear();
        return grow(message);
    }
    const int first = firstRowOf(message.id);
    const auto isOf = [&](int row, RowKind::Kind kind) {
        return row >= first && row < m_rows.size() && m_rows[row].kind == kind;
    };
    const QList<AnswerSegment> segments = segmentsOf(message);
    const AnswerSegment last = segments.isEmpty() ? AnswerSegment() : segments.last();
    m_growing = message.id;
    m_stream.clear();
    m_shownLength = 0;
    m_frozenRows = 0;
    m_sinceShown.invalidate();
    m_segment = std::max<qsizetype>(0, segments.size() - 1);
    m_callRows = static_cast<int>(last.calls.size());
    int end = first;
    while (end < m_rows.size() && m_rows[end].isWritten())
        ++end;
    m_remarked = message.recovery != DeviceRecovery::None && isOf(end, RowKind::Remark);
    removeRowsFrom(m_remarked ? end + 1 : end);
    m_contentStart = end - m_callRows;
    while (m_contentStart > first && m_rows[m_contentStart - 1].isBlock())
        --m_contentStart;
    m_thoughtRow = isOf(m_contentStart - 1, RowKind::Thinking) ? m_contentStart - 1 : -1;
    if (m_callRows > 0) return;
    if (m_thoughtRow >= 0 && last.text.isEmpty()) {
        m_rows[m_thoughtRow].streaming = true;
        changed(m_thoughtRow);
    }
    if (!last.text.isEmpty()) growContent(message, last.text);
}

void TranscriptModel::beginGrowing(const Message& message)
{
    removeStatus();
    removeRowsFrom(firstRowOf(message.id));
    m_growing = message.id;
    m_segment = -1;
    m_remarked = false;
    beginSegment();
    if (message.recovery != DeviceRecovery::None) remark(message);
}

/// Below all rows that it has.
void TranscriptModel::beginSegment()
{
    removeStatus();
    ++m_segment;
    m_stream.clear();
    m_shownLength = 0;
    m_frozenRows = 0;
    m_thoughtRow = -1;
    m_callRows = 0;
    m_contentStart = static_cast<int>(m_rows.size()) - (m_remarked ? 1 : 0);
    m_sinceShown.invalidate();
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

void TranscriptModel::growSegment(const Message& message, const AnswerSegment& segment)
{
    if (!segment.thought.isEmpty()) growThought(message, segment);
    if (m_callRows == 0 && segment.text.size() > m_shownLength) growContent(message, segment.text);
    growCalls(message, segment);
}

void TranscriptModel::growThought(const Message& message, const AnswerSegment& segment)
{
    const bool running = AnswerState::isRunning(message.state) &&
                         message.state != AnswerState::Answering && segment.text.isEmpty();
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
    if (!row.streaming || (running && isTooEarly(segment.thought.size()))) return;
    row.text = segment.thought;
    row.thoughtTokens = segment.thoughtTokens;
    row.thoughtSeconds = segment.thoughtSeconds;
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

void TranscriptModel::growCalls(const Message& message, const AnswerSegment& segment)
{
    if (segment.calls.size() <= m_callRows) return;
    if (m_callRows == 0) settleWords(message, segment);
    removeStatus();
    const QList<Row> rows = callRowsOf(message.id, segment.calls);
    const int first = static_cast<int>(m_rows.size()) - (m_remarked ? 1 : 0) - m_callRows;
    for (int call = 0; call < m_callRows; ++call) { // of more than before
        m_rows[first + call].callCount = static_cast<int>(rows.size());
        changed(first + call);
    }
    insertRows(first + m_callRows, rows.sliced(m_callRows));
    m_callRows = static_cast<int>(rows.size());
}

/// The segment's words and thought are all there.
void TranscriptModel::settleWords(const Message& message, const AnswerSegment& segment)
{
    m_sinceShown.invalidate(); // nothing is too early now
    if (segment.text.size() > m_shownLength) growContent(message, segment.text);
    removeStatus();
    m_stream.finish(segment.text);
    m_frozenRows = 0;
    if (segment.held)
        replaceContent(message, segment);
    else
        syncBlocks(message.id);
    for (int i = m_thoughtRow >= 0 ? m_thoughtRow : m_contentStart; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        if (!row.streaming) continue;
        row.streaming = false;
        if (row.kind == RowKind::Thinking) row.text = segment.thought;
        changed(i);
    }
}

/// The figures of the thoughts of an answer that ended.
void TranscriptModel::settleThoughts(const Message& message)
{
    int row = firstRowOf(message.id);
    for (const AnswerSegment& segment : segmentsOf(message)) {
        if (segment.thought.isEmpty()) continue;
        while (row < m_rows.size() && m_rows[row].kind != RowKind::Thinking)
            ++row;
        if (row >= m_rows.size()) return;
        m_rows[row].thoughtTokens = segment.thoughtTokens;
        m_rows[row].thoughtSeconds = segment.thoughtSeconds;
        changed(row++);
    }
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
void TranscriptModel::replaceContent(const Message& message, const AnswerSegment& segment)
{
    const qsizetype existing = m_rows.size() - m_contentStart - (m_remarked ? 1 : 0);
    removeRows(m_contentStart, static_cast<int>(existing));
    Row row;
    row.messageId = message.id;
    insertRows(m_contentStart, contentRowsOf(segment, row));
}

void TranscriptModel::finish(const Message& message, int branchIndex, int branchCount)
{
    m_sinceShown.invalidate(); // nothing is too early now
    grow(message);
    removeStatus();
    const QList<AnswerSegment> segments = segmentsOf(message);
    if (m_callRows == 0)
        settleWords(message, segments.isEmpty() ? AnswerSegment() : segments.last());
    settleThoughts(message);
    appendRows(endRowsOf(message, branchIndex, branchCount));
    m_growing.clear();
}

} // namespace cabochon
