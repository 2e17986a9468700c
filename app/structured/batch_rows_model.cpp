#include "app/structured/batch_rows_model.h"

#include "app/structured/json_text.h"

#include <QVariantMap>

namespace cabochon {

static bool isNumber(const BatchColumn& column)
{
    using Type = SchemaField::Type;
    const Type type = column.field.type;
    return !column.field.isList && (type == Type::Number || type == Type::Whole);
}

BatchRowsModel::BatchRowsModel(const Batch& batch, QObject* parent)
    : QAbstractListModel(parent), m_batch(batch)
{
}

int BatchRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batch.rows.size());
}

QHash<int, QByteArray> BatchRowsModel::roleNames() const
{
    return {{NameRole, "name"},       {StateRole, "rowState"},   {ReasonRole, "reason"},
            {SecondsRole, "seconds"}, {HashRole, "contentHash"}, {KindRole, "kind"},
            {CellsRole, "cells"},     {JsonRole, "json"}};
}

QVariantList BatchRowsModel::cellsOf(const BatchRow& row) const
{
    QVariantList cells;
    const bool done = row.state == BatchRow::State::Done;
    for (const BatchColumn& column : m_columns) {
        const JsonCell cell = done ? cellAt(row.json(), column.path) : JsonCell{};
        const bool edited = !row.edited.isEmpty() && cell != cellAt(row.answer, column.path);
        cells.append(QVariantMap{
            {QStringLiteral("text"), cell.count > 0 ? tr("%n item(s)", "", cell.count) : cell.text},
            {QStringLiteral("whole"), cell.text},
            {QStringLiteral("missing"), done && cell.kind == JsonCell::Kind::Missing},
            {QStringLiteral("edited"), edited},
            {QStringLiteral("number"), isNumber(column)}});
    }
    return cells;
}

QVariant BatchRowsModel::data(const QModelIndex& index, int role) const
{
    static constexpr const char* kStates[] = {"waiting", "working", "done", "failed", "leftOut"};
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const BatchRow& row = m_batch.rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case StateRole:
        return QString::fromLatin1(kStates[static_cast<int>(row.state)]);
    case ReasonRole:
        return row.reason;
    case SecondsRole:
        return row.seconds;
    case HashRole:
        return row.contentHash;
    case KindRole:
        return row.kind;
    case CellsRole:
        return cellsOf(row);
    case JsonRole: {
        const auto json = jsonIn(row.json());
        return json ? prettyJson(*json) : QString();
    }
    default:
        return {};
    }
}

QVariant BatchRowsModel::value(int row, const QString& role) const
{
    if (row < 0 || row >= rowCount()) return {};
    return data(index(row), roleNames().key(role.toLatin1(), -1));
}

void BatchRowsModel::setColumns(const QList<BatchColumn>& columns)
{
    m_columns = columns;
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {CellsRole});
}

void BatchRowsModel::beginAdding(int count)
{
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
}

void BatchRowsModel::endAdding()
{
    endInsertRows();
    emit countChanged();
}

void BatchRowsModel::beginRemoving(int row)
{
    beginRemoveRows({}, row, row);
}

void BatchRowsModel::endRemoving()
{
    endRemoveRows();
    emit countChanged();
}

void BatchRowsModel::reset()
{
    beginResetModel();
    endResetModel();
    emit countChanged();
}

void BatchRowsModel::tellChanged(int row)
{
    emit dataChanged(index(row), index(row));
}

} // namespace cabochon
