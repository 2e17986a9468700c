#include "app/library/model_row_list.h"

namespace cabochon {

int ModelRowList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ModelRowList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ModelRow& row = m_rows[index.row()];
    switch (role) {
    case KeyRole:
        return row.key;
    case FileRole:
        return row.file;
    case EntryRole:
        return row.entry;
    case PathRole:
        return row.path;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case QuantizationRole:
        return row.quantization;
    case AbilitiesRole:
        return row.abilities;
    case DetailRole:
        return row.detail;
    case ProblemRole:
        return row.problem;
    case VerdictRole:
        return row.verdict;
    case ToneRole:
        return int(row.tone);
    case StateRole:
        return int(row.state);
    case UsableRole:
        return row.usable;
    case RecommendedRole:
        return row.recommended;
    case OpenRole:
        return row.open;
    case ForeignRole:
        return row.foreign;
    case GatedRole:
        return row.gated;
    case ProgressRole:
        return row.progress;
    default:
        return {};
    }
}

QHash<int, QByteArray> ModelRowList::roleNames() const
{
    return {{KeyRole, "key"},
            {FileRole, "file"},
            {EntryRole, "entry"},
            {PathRole, "path"},
            {NameRole, "name"},
            {QuantizationRole, "quantization"},
            {AbilitiesRole, "abilities"},
            {DetailRole, "detail"},
            {ProblemRole, "problem"},
            {VerdictRole, "verdict"},
            {ToneRole, "tone"},
            {StateRole, "rowState"},
            {UsableRole, "usable"},
            {RecommendedRole, "recommended"},
            {OpenRole, "open"},
            {ForeignRole, "foreign"},
            {GatedRole, "gated"},
            {ProgressRole, "progress"}};
}

void ModelRowList::setRows(const QList<ModelRow>& rows)
{
    const auto sameKeys = [&] {
        if (rows.size() != m_rows.size()) return false;
        for (qsizetype i = 0; i < rows.size(); ++i)
            if (rows[i].key != m_rows[i].key) return false;
        return true;
    };
    if (!sameKeys()) {
        beginResetModel();
        m_rows = rows;
        return endResetModel();
    }
    m_rows = rows;
    if (!m_rows.isEmpty()) emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const ModelRow* ModelRowList::find(const QString& key) const
{
    for (const ModelRow& row : m_rows)
        if (row.key == key) return &row;
    return nullptr;
}

} // namespace cabochon
