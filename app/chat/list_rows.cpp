#include "app/chat/list_rows.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// Builds the rows of folders, each above what is in it.
class FolderRows {
public:
    FolderRows(const QList<ListEntry>& entries, const QList<ListFolder>& folders)
        : m_entries(entries), m_folders(folders), m_done(folders.size(), false)
    {
        for (qsizetype i = 0; i < folders.size(); ++i)
            m_places.insert(folders[i].id, i);
        for (qsizetype i = 0; i < folders.size(); ++i)
            m_inside[m_places.contains(folders[i].parent) ? folders[i].parent : QString()].append(
                i);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (isIn(entries[i])) m_chats[entries[i].folder].append(i);
        }
    }

    /// Whether it is in a folder that is there.
    bool isIn(const ListEntry& entry) const { return m_places.contains(entry.folder); }

    QList<ListRow> rows()
    {
        QList<ListRow> rows;
        for (const qsizetype folder : m_inside.value({}))
            add(folder, 0, true, rows);
        for (qsizetype folder = 0; folder < m_folders.size(); ++folder) {
            if (!m_done[folder]) add(folder, 0, true, rows); // in a ring
        }
        return rows;
    }

private:
    /// Gives the row of the folder, which is among `rows` when it is seen.
    ListRow add(qsizetype place, int depth, bool seen, QList<ListRow>& rows)
    {
        const ListFolder& folder = m_folders[place];
        m_done[place] = true;
        ListRow row;
        row.isFolder = true;
        row.depth = depth;
        row.collapsed = folder.collapsed;
        row.chat.id = folder.id;
        row.chat.title = folder.name;
        const qsizetype at = rows.size();
        if (seen) rows.append(row);
        const bool open = seen && !folder.collapsed;
        for (const qsizetype inside : m_inside.value(folder.id)) {
            if (!m_done[inside]) take(row, add(inside, depth + 1, open, rows));
        }
        for (const qsizetype chat : m_chats.value(folder.id)) {
            const ListEntry& entry = m_entries[chat];
            take(row, {.depth = depth + 1, .chat = entry, .count = 1});
            if (open) rows.append({.depth = depth + 1, .chat = entry});
        }
        if (seen) rows[at] = row;
        return row;
    }

    static void take(ListRow& folder, const ListRow& inside)
    {
        folder.count += inside.count;
        folder.chat.unread = folder.chat.unread || inside.chat.unread;
        folder.chat.generating = folder.chat.generating || inside.chat.generating;
    }

    const QList<ListEntry>& m_entries;
    const QList<ListFolder>& m_folders;
    QHash<QString, qsizetype> m_places;
    QHash<QString, QList<qsizetype>> m_inside; // folders by parent
    QHash<QString, QList<qsizetype>> m_chats;  // by folder
    QList<bool> m_done;
};

} // namespace

bool comesBefore(const ListEntry& a, const ListEntry& b)
{
    return a.pinned != b.pinned ? a.pinned : a.used > b.used;
}

QList<ListRow> arrange(const QList<ListEntry>& entries, QList<ListFolder> folders)
{
    std::stable_sort(folders.begin(), folders.end(), [](const ListFolder& a, const ListFolder& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    FolderRows inFolders(entries, folders);
    QList<ListRow> rows;
    const auto addOthers = [&](bool pinned) {
        for (const ListEntry& entry : entries) {
            if (entry.pinned == pinned && !inFolders.isIn(entry)) rows.append({.chat = entry});
        }
    };
    addOthers(true);
    rows += inFolders.rows();
    addOthers(false);
    return rows;
}

} // namespace cabochon
