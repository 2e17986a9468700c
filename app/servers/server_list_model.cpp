#include "app/servers/server_list_model.h"

#include <algorithm>

namespace cabochon {

int ServerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ServerListModel::data(const QModelIndex& index, int role) const
{
    if (index.row() < 0 || index.row() >= m_entries.size()) return {};
    const ServerEntry& entry = m_entries[index.row()];
    switch (role) {
    case NameRole:
        return entry.name;
    case StatusRole:
        return entry.status;
    case StatusTextRole:
        return entry.statusText;
    case OnRole:
        return entry.on;
    case ToolCountRole:
        return entry.toolCount;
    case TokensRole:
        return entry.tokens;
    case AllowedCountRole:
        return entry.allowedCount;
    case ChangedTextRole:
        return entry.changedText;
    case ProblemRole:
        return entry.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> ServerListModel::roleNames() const
{
    return {{NameRole, "name"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {OnRole, "on"},
            {ToolCountRole, "toolCount"},
            {TokensRole, "tokens"},
            {AllowedCountRole, "allowedCount"},
            {ChangedTextRole, "changedText"},
            {ProblemRole, "problem"}};
}

void ServerListModel::set(const QList<ServerEntry>& entries)
{
    const bool sameNames =
        std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                   [](const ServerEntry& a, const ServerEntry& b) { return a.name == b.name; });
    if (!sameNames) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (m_entries[i] == entries[i]) continue;
        m_entries[i] = entries[i];
        const QModelIndex row = index(static_cast<int>(i));
        emit dataChanged(row, row);
    }
}

} // namespace cabochon
