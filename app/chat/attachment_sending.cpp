// The part of AttachmentController that says whether a draft can be sent, and what its files
// become.
#include "app/chat/attachment_controller.h"

#include <algorithm>

namespace cabochon {

bool AttachmentController::isReading() const
{
    const QList<DraftAttachment>& items = m_items.items();
    return std::any_of(items.begin(), items.end(), [](const DraftAttachment& item) {
        return item.state == DraftAttachment::State::Reading || item.drawing > 0;
    });
}

QString AttachmentController::problem() const
{
    for (const DraftAttachment& item : m_items.items()) {
        if (item.state == DraftAttachment::State::Failed)
            return tr("%1 cannot be used. Remove it to send the rest.").arg(item.name);
        if (item.state == DraftAttachment::State::Locked)
            return tr("%1 wants its password. Give it, or remove the file.").arg(item.name);
    }
    if (const QString words = problemOfModel(); !words.isEmpty()) return words;
    return isReading() ? tr("The files are still being read.") : QString();
}

/// What it cannot see or hear is said before it is asked.
QString AttachmentController::problemOfModel() const
{
    if (m_models.state() != ModelState::Ready) return {};
    bool pictures = false, sound = false;
    for (const DraftAttachment& item : m_items.items()) {
        const MediaKind kind = item.facts.kind;
        pictures = pictures || kind == MediaKind::Image || kind == MediaKind::Video ||
                   !item.drawn.isEmpty();
        sound = sound || kind == MediaKind::Audio;
    }
    if (pictures && !m_models.sees()) {
        return tr("%1 does not see pictures. Gemma 4 models do that come with their part for "
                  "pictures: open one, or remove the pictures.")
            .arg(m_models.name());
    }
    if (sound && !m_models.hears()) {
        return tr("%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures "
                  "and sound: open one, or remove the sound.")
            .arg(m_models.name());
    }
    return {};
}

const QList<MessagePart>& AttachmentController::parts() const
{
    if (!m_parts) {
        m_parts.emplace();
        for (const DraftAttachment& item : m_items.items())
            *m_parts += partsOf(item, m_items.pictures());
    }
    return *m_parts;
}

void AttachmentController::beginSending()
{
    for (const DraftAttachment& item : m_items.items())
        m_items.find(item.number)->sending = true;
}

void AttachmentController::endSending(const QString& conversation, bool sent)
{
    const QList<DraftAttachment>* items = m_items.itemsOf(conversation);
    if (!items) return;
    for (const DraftAttachment& item : QList<DraftAttachment>(*items)) {
        if (!item.sending) continue;
        if (sent)
            m_items.remove(item.number);
        else
            m_items.find(item.number)->sending = false;
    }
    if (sent) m_loader.forgetDecoded();
    keep(conversation);
    tellChanged();
}

} // namespace cabochon
