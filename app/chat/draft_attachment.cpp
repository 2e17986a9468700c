#include "app/chat/draft_attachment.h"

#include "app/conversation/wave_digits.h"
#include "engine/media/image_size.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr int kPhotoBudget = int(engine::kDefaultImageBudget);
constexpr int kPrintBudget = int(engine::kImageBudgets.back());
constexpr int kManyBudget = 140;
constexpr int kFrameBudget = int(engine::kDefaultFrameBudget);
/// Pages whose words are fewer, or of which pictures cover more, go as pictures.
constexpr qsizetype kFewWords = 100; // characters
constexpr double kMostlyPictures = 0.4;

QString json(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void insert(QJsonObject& options, const char* name, int value)
{
    if (value > 0) options.insert(QLatin1StringView(name), value);
}

MediaPart partOf(const DraftAttachment& attachment)
{
    return {attachment.facts.kind,
            attachment.facts.contentHash,
            attachment.name,
            attachment.facts.mimeType,
            {},
            {}};
}

/// Whole seconds are told apart from pieces of them nowhere: one digit is enough.
double shortSeconds(double seconds)
{
    return static_cast<double>(qRound64(seconds * 10)) / 10;
}

void insertWave(QJsonObject& options, const DraftAttachment& attachment)
{
    const double all = attachment.facts.seconds;
    if (all <= 0 || attachment.facts.wave.isEmpty()) return;
    const TimeRange range = stretchOf(attachment);
    options.insert(QStringLiteral("wave"),
                   waveDigits(attachment.facts.wave, range.first / all, range.last / all));
}

/// Words of pages as the model reads them, page by page, with the pictures between them.
class PageParts {
public:
    PageParts(const DraftAttachment& attachment, int budget)
        : m_attachment(attachment), m_budget(budget)
    {
        m_words = attachment.name;
        if (!pagesOf(attachment).isEmpty()) {
            m_words += QStringLiteral(" (pages %1 to %2 of %3)")
                           .arg(firstPageOf(attachment))
                           .arg(lastPageOf(attachment))
                           .arg(attachment.facts.pages);
        }
    }

    void addPage(int page)
    {
        m_words += QStringLiteral("\n\n[Page %1]\n").arg(page + 1);
        if (const auto picture = m_attachment.drawn.constFind(page);
            picture != m_attachment.drawn.constEnd())
            return addPicture(page, *picture);
        m_words += m_attachment.facts.pageFacts.value(page).text.trimmed();
    }
    QList<MessagePart> finish()
    {
        addWords();
        return std::move(m_parts);
    }

private:
    void addPicture(int page, const PagePicture& picture)
    {
        addWords();
        QJsonObject options{{QLatin1StringView(kMadeOf), m_attachment.facts.contentHash}};
        insert(options, "page", page + 1);
        insert(options, "budget", m_budget);
        insert(options, "width", picture.width);
        insert(options, "height", picture.height);
        m_parts.append(MediaPart{MediaKind::Image, picture.contentHash, m_attachment.name,
                                 QStringLiteral("image/png"), json(options)});
    }
    /// The first words come with the file itself, later ones are made of it.
    void addWords()
    {
        MediaPart part = partOf(m_attachment);
        part.text = std::exchange(m_words, {});
        if (m_parts.isEmpty()) {
            QJsonObject options;
            insert(options, "pages", m_attachment.facts.pages);
            insert(options, "first", firstPageOf(m_attachment));
            insert(options, "last", lastPageOf(m_attachment));
            insert(options, "pictures", static_cast<int>(m_attachment.drawn.size()));
            part.options = json(options);
        } else {
            if (part.text.isEmpty()) return;
            part.contentHash.clear();
            part.options = json({{QLatin1StringView(kMadeOf), m_attachment.facts.contentHash}});
        }
        m_parts.append(part);
    }

    const DraftAttachment& m_attachment;
    int m_budget;
    QString m_words;
    QList<MessagePart> m_parts;
};

} // namespace

MediaPart keptForm(const DraftAttachment& attachment)
{
    MediaPart kept = partOf(attachment);
    QJsonObject options;
    insert(options, "budget", attachment.budget);
    insert(options, "as", static_cast<int>(attachment.pagesAs));
    insert(options, "first", attachment.firstPage);
    insert(options, "last", attachment.lastPage);
    insertStretch(options, attachment);
    if (attachment.pasted) options.insert(QStringLiteral("pasted"), true);
    if (const CutFrom& whole = attachment.whole; !whole.contentHash.isEmpty()) {
        options.insert(QStringLiteral("whole"), whole.contentHash);
        options.insert(QStringLiteral("wholeName"), whole.name);
        insert(options, "wholeBudget", whole.budget);
        if (whole.isTile) options.insert(QStringLiteral("tile"), true);
    }
    if (!options.isEmpty()) kept.options = json(options);
    return kept;
}

DraftAttachment fromKept(const MediaPart& kept)
{
    const QJsonObject options = optionsOf(kept);
    DraftAttachment attachment;
    attachment.name = kept.name;
    attachment.facts.kind = kept.media;
    attachment.facts.contentHash = kept.contentHash;
    attachment.facts.mimeType = kept.mimeType;
    attachment.source.contentHash = kept.contentHash;
    attachment.pasted = options.value(QStringLiteral("pasted")).toBool();
    attachment.source.isWords = attachment.pasted;
    const int budget = numberIn(options, "budget");
    attachment.budget = engine::isImageBudget(static_cast<std::uint64_t>(budget)) ? budget : 0;
    attachment.pagesAs = static_cast<PagesAs>(std::min(numberIn(options, "as"), 2));
    attachment.firstPage = numberIn(options, "first");
    attachment.lastPage = numberIn(options, "last");
    attachment.firstSecond = secondsIn(options, "firstSecond");
    attachment.lastSecond = secondsIn(options, "lastSecond");
    const QString whole = options.value(QStringLiteral("whole")).toString();
    if (isContentHash(whole.toStdString())) {
        attachment.whole = {whole, options.value(QStringLiteral("wholeName")).toString(),
                            numberIn(options, "wholeBudget"),
                            options.value(QStringLiteral("tile")).toBool()};
    }
    return attachment;
}

// ---------------------------------------------------------------------------------------- pictures

int budgetOf(const DraftAttachment& attachment, int pictures)
{
    if (attachment.budget > 0) return attachment.budget;
    if (attachment.trainedBudget > 0) return attachment.trainedBudget;
    if (attachment.facts.kind == MediaKind::Video) return kFrameBudget;
    if (attachment.facts.kind == MediaKind::Pdf) return kPrintBudget;
    if (pictures > kManyPictures) return kManyBudget;
    return attachment.facts.isPrint ? kPrintBudget : kPhotoBudget;
}

QSize seenSize(int width, int height, int budget)
{
    if (!engine::isImageBudget(static_cast<std::uint64_t>(std::max(0, budget)))) return {};
    const Result<engine::ImageSize> size = engine::imageSize(
        static_cast<std::uint32_t>(std::max(0, width)),
        static_cast<std::uint32_t>(std::max(0, height)), static_cast<std::uint32_t>(budget));
    if (!size) return {};
    return {static_cast<int>(size->width), static_cast<int>(size->height)};
}

int pictureTokens(int width, int height, int budget)
{
    const QSize seen = seenSize(width, height, budget);
    const int side = static_cast<int>(engine::kTokenPixels);
    return (seen.width() / side) * (seen.height() / side);
}

int softTokensOf(const DraftAttachment& attachment, int pictures)
{
    const AttachmentFacts& facts = attachment.facts;
    const int budget = budgetOf(attachment, pictures);
    switch (facts.kind) {
    case MediaKind::Image:
        return pictureTokens(facts.width, facts.height, budget);
    case MediaKind::Audio:
        return soundTokensOf(attachment);
    case MediaKind::Video:
        return framesOf(attachment) * pictureTokens(facts.width, facts.height, budget) +
               (facts.hasSound ? soundTokensOf(attachment) : 0);
    case MediaKind::Pdf: {
        int tokens = 0;
        for (const PagePicture& picture : attachment.drawn)
            tokens += pictureTokens(picture.width, picture.height, budget);
        return tokens;
    }
    case MediaKind::File:
        break;
    }
    return 0;
}

double seenPrint(const DraftAttachment& attachment, int budget)
{
    const AttachmentFacts& facts = attachment.facts;
    if (!attachment.isPicture()) return 0;
    return seenPrint(facts.printHeight, {facts.width, facts.height}, budget);
}

double seenPrint(double printHeight, const QSize& picture, int budget)
{
    if (printHeight <= 0 || picture.height() <= 0) return 0;
    const QSize seen = seenSize(picture.width(), picture.height(), budget);
    return printHeight * seen.height() / picture.height();
}

bool losesPrint(const DraftAttachment& attachment, int budget)
{
    const double print = seenPrint(attachment, budget);
    return print > 0 && print < kReadablePrint;
}

// ------------------------------------------------------------------------------------------- pages

QList<int> pagesOf(const DraftAttachment& attachment)
{
    const int count = static_cast<int>(attachment.facts.pageFacts.size());
    const int first = std::clamp(attachment.firstPage, 1, std::max(1, count)) - 1;
    const int last = attachment.lastPage > 0 ? std::min(attachment.lastPage, count) : count;
    QList<int> pages;
    for (int page = first; page < last; ++page)
        pages.append(page);
    return pages;
}

int firstPageOf(const DraftAttachment& attachment)
{
    return pagesOf(attachment).value(0) + 1;
}

int lastPageOf(const DraftAttachment& attachment)
{
    const QList<int> pages = pagesOf(attachment);
    return pages.isEmpty() ? 1 : pages.last() + 1;
}

QList<int> picturePagesOf(const DraftAttachment& attachment)
{
    QList<int> pictures;
    for (const int page : pagesOf(attachment)) {
        const PageFacts& facts = attachment.facts.pageFacts[page];
        const bool hardlyWords =
            facts.text.trimmed().size() < kFewWords || facts.pictureShare > kMostlyPictures;
        const bool asPicture = attachment.pagesAs == PagesAs::Pictures ||
                               (attachment.pagesAs == PagesAs::Automatic && hardlyWords);
        if (asPicture) pictures.append(page);
    }
    return pictures;
}

// ------------------------------------------------------------------------------------------- parts

QList<AttachmentLoader::PageWish> pageWishesOf(const DraftAttachment& attachment)
{
    QList<AttachmentLoader::PageWish> pages;
    const int budget = budgetOf(attachment, 1);
    for (const int page : picturePagesOf(attachment)) {
        if (attachment.drawn.contains(page)) continue;
        const PageFacts& facts = attachment.facts.pageFacts[page];
        const QSize size = seenSize(qRound(facts.width * 10), qRound(facts.height * 10), budget);
        pages.append({page, std::max({size.width(), size.height(), 48})});
    }
    return pages;
}

QList<MessagePart> partsOf(const DraftAttachment& attachment, int pictures)
{
    if (!attachment.isReady()) return {};
    const AttachmentFacts& facts = attachment.facts;
    const int budget = budgetOf(attachment, pictures);
    MediaPart part = partOf(attachment);
    QJsonObject options;
    switch (facts.kind) {
    case MediaKind::Image:
        insert(options, "budget", budget);
        insert(options, "width", facts.width);
        insert(options, "height", facts.height);
        break;
    case MediaKind::Audio:
        options.insert(QStringLiteral("seconds"), shortSeconds(facts.seconds));
        insertStretch(options, attachment);
        insertWave(options, attachment);
        break;
    case MediaKind::Video:
        options.insert(QStringLiteral("seconds"), shortSeconds(facts.seconds));
        insertStretch(options, attachment);
        insert(options, "budget", budget);
        insert(options, "frames", framesOf(attachment));
        insert(options, "width", facts.width);
        insert(options, "height", facts.height);
        break;
    case MediaKind::Pdf: {
        PageParts pages(attachment, budget);
        for (const int page : pagesOf(attachment))
            pages.addPage(page);
        return pages.finish();
    }
    case MediaKind::File:
        part.text = attachment.name + QStringLiteral("\n\n") + facts.text;
        if (attachment.pasted) options.insert(QStringLiteral("pasted"), true);
        insert(options, "characters", static_cast<int>(facts.text.size()));
        break;
    }
    part.options = json(options);
    return {part};
}

} // namespace cabochon
