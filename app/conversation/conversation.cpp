#include "app/conversation/conversation.h"

#include "engine/base/unique_id.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cabochon {

namespace {

QString nextId()
{
    return QString::fromStdString(newId(QDateTime::currentMSecsSinceEpoch()));
}

} // namespace

QString firstWords(const QString& question, qsizetype most)
{
    const QString words = question.left(400).simplified();
    if (words.size() <= most) return words;
    const qsizetype cut = words.lastIndexOf(QLatin1Char(' '), most);
    const qsizetype whole = words[most - 1].isHighSurrogate() ? most - 1 : most; // never half one
    return words.left(cut > most * 5 / 12 ? cut : whole) + QStringLiteral("…");
}

QString firstWords(const Message& question)
{
    const QString words = firstWords(question.text());
    const QList<MediaPart> files = question.attachments();
    return words.isEmpty() && !files.isEmpty() ? firstWords(files.first().name) : words;
}

Message newMessage(const QString& parent, MessageRole role, const QList<MessagePart>& parts)
{
    Message message;
    message.id = nextId();
    message.parent = parent;
    message.role = role;
    message.created = QDateTime::currentMSecsSinceEpoch();
    message.parts = parts;
    return message;
}

Message newMessage(const QString& parent, MessageRole role, const QString& text)
{
    QList<MessagePart> parts;
    addPart(parts, TextPart{text});
    return newMessage(parent, role, parts);
}

Conversation::Conversation() : Conversation(nextId()) {}

Conversation::Conversation(QString id)
    : m_id(std::move(id)), m_created(QDateTime::currentDateTime()), m_used(m_created)
{
}

void Conversation::setTitle(const QString& title, TitleBy by)
{
    m_ownTitle = title;
    m_titleBy = title.isEmpty() ? TitleBy::Nobody : by;
}

void Conversation::restore(const QList<Message>& messages,
                           const QString& leaf,
                           const QDateTime& created,
                           const QDateTime& used)
{
    m_messages.clear();
    m_children.clear();
    m_leaf.clear();
    for (const Message& message : messages)
        add(message);
    if (m_messages.contains(leaf)) m_leaf = leaf;
    m_created = created;
    m_used = used;
}

QString Conversation::title() const
{
    if (!m_ownTitle.isEmpty()) return m_ownTitle;
    const Message* question = nullptr;
    for (const Message* message = find(m_leaf); message; message = find(message->parent)) {
        if (message->role == MessageRole::User) question = message;
    }
    return question ? firstWords(*question) : QString();
}

QString Conversation::add(const QString& parent, MessageRole role, const QString& text)
{
    return add(newMessage(parent, role, text));
}

QString Conversation::add(const QString& parent, MessageRole role, const QList<MessagePart>& parts)
{
    return add(newMessage(parent, role, parts));
}

QString Conversation::add(const Message& message)
{
    m_children[message.parent].append(message.id);
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

QList<Message> Conversation::messages() const
{
    QList<Message> all;
    QStringList open = m_children.value({}); // the next one stands last
    std::reverse(open.begin(), open.end());
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        all.append(m_messages[id]);
        const QStringList children = m_children.value(id);
        std::copy(children.rbegin(), children.rend(), std::back_inserter(open));
    }
    return all;
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

bool Conversation::showBranchOf(const QString& id)
{
    if (!m_messages.contains(id)) return false;
    if (!branch().contains(id)) m_leaf = newestLeafBelow(id);
    return true;
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
