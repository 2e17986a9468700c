#include "app/chat/tool_list_model.h"

#include <algorithm>

namespace cabochon {

int ToolListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ToolListModel::data(const QModelIndex& index, int role) const
{
    if (index.row() < 0 || index.row() >= m_entries.size()) return {};
    const ToolEntry& entry = m_entries[index.row()];
    switch (role) {
    case NameRole:
        return entry.name;
    case ServerRole:
        return entry.server;
    case DescriptionRole:
        return entry.description;
    case OnRole:
        return entry.on;
    case BuiltInRole:
        return entry.server.isEmpty();
    case AllowedRole:
        return entry.allowed;
    case RevocableRole:
        return entry.revocable;
    case TokensRole:
        return entry.tokens;
    case WhyRole:
        return entry.why;
    default:
        return {};
    }
}

QHash<int, QByteArray> ToolListModel::roleNames() const
{
    return {{NameRole, "name"},
            {ServerRole, "server"},
            {DescriptionRole, "description"},
            {OnRole, "on"},
            {BuiltInRole, "builtIn"},
            {AllowedRole, "allowed"},
            {RevocableRole, "revocable"},
            {TokensRole, "tokens"},
            {WhyRole, "why"}};
}

void ToolListModel::set(const QList<ToolEntry>& entries)
{
    const bool sameNames =
        std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                   [](const ToolEntry& a, const ToolEntry& b) { return a.name == b.name; });
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
