// Owns one conversation as values: a tree of messages, because regenerating and editing make
// siblings, and the leaf that says which branch is shown. Knows no tokens, no files, no window.
#pragma once

#include "app/conversation/message.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace cabochon {

class Conversation {
public:
    explicit Conversation(QString id);

    const QString& id() const { return m_id; }
    QString title() const;
    void setTitle(const QString& title) { m_ownTitle = title; }
    QDateTime used() const { return m_used; }
    void touch() { m_used = QDateTime::currentDateTime(); }
    bool isEmpty() const { return m_messages.isEmpty(); }

    bool thinking = false; // the Think switch
    QString draft;         // what stands in the composer

    /// Adds a message under `parent` (empty: a new first message) and makes it the leaf. Returns
    /// its id.
    QString add(const QString& parent, MessageRole role, const QList<MessagePart>& parts = {});
    QString add(const QString& parent, MessageRole role, const QString& text);
    /// The message with this id; null when there is none. Pointers live until the next add.
    Message* find(const QString& id);
    const Message* find(const QString& id) const;

    /// Ids from the first message to the leaf.
    QStringList branch() const;
    const QString& leaf() const { return m_leaf; }
    /// Siblings of a message in order of creation, itself included.
    QStringList siblings(const QString& id) const;
    /// Shows the sibling `delta` further on; the leaf moves to the newest end below it. False at
    /// the ends.
    bool switchBranch(const QString& id, int delta);

private:
    QString newestLeafBelow(QString id) const;

    QString m_id;
    QString m_ownTitle;
    QDateTime m_used;
    QHash<QString, Message> m_messages;
    QHash<QString, QStringList> m_children; // by parent id, in order of creation
    QString m_leaf;
};

} // namespace cabochon
