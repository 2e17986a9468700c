#include "app/library/hub_card_list.h"

#include <QVariantMap>

namespace cabochon {

namespace {

QVariantList linesOf(const HubCard& card)
{
    QVariantList lines;
    for (const HubLine& line : card.lines) {
        lines << QVariantMap{{QStringLiteral("file"), line.file},
                             {QStringLiteral("quantization"), line.quantization},
                             {QStringLiteral("size"), line.size},
                             {QStringLiteral("facts"), line.facts},
                             {QStringLiteral("verdict"), line.verdict},
                             {QStringLiteral("tone"), int(line.tone)},
                             {QStringLiteral("problem"), line.problem},
                             {QStringLiteral("asking"), line.asking},
                             {QStringLiteral("known"), line.known}};
    }
    return lines;
}

} // namespace

int HubCardList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant HubCardList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const HubCard& card = m_cards[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case RepositoryRole:
        return card.repository;
    case DetailRole:
        return card.detail;
    case BesideRole:
        return card.beside;
    case ProblemRole:
        return card.problem;
    case GatedRole:
        return card.gated;
    case OpenedRole:
        return card.opened;
    case AskingRole:
        return card.asking;
    case LinesRole:
        return linesOf(card);
    default:
        return {};
    }
}

QHash<int, QByteArray> HubCardList::roleNames() const
{
    return {{RepositoryRole, "repository"}, {DetailRole, "detail"}, {BesideRole, "beside"},
            {ProblemRole, "problem"},       {GatedRole, "gated"},   {OpenedRole, "opened"},
            {AskingRole, "asking"},         {LinesRole, "lines"}};
}

void HubCardList::setCards(const QList<HubCard>& cards)
{
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

bool HubCardList::change(const QString& repository, const std::function<void(HubCard&)>& change)
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i].repository != repository) continue;
        change(m_cards[i]);
        emit dataChanged(index(int(i)), index(int(i)));
        return true;
    }
    return false;
}

bool HubCardList::changeLine(const QString& file, const std::function<void(HubLine&)>& change)
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        for (HubLine& line : m_cards[i].lines) {
            if (line.file != file) continue;
            change(line);
            emit dataChanged(index(int(i)), index(int(i)), {LinesRole});
            return true;
        }
    }
    return false;
}

const HubCard* HubCardList::find(const QString& repository) const
{
    for (const HubCard& card : m_cards)
        if (card.repository == repository) return &card;
    return nullptr;
}

} // namespace cabochon
