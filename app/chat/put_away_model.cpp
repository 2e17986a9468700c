#include "app/chat/put_away_model.h"

#include "app/chat/history_controller.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

constexpr qint64 kDay = qint64(24) * 60 * 60 * 1000; // milliseconds

QString detailOf(const history::ConversationHead& head)
{
    if (head.trashed == 0) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(head.used).date(),
                                  QLocale::ShortFormat);
    }
    const qint64 left =
        head.trashed + HistoryController::kTrashMilliseconds - QDateTime::currentMSecsSinceEpoch();
    const qint64 days = std::clamp<qint64>((left + kDay - 1) / kDay, 0, 10'000);
    return PutAwayModel::tr("%n day(s) left", nullptr, static_cast<int>(days));
}

} // namespace

PutAwayModel::PutAwayModel(QObject* parent) : QAbstractListModel(parent) {}

int PutAwayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PutAwayModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case ConversationIdRole:
        return row.id;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> PutAwayModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"}, {TitleRole, "title"}, {DetailRole, "detail"}};
}

void PutAwayModel::show(const std::vector<history::ConversationHead>& heads)
{
    beginResetModel();
    m_rows.clear();
    for (const history::ConversationHead& head : heads) {
        const QString title = QString::fromStdString(head.title);
        m_rows.append({QString::fromStdString(head.id), title.isEmpty() ? tr("New chat") : title,
                       detailOf(head)});
    }
    endResetModel();
    emit countChanged();
}

void PutAwayModel::remove(const QString& id)
{
    const auto place =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row& row) { return row.id == id; });
    if (place == m_rows.cend()) return;
    const int row = static_cast<int>(place - m_rows.cbegin());
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

QStringList PutAwayModel::ids() const
{
    QStringList all;
    for (const Row& row : m_rows)
        all << row.id;
    return all;
}

} // namespace cabochon
