// Owns a long plain text as a list of short parts, for views that lay out only what is in sight.
// When the text grows at its end, only the last part changes and others are added.
#pragma once

#include "app/transcript/text_selection.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class TextPartsModel : public QAbstractListModel, public SelectableRows {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    enum Role {
        TextRole = Qt::UserRole, /** Plain words of the part. */
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override { return {{TextRole, "text"}}; }

    const QString& text() const { return m_text; }
    void setText(const QString& text);

    std::optional<QString> wordsOf(int row, int from, int to) const override;
    QString jointBefore(int row) const override;

signals:
    void textChanged();

private:
    struct Part {
        QString words;
        bool continuesLine = false;
        bool operator==(const Part&) const = default;
    };

    QString m_text;
    QList<Part> m_parts;
};

} // namespace cabochon
