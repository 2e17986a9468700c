// Proves that files are read beside the window's thread and told on it; that what is given up ends
// at once; that pictures are drawn as large as wanted, or to the bit as a model sees them, and are
// kept until there are too many.
#include "app/attachments/attachment_loader.h"
#include "app/attachments/picture_cache.h"
#include "engine/base/file_io.h"
#include "engine/media/resize.h"
#include "tests/app/attachments/scripted_pictures.h"
#include "tests/app/attachments/scripted_reader.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <optional>

using namespace cabochon;
using cabochon::test::ReaderGate;
using cabochon::test::ScriptedReader;
using cabochon::test::text;
using Kept = AttachmentStore::Kept;

namespace {

struct Loading {
    Loading() { loader.setReader(std::make_unique<ScriptedReader>(&gate)); }
    QString put(const char* content)
    {
        return QString::fromStdString(*store.putBytes(content, Kept::Privately));
    }
    ReaderGate gate;
    AttachmentStore store;
    AttachmentLoader loader{store};
};

AttachmentSource sourceOf(const char* content)
{
    AttachmentSource source;
    source.bytes = content;
    return source;
}

} // namespace

class TestAttachmentLoader : public QObject {
    Q_OBJECT

private slots:
    void whatWasReadIsToldOnTheWindowsThread()
    {
        Loading loading;
        std::optional<AttachmentFacts> facts;
        bool here = false;
        loading.loader.read(sourceOf("picture 30x20"), [&](const Result<AttachmentFacts>& read) {
            facts = *read;
            here = QThread::currentThread() == qApp->thread();
        });
        QVERIFY(!facts);
        QTRY_VERIFY(facts);
        QVERIFY(here);
        QCOMPARE(facts->width, 30);
    }

    void whatIsGivenUpEndsAtOnce()
    {
        Loading loading;
        loading.gate.closed = true;
        std::optional<ErrorCode> code;
        const auto cancel = loading.loader.read(
            sourceOf("picture 30x20"),
            [&](const Result<AttachmentFacts>& read) { code = read.error().code; });
        cancel->request();
        QTRY_VERIFY(code);
        QCOMPARE(*code, ErrorCode::Cancelled);
        loading.loader.read(sourceOf("picture 30x20"), [](const auto&) {});
    } // and so does what nobody waits for: the gate is closed still

    void withoutAReaderItIsSaid()
    {
        AttachmentStore store;
        AttachmentLoader loader(store);
        std::optional<ErrorCode> code;
        loader.read(sourceOf("picture 30x20"),
                    [&](const Result<AttachmentFacts>& read) { code = read.error().code; });
        QTRY_VERIFY(code);
        QCOMPARE(*code, ErrorCode::MediaUnusable);
    }

    void aModelsViewIsDrawnToTheBit()
    {
        Loading loading;
        const PictureWish wish{loading.put("page 300x200"), -1, {}, 0, QSize(144, 96)};
        QImage drawn;
        loading.loader.draw(wish, [&](const Result<QImage>& image) { drawn = *image; });
        QTRY_VERIFY(!drawn.isNull());
        const Result<engine::Picture> seen =
            engine::resizePicture(test::writing(300, 200), engine::ImageSize{144, 96});
        QVERIFY(seen);
        QCOMPARE(test::pictureOf(drawn), *seen);
    }

    void aPictureThatIsSeenInOtherSizesIsDecodedOnce()
    {
        Loading loading;
        PictureWish wish{loading.put("page 300x200")};
        const auto draw = [&] {
            QImage drawn;
            loading.loader.draw(wish, [&](const Result<QImage>& image) { drawn = *image; });
            return QTest::qWaitFor([&] { return drawn.size() == wish.exact; }, 5000);
        };
        for (const QSize size : {QSize(144, 96), QSize(96, 48)}) {
            wish.exact = size;
            QVERIFY(draw());
        }
        QCOMPARE(loading.gate.decoded, 1);
        loading.loader.forgetDecoded();
        QVERIFY(draw());
        QCOMPARE(loading.gate.decoded, 2);
        wish.mostSide = 640; // is of no meaning then
        QCOMPARE(PictureCache::keyOf(wish),
                 PictureCache::keyOf({wish.contentHash, -1, {}, 0, wish.exact}));
    }

    void pagesAreDrawnIntoTheStore()
    {
        Loading loading;
        AttachmentSource pdf;
        pdf.contentHash = loading.put("pdf 3");
        pdf.kept = Kept::Privately;
        QList<int> progress;
        QList<PagePicture> pages;
        loading.loader.drawPages(
            pdf, {{0, 842}, {2, 842}}, [&](int done) { progress << done; },
            [&](const Result<QList<PagePicture>>& drawn) { pages = *drawn; });
        QTRY_COMPARE(pages.size(), 2);
        QCOMPARE(progress, (QList<int>{1, 2}));
        QVERIFY(pages[0].contentHash != pages[1].contentHash);
        QCOMPARE(QSize(pages[0].width, pages[0].height), QSize(595, 842));
        QVERIFY(!loading.store.pathOf(pages[1].contentHash.toStdString()).empty());
    }

    void aFileIsCopiedOut()
    {
        Loading loading;
        const QTemporaryDir folder;
        const std::filesystem::path to = folder.filePath(text("a.txt")).toStdString();
        bool copied = false;
        loading.loader.copyOut(loading.put("text x"), to,
                               [&](const Status& status) { copied = bool(status); });
        QTRY_VERIFY(copied);
        QCOMPARE(*readFile(to, 100), std::string("text x"));
    }

    void theCacheDrawsEachOnceAndRemembersWhatCannotBe()
    {
        Loading loading;
        PictureCache cache(loading.loader);
        QSignalSpy ready(&cache, &PictureCache::ready);
        const PictureWish wish{loading.put("picture 300x150"), -1, {}, 100, {}};
        cache.want(wish);
        cache.want(wish);
        QVERIFY(ready.wait(5000));
        QCOMPARE(cache.find(PictureCache::keyOf(wish)).size(), QSize(100, 50));
        cache.want(wish);
        const PictureWish bad{loading.put("what is this"), -1, {}, 100, {}};
        cache.want(bad);
        QVERIFY(ready.wait(5000));
        QCOMPARE(ready.count(), 2);
        QVERIFY(!cache.problemOf(PictureCache::keyOf(bad)).isEmpty());
        QCOMPARE(loading.gate.decoded, 2);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAttachmentLoader)
#include "test_attachment_loader.moc"
