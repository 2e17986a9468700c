// Tab in every state of the window: it reaches all that can be focused, in reading order, shows
// where it is, and comes back to where it was.
#include "tests/support/test_main.h"
#include "tests/ui/chat/window_views.h"

#include <QColor>
#include <QGuiApplication>
#include <QImage>
#include <QPointF>
#include <QPointer>
#include <QQuickWindow>
#include <QRect>
#include <QRectF>
#include <QTest>

#include <algorithm>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QColor kRing(0xA3, 0x32, 0x4E); // the accent of the light theme
constexpr int kAround = 30;           // pixels; the composer's ring is around the whole card

QString list(const QList<QQuickItem*>& items)
{
    QStringList all;
    for (const QQuickItem* item : items)
        all << described(item);
    return all.join(QStringLiteral(", "));
}

bool contains(const QQuickItem* outer, const QQuickItem* inner)
{
    return outer == inner || outer->isAncestorOf(inner);
}

/// Sidebar, header, page, ... or a list in one of them: what is read as one.
const QQuickItem* regionOf(const QQuickItem* item, const QQuickItem* root)
{
    while (item->parentItem() && item->parentItem() != root) {
        if (item->parentItem()->inherits("QQuickFlickable")) return item;
        item = item->parentItem();
    }
    return item;
}

/// Whether a reader comes to `later` before `earlier`; a column on the right is read after one on
/// the left.
bool isBefore(const QRectF& later, const QRectF& earlier)
{
    const bool above = later.bottom() <= earlier.top() + 1 && later.left() < earlier.right();
    const bool sameLine = later.top() < earlier.bottom() && earlier.top() < later.bottom();
    return above || (sameLine && later.right() <= earlier.left() + 1);
}

/// Pixels around a place that have the colour of the ring in one picture only.
int ringPixels(const QImage& with, const QImage& without, const QRectF& place)
{
    const QRect outer = place.adjusted(-kAround, -kAround, kAround, kAround)
                            .toAlignedRect()
                            .intersected(with.rect());
    int count = 0;
    for (int y = outer.top(); y <= outer.bottom(); ++y)
        for (int x = outer.left(); x <= outer.right(); ++x)
            count += with.pixelColor(x, y) == kRing && without.pixelColor(x, y) != kRing ? 1 : 0;
    return count;
}

struct Stop {
    QQuickItem* item;
    QRectF place;
    QImage picture;
};

/// Presses Tab until it comes round; each stop with what was seen there.
QList<Stop> walk(WindowUnderTest& window)
{
    QList<Stop> stops;
    for (int i = 0; i < 80; ++i) {
        window.press(Qt::Key_Tab);
        QQuickItem* item = window.window().activeFocusItem();
        if (!stops.isEmpty() && stops.first().item == item) break;
        stops.append({item, WindowUnderTest::sceneRect(item), window.window().grabWindow()});
    }
    return stops;
}

/// Each stop is in view, with a ring that is there while it has the focus, and not afterwards.
void checkRings(const QQuickWindow& window, const QList<Stop>& stops)
{
    const QRectF whole(QPointF(), window.size());
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const Stop& stop = stops[i];
        QVERIFY2(whole.intersects(stop.place),
                 qPrintable(described(stop.item) + QStringLiteral(" is not in view")));
        // The next one may have been scrolled to the same place.
        qsizetype other = (i + 1) % stops.size();
        while (other != i && stops[other].place.intersects(stop.place))
            other = (other + 1) % stops.size();
        const int pixels = ringPixels(stop.picture, stops[other].picture, stop.place);
        QVERIFY2(pixels >= 20,
                 qPrintable(described(stop.item) + QStringLiteral(": %1").arg(pixels)));
    }
}

} // namespace

class TestTabOrder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void tabReachesEverythingInReadingOrderAndIsSeen_data() { addViews(); }

    void tabReachesEverythingInReadingOrderAndIsSeen()
    {
        QFETCH(QString, state);
        QFETCH(QSize, size);
        QFETCH(QString, keys);
        Script script;
        PreviewState preview(state, script);
        WindowUnderTest window(script, size);
        QVERIFY(bring(window, preview));
        press(window, keys);
        const QQuickItem* popup = popupOf(window);
        QList<QPointer<QQuickItem>> wanted;
        for (QQuickItem* item : controlsOf(window)) {
            if (item->activeFocusOnTab() && item->isEnabled() && (!popup || contains(popup, item)))
                wanted << item;
        }
        const QQuickItem* start = window.window().activeFocusItem();
        const QList<Stop> stops = walk(window);
        QVERIFY(stops.size() >= 3 || state == QStringLiteral("opening"));
        checkRings(window.window(), stops);
        if (QTest::currentTestFailed()) return;
        QList<QQuickItem*> reached;
        for (const Stop& stop : stops)
            reached << stop.item;
        // A list or group hands the focus on to what it holds.
        for (const QPointer<QQuickItem>& item : wanted) {
            if (!item || !item->isVisible())
                continue; // the field of a new name: gone with the focus
            const bool found =
                std::any_of(reached.begin(), reached.end(), [&](const QQuickItem* stop) {
                    return stop == item || (item->isFocusScope() && item->isAncestorOf(stop));
                });
            QVERIFY2(found, qPrintable(described(item) + QStringLiteral(" is not among ") +
                                       list(reached)));
        }
        const auto* root = window.window().property("contentItem").value<QQuickItem*>();
        // Where there is only one region, Tab comes round within it.
        bool cameRound = std::any_of(stops.begin(), stops.end(), [&](const Stop& stop) {
            return regionOf(stop.item, root) != regionOf(stops.first().item, root);
        });
        for (qsizetype i = 1; i < stops.size(); ++i) {
            const Stop& before = stops[i - 1];
            const Stop& after = stops[i];
            if (regionOf(before.item, root) != regionOf(after.item, root)) continue;
            if (contains(before.item, after.item)) continue;
            if (after.item == start) continue; // back where the walk began
            // Where the list scrolled meanwhile places cannot be compared.
            if (before.item->mapToScene({}) != before.place.topLeft()) continue;
            if (!isBefore(after.place, before.place)) continue;
            QVERIFY2(!cameRound,
                     qPrintable(described(after.item) + QStringLiteral(" comes after ") +
                                described(before.item)));
            cameRound = true;
        }
    }

    void tabComesBackToARowAfterItsButtons()
    {
        Script script;
        PreviewState preview(QStringLiteral("branches"), script);
        WindowUnderTest window(script, {1100, 1400});
        QVERIFY(bring(window, preview));
        QQuickItem* question = window.startingWith(QStringLiteral("You: "));
        QVERIFY(question);
        question->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Tab);
        QCOMPARE(WindowUnderTest::nameOf(window.window().activeFocusItem()),
                 QStringLiteral("Copy message"));
        window.press(Qt::Key_Backtab);
        QCOMPARE(window.window().activeFocusItem(), question);
        // Its keys work from its buttons, too, and it has the focus again after an edit.
        window.press(Qt::Key_Tab);
        window.press(Qt::Key_E);
        QVERIFY(window.named(QStringLiteral("Edit your message"))->hasActiveFocus());
        window.press(Qt::Key_Escape);
        QVERIFY(!window.named(QStringLiteral("Edit your message")));
        QCOMPARE(window.window().activeFocusItem(), question);
    }

    void focusGoesToTheComposerWhenItsRowGoesAway()
    {
        Script script;
        PreviewState preview(QStringLiteral("done"), script);
        WindowUnderTest window(script);
        QVERIFY(bring(window, preview));
        window.named(QStringLiteral("Answer again"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_R);
        QVERIFY(window.finished());
        QVERIFY(window.composer()->hasActiveFocus());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestTabOrder)
#include "test_tab_order.moc"
