#include "app/chat/draft_media_model.h"

#include "app/chat/attachment_words.h"

#include <algorithm>

namespace cabochon {

namespace {

QString stateName(DraftAttachment::State state)
{
    switch (state) {
    case DraftAttachment::State::Reading:
        return QStringLiteral("reading");
    case DraftAttachment::State::Locked:
        return QStringLiteral("locked");
    case DraftAttachment::State::Failed:
        return QStringLiteral("failed");
    case DraftAttachment::State::Ready:
        break;
    }
    return QStringLiteral("ready");
}

QList<qreal> waveOf(const DraftAttachment& item)
{
    return {item.facts.wave.begin(), item.facts.wave.end()};
}

} // namespace

DraftMediaModel::DraftMediaModel(QObject* parent) : QAbstractListModel(parent) {}

const QList<DraftAttachment>& DraftMediaModel::items() const
{
    static const QList<DraftAttachment> none;
    const auto place = m_items.constFind(m_shown);
    return place == m_items.constEnd() ? none : *place;
}

const QList<DraftAttachment>* DraftMediaModel::itemsOf(const QString& conversation) const
{
    const auto place = m_items.constFind(conversation);
    return place == m_items.constEnd() ? nullptr : &*place;
}

int DraftMediaModel::pictures() const
{
    return static_cast<int>(std::count_if(items().begin(), items().end(),
                                          [](const auto& item) { return item.isPicture(); }));
}

int DraftMediaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(items().size());
}

QHash<int, QByteArray> DraftMediaModel::roleNames() const
{
    return {{NameRole, "name"},
            {KindRole, "kind"},
            {StateRole, "readState"},
            {ContentHashRole, "contentHash"},
            {DetailRole, "detail"},
            {ProblemRole, "problem"},
            {WaveRole, "wave"},
            {PageRole, "page"},
            {PasswordRole, "password"},
            {WidthRole, "pictureWidth"},
            {HeightRole, "pictureHeight"},
            {BudgetRole, "budget"},
            {ChosenRole, "chosenBudget"},
            {SeenRole, "seen"},
            {TokensRole, "tokens"},
            {AdviceRole, "advice"},
            {SmallPrintRole, "smallPrint"},
            {PagesRole, "pages"},
            {PagesAsRole, "pagesAs"},
            {FirstPageRole, "firstPage"},
            {LastPageRole, "lastPage"},
            {PastedRole, "pasted"},
            {HasPictureRole, "hasPicture"},
            {SecondsRole, "seconds"},
            {FirstSecondRole, "firstSecond"},
            {LastSecondRole, "lastSecond"},
            {FramesRole, "frames"}};
}

QVariant DraftMediaModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DraftAttachment& item = items()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return item.name;
    case KindRole:
        return cabochon::nameOf(item.facts.kind);
    case StateRole:
        return stateName(item.state);
    case ContentHashRole:
        return item.facts.contentHash;
    case DetailRole:
        return detailOf(item, pictures());
    case ProblemRole:
        return item.problem;
    case PasswordRole:
        return item.source.password;
    case PagesRole:
        return item.facts.pages;
    case PagesAsRole:
        return static_cast<int>(item.pagesAs);
    case FirstPageRole:
        return firstPageOf(item);
    case LastPageRole:
        return lastPageOf(item);
    case PastedRole:
        return item.pasted;
    default:
        return lookOf(item, role);
    }
}

/// How it looks, to the user and to a model.
QVariant DraftMediaModel::lookOf(const DraftAttachment& item, int role) const
{
    const int budget = budgetOf(item, pictures());
    switch (role) {
    case WaveRole:
        return QVariant::fromValue(waveOf(item));
    case PageRole:
        return item.facts.kind == MediaKind::Pdf ? firstPageOf(item) - 1 : -1;
    case WidthRole:
        return item.facts.width;
    case HeightRole:
        return item.facts.height;
    case BudgetRole:
        return budget;
    case ChosenRole:
        return item.budget;
    case SeenRole:
        return seenSize(item.facts.width, item.facts.height, budget);
    case TokensRole:
        return softTokensOf(item, pictures());
    case AdviceRole:
        return adviceOf(item, pictures());
    case SmallPrintRole:
        return losesPrint(item, budget);
    case HasPictureRole:
        return item.hasPicture;
    default:
        return timeOf(item, role);
    }
}

QVariant DraftMediaModel::timeOf(const DraftAttachment& item, int role)
{
    switch (role) {
    case SecondsRole:
        return item.facts.seconds;
    case FirstSecondRole:
        return stretchOf(item).first;
    case LastSecondRole:
        return stretchOf(item).last;
    case FramesRole:
        return item.facts.kind == MediaKind::Video ? framesOf(item) : 0;
    default:
        return {};
    }
}

// ----------------------------------------------------------------------------------------- changes

void DraftMediaModel::show(const QString& conversation)
{
    if (conversation == m_shown) return;
    beginResetModel();
    m_shown = conversation;
    endResetModel();
    emit countChanged();
}

bool DraftMediaModel::setTrainedBudget(int budget)
{
    if (budget == m_trainedBudget) return false;
    m_trainedBudget = budget;
    for (QList<DraftAttachment>& items : m_items) {
        for (DraftAttachment& item : items)
            item.trainedBudget = budget;
    }
    return true;
}

void DraftMediaModel::add(const QString& conversation, DraftAttachment attachment)
{
    attachment.trainedBudget = m_trainedBudget;
    if (conversation != m_shown) {
        m_items[conversation].append(attachment);
        return;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_items[conversation].append(attachment);
    endInsertRows();
    emit countChanged();
}

DraftAttachment* DraftMediaModel::find(quint64 number)
{
    for (QList<DraftAttachment>& items : m_items) {
        for (DraftAttachment& item : items) {
            if (item.number == number) return &item;
        }
    }
    return nullptr;
}

QString DraftMediaModel::conversationOf(quint64 number) const
{
    for (auto items = m_items.begin(); items != m_items.end(); ++items) {
        for (const DraftAttachment& item : *items) {
            if (item.number == number) return items.key();
        }
    }
    return {};
}

QList<quint64> DraftMediaModel::numbers() const
{
    QList<quint64> numbers;
    for (const QList<DraftAttachment>& items : m_items) {
        for (const DraftAttachment& item : items)
            numbers.append(item.number);
    }
    return numbers;
}

int DraftMediaModel::placeOf(quint64 number) const
{
    for (const QList<DraftAttachment>& items : m_items) {
        for (qsizetype place = 0; place < items.size(); ++place) {
            if (items[place].number == number) return static_cast<int>(place);
        }
    }
    return -1;
}

int DraftMediaModel::rowOf(quint64 number) const
{
    return conversationOf(number) == m_shown ? placeOf(number) : -1;
}

/// How closely one picture is looked at may depend on how many there are.
void DraftMediaModel::changed(quint64 number)
{
    if (rowOf(number) >= 0) emit dataChanged(index(0), index(rowCount() - 1));
}

void DraftMediaModel::remove(quint64 number)
{
    const QString conversation = conversationOf(number);
    const int row = rowOf(number);
    QList<DraftAttachment>& of = m_items[conversation];
    const auto isIt = [=](const DraftAttachment& item) { return item.number == number; };
    if (row < 0) {
        of.removeIf(isIt);
        return;
    }
    beginRemoveRows({}, row, row);
    of.removeIf(isIt);
    endRemoveRows();
    emit countChanged();
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

void DraftMediaModel::forget(const QString& conversation)
{
    const bool wasShown = conversation == m_shown;
    if (wasShown) beginResetModel();
    m_items.remove(conversation);
    if (wasShown) endResetModel();
    if (wasShown) emit countChanged();
}

bool DraftMediaModel::move(const QString& conversation, int place, int to)
{
    const QList<DraftAttachment>* of = itemsOf(conversation);
    const auto isPlace = [of](int one) { return of && one >= 0 && one < of->size(); };
    if (!isPlace(place) || !isPlace(to) || place == to) return false;
    const bool areRows = conversation == m_shown;
    if (areRows) beginMoveRows({}, place, place, {}, to > place ? to + 1 : to);
    m_items[conversation].move(place, to);
    if (areRows) endMoveRows();
    return true;
}

} // namespace cabochon
