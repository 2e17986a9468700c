#include "app/transcript/compared_rows.h"

#include "app/transcript/laid_out_words.h"
#include "app/transcript/marked_text.h"
#include "app/transcript/transcript_rows.h"

#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

/// What of these stretches lies within `length` characters from `start` on, counted from there.
QList<Stretch> within(const QList<Stretch>& stretches, qsizetype start, qsizetype length)
{
    QList<Stretch> inside;
    auto stretch = std::partition_point(stretches.begin(), stretches.end(),
                                        [=](const Stretch& one) { return one.to <= start; });
    for (; stretch != stretches.end() && stretch->from < start + length; ++stretch)
        inside.append(
            {std::max<qsizetype>(stretch->from - start, 0), std::min(stretch->to - start, length)});
    return inside;
}

/// Shown as it was written, not as rich text.
bool isSource(const Block& block)
{
    return block.kind == BlockKind::Code || block.kind == BlockKind::Formula;
}

} // namespace

int ComparedRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> ComparedRows::roleNames() const
{
    return {{RowKindRole, "rowKind"}, {TextRole, "text"},     {PlainRole, "plain"},
            {LevelRole, "level"},     {MarkerRole, "marker"}, {CellsRole, "cells"},
            {PartRole, "part"}};
}

QVariant ComparedRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case RowKindRole:
        return rowKindOf(row.block.kind);
    case TextRole:
        return row.block.cells.isEmpty() ? row.words.first().marked : QString();
    case Qt::DisplayRole:
    case PlainRole:
        return row.block.plain;
    case LevelRole:
        return row.block.level;
    case MarkerRole:
        return row.block.marker;
    case CellsRole:
        return cellsOf(row);
    case PartRole:
        return row.block.part;
    default:
        return {};
    }
}

QVariantList ComparedRows::cellsOf(const Row& row) const
{
    QVariantList cells;
    for (qsizetype i = 0; i < row.block.cells.size(); ++i) {
        const TableCell& cell = row.block.cells[i];
        cells.append(QVariantMap{{QStringLiteral("text"), row.words[i].marked},
                                 {QStringLiteral("plain"), cell.plain},
                                 {QStringLiteral("alignment"), Qt::AlignLeft},
                                 {QStringLiteral("header"), cell.header}});
    }
    return cells;
}

std::optional<QString> ComparedRows::wordsOf(int row, int from, int to) const
{
    if (row < 0 || row >= m_rows.size()) return std::nullopt;
    const Row& one = m_rows[row];
    if (!one.block.cells.isEmpty()) return one.block.plain;
    if (!isSource(one.block)) return wordsOfRichText(one.block.text, from, to);
    return one.words.first().shown.mid(from, to < 0 ? -1 : to - from);
}

QString ComparedRows::jointBefore(int row) const
{
    const Block& block = m_rows[row].block;
    return block.part > 0 ? block.joint : QStringLiteral("\n");
}

void ComparedRows::show(const QString& markdown)
{
    beginResetModel();
    m_rows.clear();
    for (const Block& block : parseBlocks(markdown)) {
        Row row{block, {}};
        const auto add = [&row](const QString& rich) {
            row.words.append({rich, shownText(rich), rich});
        };
        for (const TableCell& cell : block.cells)
            add(cell.text);
        if (block.cells.isEmpty()) add(isSource(block) ? asRichText(block.text) : block.text);
        m_rows.append(row);
    }
    endResetModel();
    emit countChanged();
}

QString ComparedRows::shown() const
{
    QString all;
    for (const Row& row : m_rows) {
        for (const Words& words : row.words)
            all += words.shown + QLatin1Char('\n');
    }
    return all;
}

void ComparedRows::mark(const QList<Stretch>& stretches)
{
    qsizetype start = 0;
    for (Row& row : m_rows) {
        for (Words& words : row.words) {
            words.marked = withMarks(words.rich, within(stretches, start, words.shown.size()));
            start += words.shown.size() + 1;
        }
    }
    if (!m_rows.isEmpty()) emit dataChanged(index(0), index(rowCount() - 1), {TextRole, CellsRole});
}

} // namespace cabochon
