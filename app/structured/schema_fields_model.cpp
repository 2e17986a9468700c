#include "app/structured/schema_fields_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace cabochon {

namespace {

constexpr const char* kTypeNames[] = {"text",  "date",   "whole", "number",
                                      "truth", "choice", "group", "other"};

} // namespace

QString SchemaFieldsModel::nameOf(SchemaField::Type type)
{
    return QString::fromLatin1(kTypeNames[static_cast<int>(type)]);
}

SchemaField::Type SchemaFieldsModel::typeOf(const QString& name)
{
    const auto found = std::find(std::begin(kTypeNames), std::end(kTypeNames), name);
    return found == std::end(kTypeNames)
               ? SchemaField::Type::Other
               : static_cast<SchemaField::Type>(found - std::begin(kTypeNames));
}

int SchemaFieldsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QHash<int, QByteArray> SchemaFieldsModel::roleNames() const
{
    return {{NameRole, "name"},         {TypeRole, "type"},         {TypeWordsRole, "typeWords"},
            {IsListRole, "isList"},     {NullableRole, "nullable"}, {RequiredRole, "always"},
            {DescriptionRole, "about"}, {ChoicesRole, "choices"},   {DepthRole, "depth"}};
}

static QString typeWords(const SchemaField& field)
{
    static constexpr const char* kWords[][2] = {
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "text"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of texts")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "date"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of dates")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "whole number"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of whole numbers")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "number"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of numbers")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "yes or no"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of yes or no")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "choice"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of choices")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "group"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list of groups")},
        {QT_TRANSLATE_NOOP("SchemaFieldsModel", "as in the text"),
         QT_TRANSLATE_NOOP("SchemaFieldsModel", "list, as in the text")}};
    return QCoreApplication::translate("SchemaFieldsModel",
                                       kWords[static_cast<int>(field.type)][field.isList ? 1 : 0]);
}

QVariant SchemaFieldsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SchemaField& field = m_fields[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return field.path.last();
    case TypeRole:
        return nameOf(field.type);
    case TypeWordsRole:
        return typeWords(field);
    case IsListRole:
        return field.isList;
    case NullableRole:
        return field.nullable;
    case RequiredRole:
        return field.required;
    case DescriptionRole:
        return field.description;
    case ChoicesRole:
        return field.choices.join(QLatin1Char('\n'));
    case DepthRole:
        return static_cast<int>(field.path.size()) - 1;
    default:
        return {};
    }
}

QVariant SchemaFieldsModel::value(int row, const QString& role) const
{
    if (row < 0 || row >= rowCount()) return {};
    return data(index(row), roleNames().key(role.toLatin1(), -1));
}

int SchemaFieldsModel::rowOf(const FieldPath& path) const
{
    for (int row = 0; row < m_fields.size(); ++row) {
        if (m_fields[row].path == path) return row;
    }
    return -1;
}

void SchemaFieldsModel::show(const QList<SchemaField>& fields)
{
    if (fields == m_fields) return;
    const auto samePath = [](const SchemaField& a, const SchemaField& b) {
        return a.path == b.path;
    };
    qsizetype front = 0, back = 0;
    const qsizetype common = std::min(fields.size(), m_fields.size());
    while (front < common && samePath(fields[front], m_fields[front]))
        ++front;
    while (back < common - front &&
           samePath(fields[fields.size() - 1 - back], m_fields[m_fields.size() - 1 - back]))
        ++back;
    const qsizetype removed = m_fields.size() - front - back, added = fields.size() - front - back;
    if (removed == added) {
        m_fields = fields; // names changed, or places
    } else {
        if (removed > 0) {
            beginRemoveRows({}, int(front), int(front + removed - 1));
            m_fields.remove(front, removed);
            endRemoveRows();
        }
        if (added > 0) {
            beginInsertRows({}, int(front), int(front + added - 1));
            m_fields = fields;
            endInsertRows();
        }
        m_fields = fields;
        emit countChanged();
    }
    if (!m_fields.isEmpty()) emit dataChanged(index(0), index(int(m_fields.size()) - 1));
    emit changed();
}

} // namespace cabochon
