#include "app/chat/list_entry.h"

namespace cabochon {

bool hasDraft(const Conversation& conversation)
{
    return !conversation.draft.isEmpty() || !conversation.draftMedia.isEmpty();
}

bool hasDraft(const history::ConversationHead& head)
{
    // Its options are asked only for what stored_form.cpp writes where files are attached.
    return !head.draft.empty() || head.options.find("\"attachments\":[") != std::string::npos;
}

ListEntry entryOf(const Conversation& conversation)
{
    ListEntry entry;
    entry.id = conversation.id();
    entry.title = conversation.title();
    entry.folder = conversation.folder;
    entry.isPrivate = conversation.isPrivate;
    entry.pinned = conversation.pinned;
    entry.unread = conversation.unread;
    entry.draft = hasDraft(conversation);
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
    entry.draft = hasDraft(head);
    for (const std::string& tag : head.tags)
        entry.tags.append(QString::fromStdString(tag));
    entry.used = QDateTime::fromMSecsSinceEpoch(head.used);
    return entry;
}

} // namespace cabochon
