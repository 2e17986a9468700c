// The part of AttachmentController that cuts pictures: to a part, into tiles, and together again.
#include "app/chat/attachment_controller.h"
#include "app/chat/picture_tiles.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// What it was cut from: itself, unless it was cut before.
CutFrom wholeOf(const DraftAttachment& item)
{
    if (!item.whole.contentHash.isEmpty()) return item.whole;
    return {item.facts.contentHash, item.name, item.budget, false};
}

QString baseOf(const CutFrom& whole)
{
    return QFileInfo(whole.name).completeBaseName();
}

bool canBeCut(const DraftAttachment* item)
{
    return item && item->isPicture() && item->isReady() && !item->sending;
}

} // namespace

QVariantMap AttachmentController::cutting(int row) const
{
    if (!m_items.isRow(row)) return {};
    const DraftAttachment& item = m_items.items()[row];
    const int budget = budgetOf(item, m_items.pictures());
    const TileGrid grid = canBeCut(&item) ? gridOf(item, budget) : TileGrid();
    const QList<QRect> tiles = tilesOf({item.facts.width, item.facts.height}, grid);
    return {{QStringLiteral("isPart"), !item.whole.contentHash.isEmpty()},
            {QStringLiteral("isTile"), item.whole.isTile},
            {QStringLiteral("tiles"), grid.count()},
            {QStringLiteral("columns"), grid.columns},
            {QStringLiteral("rows"), grid.rows},
            {QStringLiteral("tokens"), grid.count() > 1 ? tokensOf(tiles, budget) : 0}};
}

/// It waits as while it is read; when it cannot be cut it is as it was.
void AttachmentController::cut(
    DraftAttachment& item,
    const QList<QRect>& parts,
    const std::function<void(DraftAttachment&, const QList<PagePicture>&)>& then)
{
    item.state = DraftAttachment::State::Reading;
    const quint64 number = item.number;
    item.cancel = m_loader.cut(
        item.source, parts, [this, number, then](const Result<QList<PagePicture>>& pictures) {
            DraftAttachment* waiting = m_items.find(number);
            if (!waiting) return; // removed meanwhile
            waiting->state = DraftAttachment::State::Ready;
            if (pictures)
                then(*waiting, *pictures);
            else if (pictures.error().code != ErrorCode::Cancelled)
                emit cutFailed(QString::fromStdString(pictures.error().message));
            note(number);
        });
    note(number);
}

void AttachmentController::crop(int row, const QRectF& part)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    const QRect whole = item ? QRect(0, 0, item->facts.width, item->facts.height) : QRect();
    const QRect wanted = part.toAlignedRect().intersected(whole);
    if (!canBeCut(item) || wanted.isEmpty() || wanted == whole) return;
    cut(*item, {wanted}, [this](DraftAttachment& cropped, const QList<PagePicture>& pictures) {
        const CutFrom from = wholeOf(cropped);
        cropped.whole = from;
        cropped.name = tr("%1 (part)", "a picture").arg(baseOf(from)) + QStringLiteral(".png");
        become(cropped, pictures.first().contentHash);
    });
}

/// Other content: it is read as if it were attached now.
void AttachmentController::become(DraftAttachment& item, const QString& contentHash)
{
    item.source.contentHash = contentHash;
    item.source.name = item.name;
    item.facts.contentHash = contentHash;
    read(item);
}

void AttachmentController::split(int row)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    if (!canBeCut(item)) return;
    const int budget = budgetOf(*item, m_items.pictures());
    const TileGrid grid = gridOf(*item, budget);
    if (grid.count() < 2) return;
    if (m_items.rowCount() + grid.count() - 1 > kMostFiles) {
        emit cutFailed(tr("A message can hold %Ln file(s). Remove some, or send the picture with "
                          "another message.",
                          "", kMostFiles));
        return;
    }
    const QList<QRect> tiles = tilesOf({item->facts.width, item->facts.height}, grid);
    cut(*item, tiles, [this, budget](DraftAttachment& whole, const QList<PagePicture>& pictures) {
        putTiles(whole, pictures, budget);
    });
}

/// In its place, whatever conversation is shown by now. Each is looked at as closely as the whole
/// was: many pictures do not make it less.
void AttachmentController::putTiles(const DraftAttachment& whole,
                                    const QList<PagePicture>& pictures,
                                    int budget)
{
    const QString id = m_items.conversationOf(whole.number);
    const Conversation* conversation = m_conversations.find(id);
    if (!conversation) return;
    CutFrom from = wholeOf(whole);
    from.isTile = true;
    int place = m_items.placeOf(whole.number);
    m_items.remove(whole.number); // and what was given is gone
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        DraftAttachment tile;
        tile.name =
            tr("%1 (%2 of %3)", "a tile of a picture")
                .arg(baseOf(from), QString::number(i + 1), QString::number(pictures.size())) +
            QStringLiteral(".png");
        tile.whole = from;
        tile.budget = budget;
        tile.facts.kind = MediaKind::Image;
        tile.facts.contentHash = pictures[i].contentHash;
        tile.source.contentHash = pictures[i].contentHash;
        add(*conversation, tile);
        m_items.move(id, m_items.placeOf(m_lastNumber), place++);
    }
    keep(id);
}

void AttachmentController::undoCut(int row)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    if (!canBeCut(item) || item->whole.contentHash.isEmpty()) return;
    const quint64 number = item->number;
    const CutFrom whole = std::exchange(item->whole, {});
    item->name = whole.name;
    item->budget = whole.budget;
    become(*item, whole.contentHash);
    if (whole.isTile) {
        for (const DraftAttachment& other : QList<DraftAttachment>(m_items.items())) {
            const bool isOfIt = other.whole == whole && other.number != number && !other.sending;
            if (!isOfIt) continue;
            if (other.cancel) other.cancel->request();
            m_items.remove(other.number);
        }
    }
    note(number);
}

} // namespace cabochon
