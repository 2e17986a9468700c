#include "app/chat/conversation_list_model.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

QString groupOf(const ConversationListModel::Entry& entry)
{
    if (entry.pinned) return ConversationListModel::tr("Pinned");
    const QDate day = entry.used.date();
    const QDate today = QDate::currentDate();
    if (day == today) return ConversationListModel::tr("Today");
    if (day == today.addDays(-1)) return ConversationListModel::tr("Yesterday");
    if (day >= today.addDays(-7)) return ConversationListModel::tr("Last 7 days");
    if (day >= today.addDays(-30)) return ConversationListModel::tr("Last 30 days");
    return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

bool comesBefore(const ConversationListModel::Entry& a, const ConversationListModel::Entry& b)
{
    return a.pinned != b.pinned ? a.pinned : a.used > b.used;
}

} // namespace

ConversationListModel::ConversationListModel(QObject* parent) : QAbstractListModel(parent) {}

int ConversationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Entry& entry = m_entries[index.row()];
    switch (role) {
    case ConversationIdRole:
        return entry.id;
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title.isEmpty() ? tr("New chat") : entry.title;
    case ActiveRole:
        return entry.active;
    case GeneratingRole:
        return entry.generating;
    case WaitingRole:
        return entry.waiting;
    case GroupRole:
        return groupOf(entry);
    case PinnedRole:
        return entry.pinned;
    case PrivateRole:
        return entry.isPrivate;
    case UnreadRole:
        return entry.unread;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"},
            {TitleRole, "title"},
            {ActiveRole, "active"},
            {GeneratingRole, "generating"},
            {WaitingRole, "waiting"},
            {GroupRole, "group"},
            {PinnedRole, "pinned"},
            {PrivateRole, "isPrivate"},
            {UnreadRole, "unread"}};
}

int ConversationListModel::find(const QString& id) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].id == id) return row;
    }
    return -1;
}

void ConversationListModel::put(const Entry& entry)
{
    const int row = find(entry.id);
    int target = 0;
    while (target < m_entries.size() && (target == row || comesBefore(m_entries[target], entry))) {
        ++target;
    }
    if (row < 0) {
        beginInsertRows({}, target, target);
        m_entries.insert(target, entry);
        endInsertRows();
        emit countChanged();
        return;
    }
    // Taking the entry out moves everything after it up by one.
    const int destination = target > row ? target - 1 : target;
    if (destination != row) {
        beginMoveRows({}, row, row, {}, target > row ? target : destination);
        m_entries.move(row, destination);
        endMoveRows();
    }
    m_entries[destination] = entry;
    emit dataChanged(index(destination), index(destination));
}

void ConversationListModel::add(const QList<Entry>& entries)
{
    if (entries.isEmpty()) return;
    beginResetModel();
    m_entries += entries;
    std::stable_sort(m_entries.begin(), m_entries.end(), comesBefore);
    endResetModel();
    emit countChanged();
}

void ConversationListModel::remove(const QString& id)
{
    const int row = find(id);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

void ConversationListModel::setActive(const QString& id)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        const bool active = m_entries[row].id == id;
        if (m_entries[row].active == active) continue;
        m_entries[row].active = active;
        emit dataChanged(index(row), index(row), {ActiveRole});
    }
}

int ConversationListModel::activeRow() const
{
    const auto active = std::find_if(m_entries.begin(), m_entries.end(),
                                     [](const Entry& entry) { return entry.active; });
    return active == m_entries.end() ? -1 : static_cast<int>(active - m_entries.begin());
}

QString ConversationListModel::neighbour(const QString& id, int delta) const
{
    if (m_entries.isEmpty()) return {};
    const int count = static_cast<int>(m_entries.size());
    const int row = find(id);
    if (row < 0) return m_entries[delta > 0 ? 0 : count - 1].id;
    return m_entries[((row + delta) % count + count) % count].id;
}

} // namespace cabochon
