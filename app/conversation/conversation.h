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

/// A name for a conversation that nobody named: the first words of its first question.
QString firstWords(const QString& question, qsizetype most = 48); // characters

/// The same of a question; one without words is called after its first file.
QString firstWords(const Message& question);

/// A message that is in no conversation yet, with an id of its own.
Message newMessage(const QString& parent, MessageRole role, const QList<MessagePart>& parts = {});
Message newMessage(const QString& parent, MessageRole role, const QString& text);

/// Where somebody reads a conversation: how far, in pixels, beyond the top of which row of which
/// message. No message: at the end.
struct ReadingPlace {
    QString message;
    int row = 0;
    int offset = 0;
    bool operator==(const ReadingPlace&) const = default;
};

class Conversation {
public:
    /// An empty one with a new id.
    Conversation();
    explicit Conversation(QString id);

    const QString& id() const { return m_id; }
    /// The one it was given, else the first words of the first question on the shown branch.
    QString title() const;
    /// By the model or the user; empty: the first words again.
    void setTitle(const QString& title, TitleBy by = TitleBy::User);
    TitleBy titleBy() const { return m_titleBy; }
    QDateTime created() const { return m_created; }
    QDateTime used() const { return m_used; }
    void touch() { m_used = QDateTime::currentDateTime(); }
    bool isEmpty() const { return m_messages.isEmpty(); }

    bool thinking = false;     // the Think switch
    int thoughtBudget = 0;     // tokens of a thought; 0: as many as it takes
    QStringList tools;         // names of those that may be called; none: it calls nothing
    bool dropsOldest = false;  // without the oldest messages once it is too long; else it is asked
    QString schema;            // JSON Schema, as it was written last; empty: none yet
    bool heldToSchema = false; // answers are JSON that is valid for it
    QString draft;             // what stands in the composer
    QList<MediaPart> draftMedia; // files that are attached there, with what was chosen for them
    QStringList queued;          // messages that wait for the end of the answer, in their order
    ReadingPlace readingPlace;   // where it was left
    bool isPrivate = false;      // never written to a disk
    bool pinned = false;
    bool archived = false;
    bool unread = false; // an answer came while another conversation was shown
    QString folder;      // id; empty: none
    QStringList tags;
    QString source; // where it was imported from; empty: written here

    /// Takes a message under its parent (empty: a new first message) and makes it the leaf. Returns
    /// its id.
    QString add(const Message& message);
    QString add(const QString& parent, MessageRole role, const QList<MessagePart>& parts = {});
    QString add(const QString& parent, MessageRole role, const QString& text);
    /// Becomes what was kept on a disk: messages in the order in which they were made. A leaf that
    /// is none of them: the newest message.
    void restore(const QList<Message>& messages,
                 const QString& leaf,
                 const QDateTime& created,
                 const QDateTime& used);
    /// The message with this id; null when there is none. Pointers live until the next add.
    Message* find(const QString& id);
    const Message* find(const QString& id) const;

    /// All messages, of every branch: a parent before its children, siblings from the oldest on.
    QList<Message> messages() const;
    /// Ids from the first message to the leaf.
    QStringList branch() const;
    const QString& leaf() const { return m_leaf; }
    /// Siblings of a message in order of creation, itself included.
    QStringList siblings(const QString& id) const;
    /// Shows a branch that holds this message. False: it is not here.
    bool showBranchOf(const QString& id);
    /// Shows the sibling `delta` further on; the leaf moves to the newest end below it. False at
    /// the ends.
    bool switchBranch(const QString& id, int delta);

private:
    QString newestLeafBelow(QString id) const;

    QString m_id;
    QString m_ownTitle;
    TitleBy m_titleBy = TitleBy::Nobody;
    QDateTime m_created;
    QDateTime m_used;
    QHash<QString, Message> m_messages;
    QHash<QString, QStringList> m_children; // by parent id, in order of creation
    QString m_leaf;
};

} // namespace cabochon
