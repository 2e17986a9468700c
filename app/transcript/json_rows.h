// Owns the rows of a JSON text that is shown as a tree: each value is one, and those within a
// closed one are not there. Keys stay in the order in which they were written.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class JsonRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Whether the text is JSON; else there are no rows.
    Q_PROPERTY(bool valid READ isValid NOTIFY textChanged)
    /// Whether there is more of it than is shown.
    Q_PROPERTY(bool cut READ isCut NOTIFY textChanged)

public:
    enum Role {
        DepthRole = Qt::UserRole, /** 0: the whole. */
        KeyRole,                  /** In its object; or its number in its list, from 0. */
        ValueRole,                /** As JSON writes it; empty: of objects and lists. */
        KindRole,                 /** "object", "array", "string", "number", "boolean" or "null". */
        CountRole,                /** Values directly within it. */
        OpenRole,                 /** Whether those are shown. */
    };

    explicit JsonRows(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    bool isValid() const { return m_valid; }
    bool isCut() const { return m_cut; }

    Q_INVOKABLE void setOpen(int row, bool open);

    struct Value {
        int depth = 0;
        int count = 0;
        int end = 0; // place behind all that is within it
        bool open = true;
        QString key;
        QString value;
        const char* kind = "null";
    };

signals:
    void textChanged();

private:
    QList<int> within(int place) const;

    QString m_text;
    bool m_valid = false;
    bool m_cut = false;
    QList<Value> m_values; // all of them
    QList<int> m_shown;    // places there
};

} // namespace cabochon
