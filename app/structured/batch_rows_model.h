// Owns the rows of a batch for the window: how each stands, and its cells.
#pragma once

#include "app/structured/batch.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class BatchRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of batches")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole, /** Of the file. */
        StateRole,               /** "waiting", "working", "done", "failed", "leftOut". */
        ReasonRole,              /** Of a failed row: what happened and what to do. */
        SecondsRole,
        HashRole,  /** Where its picture is; empty: it was not read yet. */
        KindRole,  /** "image", "pdf" ...; empty: likewise. */
        CellsRole, /** {text, missing, edited, number} for each column. */
        JsonRole,  /** In lines; empty: there is none. */
    };

    explicit BatchRowsModel(const Batch& batch, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QVariant value(int row, const QString& role) const;

    // By the controller, around its changes.
    void setColumns(const QList<BatchColumn>& columns);
    void beginAdding(int count);
    void endAdding();
    void beginRemoving(int row);
    void endRemoving();
    void reset();
    void tellChanged(int row);

signals:
    void countChanged();

private:
    QVariantList cellsOf(const BatchRow& row) const;

    const Batch& m_batch;
    QList<BatchColumn> m_columns;
};

} // namespace cabochon
