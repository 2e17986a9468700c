// Owns the folders that chats can lie in: their tree, names, whether they are collapsed, and what
// is moved where. GUI thread only; the history keeps them.
#pragma once

#include "app/chat/conversation_controller.h"
#include "app/chat/history_controller.h"
#include "app/chat/list_rows.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cabochon {

class FolderController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// All of them as they are shown, each {id, name, depth}.
    Q_PROPERTY(QVariantList all READ all NOTIFY changed)

public:
    /// Both outlive it.
    FolderController(ConversationController& conversations,
                     HistoryController& history,
                     QObject* parent = nullptr);

    QVariantList all() const;

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// Gives its id; empty: a folder needs a name.
    Q_INVOKABLE QString make(const QString& name, const QString& parent);
    Q_INVOKABLE void setName(const QString& id, const QString& name);
    /// What is in it stays: chats are in no folder then, folders where it was.
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE void setCollapsed(const QString& id, bool collapsed);
    /// Opens the folders around a chat.
    Q_INVOKABLE void reveal(const QString& id);
    /// Whether a folder, or a chat, can be moved into this folder (empty: out of all).
    Q_INVOKABLE bool canMove(const QString& id, const QString& into) const;
    Q_INVOKABLE void move(const QString& id, const QString& into);
    Q_INVOKABLE bool isFolder(const QString& id) const { return find(id) != nullptr; }
    /// The folder that this folder, or this chat, is in; empty: none.
    Q_INVOKABLE QString folderOf(const QString& id) const;
    /// A new chat that is in the folder from its first question on.
    Q_INVOKABLE void startIn(const QString& id);

public slots:
    // Events of the history.
    void onOpened(const std::vector<cabochon::history::Folder>& folders);
    /// Others take the place of all.
    void letGo();

signals:
    void changed();

private:
    const ListFolder* find(const QString& id) const;
    ListFolder* find(const QString& id);
    bool isInside(const QString& id, const QString& outer) const;
    void keep(const ListFolder& folder);

    ConversationController& m_conversations;
    HistoryController& m_history;
    QList<ListFolder> m_folders;
};

} // namespace cabochon
