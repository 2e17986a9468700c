// Owns how the list lies: pinned chats, then the folders with what is in them, then the others from
// the newest on. Values only.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace cabochon {

/// What the list shows of a conversation.
struct ListEntry {
    QString id;
    QString title;
    QString folder; // id; empty, or none that is there: in none
    bool active = false;
    bool generating = false;
    bool waiting = false; // to be answered; generating as well
    bool isPrivate = false;
    bool pinned = false;
    bool unread = false;
    bool draft = false; // something was typed and not sent
    QStringList tags;
    QDateTime used;
    bool operator==(const ListEntry&) const = default;
};

struct ListFolder {
    QString id;
    QString parent; // id; empty: none
    QString name;
    bool collapsed = false;
    bool operator==(const ListFolder&) const = default;
};

/// A row that is seen: a chat, or a folder. Of a folder: what is in it, and in the folders in it.
struct ListRow {
    bool isFolder = false;
    int depth = 0;  // folders around it
    ListEntry chat; // of a folder: its id and name, and whether a chat in it is unread or answering
    bool collapsed = false;
    int count = 0;
    bool operator==(const ListRow&) const = default;
};

/// Whether one stands above the other where both are in the same folder, or in none.
bool comesBefore(const ListEntry& a, const ListEntry& b);

/// `entries` as comesBefore() has them. Folders are sorted by name; those whose parents lead to
/// no end stand at the top, so that nothing in them is lost.
QList<ListRow> arrange(const QList<ListEntry>& entries, QList<ListFolder> folders);

} // namespace cabochon
