#include "app/transcript/transcript_model.h"

#include "app/transcript/shown_files.h"

#include <QHash>

#include <algorithm>

namespace cabochon {

QVariantList TranscriptModel::variantOf(const QList<TableCell>& cells, int row) const
{
    // A table is read as its header is.
    const bool rightToLeft = m_rows[firstPartOf(row)].block.plain.isRightToLeft();
    QVariantList list;
    for (const TableCell& cell : cells) {
        list.append(QVariantMap{{QStringLiteral("text"), cell.text},
                                {QStringLiteral("plain"), cell.plain},
                                {QStringLiteral("alignment"),
                                 cell.alignment == CellAlignment::Right    ? Qt::AlignRight
                                 : cell.alignment == CellAlignment::Centre ? Qt::AlignHCenter
                                                                           : Qt::AlignLeft},
                                {QStringLiteral("header"), cell.header},
                                {QStringLiteral("rightToLeft"), rightToLeft}});
    }
    return list;
}

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
            {CellsRole, "cells"},
            {HighlightedRole, "highlighted"},
            {PartRole, "part"},
            {LastPartRole, "lastPart"},
            {FirstLineRole, "firstLine"},
            {HiddenCharactersRole, "hiddenCharacters"},
            {WidthsRole, "widths"},
            {ScrolledRole, "scrolled"},
            {ThoughtTokensRole, "thoughtTokens"},
            {ThoughtSecondsRole, "thoughtSeconds"},
            {OpenRole, "open"},
            {StreamingRole, "streaming"},
            {LedgerRole, "ledger"},
            {BranchIndexRole, "branchIndex"},
            {BranchCountRole, "branchCount"},
            {ErrorTextRole, "errorText"},
            {StopTextRole, "stopText"},
            {ProgressRole, "progress"},
            {CanGoOnRole, "canGoOn"},
            {IsTableRole, "isTable"},
            {FilesRole, "files"},
            {CallIdRole, "callId"},
            {CallIndexRole, "callIndex"},
            {CallCountRole, "callCount"}};
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case RowKindRole:
        return row.kind;
    case MessageIdRole:
        return row.messageId;
    case TextRole:
        return row.isBlock() ? row.block.text : row.text;
    case Qt::DisplayRole:
    case PlainRole:
        return row.isBlock() ? row.block.plain : row.text;
    case LevelRole:
        return row.block.level;
    case MarkerRole:
        return row.block.marker;
    case LanguageRole:
        return row.block.language;
    case CellsRole:
        return variantOf(row.block.cells, index.row());
    case HighlightedRole:
        if (row.kind != RowKind::Code) return {};
        return highlightCode(row.block.text, row.block.language, m_codeColours, row.codeStart);
    case PartRole:
        return row.block.part;
    case LastPartRole:
        return isLastPart(index.row());
    case FirstLineRole:
        return row.firstLine;
    case HiddenCharactersRole:
        return hiddenInBlock(index.row());
    case WidthsRole:
        return QVariant::fromValue(m_rows[firstPartOf(index.row())].widths);
    case ScrolledRole:
        return m_rows[firstPartOf(index.row())].scrolled;
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
    case CanGoOnRole:
        return row.canGoOn;
    case IsTableRole:
        return row.isTable;
    case FilesRole:
        return shownFiles(row.files);
    case CallIdRole:
        return row.callId;
    case CallIndexRole:
        return row.callIndex;
    case CallCountRole:
        return row.callCount;
    default:
        return {};
    }
}

QVariantList TranscriptModel::codeColours() const
{
    return {m_codeColours.keyword, m_codeColours.string, m_codeColours.comment,
            m_codeColours.number};
}

void TranscriptModel::setCodeColours(const QVariantList& colours)
{
    if (colours.size() != 4 || colours == codeColours()) return;
    m_codeColours = {colours[0].value<QColor>(), colours[1].value<QColor>(),
                     colours[2].value<QColor>(), colours[3].value<QColor>()};
    emit codeColoursChanged();
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
    m_edited.clear();
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
        if (message->role == MessageRole::Assistant && AnswerState::isRunning(message->state)) {
            appendRows(rows);
            rows.clear();
            grow(*message);
            continue;
        }
        const QStringList siblings = conversation.siblings(branch[i]);
        const auto made = branch[i] == m_edited ? editedRowsOf : rowsOf;
        rows += made(*message, static_cast<int>(siblings.indexOf(branch[i])) + 1,
                     static_cast<int>(siblings.size()));
    }
    appendRows(rows);
}

void TranscriptModel::appendRows(const QList<Row>& rows)
{
    insertRows(static_cast<int>(m_rows.size()), rows);
}

void TranscriptModel::insertRows(int first, const QList<Row>& rows)
{
    if (rows.isEmpty()) return;
    const int last = first + static_cast<int>(rows.size()) - 1;
    beginInsertRows({}, first, last);
    m_rows.insert(first, rows.size(), {});
    std::copy(rows.begin(), rows.end(), m_rows.begin() + first);
    QList<int> shared; // what changed of the block that stood before them
    for (int row = first; row <= last; ++row) {
        const QList<int> roles = settlePart(row);
        if (firstPartOf(row) < first) shared += roles;
    }
    endInsertRows();
    emit countChanged();
    if (first == 0 || rows.first().block.part == 0) return;
    emit dataChanged(index(first - 1), index(first - 1), {LastPartRole});
    if (!shared.isEmpty()) emit dataChanged(index(firstPartOf(first)), index(first - 1), shared);
}

void TranscriptModel::removeRowsFrom(int first)
{
    removeRows(first, static_cast<int>(m_rows.size()) - first);
}

void TranscriptModel::removeRows(int first, int count)
{
    if (count <= 0) return;
    beginRemoveRows({}, first, first + count - 1);
    m_rows.remove(first, count);
    endRemoveRows();
    emit countChanged();
    if (first > 0) emit dataChanged(index(first - 1), index(first - 1), {LastPartRole});
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

} // namespace cabochon
