#include "app/chat/transcript_model.h"

#include "app/chat/code_highlighter.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

RowKind::Kind kindOf(BlockKind kind)
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
    }
    return RowKind::Paragraph;
}

QString ledgerOf(const Message& message)
{
    const Ledger& ledger = message.ledger;
    if (ledger.generatedTokens == 0) return {};
    const QLocale locale;
    QStringList parts;
    parts << (ledger.cachedTokens > 0
                  ? TranscriptModel::tr("%1 read (%2 cached)")
                        .arg(locale.toString(ledger.promptTokens),
                             locale.toString(ledger.cachedTokens))
                  : TranscriptModel::tr("%1 read").arg(locale.toString(ledger.promptTokens)));
    parts << TranscriptModel::tr("%1 written").arg(locale.toString(ledger.generatedTokens));
    if (ledger.tokensPerSecond > 0) {
        parts << TranscriptModel::tr("%1 tokens/s")
                     .arg(locale.toString(ledger.tokensPerSecond, 'f',
                                          ledger.tokensPerSecond < 100 ? 1 : 0));
    }
    if (!ledger.device.isEmpty()) parts << ledger.device;
    parts << TranscriptModel::tr("%1 s").arg(locale.toString(ledger.seconds, 'f', 1));
    return parts.join(QStringLiteral(" · "));
}

QString stopTextOf(AnswerState::State state)
{
    if (state == AnswerState::Stopped) return TranscriptModel::tr("Stopped");
    if (state == AnswerState::CutOff) return TranscriptModel::tr("Cut off at the limit");
    return {};
}

constexpr qsizetype kMostShownOfQuestion = 8000; // characters; copying gives all

/// What is shown of a question: text pasted by the megabyte is cut.
QString shownQuestion(const QString& text)
{
    if (text.size() <= kMostShownOfQuestion) return text;
    return text.left(kMostShownOfQuestion) + QStringLiteral(" …\n") +
           TranscriptModel::tr("(%1 characters)").arg(QLocale().toString(text.size()));
}

bool streams(const Message& message)
{
    return message.state > AnswerState::Idle && message.state < AnswerState::Done;
}

} // namespace

TranscriptModel::TranscriptModel(QObject* parent) : QAbstractListModel(parent) {}

int TranscriptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> TranscriptModel::roleNames() const
{
    return {{RowKindRole, "rowKind"},
            {MessageIdRole, "messageId"},
            {TextRole, "text"},
            {PlainRole, "plain"},
            {LevelRole, "level"},
            {MarkerRole, "marker"},
            {LanguageRole, "language"},
            {TableRole, "table"},
            {HighlightedRole, "highlighted"},
            {ThoughtTokensRole, "thoughtTokens"},
            {ThoughtSecondsRole, "thoughtSeconds"},
            {OpenRole, "open"},
            {StreamingRole, "streaming"},
            {LedgerRole, "ledger"},
            {BranchIndexRole, "branchIndex"},
            {BranchCountRole, "branchCount"},
            {ErrorTextRole, "errorText"},
            {StopTextRole, "stopText"},
            {ProgressRole, "progress"}};
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    const bool isBlock = row.kind >= RowKind::Paragraph && row.kind <= RowKind::Rule;
    switch (role) {
    case RowKindRole:
        return row.kind;
    case MessageIdRole:
        return row.messageId;
    case TextRole:
        return isBlock ? row.block.text : row.text;
    case Qt::DisplayRole:
    case PlainRole:
        return isBlock ? row.block.plain : row.text;
    case LevelRole:
        return row.block.level;
    case MarkerRole:
        return row.block.marker;
    case LanguageRole:
        return row.block.language;
    case TableRole:
        return table(row.block);
    case HighlightedRole:
        // While it grows a code block stays plain: colouring it again for every token would cost
        // more than the token.
        if (row.kind != RowKind::Code) return {};
        return highlightCode(row.block.text, row.streaming ? QString() : row.block.language,
                             m_dark);
    case ThoughtTokensRole:
        return row.thoughtTokens;
    case ThoughtSecondsRole:
        return row.thoughtSeconds;
    case OpenRole:
        return row.open;
    case StreamingRole:
        return row.streaming;
    case LedgerRole:
        return row.ledger;
    case BranchIndexRole:
        return row.branchIndex;
    case BranchCountRole:
        return row.branchCount;
    case ErrorTextRole:
        return row.kind == RowKind::Notice ? row.text : QString();
    case StopTextRole:
        return row.kind == RowKind::Footer ? row.text : QString();
    case ProgressRole:
        return row.progress;
    default:
        return {};
    }
}

QVariant TranscriptModel::table(const Block& block) const
{
    QVariantList rows;
    for (const QList<TableCell>& cells : block.rows) {
        QVariantList row;
        for (const TableCell& cell : cells) {
            row.append(QVariantMap{{QStringLiteral("text"), cell.text},
                                   {QStringLiteral("alignment"),
                                    cell.alignment == CellAlignment::Right    ? Qt::AlignRight
                                    : cell.alignment == CellAlignment::Centre ? Qt::AlignHCenter
                                                                              : Qt::AlignLeft},
                                   {QStringLiteral("header"), cell.header}});
        }
        rows.append(QVariant(row));
    }
    return rows;
}

void TranscriptModel::setDark(bool dark)
{
    if (m_dark == dark) return;
    m_dark = dark;
    emit darkChanged();
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind == RowKind::Code)
            emit dataChanged(index(i), index(i), {HighlightedRole});
    }
}

void TranscriptModel::setOpen(int row, bool open)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].open == open) return;
    m_rows[row].open = open;
    emit dataChanged(index(row), index(row), {OpenRole});
}

int TranscriptModel::questionRow(int row) const
{
    row = std::min(row, static_cast<int>(m_rows.size()) - 1);
    while (row >= 0 && m_rows[row].kind != RowKind::UserMessage)
        --row;
    return row;
}

QString TranscriptModel::messageIdAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].messageId : QString();
}

// ------------------------------------------------------------------------------------------- whole

void TranscriptModel::show(const Conversation& conversation)
{
    beginResetModel();
    m_rows.clear();
    m_growing.clear();
    endResetModel();
    emit countChanged();
    refreshFrom(conversation, {});
}

void TranscriptModel::refreshFrom(const Conversation& conversation, const QString& messageId)
{
    const QStringList branch = conversation.branch();
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < branch.size(); ++i)
        places.insert(branch[i], i);
    const qsizetype first = messageId.isEmpty() ? 0 : places.value(messageId, 0);
    // Rows of messages before it stay; the first row of anything else goes, with all after it.
    int row = 0;
    while (row < m_rows.size() && places.value(m_rows[row].messageId, branch.size()) < first)
        ++row;
    removeRowsFrom(row);
    m_growing.clear();
    QList<Row> rows;
    for (qsizetype i = first; i < branch.size(); ++i) {
        const Message* message = conversation.find(branch[i]);
        if (message->role == MessageRole::Assistant && streams(*message)) {
            appendRows(rows);
            rows.clear();
            grow(*message);
            continue;
        }
        const QStringList siblings = conversation.siblings(branch[i]);
        rows += rowsOf(*message, static_cast<int>(siblings.indexOf(branch[i])) + 1,
                       static_cast<int>(siblings.size()));
    }
    appendRows(rows);
}

QList<TranscriptModel::Row>
TranscriptModel::rowsOf(const Message& message, int branchIndex, int branchCount) const
{
    QList<Row> rows;
    Row row;
    row.messageId = message.id;
    row.branchIndex = branchIndex;
    row.branchCount = branchCount;
    if (message.role == MessageRole::User) {
        row.kind = RowKind::UserMessage;
        row.text = shownQuestion(message.text);
        return {row};
    }
    if (!message.thought.isEmpty()) {
        row.kind = RowKind::Thinking;
        row.text = message.thought;
        row.thoughtTokens = message.thoughtTokens;
        row.thoughtSeconds = message.thoughtSeconds;
        rows.append(row);
    }
    for (const Block& block : parseBlocks(message.text)) {
        row.kind = kindOf(block.kind);
        row.block = block;
        row.text.clear();
        rows.append(row);
    }
    row.block = {};
    for (const MessageToolCall& call : message.toolCalls) {
        row.kind = RowKind::ToolCall;
        row.text = call.name + QLatin1Char(' ') + call.arguments;
        rows.append(row);
    }
    if (message.state == AnswerState::Failed) {
        row.kind = RowKind::Notice;
        row.text = message.errorText;
        rows.append(row);
    }
    rows.append(footerOf(message, branchIndex, branchCount));
    return rows;
}

TranscriptModel::Row
TranscriptModel::footerOf(const Message& message, int branchIndex, int branchCount) const
{
    Row row;
    row.kind = RowKind::Footer;
    row.messageId = message.id;
    row.text = stopTextOf(message.state);
    row.ledger = ledgerOf(message);
    row.branchIndex = branchIndex;
    row.branchCount = branchCount;
    return row;
}

void TranscriptModel::appendRows(const QList<Row>& rows)
{
    if (rows.isEmpty()) return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
    emit countChanged();
}

void TranscriptModel::removeRowsFrom(int first)
{
    if (first >= m_rows.size()) return;
    beginRemoveRows({}, first, static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(first);
    endRemoveRows();
    emit countChanged();
}

void TranscriptModel::changed(int row)
{
    emit dataChanged(index(row), index(row));
}

int TranscriptModel::firstRowOf(const QString& messageId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].messageId == messageId) return row;
    }
    return static_cast<int>(m_rows.size());
}

// --------------------------------------------------------------------------------------- streaming

void TranscriptModel::setStatus(const QString& messageId, const QString& text, double progress)
{
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
    if (!message.thought.isEmpty()) growThought(message);
    if (message.text.size() > m_shownLength) growContent(message);
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
}

/// A long open block costs more to lay out than a token is worth: it is shown anew less often the
/// longer it is.
bool TranscriptModel::isTooEarly(qsizetype openCharacters) const
{
    return openCharacters > 4000 && m_sinceShown.isValid() &&
           m_sinceShown.elapsed() < openCharacters / 100;
}

void TranscriptModel::growThought(const Message& message)
{
    const bool running = message.state == AnswerState::Thinking;
    if (m_thoughtRow < 0) {
        removeStatus();
        Row row;
        row.kind = RowKind::Thinking;
        row.messageId = message.id;
        row.streaming = true;
        m_thoughtRow = static_cast<int>(m_rows.size());
        m_contentStart = m_thoughtRow + 1;
        appendRows({row});
    }
    Row& row = m_rows[m_thoughtRow];
    if (!row.streaming || (running && isTooEarly(message.thought.size()))) return;
    row.text = message.thought;
    row.thoughtTokens = message.thoughtTokens;
    row.thoughtSeconds = message.thoughtSeconds;
    row.streaming = running;
    m_sinceShown.start();
    changed(m_thoughtRow);
}

void TranscriptModel::growContent(const Message& message)
{
    const QList<Block>& blocks = m_stream.blocks();
    if (!blocks.isEmpty() && isTooEarly(blocks.last().plain.size())) return;
    removeStatus();
    m_stream.append(QStringView(message.text).mid(m_shownLength));
    m_shownLength = message.text.size();
    m_sinceShown.start();
    syncBlocks(message.id);
}

/// Makes the content rows equal the stream's blocks; what was frozen before is not looked at.
void TranscriptModel::syncBlocks(const QString& messageId)
{
    const QList<Block>& blocks = m_stream.blocks();
    const qsizetype existing = m_rows.size() - m_contentStart;
    const qsizetype wanted = blocks.size();
    if (existing > wanted) removeRowsFrom(m_contentStart + static_cast<int>(wanted));
    for (qsizetype i = m_frozenRows; i < std::min(existing, wanted); ++i) {
        Row& row = m_rows[m_contentStart + i];
        const bool last = i == wanted - 1;
        const RowKind::Kind kind = kindOf(blocks[i].kind);
        if (row.kind == kind && row.streaming == last && row.block == blocks[i]) continue;
        row.kind = kind;
        row.block = blocks[i];
        row.streaming = last;
        changed(m_contentStart + static_cast<int>(i));
    }
    QList<Row> added;
    for (qsizetype i = existing; i < wanted; ++i) {
        Row row;
        row.kind = kindOf(blocks[i].kind);
        row.messageId = messageId;
        row.block = blocks[i];
        row.streaming = i == wanted - 1;
        added.append(row);
    }
    appendRows(added);
    // The last row stays open even if its block is frozen: it still says that it streams.
    m_frozenRows = std::min(m_stream.frozenCount(), wanted - 1);
}

void TranscriptModel::finish(const Message& message, int branchIndex, int branchCount)
{
    m_sinceShown.invalidate(); // nothing is too early now
    grow(message);
    removeStatus();
    m_stream.finish(message.text);
    m_frozenRows = 0;
    syncBlocks(message.id);
    for (int i = m_thoughtRow >= 0 ? m_thoughtRow : m_contentStart; i < m_rows.size(); ++i) {
        if (!m_rows[i].streaming) continue;
        m_rows[i].streaming = false;
        m_rows[i].thoughtSeconds = message.thoughtSeconds;
        m_rows[i].thoughtTokens = message.thoughtTokens;
        changed(i);
    }
    // Tool calls, an error and the footer come after the words.
    QList<Row> rows;
    for (const Row& row : rowsOf(message, branchIndex, branchCount)) {
        if (row.kind >= RowKind::ToolCall) rows.append(row);
    }
    appendRows(rows);
    m_growing.clear();
}

} // namespace cabochon
