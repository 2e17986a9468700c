// Owns the conversations: the list of all, those that were opened in this run, which one is shown
// and its rows, names, deleting and taking that back, and what is copied out of the shown one. Kept
// ones are read when they are wanted. Leaves asking and answering to AnswerController. GUI thread
// only.
#pragma once

#include "app/chat/conversation_list_model.h"
#include "app/chat/history_controller.h"
#include "app/conversation/conversation.h"
#include "app/transcript/transcript_model.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <vector>

namespace cabochon {

class ConversationController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::ConversationListModel* list READ list CONSTANT)
    /// The rows of the shown conversation.
    Q_PROPERTY(cabochon::TranscriptModel* transcript READ transcript CONSTANT)
    /// Id of the shown conversation; there always is one.
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    /// Whether the shown conversation is never written to a disk.
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY titleChanged)
    Q_PROPERTY(QStringList tags READ tags NOTIFY titleChanged)
    /// Whether the shown conversation is in the archive.
    Q_PROPERTY(bool isArchived READ isArchived NOTIFY titleChanged)
    Q_PROPERTY(bool canUndoRemove READ canUndoRemove NOTIFY canUndoRemoveChanged)

public:
    /// The history outlives it.
    explicit ConversationController(HistoryController& history, QObject* parent = nullptr);
    ~ConversationController() override;

    ConversationListModel* list() { return &m_list; }
    TranscriptModel* transcript() { return &m_transcript; }
    QString current() const { return m_current; }
    QString title() const { return shown().title(); }
    bool isPrivate() const { return shown().isPrivate; }
    QStringList tags() const { return shown().tags; }
    bool isArchived() const { return shown().archived; }
    /// Whether the model is to think in chats that are new.
    void setThinksAtFirst(bool thinks) { m_thinksAtFirst = thinks; }
    bool canUndoRemove() const { return !m_removed.isEmpty(); }

    // For the other controllers. References live until the conversation is removed, or left with
    // nothing in it.

    Conversation& shown();
    const Conversation& shown() const;
    /// Null: there is none, or it was removed.
    Conversation* find(const QString& id);
    /// The last message of the shown branch; null: it is empty.
    const Message* lastShown() const;
    bool isShown(const Conversation& conversation) const { return conversation.id() == m_current; }
    /// Its messages or its name changed: the list, the title and the disk follow.
    void update(const Conversation& conversation);
    /// Its draft or its switches changed: the disk follows.
    void noteDraft(const Conversation& conversation);
    /// Whether a question to it is on its way to the disk, or was asked and its answer has not
    /// ended. No branch is switched meanwhile.
    void setAnswering(const QString& id, bool answering);
    bool isAnswering(const QString& id) const { return m_answering.contains(id); }

    /// Out of the trash, into the list.
    void restore(const QString& id);
    /// Into a folder; empty: out of all.
    void setFolder(const QString& id, const QString& folder);
    /// What is in this folder is in none.
    void leaveFolder(const QString& folder);
    /// It goes from memory, with no way back; what is on the disk stays.
    Q_INVOKABLE void forget(const QString& id);
    /// Another language is spoken.
    void retranslate();

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    Q_INVOKABLE void startNew();
    /// One that is never written to a disk.
    Q_INVOKABLE void startPrivate();
    /// Lets go of all that are kept: others take their place. Private ones stay.
    void letGo();
    /// One that begins with the shown branch as far as this message.
    Q_INVOKABLE void startFrom(const QString& messageId);
    /// One with all that was said in another, on every branch.
    Q_INVOKABLE void duplicate(const QString& id);
    /// A private one is kept from now on, with all that was said in it.
    Q_INVOKABLE void keepPrivate(const QString& id);
    Q_INVOKABLE void keepAllPrivate();
    /// Whether something was said in a private one, which others would outlive.
    Q_INVOKABLE bool hasPrivate() const;
    Q_INVOKABLE void select(const QString& id);
    /// Shows a conversation at one of its messages, on the branch that holds it; empty: at its end.
    Q_INVOKABLE void showMessage(const QString& id, const QString& messageId);
    /// The conversation `delta` rows further on in the list.
    Q_INVOKABLE void selectNext(int delta);
    /// Into the trash; of a private one it is asked first.
    Q_INVOKABLE void askToRemove(const QString& id);
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE void undoRemove();
    /// Out of the list or back into it. Private ones are never put away.
    Q_INVOKABLE void setArchived(const QString& id, bool archived);
    Q_INVOKABLE void setTitle(const QString& id, const QString& title);
    Q_INVOKABLE QStringList tagsOf(const QString& id) const;
    /// Signs and blanks around them, and what is there twice, are left out.
    Q_INVOKABLE void setTags(const QString& id, const QStringList& tags);
    Q_INVOKABLE void setPinned(const QString& id, bool pinned);
    /// The shown one is read at this row now, `offset` pixels beyond its top; -1: at its end.
    Q_INVOKABLE void notePlace(int row, int offset);
    Q_INVOKABLE void switchBranch(const QString& messageId, int delta);
    Q_INVOKABLE QString textOfMessage(const QString& messageId) const;
    /// Names of the files that it holds, with commas between them.
    Q_INVOKABLE QString filesOfMessage(const QString& messageId) const;
    /// To the clipboard: as it was written, or as plain words.
    Q_INVOKABLE void copyMessage(const QString& messageId, bool markdown) const;
    Q_INVOKABLE void copyText(const QString& text) const;

public slots:
    // Events of the history.
    void onOpened(const std::vector<cabochon::history::ConversationHead>& heads);
    /// These are in it now; what was not in the list yet comes into it.
    void onImported(const std::vector<cabochon::history::ConversationHead>& heads);

signals:
    /// Another one is about to be shown.
    void leaving();
    void currentChanged();
    /// This is where the one that is shown now was left.
    void placeWanted(int row, int offset);
    void titleChanged();
    /// This row of the shown conversation is to come into view.
    void rowWanted(int row);
    /// Another branch of the shown conversation is shown.
    void branchSwitched();
    /// It goes away now; find() still knows it.
    void removing(const QString& id);
    void canUndoRemoveChanged();
    /// Removing this private conversation forgets it.
    void forgettingAsked(const QString& id);
    void tagsChanged(const QString& id);
    /// It was put into the archive, or taken out.
    void archivedChanged(const QString& id, bool archived);

private:
    void show(const QString& id);
    void showPlace();
    void showAnother();
    void showEmpty(bool isPrivate);
    Conversation&
    startCopy(const Conversation& source, const QList<Message>& messages, const QString& leaf);
    bool isUntouched(const Conversation& conversation) const;
    void keepOpened();
    void takeBack(const history::ConversationHead& head);
    void putRemovedBack();
    std::unique_ptr<Conversation> take(const QString& id);
    void read(const QString& id, const std::function<void(Conversation&)>& then);

    HistoryController& m_history;
    ConversationListModel m_list;
    TranscriptModel m_transcript;
    std::vector<std::unique_ptr<Conversation>> m_conversations;
    QString m_current;
    QString m_wanted;                           // is being read, and shown then
    QString m_removed;                          // id; can be taken back
    std::unique_ptr<Conversation> m_removedOne; // null: it was not opened
    QSet<QString> m_answering;
    bool m_thinksAtFirst = false;
};

} // namespace cabochon
