// The part of AttachmentController that changes what is attached, and gives files away again.
#include "app/chat/attachment_controller.h"
#include "app/transcript/shown_files.h"
#include "engine/media/image_size.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace cabochon {

void AttachmentController::remove(int row)
{
    const quint64 number = m_items.numberAt(row);
    const DraftAttachment* item = m_items.find(number);
    if (!item || item->sending) return;
    if (item->cancel) item->cancel->request();
    m_items.remove(number);
    m_loader.forgetDecoded();
    keep(m_items.shown());
    tellChanged();
}

int AttachmentController::move(int row, int by)
{
    if (!m_items.isRow(row)) return -1;
    const int to = std::clamp(row + by, 0, m_items.rowCount() - 1);
    if (!m_items.move(m_items.shown(), row, to)) return row;
    keep(m_items.shown());
    tellChanged();
    return to;
}

void AttachmentController::setBudget(int row, int tokens)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    if (!item || item->budget == tokens) return;
    if (tokens != 0 && !engine::isImageBudget(static_cast<std::uint64_t>(tokens))) return;
    item->budget = tokens;
    drawPages(*item);
    note(item->number);
}

void AttachmentController::setPages(int row, int as, int first, int last)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    const auto count = item ? static_cast<int>(item->facts.pageFacts.size()) : 0;
    if (count == 0 || as < 0 || as > 2) return;
    item->pagesAs = static_cast<PagesAs>(as);
    item->firstPage = std::clamp(first, 1, count);
    item->lastPage = std::clamp(last, item->firstPage, count);
    drawPages(*item);
    note(item->number);
}

void AttachmentController::setStretch(int row, double first, double last)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    if (!item || item->state != DraftAttachment::State::Ready) return;
    m_sounds.close(item->facts.contentHash); // another stretch is played then
    chooseStretch(*item, first, last);
    note(item->number);
}

void AttachmentController::unlock(int row, const QString& password)
{
    DraftAttachment* item = m_items.find(m_items.numberAt(row));
    if (!item || item->state != DraftAttachment::State::Locked) return;
    item->source.password = password;
    read(*item);
    note(item->number);
}

QString AttachmentController::takeWords(int row)
{
    const DraftAttachment* item = m_items.find(m_items.numberAt(row));
    if (!item || !item->pasted) return {};
    const QString words = item->facts.text;
    remove(row);
    return words;
}

QString AttachmentController::wordsOf(const QString& contentHash) const
{
    if (contentHash.isEmpty()) return {};
    for (const DraftAttachment& item : m_items.items()) {
        if (item.facts.contentHash == contentHash) return item.facts.text;
    }
    for (const Message& message : m_conversations.shown().messages()) {
        for (const MediaPart& file : message.attachments()) {
            if (file.contentHash == contentHash) return file.text;
        }
    }
    return {};
}

QVariantMap AttachmentController::shownForm(int row) const
{
    if (!m_items.isRow(row)) return {};
    const DraftAttachment& item = m_items.items()[row];
    QList<MediaPart> files;
    for (const MessagePart& part : partsOf(item, m_items.pictures()).mid(0, 1))
        files.append(std::get<MediaPart>(part));
    return shownFiles(files).value(0).toMap();
}

QVariantList AttachmentController::budgets() const
{
    QVariantList budgets;
    for (const std::uint32_t budget : engine::kImageBudgets)
        budgets.append(budget);
    return budgets;
}

QSize AttachmentController::seen(int width, int height, int budget) const
{
    return seenSize(width, height, budget);
}

int AttachmentController::tokens(int width, int height, int budget) const
{
    return pictureTokens(width, height, budget);
}

// ------------------------------------------------------------------------------------- giving away

void AttachmentController::save(const QString& contentHash, const QUrl& to)
{
    m_loader.copyOut(contentHash, pathOf(to), [this](const Status& copied) {
        emit fileSaved(copied ? QString() : QString::fromStdString(copied.error().message));
    });
}

QUrl AttachmentController::addressFor(const QString& contentHash, const QString& name)
{
    const Result<std::filesystem::path> named =
        m_loader.store().named(contentHash.toStdString(), name.toStdString());
    if (named) return QUrl::fromLocalFile(QString::fromStdU16String(named->u16string()));
    emit fileSaved(QString::fromStdString(named.error().message));
    return {};
}

void AttachmentController::copyPicture(const QString& contentHash)
{
    m_loader.draw({contentHash}, [this](const Result<QImage>& drawn) {
        if (!drawn) {
            emit fileSaved(QString::fromStdString(drawn.error().message));
            return;
        }
        QGuiApplication::clipboard()->setImage(*drawn);
    });
}

} // namespace cabochon
