// Owns the rows of chats that are not in the list: those in the archive, or those in the trash.
#pragma once

#include "app/history/stored_conversation.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cabochon {

class PutAwayModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of what is put away")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole, /** Stable id. */
        TitleRole,                         /** First words, or the chat's own title. */
        DetailRole, /** "29 days left" in the trash, the day of the last use in the archive. */
    };

    explicit PutAwayModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const std::vector<history::ConversationHead>& heads);
    void remove(const QString& id);
    QStringList ids() const;

signals:
    void countChanged();

private:
    struct Row {
        QString id;
        QString title;
        QString detail;
    };
    QList<Row> m_rows;
};

} // namespace cabochon
