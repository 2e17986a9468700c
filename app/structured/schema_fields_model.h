// Owns the rows of the tree in which a schema's fields are written.
#pragma once

#include "app/structured/schema_fields.h"

#include <QAbstractListModel>
#include <QList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class SchemaFieldsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the editor of schemas")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole, /** Of the property. */
        TypeRole,                /** "text", "date", "whole", "number", "truth", "choice",
                                     "group", "other". */
        TypeWordsRole,           /** The same in words: "text", "list of numbers". */
        IsListRole,              /** Whether it is a list of these. */
        NullableRole,            /** Whether it may be null. */
        RequiredRole,            /** Whether it is always there. */
        DescriptionRole,         /** What the model is told of it. */
        ChoicesRole,             /** Of a choice: a line each. */
        DepthRole,               /** Groups around it. */
    };

    explicit SchemaFieldsModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// The value of a role by its name, for a row.
    Q_INVOKABLE QVariant value(int row, const QString& role) const;

    /// Rows that are equal at the beginning and the end stay.
    void show(const QList<SchemaField>& fields);
    const QList<SchemaField>& fields() const { return m_fields; }
    int rowOf(const FieldPath& path) const;

    static QString nameOf(SchemaField::Type type);
    static SchemaField::Type typeOf(const QString& name);

signals:
    void countChanged();
    /// What a row says, or which rows there are.
    void changed();

private:
    QList<SchemaField> m_fields;
};

} // namespace cabochon
