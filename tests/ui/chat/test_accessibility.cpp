// Walks through every state of the window, with every menu, popup and overlay open: whatever can be
// focused or clicked has a role and a name, Tab reaches all of it in reading order, and shows where
// it is.
#include "tests/support/test_main.h"
#include "tests/ui/preview/preview_state.h"
#include "tests/ui/window_under_test.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleInterface>
#include <QColor>
#include <QGuiApplication>
#include <QImage>
#include <QKeyCombination>
#include <QKeySequence>
#include <QLatin1Char>
#include <QPointF>
#include <QPointer>
#include <QRect>
#include <QRectF>
#include <QTest>

#include <algorithm>

using namespace cabochon;
using cabochon::test::PreviewState;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

const QColor kRing(0xA3, 0x32, 0x4E); // the accent of the light theme
constexpr int kAround = 30;           // pixels; the composer's ring is around the whole card

QString described(const QQuickItem* item)
{
    const QString type = QString::fromLatin1(item->metaObject()->className());
    return type.section(QStringLiteral("_QML"), 0, 0) + QStringLiteral(" \"") +
           WindowUnderTest::nameOf(const_cast<QQuickItem*>(item)) + QLatin1Char('"');
}

QString list(const QList<QQuickItem*>& items)
{
    QStringList all;
    for (const QQuickItem* item : items)
        all << described(item);
    return all.join(QStringLiteral(", "));
}

bool isField(const QQuickItem* item)
{
    return (item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit")) &&
           !item->property("readOnly").toBool();
}

/// What a hand or a key can act on.
bool isControl(const QQuickItem* item)
{
    return item->inherits("QQuickAbstractButton") || isField(item) || item->activeFocusOnTab();
}

/// Controls that somebody can use now.
QList<QQuickItem*> controlsOf(const WindowUnderTest& window)
{
    QList<QQuickItem*> controls;
    for (QQuickItem* item : window.visibleItems()) {
        if (isControl(item) && !item->size().isEmpty()) controls << item;
    }
    return controls;
}

/// The popup that takes all keys; null: none is open.
QQuickItem* popupOf(const WindowUnderTest& window)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickPopupItem") && item->parentItem() && item->isVisible())
            return item;
    }
    return nullptr;
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

/// Gives the window keys one after another: "Alt+D Down".
void press(WindowUnderTest& window, const QString& keys)
{
    for (const QString& name : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QKeyCombination key = QKeySequence(name)[0];
        window.press(key.key(), key.keyboardModifiers());
    }
}

bool bring(WindowUnderTest& window, PreviewState& state)
{
    const bool there = QTest::qWaitFor([&] { return state.step(window.chat()); });
    window.settle();
    return there;
}

void addViews()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("keys");     // pressed to come there
    QTest::addColumn<QString>("mustShow"); // a name, where the keys open something
    const QSize wide(1100, 760);
    const QSize narrow(640, 480);
    for (const char* state : PreviewState::names())
        QTest::newRow(state) << QString::fromLatin1(state) << wide << QString() << QString();
    const auto view = [](const char* name, const char* state, QSize size, const char* keys,
                         const char* shows) {
        QTest::newRow(name) << QString::fromLatin1(state) << size << QString::fromLatin1(keys)
                            << QString::fromUtf8(shows);
    };
    view("narrow welcome", "welcome", narrow, "", "Show the sidebar (Ctrl+B)");
    view("narrow conversation", "done", narrow, "", "Show the sidebar (Ctrl+B)");
    view("sidebar over the page", "done", narrow, "Ctrl+B", "Close the sidebar");
    view("without sidebar", "done", wide, "Ctrl+B", "Show the sidebar (Ctrl+B)");
    view("settings", "done", wide, "Ctrl+,", "Close settings");
    view("settings, narrow", "welcome", narrow, "Ctrl+,", "Close settings");
    view("renaming", "done", wide, "F2", "New name");
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

    static void checkNames(const WindowUnderTest& window)
    {
        const QList<QQuickItem*> controls = controlsOf(window);
        QVERIFY(!controls.isEmpty());
        for (QQuickItem* item : controls) {
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(item);
            QVERIFY2(spoken, qPrintable(described(item)));
            const QAccessible::Role role = spoken->role();
            QVERIFY2(role != QAccessible::NoRole && role != QAccessible::Client &&
                         role != QAccessible::Pane,
                     qPrintable(described(item)));
            QVERIFY2(!spoken->text(QAccessible::Name).trimmed().isEmpty(),
                     qPrintable(described(item)));
            QVERIFY2(!spoken->text(QAccessible::Name).contains(QStringLiteral("undefined")),
                     qPrintable(described(item)));
            if (role != QAccessible::Button) continue;
            QAccessibleActionInterface* actions = spoken->actionInterface();
            QVERIFY2(actions &&
                         actions->actionNames().contains(QAccessibleActionInterface::pressAction()),
                     qPrintable(described(item)));
        }
    }

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void everyControlHasARoleAndAName_data() { addViews(); }

    void everyControlHasARoleAndAName()
    {
        QFETCH(QString, state);
        QFETCH(QSize, size);
        QFETCH(QString, keys);
        QFETCH(QString, mustShow);
        Script script;
        PreviewState preview(state, script);
        WindowUnderTest window(script, size);
        QVERIFY(bring(window, preview));
        press(window, keys);
        if (!mustShow.isEmpty()) QTRY_VERIFY(window.named(mustShow));
        checkNames(window);
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void everyMenuAndOverlayHasRolesAndNames_data()
    {
        QTest::addColumn<QString>("click"); // the name of a control; empty: keys
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("mustShow");
        QTest::newRow("model menu")
            << QStringLiteral("Scripted, built in") << QString() << QStringLiteral("Cabochon Nano");
        QTest::newRow("device menu") << QString() << QStringLiteral("Alt+D")
                                     << QStringLiteral("Auto, The best one that holds the model");
        QTest::newRow("keys") << QString() << QStringLiteral("Ctrl+/") << QStringLiteral("Keys");
        QTest::newRow("thought") << QStringLiteral("Thought briefly, 1 token") << QString()
                                 << QString();
        QTest::newRow("editing") << QStringLiteral("Edit the question and send it again")
                                 << QString() << QStringLiteral("Edit your message");
    }

    void everyMenuAndOverlayHasRolesAndNames()
    {
        QFETCH(QString, click);
        QFETCH(QString, keys);
        QFETCH(QString, mustShow);
        Script script;
        PreviewState preview(QStringLiteral("done"), script);
        WindowUnderTest window(script, {1100, 1400});
        QVERIFY(bring(window, preview));
        if (!click.isEmpty()) {
            QVERIFY2(window.named(click), qPrintable(click));
            window.click(window.named(click));
        }
        press(window, keys);
        if (!mustShow.isEmpty()) QTRY_VERIFY(window.named(mustShow));
        checkNames(window);
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void everyEntryOfAMenuIsReachedByArrows_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::newRow("devices") << QStringLiteral("Alt+D");
        QTest::newRow("models") << QString(); // by click
    }

    void everyEntryOfAMenuIsReachedByArrows()
    {
        QFETCH(QString, keys);
        Script script;
        PreviewState preview(QStringLiteral("done"), script);
        WindowUnderTest window(script);
        QVERIFY(bring(window, preview));
        if (keys.isEmpty()) window.click(window.named(QStringLiteral("Scripted, built in")));
        press(window, keys);
        QTRY_VERIFY(popupOf(window));
        QStringList wanted;
        for (const QQuickItem* item : window.visibleItems()) {
            if (item->inherits("QQuickMenuItem") && item->isEnabled()) wanted << described(item);
        }
        QVERIFY(wanted.size() >= 2);
        QStringList reached;
        for (int i = 0; i < wanted.size() + 2; ++i) {
            for (const QQuickItem* item : window.visibleItems()) {
                if (item->inherits("QQuickMenuItem") && item->property("highlighted").toBool() &&
                    !reached.contains(described(item)))
                    reached << described(item);
            }
            window.press(Qt::Key_Down);
        }
        QCOMPARE(reached, wanted);
    }

    void tabReachesEverythingInReadingOrder_data() { addViews(); }

    void tabReachesEverythingInReadingOrder()
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
        const QList<Stop> stops = walk(window);
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
        QQuickItem* question = nullptr;
        for (QQuickItem* item : window.visibleItems()) {
            if (WindowUnderTest::nameOf(item).startsWith(QStringLiteral("You: "))) question = item;
        }
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

    void focusIsVisible_data() { addViews(); }

    void focusIsVisible()
    {
        QFETCH(QString, state);
        QFETCH(QSize, size);
        QFETCH(QString, keys);
        Script script;
        PreviewState preview(state, script);
        WindowUnderTest window(script, size);
        QVERIFY(bring(window, preview));
        press(window, keys);
        const QList<Stop> stops = walk(window);
        QVERIFY(stops.size() >= 3 || state == QStringLiteral("opening"));
        for (qsizetype i = 0; i < stops.size(); ++i) {
            const Stop& stop = stops[i];
            const QRectF whole(QPointF(), window.window().size());
            QVERIFY2(whole.intersects(stop.place),
                     qPrintable(described(stop.item) + QStringLiteral(" is not in view")));
            // Its ring is there while it has the focus, and not afterwards.
            const Stop& next = stops[(i + 1) % stops.size()];
            const int pixels = ringPixels(stop.picture, next.picture, stop.place);
            QVERIFY2(pixels >= 20,
                     qPrintable(described(stop.item) + QStringLiteral(": %1").arg(pixels)));
        }
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAccessibility)
#include "test_accessibility.moc"
