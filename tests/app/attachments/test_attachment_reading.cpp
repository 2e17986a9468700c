// Proves what is found out of files that are attached, with a reader that believes what they say:
// facts, waves, thumbnails; that writing is told from photos and its height measured; and that an
// error names the file as the user does.
#include "app/attachments/attachment_reading.h"
#include "app/attachments/print_height.h"
#include "app/media/media_decoder.h"
#include "tests/app/attachments/scripted_pictures.h"
#include "tests/app/attachments/scripted_reader.h"
#include "tests/app/media/media_files.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QBuffer>
#include <QTest>

using namespace cabochon;
using cabochon::test::ScriptedReader;
using cabochon::test::text;

namespace {

Result<AttachmentFacts>
read(const char* content, const char* name = "a.png", const char* password = "")
{
    ScriptedReader reader;
    AttachmentStore store;
    AttachmentSource source;
    source.bytes = content;
    source.name = QString::fromUtf8(name);
    source.password = QString::fromUtf8(password);
    const engine::CancelFlag cancel;
    return readAttachment(reader, store, source, cancel);
}

} // namespace

class TestAttachmentReading : public QObject {
    Q_OBJECT

private slots:
    void aPictureHasItsSizeAndAThumbnail()
    {
        const Result<AttachmentFacts> facts = read("picture 3000x1500");
        QVERIFY(facts);
        QCOMPARE(facts->kind, MediaKind::Image);
        QCOMPARE(facts->mimeType, text("image/png"));
        QCOMPARE(QSize(facts->width, facts->height), QSize(3000, 1500));
        QCOMPARE(facts->thumbnail.size(), QSize(kThumbnailSide, kThumbnailSide / 2));
        QCOMPARE(facts->contentHash.size(), 64);
        QVERIFY(!facts->isPrint);
    }

    void writingIsMeasured()
    {
        const Result<AttachmentFacts> facts = read("page 900x1200");
        QVERIFY(facts && facts->isPrint);
        QCOMPARE(facts->printHeight, 12.0);
        QVERIFY(!findPrint(test::sky(900, 1200)).isPage);
        QVERIFY(!findPrint({1, 1, {0, 0, 0}}).isPage);
        engine::Picture even{200, 200, std::vector<std::uint8_t>(120'000, 255)};
        QVERIFY(!findPrint(even).isPage); // nothing is written on it
    }

    void soundHasItsLengthAndItsWave()
    {
        const Result<AttachmentFacts> facts = read("sound 14");
        QVERIFY(facts);
        QCOMPARE(facts->seconds, 14.0);
        QCOMPARE(facts->wave.size(), kWaveParts);
        QCOMPARE(*std::max_element(facts->wave.begin(), facts->wave.end()), 1.0F);
        engine::Sound half;
        half.samples.assign(100, 0.0F);
        half.samples[99] = -0.5F;
        QCOMPARE(waveOf(half, 4), (QList<float>{0, 0, 0, 1}));
        QCOMPARE(waveOf({}, 3), (QList<float>{0, 0, 0}));
    }

    void aPdfHasItsPagesAndMayBeLocked()
    {
        const Result<AttachmentFacts> open = read("pdf 4");
        QVERIFY(open);
        QCOMPARE(open->pageFacts.size(), 4);
        QVERIFY(!open->thumbnail.isNull());
        const Result<AttachmentFacts> locked = read("locked 4 secret");
        QVERIFY(locked && locked->locked);
        QVERIFY(locked->problem.isEmpty());
        QCOMPARE(locked->pages, 0); // nobody knows yet
        const Result<AttachmentFacts> unlocked = read("locked 4 secret", "a.pdf", "secret");
        QVERIFY(unlocked && !unlocked->locked);
        QCOMPARE(unlocked->pages, 4);
        QCOMPARE(unlocked->pageFacts.size(), 4);
    }

    void aDocumentHasItsWords() { QCOMPARE(read("text some words")->text, text("some words")); }

    void errorsNameTheFileAsTheUserDoes()
    {
        const Result<AttachmentFacts> facts = read("what is this", "holiday.heic");
        QVERIFY(facts);
        QCOMPARE(facts->problem,
                 text("holiday.heic could not be read: it is damaged. Attach another one."));
    }

    void whatIsGivenUpIsNoProblemOfTheFile()
    {
        ScriptedReader reader;
        AttachmentStore store;
        AttachmentSource source;
        source.bytes = "picture 10x10";
        engine::CancelFlag cancel;
        cancel.request();
        const Result<AttachmentFacts> facts = readAttachment(reader, store, source, cancel);
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, ErrorCode::Cancelled);
    }

    void theDecoderReadsWhatIsInTheStore()
    {
        QImage drawn(60, 40, QImage::Format_RGB888);
        drawn.fill(QColor(10, 200, 30));
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(drawn.save(&buffer, "png"));
        MediaDecoder reader(cabochon::test::decoderProgram());
        AttachmentStore store;
        AttachmentSource source;
        source.bytes = png;
        source.name = text("green.png");
        const engine::CancelFlag cancel;
        const Result<AttachmentFacts> facts = readAttachment(reader, store, source, cancel);
        QVERIFY2(facts, facts ? "" : facts.error().message.c_str());
        QCOMPARE(facts->problem, QString());
        QCOMPARE(facts->mimeType, text("image/png"));
        QCOMPARE(facts->thumbnail, drawn);
        source.bytes.truncate(png.size() / 2);
        const Result<AttachmentFacts> half = readAttachment(reader, store, source, cancel);
        QVERIFY(half);
        QVERIFY2(half->problem.startsWith(text("green.png")), qPrintable(half->problem));
    }

    void picturesKeepTheirPixels()
    {
        const engine::Picture picture{2, 1, {1, 2, 3, 4, 5, 6}};
        QCOMPARE(test::pictureOf(imageOf(picture)), picture);
        QVERIFY(imageOf({2, 2, {1, 2, 3}}).isNull()); // too few of them
    }
};

CABOCHON_TEST(TestAttachmentReading)
#include "test_attachment_reading.moc"
