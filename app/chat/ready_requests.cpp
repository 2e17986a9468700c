#include "app/chat/ready_requests.h"

#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

QVariantMap request(const QString& label, const QString& words)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("words"), words}};
}

QVariantMap summary()
{
    return request(ReadyRequests::tr("Summarise"),
                   ReadyRequests::tr("Summarise this in a few sentences."));
}

QVariantMap description()
{
    return request(ReadyRequests::tr("Describe"),
                   ReadyRequests::tr("Describe what can be seen here, from the most important to "
                                     "the details."));
}

QVariantList ofPictures()
{
    return {
        request(ReadyRequests::tr("Read the text"),
                ReadyRequests::tr("Write out all the text that can be read here, line by line, "
                                  "exactly as it stands.")),
        description(),
        request(ReadyRequests::tr("Chart to table"),
                ReadyRequests::tr("Turn the chart into a table with all of its values.")),
        request(ReadyRequests::tr("What is on this screen?"),
                ReadyRequests::tr("What is on this screen? Explain what it shows and what can be "
                                  "done there.")),
        request(ReadyRequests::tr("Translate"),
                //: Name the language of this catalogue.
                ReadyRequests::tr("Translate all the text that can be read here into English.")),
    };
}

QVariantList ofSound()
{
    return {
        request(ReadyRequests::tr("Write it out"), writeOutRequest()),
        request(ReadyRequests::tr("Translate"),
                //: Name the language of this catalogue.
                ReadyRequests::tr("Write out what is said, then translate it into English.")),
        summary(),
    };
}

QVariantMap keyPoints()
{
    return request(ReadyRequests::tr("List the key points"),
                   ReadyRequests::tr("List the key points of this."));
}

/// What is offered for these kinds of files together.
QVariantList requestsFor(const QList<MediaKind>& kinds)
{
    if (kinds.isEmpty()) return {};
    const auto areAll = [&kinds](MediaKind kind) {
        return std::all_of(kinds.begin(), kinds.end(),
                           [kind](MediaKind one) { return one == kind; });
    };
    if (areAll(MediaKind::Image)) return ofPictures();
    if (areAll(MediaKind::Audio)) return ofSound();
    if (areAll(MediaKind::Video)) return {description(), summary()};
    return {summary(), keyPoints()};
}

} // namespace

QString writeOutRequest()
{
    return ReadyRequests::tr("Write out word for word what is said in this recording, in its own "
                             "language. Write nothing else.");
}

void ReadyRequests::setAttachments(AttachmentController* attachments)
{
    if (m_attachments == attachments) return;
    if (m_attachments) disconnect(m_attachments, nullptr, this, nullptr);
    m_attachments = attachments;
    if (attachments)
        connect(attachments, &AttachmentController::changed, this, &ReadyRequests::look);
    emit attachmentsChanged();
    look();
}

/// A file that is still being read has no kind yet: nothing is offered that would change under the
/// pointer.
void ReadyRequests::look()
{
    QVariantList list;
    if (m_attachments && !m_attachments->isReading()) {
        QList<MediaKind> kinds;
        for (const DraftAttachment& item : m_attachments->items()->items()) {
            if (item.isReady()) kinds.append(item.facts.kind);
        }
        list = requestsFor(kinds);
    }
    if (list == m_list) return;
    m_list = list;
    emit changed();
}

} // namespace cabochon
