// The part of ConversationController that says where conversations lie and what they are marked
// with: pins, the archive, folders, tags.
#include "app/chat/conversation_controller.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr qsizetype kMostTags = 20;
constexpr qsizetype kLongestTag = 40; // characters

/// "#Tax, " -> "Tax"
QString asTag(const QString& words)
{
    QString tag = words.simplified();
    while (tag.startsWith(QLatin1Char('#')))
        tag.remove(0, 1);
    tag.remove(QLatin1Char('"')); // which is what searches put around tags with blanks
    return tag.left(kLongestTag).trimmed();
}

QStringList asTags(const QStringList& words)
{
    QStringList tags;
    for (const QString& one : words) {
        const QString tag = asTag(one);
        if (tag.isEmpty() || tags.contains(tag, Qt::CaseInsensitive)) continue;
        if (tags.size() < kMostTags) tags.append(tag);
    }
    return tags;
}

} // namespace

void ConversationController::setPinned(const QString& id, bool pinned)
{
    read(id, [this, pinned](Conversation& conversation) {
        conversation.pinned = pinned;
        update(conversation);
    });
}

void ConversationController::setArchived(const QString& id, bool archived)
{
    if (!m_history.isKept()) return;
    read(id, [this, id, archived](Conversation& conversation) {
        if (conversation.isPrivate || conversation.isEmpty() || conversation.archived == archived)
            return;
        conversation.archived = archived;
        update(conversation);
        if (archived && id == m_current) showAnother();
        emit archivedChanged(id, archived);
    });
}

void ConversationController::setFolder(const QString& id, const QString& folder)
{
    read(id, [this, folder](Conversation& conversation) {
        conversation.folder = folder;
        update(conversation);
        m_history.keepNow(conversation.id());
    });
}

void ConversationController::leaveFolder(const QString& folder)
{
    for (const auto& conversation : m_conversations) {
        if (conversation->folder == folder) conversation->folder.clear();
    }
    m_list.emptyFolder(folder);
}

QStringList ConversationController::tagsOf(const QString& id) const
{
    for (const auto& conversation : m_conversations) {
        if (conversation->id() == id) return conversation->tags;
    }
    for (const ListEntry& entry : m_list.entries()) {
        if (entry.id == id) return entry.tags;
    }
    return {};
}

void ConversationController::setTags(const QString& id, const QStringList& tags)
{
    read(id, [this, tags = asTags(tags)](Conversation& conversation) {
        if (conversation.tags == tags) return;
        conversation.tags = tags;
        update(conversation);
        m_history.keepNow(conversation.id()); // a search may follow at once
        emit tagsChanged(conversation.id());
    });
}

} // namespace cabochon
