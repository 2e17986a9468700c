#include "app/chat/conversation_list_model.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

/// Name of a month, of this year; of earlier ones the year alone.
QString groupOf(const QDate& day, const QDate& today)
{
    if (day >= today) return ConversationListModel::tr("Today");
    if (day == today.addDays(-1)) return ConversationListModel::tr("Yesterday");
    if (day >= today.addDays(-7)) return ConversationListModel::tr("Last 7 days");
    if (day >= today.addDays(-30)) return ConversationListModel::tr("Last 30 days");
    if (day.year() == today.year()) return QLocale().standaloneMonthName(day.month());
    return QString::number(day.year());
}

QString folderGroup()
{
    return ConversationListModel::tr("Folders");
}

QString groupOf(const ListRow& row)
{
    if (row.isFolder || row.depth > 0) return folderGroup();
    if (row.chat.pinned) return ConversationListModel::tr("Pinned");
    return groupOf(row.chat.used.date(), QDate::currentDate());
}

bool isSameRow(const ListRow& a, const ListRow& b)
{
    return a.chat.id == b.chat.id;
}

} // namespace

ConversationListModel::ConversationListModel(QObject* parent) : QAbstractListModel(parent) {}

// ----------------------------------------------------------------------------------------- reading

int ConversationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListRow& row = m_rows[index.row()];
    switch (role) {
    case ConversationIdRole:
        return row.chat.id;
    case Qt::DisplayRole:
    case TitleRole:
        return row.chat.title.isEmpty() && !row.isFolder ? tr("New chat") : row.chat.title;
    case ActiveRole:
        return row.chat.active;
    case GeneratingRole:
        return row.chat.generating;
    case WaitingRole:
        return row.chat.waiting;
    case PinnedRole:
        return row.chat.pinned;
    case PrivateRole:
        return row.chat.isPrivate;
    case UnreadRole:
        return row.chat.unread;
    case DraftRole:
        return row.chat.draft;
    case TagsRole:
        return row.chat.tags;
    case FolderRole:
        return row.depth > 0 ? row.chat.folder : QString();
    case IsFolderRole:
        return row.isFolder;
    case DepthRole:
        return row.depth;
    case CollapsedRole:
        return row.collapsed;
    case ChatsRole:
        return row.count;
    case GroupRole:
        return groupOf(row);
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
            {PinnedRole, "pinned"},
            {PrivateRole, "isPrivate"},
            {UnreadRole, "unread"},
            {DraftRole, "draft"},
            {TagsRole, "tags"},
            {FolderRole, "folder"},
            {IsFolderRole, "isFolder"},
            {DepthRole, "depth"},
            {CollapsedRole, "collapsed"},
            {ChatsRole, "chats"},
            {GroupRole, "group"}};
}

qsizetype ConversationListModel::find(const QString& id) const
{
    for (qsizetype place = 0; place < m_entries.size(); ++place) {
        if (m_entries[place].id == id) return place;
    }
    return -1;
}

template <typename Wanted>
int ConversationListModel::firstRow(const Wanted& wanted) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), wanted);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int ConversationListModel::activeRow() const
{
    return firstRow([](const ListRow& row) { return row.chat.active; });
}

int ConversationListModel::rowOf(const QString& id) const
{
    return firstRow([&](const ListRow& row) { return row.chat.id == id; });
}

bool ConversationListModel::isFolderGroup(const QString& group) const
{
    return group == folderGroup();
}

int ConversationListModel::rowAround(int row) const
{
    if (row < 0 || row >= m_rows.size()) return -1;
    const int depth = m_rows[row].depth;
    while (row >= 0 && m_rows[row].depth >= depth)
        --row;
    return row;
}

QString ConversationListModel::neighbour(const QString& id, int delta) const
{
    QStringList chats;
    for (const ListRow& row : m_rows) {
        if (!row.isFolder) chats << row.chat.id;
    }
    if (chats.isEmpty()) return {};
    const qsizetype count = chats.size();
    const qsizetype place = chats.indexOf(id);
    if (place < 0) return delta > 0 ? chats.first() : chats.last();
    return chats[((place + delta) % count + count) % count];
}

// ---------------------------------------------------------------------------------------- changing

void ConversationListModel::put(const Entry& entry)
{
    if (const qsizetype place = find(entry.id); place >= 0) m_entries.removeAt(place);
    m_entries.insert(std::lower_bound(m_entries.begin(), m_entries.end(), entry, comesBefore),
                     entry);
    rearrange();
}

void ConversationListModel::add(const QList<Entry>& entries)
{
    if (entries.isEmpty()) return;
    m_entries += entries;
    std::stable_sort(m_entries.begin(), m_entries.end(), comesBefore);
    rearrange();
}

void ConversationListModel::retranslate()
{
    beginResetModel(); // titles of sections are read with their rows only
    endResetModel();
}

void ConversationListModel::remove(const QString& id)
{
    const qsizetype place = find(id);
    if (place < 0) return;
    m_entries.removeAt(place);
    rearrange();
}

void ConversationListModel::removeKept()
{
    m_entries.removeIf([](const Entry& entry) { return !entry.isPrivate; });
    rearrange();
}

void ConversationListModel::setActive(const QString& id)
{
    for (Entry& entry : m_entries)
        entry.active = entry.id == id;
    rearrange();
}

void ConversationListModel::setDraft(const QString& id, bool draft)
{
    const qsizetype place = find(id);
    if (place < 0 || m_entries[place].draft == draft) return;
    m_entries[place].draft = draft;
    rearrange();
}

void ConversationListModel::setFolders(const QList<ListFolder>& folders)
{
    m_folders = folders;
    rearrange();
}

void ConversationListModel::emptyFolder(const QString& id)
{
    for (Entry& entry : m_entries) {
        if (entry.folder == id) entry.folder.clear();
    }
    rearrange();
}

/// Brings the rows to where they belong with as few changes as views can follow.
void ConversationListModel::rearrange()
{
    const QList<ListRow> wanted = arrange(m_entries, m_folders);
    const qsizetype before = m_rows.size();
    const qsizetype most = std::min(before, wanted.size());
    qsizetype first = 0; // of those that do not stay
    while (first < most && isSameRow(m_rows[first], wanted[first]))
        ++first;
    qsizetype last = 0; // that stay at the end
    while (last < most - first &&
           isSameRow(m_rows[before - 1 - last], wanted[wanted.size() - 1 - last]))
        ++last;
    const QList<ListRow> old = m_rows;
    const bool moved = moveRow(wanted, first, last);
    if (!moved) changeRows(wanted, first, last);
    m_rows = wanted;
    const auto say = [this](qsizetype from, qsizetype to) {
        emit dataChanged(index(static_cast<int>(from)), index(static_cast<int>(to)));
    };
    if (moved) say(first, before - last - 1);
    // What stayed may say something else.
    for (qsizetype row = 0; row < first; ++row) {
        if (wanted[row] != old[row]) say(row, row);
    }
    for (qsizetype row = 1; row <= last; ++row) {
        const qsizetype at = wanted.size() - row;
        if (wanted[at] != old[before - row]) say(at, at);
    }
    if (before != wanted.size()) emit countChanged();
}

/// Where all that changes its place is one row. False: it is not.
bool ConversationListModel::moveRow(const QList<ListRow>& wanted, qsizetype first, qsizetype last)
{
    const qsizetype count = m_rows.size() - first - last;
    if (count < 2 || wanted.size() != m_rows.size()) return false;
    const auto from = m_rows.cbegin() + first;
    const auto to = wanted.begin() + first;
    const bool down =
        isSameRow(from[0], to[count - 1]) && std::equal(from + 1, from + count, to, isSameRow);
    const bool up =
        isSameRow(from[count - 1], to[0]) && std::equal(from, from + count - 1, to + 1, isSameRow);
    if (!down && !up) return false;
    const int top = static_cast<int>(first);
    const int bottom = static_cast<int>(first + count - 1);
    if (down)
        beginMoveRows({}, top, top, {}, bottom + 1);
    else
        beginMoveRows({}, bottom, bottom, {}, top);
    m_rows = wanted;
    endMoveRows();
    return true;
}

/// Takes away what is between the first and the last that stay, and puts there what is wanted.
void ConversationListModel::changeRows(const QList<ListRow>& wanted,
                                       qsizetype first,
                                       qsizetype last)
{
    const int top = static_cast<int>(first);
    if (const qsizetype gone = m_rows.size() - first - last; gone > 0) {
        beginRemoveRows({}, top, top + static_cast<int>(gone) - 1);
        m_rows.remove(first, gone);
        endRemoveRows();
    }
    if (const qsizetype come = wanted.size() - first - last; come > 0) {
        beginInsertRows({}, top, top + static_cast<int>(come) - 1);
        m_rows = m_rows.first(first) + wanted.mid(first, come) + m_rows.last(last);
        endInsertRows();
    }
}

} // namespace cabochon
