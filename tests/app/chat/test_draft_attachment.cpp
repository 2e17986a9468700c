// Proves what files in the composer cost and become: budgets chosen and by themselves, tokens of
// each kind, pages as words and as pictures, and that what was chosen comes back from the disk.
#include "app/chat/draft_attachment.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

using namespace cabochon;
using cabochon::test::text;

namespace {

DraftAttachment ready(MediaKind kind)
{
    DraftAttachment attachment;
    attachment.name = text("a.bin");
    attachment.state = DraftAttachment::State::Ready;
    attachment.facts.kind = kind;
    attachment.facts.contentHash = QString(64, QLatin1Char('a'));
    return attachment;
}

DraftAttachment picture(int width, int height)
{
    DraftAttachment attachment = ready(MediaKind::Image);
    attachment.facts.width = width;
    attachment.facts.height = height;
    return attachment;
}

/// A PDF whose pages have so many characters and such shares of pictures.
DraftAttachment pdf(const QList<std::pair<int, double>>& pages)
{
    DraftAttachment attachment = ready(MediaKind::Pdf);
    attachment.facts.pages = static_cast<int>(pages.size());
    for (const auto& [characters, share] : pages)
        attachment.facts.pageFacts.append({QString(characters, QLatin1Char('x')), share, 595, 842});
    return attachment;
}

} // namespace

class TestDraftAttachment : public QObject {
    Q_OBJECT

private slots:
    void budgetsGoByWhatAPictureHolds()
    {
        DraftAttachment photo = picture(4000, 3000);
        QCOMPARE(budgetOf(photo, 1), 280);
        QCOMPARE(budgetOf(photo, 6), 280);
        QCOMPARE(budgetOf(photo, 7), 140);
        photo.facts.isPrint = true;
        QCOMPARE(budgetOf(photo, 1), 1120);
        QCOMPARE(budgetOf(photo, 7), 140);
        photo.budget = 560; // was chosen
        QCOMPARE(budgetOf(photo, 7), 560);
        QCOMPARE(budgetOf(ready(MediaKind::Video), 1), 70);
    }

    void tokensAreThoseOfTheSizeThatIsSeen()
    {
        // 4000 x 3000 in 280 tokens: 912 x 672 pixels, squares of 48.
        QCOMPARE(seenSize(4000, 3000, 280), QSize(912, 672));
        QCOMPARE(softTokensOf(picture(4000, 3000), 1), 19 * 14);
        QCOMPARE(seenSize(0, 10, 280), QSize());
        QCOMPARE(seenSize(10, 10, 281), QSize()); // no budget that models know
        DraftAttachment sound = ready(MediaKind::Audio);
        sound.facts.seconds = 14;
        QCOMPARE(softTokensOf(sound, 0), 350);
        sound.facts.seconds = 95; // three whole pieces and five seconds
        QCOMPARE(softTokensOf(sound, 0), 3 * 750 + 125);
    }

    void smallPrintIsMeasuredAsItIsSeen()
    {
        DraftAttachment page = picture(1200, 1600);
        page.facts.printHeight = 12;
        QCOMPARE(qRound(seenPrint(page, 70)), 3);
        QVERIFY(seenPrint(page, 1120) > kReadablePrint);
        QCOMPARE(seenPrint(picture(1200, 1600), 70), 0.0);
    }

    void pagesWithFewWordsGoAsPictures()
    {
        DraftAttachment paper = pdf({{500, 0}, {99, 0}, {500, 0.5}, {500, 0.4}});
        QCOMPARE(picturePagesOf(paper), (QList<int>{1, 2}));
        paper.pagesAs = PagesAs::Pictures;
        QCOMPARE(picturePagesOf(paper), (QList<int>{0, 1, 2, 3}));
        paper.pagesAs = PagesAs::Text;
        QCOMPARE(picturePagesOf(paper), QList<int>());
        paper.firstPage = 2;
        paper.lastPage = 3;
        QCOMPARE(pagesOf(paper), (QList<int>{1, 2}));
        paper.firstPage = 9; // beyond it
        QCOMPARE(pagesOf(paper), QList<int>());
    }

    void pagesBecomeWordsAndPicturesInTheirOrder()
    {
        DraftAttachment paper = pdf({{3, 0}, {0, 0}, {5, 0}});
        paper.drawn.insert(1, {QString(64, QLatin1Char('b')), 816, 1152});
        const QList<MessagePart> parts = partsOf(paper, 0);
        QCOMPARE(parts.size(), 3);
        const auto& first = std::get<MediaPart>(parts[0]);
        QCOMPARE(first.text, text("a.bin (pages 1 to 3 of 3)\n\n[Page 1]\nxxx\n\n[Page 2]\n"));
        const auto& drawn = std::get<MediaPart>(parts[1]);
        QCOMPARE(drawn.media, MediaKind::Image);
        QCOMPARE(drawn.contentHash, QString(64, QLatin1Char('b')));
        QVERIFY(drawn.options.contains(QString(64, QLatin1Char('a')))); // it was made of that
        const auto& last = std::get<MediaPart>(parts[2]);
        QCOMPARE(last.text, text("\n\n[Page 3]\nxxxxx"));
        Message message;
        message.parts = parts;
        QCOMPARE(message.attachments().size(), 1); // to the user it is one file
    }

    void whatIsNotReadyBecomesNothing()
    {
        DraftAttachment one = picture(10, 10);
        one.state = DraftAttachment::State::Reading;
        QVERIFY(partsOf(one, 1).isEmpty());
        DraftAttachment paper = pdf({{3, 0}});
        paper.drawing = 1;
        QVERIFY(partsOf(paper, 0).isEmpty());
    }

    void choicesComeBackFromTheDisk()
    {
        DraftAttachment paper = ready(MediaKind::Pdf);
        paper.budget = 560;
        paper.pagesAs = PagesAs::Pictures;
        paper.firstPage = 2;
        paper.lastPage = 3;
        const DraftAttachment again = fromKept(keptForm(paper));
        QCOMPARE(again.budget, 560);
        QCOMPARE(again.pagesAs, PagesAs::Pictures);
        QCOMPARE(again.firstPage, 2);
        QCOMPARE(again.lastPage, 3);
        QCOMPARE(again.name, paper.name);
        QCOMPARE(again.source.contentHash, paper.facts.contentHash);
        MediaPart odd = keptForm(paper);
        odd.options = text("{\"budget\":5,\"as\":77,\"first\":-3}");
        const DraftAttachment sane = fromKept(odd);
        QCOMPARE(sane.budget, 0);
        QCOMPARE(sane.pagesAs, PagesAs::Pictures);
        QCOMPARE(sane.firstPage, 0);
    }
};

CABOCHON_TEST(TestDraftAttachment)
#include "test_draft_attachment.moc"
