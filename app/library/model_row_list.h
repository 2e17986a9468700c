// Owns the cards of the page of models as a list that QML shows; cards that stay are changed in
// place, so that the focus stays on them. GUI thread only.
#pragma once

#include "app/library/model_row.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class ModelRowList : public QAbstractListModel {
    Q_OBJECT
    QML_NAMED_ELEMENT(ModelRows)
    QML_UNCREATABLE("Given by the controller of the library")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        FileRole,
        EntryRole,
        PathRole,
        NameRole,
        QuantizationRole,
        AbilitiesRole,
        DetailRole,
        ProblemRole,
        VerdictRole,
        ToneRole,
        StateRole,
        UsableRole,
        RecommendedRole,
        OpenRole,
        ForeignRole,
        GatedRole,
        ProgressRole,
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<ModelRow>& rows() const { return m_rows; }
    void setRows(const QList<ModelRow>& rows);
    /// Null: there is none.
    const ModelRow* find(const QString& key) const;

private:
    QList<ModelRow> m_rows;
};

} // namespace cabochon
