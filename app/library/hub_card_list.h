// Owns the repositories that a search found as a list that QML shows; cards that stay are changed
// in place, so that the focus stays on them. GUI thread only.
#pragma once

#include "app/library/hub_card.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cabochon {

class HubCardList : public QAbstractListModel {
    Q_OBJECT
    QML_NAMED_ELEMENT(HubCards)
    QML_UNCREATABLE("Given by the controller of the hub")

public:
    enum Role {
        RepositoryRole = Qt::UserRole + 1,
        DetailRole,
        BesideRole,
        ProblemRole,
        GatedRole,
        OpenedRole,
        AskingRole,
        LinesRole, // {file, quantization, size, facts, verdict, tone, problem, asking, known}
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<HubCard>& cards() const { return m_cards; }
    void setCards(const QList<HubCard>& cards);
    /// Changes one, where it is there still. False: it is not.
    bool change(const QString& repository, const std::function<void(HubCard&)>& change);
    /// Changes one of its lines, likewise.
    bool changeLine(const QString& file, const std::function<void(HubLine&)>& change);
    const HubCard* find(const QString& repository) const;

private:
    QList<HubCard> m_cards;
};

} // namespace cabochon
