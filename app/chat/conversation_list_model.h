// Owns the rows of the sidebar: the conversations, pinned ones first, then by last use, in groups
// by day.
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
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
        ConversationIdRole = Qt::UserRole, /** Stable id. */
        TitleRole,                         /** First words, or the user's own title. */
        ActiveRole,                        /** Whether it is shown now. */
        GeneratingRole,                    /** Whether an answer is being written in it. */
        WaitingRole,                       /** Whether that waits for the answer of another one. */
        PinnedRole,                        /** Whether it stays on top. */
        PrivateRole,                       /** Whether it is never written to a disk. */
        UnreadRole, /** Whether an answer ended in it while another was shown. */
        GroupRole,  /** "Today", "Yesterday" ... in the user's language. */
    };

    struct Entry {
        QString id;
        QString title;
        bool active = false;
        bool generating = false;
        bool waiting = false; // to be answered; generating as well
        bool isPrivate = false;
        bool pinned = false;
        bool unread = false;
        QDateTime used;
    };

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
    void setActive(const QString& id);
    /// That of the one that is shown now; -1: it is not in the list yet.
    Q_INVOKABLE int activeRow() const;
    /// The id `delta` rows after `id`, around the ends; empty when there is none.
    QString neighbour(const QString& id, int delta) const;
    const QList<Entry>& entries() const { return m_entries; }

signals:
    void countChanged();

private:
    int find(const QString& id) const;

    QList<Entry> m_entries;
};

} // namespace cabochon
