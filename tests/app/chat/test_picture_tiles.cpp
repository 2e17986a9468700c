// Proves into which tiles pictures are split: enough for their print to be read, nearly square,
// overlapping, covering every pixel, and what they cost.
#include "app/chat/picture_tiles.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

#include <algorithm>

using namespace cabochon;

namespace {

DraftAttachment picture(const QSize& size, double print)
{
    DraftAttachment attachment;
    attachment.state = DraftAttachment::State::Ready;
    attachment.facts.kind = MediaKind::Image;
    attachment.facts.width = size.width();
    attachment.facts.height = size.height();
    attachment.facts.printHeight = print;
    return attachment;
}

} // namespace

class TestPictureTiles : public QObject {
    Q_OBJECT

private slots:
    void theGridGoesBySizeAndPrint_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("print");
        QTest::addColumn<int>("budget");
        QTest::addColumn<QSize>("grid");
        QTest::newRow("a photo") << QSize(4000, 3000) << 0.0 << 280 << QSize(2, 2);
        QTest::newRow("a panorama") << QSize(6000, 1000) << 0.0 << 280 << QSize(4, 1);
        QTest::newRow("a page to be scrolled") << QSize(1000, 9000) << 0.0 << 1120 << QSize(1, 5);
        QTest::newRow("a strip that stays long") << QSize(400, 20000) << 10.0 << 70 << QSize(1, 9);
        QTest::newRow("a screen, read in four") << QSize(3840, 2160) << 14.0 << 1120 << QSize(2, 2);
        QTest::newRow("a screen, finer print") << QSize(3840, 2160) << 8.0 << 1120 << QSize(3, 2);
        QTest::newRow("never read") << QSize(4000, 4000) << 2.0 << 70 << QSize(3, 3);
        QTest::newRow("too small") << QSize(300, 300) << 5.0 << 1120 << QSize(1, 1);
        QTest::newRow("nothing") << QSize(0, 0) << 0.0 << 280 << QSize(1, 1);
    }
    void theGridGoesBySizeAndPrint()
    {
        QFETCH(QSize, size);
        QFETCH(double, print);
        QFETCH(int, budget);
        QFETCH(QSize, grid);
        const TileGrid found = gridOf(picture(size, print), budget);
        QCOMPARE(QSize(found.columns, found.rows), grid);
    }

    void tilesCoverEveryPixelAndOverlap()
    {
        for (const QSize size : {QSize(1001, 773), QSize(640, 480), QSize(5000, 193)}) {
            for (const TileGrid grid :
                 {TileGrid{2, 2}, TileGrid{3, 2}, TileGrid{1, 4}, TileGrid{3, 3}}) {
                const QList<QRect> tiles = tilesOf(size, grid);
                QCOMPARE(tiles.size(), grid.count());
                QRect all;
                for (const QRect& tile : tiles) {
                    QVERIFY(QRect(QPoint(), size).contains(tile));
                    QCOMPARE(tile.size(), tiles.first().size());
                    all |= tile;
                }
                QCOMPARE(all, QRect(QPoint(), size));
                for (int i = 1; i < grid.columns; ++i)
                    QVERIFY(tiles[i - 1].right() - tiles[i].left() >= tiles[i].width() / 20);
                if (grid.rows > 1) {
                    QVERIFY(tiles.first().bottom() - tiles[grid.columns].top() >=
                            tiles.first().height() / 20);
                }
            }
        }
    }

    void theyCostWhatEachCosts()
    {
        const QList<QRect> tiles = tilesOf({800, 600}, {2, 2});
        DraftAttachment tile = picture(tiles.first().size(), 0);
        tile.budget = 560;
        QCOMPARE(tokensOf(tiles, 560), 4 * softTokensOf(tile, 4));
    }
};

CABOCHON_TEST(TestPictureTiles)
#include "test_picture_tiles.moc"
