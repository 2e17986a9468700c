// The part of ConversationController that begins conversations: new ones, private ones, and those
// that go on from others.
#include "app/chat/conversation_controller.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace cabochon {

void ConversationController::startNew()
{
    showEmpty(false);
    shown().folder.clear();
}

void ConversationController::startPrivate()
{
    showEmpty(true);
}

/// An empty conversation is reused: pressing twice changes nothing.
void ConversationController::showEmpty(bool isPrivate)
{
    for (const auto& conversation : m_conversations) {
        if (conversation->isEmpty() && conversation->isPrivate == isPrivate)
            return show(conversation->id());
    }
    m_conversations.push_back(std::make_unique<Conversation>());
    m_conversations.back()->isPrivate = isPrivate;
    m_conversations.back()->thinking = m_thinksAtFirst;
    show(m_conversations.back()->id());
}

void ConversationController::keepPrivate(const QString& id)
{
    Conversation* conversation = find(id);
    if (!conversation || !conversation->isPrivate) return;
    conversation->isPrivate = false;
    update(*conversation);
    m_history.keepWhole(*conversation);
}

void ConversationController::keepAllPrivate()
{
    for (const auto& conversation : m_conversations) {
        if (!conversation->isEmpty()) keepPrivate(conversation->id());
    }
}

bool ConversationController::hasPrivate() const
{
    return m_history.isKept() &&
           std::any_of(m_conversations.begin(), m_conversations.end(),
                       [](const auto& one) { return one->isPrivate && !one->isEmpty(); });
}

void ConversationController::startFrom(const QString& messageId)
{
    const Conversation& source = shown();
    const QStringList branch = source.branch();
    if (isAnswering(source.id()) || !branch.contains(messageId)) return;
    QList<Message> messages;
    for (const QString& id : branch) {
        messages.append(*source.find(id));
        if (id == messageId) break;
    }
    startCopy(source, messages, messageId);
}

void ConversationController::duplicate(const QString& id)
{
    read(id, [this](const Conversation& source) {
        if (source.isEmpty() || isAnswering(source.id())) return;
        const QString title = tr("%1 (copy)").arg(source.title());
        Conversation& copy = startCopy(source, source.messages(), source.leaf());
        copy.setTitle(title);
        copy.tags = source.tags;
        copy.folder = source.folder;
        update(copy);
    });
}

/// Begins a conversation with copies of these messages, a parent before its children, and shows it
/// at the copy of `leaf`.
Conversation& ConversationController::startCopy(const Conversation& source,
                                                const QList<Message>& messages,
                                                const QString& leaf)
{
    auto copy = std::make_unique<Conversation>();
    copy->isPrivate = source.isPrivate;
    copy->thinking = source.thinking;
    copy->thoughtBudget = source.thoughtBudget;
    copy->dropsOldest = source.dropsOldest;
    copy->tools = source.tools;
    copy->schema = source.schema;
    copy->heldToSchema = source.heldToSchema;
    QHash<QString, QString> copied; // ids
    for (Message message : messages) {
        const QString id = std::exchange(message.id, newMessage({}, message.role).id);
        message.parent = copied.value(message.parent);
        copied.insert(id, copy->add(message));
    }
    copy->showBranchOf(copied.value(leaf));
    m_conversations.push_back(std::move(copy));
    Conversation& started = *m_conversations.back();
    show(started.id());
    update(started);
    m_history.keepWhole(started);
    return started;
}

} // namespace cabochon
