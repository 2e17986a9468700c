// Owns the rows of the sidebar: the conversations, pinned ones first, then folders with what is in
// them, then by last use, in groups by day, month and year.
#pragma once

#include "app/chat/list_rows.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class ConversationListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of conversations")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole, /** Stable id, of the folder where it is one. */
        TitleRole,                         /** First words, or the user's own title. */
        ActiveRole,                        /** Whether it is shown now. */
        GeneratingRole,                    /** Whether an answer is being written in it. */
        WaitingRole,                       /** Whether that waits for the answer of another one. */
        PinnedRole,                        /** Whether it stays on top. */
        PrivateRole,                       /** Whether it is never written to a disk. */
        UnreadRole,    /** Whether an answer ended in it while another was shown. */
        DraftRole,     /** Whether something was typed in it and not sent. */
        TagsRole,      /** Strings. */
        FolderRole,    /** Id of the folder that it is in; empty: none. */
        IsFolderRole,  /** Whether the row is a folder. */
        DepthRole,     /** Folders around it. */
        CollapsedRole, /** Of a folder: whether what is in it is not seen. */
        ChatsRole,     /** Of a folder: chats in it, and in the folders in it. */
        GroupRole,     /** "Today", "Yesterday" ... in the user's language. */
    };

    using Entry = ListEntry;

    explicit ConversationListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Inserts a new entry or updates the one with this id.
    void put(const Entry& entry);
    /// Takes entries that are not there yet, in any order.
    void add(const QList<Entry>& entries);
    bool contains(const QString& id) const { return find(id) >= 0; }
    void remove(const QString& id);
    /// All but the private ones.
    void removeKept();
    void setActive(const QString& id);
    void setDraft(const QString& id, bool draft);
    void setFolders(const QList<ListFolder>& folders);
    /// Chats of this folder are in none.
    void emptyFolder(const QString& id);
    /// That of the one that is shown now; -1: it is not in the list yet, or in a collapsed folder.
    Q_INVOKABLE int activeRow() const;
    /// That of a chat or folder; -1: it is not seen.
    Q_INVOKABLE int rowOf(const QString& id) const;
    /// Whether a group, by its name, is that of the folders.
    Q_INVOKABLE bool isFolderGroup(const QString& group) const;
    /// That of the folder that a row is in; -1: none.
    Q_INVOKABLE int rowAround(int row) const;
    /// The chat `delta` rows after `id`, around the ends; empty when there is none.
    QString neighbour(const QString& id, int delta) const;
    /// Another language is spoken: the names of groups change.
    void retranslate();
    /// All of them, also in collapsed folders.
    const QList<Entry>& entries() const { return m_entries; }

signals:
    void countChanged();

private:
    qsizetype find(const QString& id) const;
    template <typename Wanted>
    int firstRow(const Wanted& wanted) const;
    void rearrange();
    void changeRows(const QList<ListRow>& wanted, qsizetype first, qsizetype last);
    bool moveRow(const QList<ListRow>& wanted, qsizetype first, qsizetype last);

    QList<Entry> m_entries; // as comesBefore() has them
    QList<ListFolder> m_folders;
    QList<ListRow> m_rows; // that are seen
};

} // namespace cabochon
