// Owns the messages that were typed while an answer was written: the cards above the composer. They
// are sent one after another, each when the answer before has ended; after one that was stopped or
// failed they stay until they are sent by hand. GUI thread only.
#pragma once

#include "app/chat/answer_controller.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/draft_controller.h"

#include <QAbstractListModel>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

/// Of the shown conversation.
class QueuedMessagesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)
    /// Whether they are sent by themselves when the answer ends.
    Q_PROPERTY(bool flowing READ flowing NOTIFY reasonChanged)
    /// Why they are not sent yet, in words.
    Q_PROPERTY(QString reason READ reason NOTIFY reasonChanged)

public:
    enum Role { WordsRole = Qt::UserRole /** The whole message. */ };

    /// All outlive it.
    QueuedMessagesModel(ConversationController& conversations,
                        AnswerController& answers,
                        DraftController& drafts,
                        QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool flowing() const { return m_flowing.contains(m_conversations.current()); }
    QString reason() const;

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// Takes the draft, while an answer is written.
    Q_INVOKABLE void addDraft();
    /// Sends this one now: an answer that is being written is stopped for it. Those after it
    /// follow.
    Q_INVOKABLE void send(int row);
    /// Back into the composer, before what stands there.
    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void remove(int row);

public slots:
    // Events of the other controllers.
    void onShown();
    void onRemoving(const QString& conversation);
    void onEnded(const QString& conversation, cabochon::AnswerState::State state);

signals:
    void countChanged();
    void reasonChanged();

private:
    bool isRow(int row) const { return row >= 0 && row < m_words.size(); }
    void sendFirst(Conversation& conversation);
    void hold(const QString& conversation);
    void changed(const Conversation& conversation);
    void showRows();

    ConversationController& m_conversations;
    AnswerController& m_answers;
    DraftController& m_drafts;
    QStringList m_words;     // the rows
    QSet<QString> m_flowing; // conversations whose messages are sent by themselves
    QSet<QString> m_urgent;  // whose answer was stopped for the next of them
};

} // namespace cabochon
