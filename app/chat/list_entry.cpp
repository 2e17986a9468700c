#include "app/chat/list_entry.h"

namespace cabochon {

ListEntry entryOf(const Conversation& conversation)
{
    ListEntry entry;
    entry.id = conversation.id();
    entry.title = conversation.title();
    entry.folder = conversation.folder;
    entry.isPrivate = conversation.isPrivate;
    entry.pinned = conversation.pinned;
    entry.unread = conversation.unread;
    entry.draft = !conversation.draft.isEmpty();
    entry.tags = conversation.tags;
    entry.used = conversation.used();
    return entry;
}

ListEntry entryOf(const history::ConversationHead& head)
{
    ListEntry entry;
    entry.id = QString::fromStdString(head.id);
    entry.title = QString::fromStdString(head.title);
    entry.folder = QString::fromStdString(head.folder);
    entry.pinned = head.pinned;
    entry.unread = head.unread;
    entry.draft = !head.draft.empty();
    for (const std::string& tag : head.tags)
        entry.tags.append(QString::fromStdString(tag));
    entry.used = QDateTime::fromMSecsSinceEpoch(head.used);
    return entry;
}

} // namespace cabochon
