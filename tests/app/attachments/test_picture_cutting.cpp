// Proves that parts of a picture become pictures of their own, to the pixel, and that what lies
// outside, is gone or is given up becomes none.
#include "app/attachments/picture_cutting.h"
#include "tests/app/attachments/scripted_reader.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

using namespace cabochon;
using cabochon::test::ScriptedReader;
using cabochon::test::text;

namespace {

/// A store with one picture of 40 x 30 pixels.
struct Desk {
    Desk()
    {
        const Result<std::string> hash = store.putBytes("picture 40x30", picture.kept);
        if (hash) picture.contentHash = QString::fromStdString(*hash);
    }
    Result<QList<PagePicture>> cut(const QList<QRect>& parts)
    {
        return cutPicture(reader, store, picture, parts, cancel);
    }

    ScriptedReader reader;
    AttachmentStore store;
    AttachmentSource picture;
    engine::CancelFlag cancel;
};

} // namespace

class TestPictureCutting : public QObject {
    Q_OBJECT

private slots:
    void partsAreCutToThePixel()
    {
        Desk desk;
        const QList<QRect> parts{{0, 0, 40, 30}, {7, 3, 1, 1}, {39, 29, 1, 1}, {5, 10, 20, 11}};
        const Result<QList<PagePicture>> cut = desk.cut(parts);
        QVERIFY(cut);
        QCOMPARE(cut->size(), parts.size());
        const QImage whole = imageOf(test::sky(40, 30));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const std::string path =
                desk.store.pathOf((*cut)[i].contentHash.toStdString()).string();
            const QImage kept(QString::fromStdString(path), "png");
            QCOMPARE(kept.convertToFormat(QImage::Format_RGB888), whole.copy(parts[i]));
            QCOMPARE(QSize((*cut)[i].width, (*cut)[i].height), parts[i].size());
        }
    }

    void nothingOutsideIsCut()
    {
        Desk desk;
        for (const QRect& part :
             {QRect(-1, 0, 5, 5), QRect(36, 0, 5, 5), QRect(0, 26, 5, 5), QRect(0, 0, 0, 5)}) {
            const Result<QList<PagePicture>> cut = desk.cut({part});
            QVERIFY(!cut);
            QCOMPARE(cut.error().code, ErrorCode::MediaUnusable);
        }
        QCOMPARE(QString::fromStdString(desk.cut({{36, 0, 5, 5}}).error().message),
                 text("A part of 5 x 5 pixels does not lie within the picture of 40 x 30 pixels. "
                      "Choose another one."));
    }

    void goneOrGivenUpItIsSaid()
    {
        Desk desk;
        desk.cancel.request();
        QCOMPARE(desk.cut({{0, 0, 5, 5}}).error().code, ErrorCode::Cancelled);
        desk.picture.contentHash = QString(64, QLatin1Char('0'));
        QCOMPARE(desk.cut({{0, 0, 5, 5}}).error().code, ErrorCode::FileNotFound);
    }
};

CABOCHON_TEST(TestPictureCutting)
#include "test_picture_cutting.moc"
