#include "app/chat/attachment_words.h"

#include "engine/media/image_size.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(AttachmentWords)
};

constexpr int kMostBudget = int(engine::kImageBudgets.back());

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString tokens(int count)
{
    return Words::tr("%Ln token(s)", "", count);
}

QString pagesDetail(const DraftAttachment& attachment)
{
    if (attachment.drawing > 0) {
        return Words::tr("drawing page %1 of %2")
            .arg(number(std::min(attachment.drawingDone + 1, attachment.drawing)),
                 number(attachment.drawing));
    }
    const QList<int> pages = pagesOf(attachment);
    if (pages.isEmpty()) return Words::tr("no pages");
    const qsizetype pictures = attachment.drawn.size();
    const QString range =
        pages.size() == 1
            ? Words::tr("page %1").arg(number(firstPageOf(attachment)))
            : Words::tr("pages %1–%2")
                  .arg(number(firstPageOf(attachment)), number(lastPageOf(attachment)));
    if (pictures == 0) return Words::tr("%1 as text", "pages").arg(range);
    if (pictures == pages.size()) return Words::tr("%1 as pictures", "pages").arg(range);
    return Words::tr("%1, %2 as pictures", "pages").arg(range, number(pictures));
}

/// Soft tokens and number of the pictures of a question, seconds of its sound.
struct Looking {
    int pictures = 0;
    int tokens = 0;
    double seconds = 0;
};

Looking lookingOf(const Message& question)
{
    Looking looking;
    for (const MessagePart& part : question.media()) {
        const auto& file = std::get<MediaPart>(part);
        const QJsonObject options = optionsOf(file);
        DraftAttachment attachment;
        attachment.facts.kind = file.media;
        attachment.facts.width = numberIn(options, "width");
        attachment.facts.height = numberIn(options, "height");
        attachment.facts.seconds = secondsIn(options, "seconds");
        attachment.firstSecond = secondsIn(options, "firstSecond");
        attachment.lastSecond = secondsIn(options, "lastSecond");
        attachment.budget = numberIn(options, "budget");
        if (file.media == MediaKind::Audio) {
            const TimeRange range = stretchOf(attachment);
            looking.seconds += range.last - range.first;
        } else if (file.media == MediaKind::Image || file.media == MediaKind::Video) {
            ++looking.pictures;
            looking.tokens += softTokensOf(attachment, 1);
        }
    }
    return looking;
}

} // namespace

QString detailOf(const DraftAttachment& attachment, int pictures)
{
    switch (attachment.state) {
    case DraftAttachment::State::Reading:
        return Words::tr("still reading …");
    case DraftAttachment::State::Locked:
        return Words::tr("wants its password");
    case DraftAttachment::State::Failed:
        return Words::tr("cannot be used");
    case DraftAttachment::State::Ready:
        break;
    }
    switch (attachment.facts.kind) {
    case MediaKind::Pdf:
        return pagesDetail(attachment);
    case MediaKind::File:
        return Words::tr("%Ln character(s)", "", static_cast<int>(attachment.facts.text.size()));
    case MediaKind::Image:
    case MediaKind::Audio:
    case MediaKind::Video:
        break;
    }
    return tokens(softTokensOf(attachment, pictures));
}

QString adviceOf(const DraftAttachment& attachment, int pictures)
{
    if (!attachment.isPicture() || attachment.state != DraftAttachment::State::Ready) return {};
    const int budget = budgetOf(attachment, pictures);
    if (losesPrint(attachment, budget)) {
        const double print = seenPrint(attachment, budget);
        return budget < kMostBudget
                   ? Words::tr("Small print may be unreadable: it is %Ln pixel(s) high. "
                               "Use 1120, or cut the picture.",
                               "", qRound(print))
                   : Words::tr("Small print may be unreadable: it is %Ln pixel(s) high. "
                               "Cut the picture.",
                               "", qRound(print));
    }
    if (attachment.budget > 0) return Words::tr("Small print: 560 or more.");
    if (attachment.trainedBudget > 0)
        return Words::tr("Auto chose %1: the built-in model was made with it.").arg(budget);
    if (pictures > kManyPictures) {
        return Words::tr("Auto chose %1 because there are many pictures.").arg(budget);
    }
    if (attachment.facts.isPrint) {
        return Words::tr("Small print: 560 or more. Auto chose %1 because the picture holds much "
                         "text.")
            .arg(budget);
    }
    return Words::tr("Small print: 560 or more. Auto chose %1, as for photos.").arg(budget);
}

QString lookingAt(const Message& question)
{
    const Looking looking = lookingOf(question);
    const QString heard = Words::tr("%1 s").arg(number(qRound64(looking.seconds)));
    if (looking.pictures > 0) {
        //: %1: a number of tokens, such as "792 tokens"
        const QString seen = Words::tr("Looking at %Ln picture(s) (%1)", "", looking.pictures)
                                 .arg(tokens(looking.tokens));
        return looking.seconds > 0 ? Words::tr("%1, listening to %2").arg(seen, heard) : seen;
    }
    return looking.seconds > 0 ? Words::tr("Listening, %1").arg(heard) : QString();
}

} // namespace cabochon
