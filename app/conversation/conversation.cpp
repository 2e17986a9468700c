#include "app/conversation/conversation.h"

#include <QUuid>

#include <utility>

namespace cabochon {

Conversation::Conversation(QString id) : m_id(std::move(id)), m_used(QDateTime::currentDateTime())
{
}

QString Conversation::title() const
{
    if (!m_ownTitle.isEmpty()) return m_ownTitle;
    // The first words of the first question on the shown branch.
    for (const QString& id : branch()) {
        const Message& message = m_messages[id];
        if (message.role != MessageRole::User) continue;
        const QString words = message.text().left(400).simplified();
        if (words.size() <= 48) return words;
        const qsizetype cut = words.lastIndexOf(QLatin1Char(' '), 48);
        return words.left(cut > 20 ? cut : 48) + QStringLiteral("…");
    }
    return {};
}

QString Conversation::add(const QString& parent, MessageRole role, const QString& text)
{
    QList<MessagePart> parts;
    addPart(parts, TextPart{text});
    return add(parent, role, parts);
}

QString Conversation::add(const QString& parent, MessageRole role, const QList<MessagePart>& parts)
{
    Message message;
    message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.parent = parent;
    message.role = role;
    message.parts = parts;
    m_children[parent].append(message.id);
    m_leaf = message.id;
    m_messages.insert(message.id, message);
    touch();
    return m_leaf;
}

Message* Conversation::find(const QString& id)
{
    const auto place = m_messages.find(id);
    return place == m_messages.end() ? nullptr : &place.value();
}

const Message* Conversation::find(const QString& id) const
{
    const auto place = m_messages.constFind(id);
    return place == m_messages.constEnd() ? nullptr : &place.value();
}

QStringList Conversation::branch() const
{
    QStringList ids;
    for (const Message* message = find(m_leaf); message; message = find(message->parent)) {
        ids.prepend(message->id);
    }
    return ids;
}

QStringList Conversation::siblings(const QString& id) const
{
    const Message* message = find(id);
    return message ? m_children.value(message->parent) : QStringList();
}

bool Conversation::switchBranch(const QString& id, int delta)
{
    const QStringList all = siblings(id);
    const qsizetype wanted = all.indexOf(id) + delta;
    if (!all.contains(id) || wanted < 0 || wanted >= all.size()) return false;
    m_leaf = newestLeafBelow(all[wanted]);
    return true;
}

QString Conversation::newestLeafBelow(QString id) const
{
    for (QStringList children = m_children.value(id); !children.isEmpty();
         children = m_children.value(id)) {
        id = children.last();
    }
    return id;
}

} // namespace cabochon
