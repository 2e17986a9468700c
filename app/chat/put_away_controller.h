// Owns what happens to chats that are not in the list: the archive, and the trash with its ways
// back and its end. GUI thread only; the history does the work.
#pragma once

#include "app/chat/conversation_controller.h"
#include "app/chat/history_controller.h"
#include "app/chat/put_away_model.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class PutAwayController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::PutAwayModel* archived READ archived CONSTANT)
    Q_PROPERTY(cabochon::PutAwayModel* trashed READ trashed CONSTANT)

public:
    /// Both outlive it.
    PutAwayController(ConversationController& conversations,
                      HistoryController& history,
                      QObject* parent = nullptr);

    PutAwayModel* archived() { return &m_archived; }
    PutAwayModel* trashed() { return &m_trashed; }

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// Reads both lists anew.
    Q_INVOKABLE void look();
    /// Out of the trash, to where it was.
    Q_INVOKABLE void restore(const QString& id);
    Q_INVOKABLE void unarchive(const QString& id);
    /// From the archive into the trash.
    Q_INVOKABLE void trash(const QString& id);
    /// Out of the trash, and out of every file.
    Q_INVOKABLE void removeForGood(const QString& id);
    /// The same for all that the trash shows.
    Q_INVOKABLE void emptyTrash();

signals:
    /// It is done. These files, which only the user may delete, may hold it still.
    void removedForGood(const QStringList& left);

private:
    void removeAll(const QStringList& ids);

    ConversationController& m_conversations;
    HistoryController& m_history;
    PutAwayModel m_archived;
    PutAwayModel m_trashed;
};

} // namespace cabochon
