// Walks through every state of the window, with every menu, popup and overlay open: whatever can be
// focused or clicked has a role and a name, a click on it leaves the focus, and menus are walked by
// arrows. Tab: test_tab_order.
#include "tests/support/test_main.h"
#include "tests/ui/chat/window_views.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleInterface>
#include <QGuiApplication>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

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
            // A click leaves the keys where one types. (Menus have them while they are open.)
            if (item->inherits("QQuickAbstractButton") && !item->inherits("QQuickMenuItem")) {
                const auto policy = item->property("focusPolicy").value<Qt::FocusPolicy>();
                QVERIFY2((policy & Qt::ClickFocus) == 0, qPrintable(described(item)));
            }
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
        QTest::newRow("editing") << QStringLiteral("Edit the answer") << QString()
                                 << QStringLiteral("Edit the words of the answer");
        QTest::newRow("figures") << QStringLiteral("Figures of this answer") << QString()
                                 << QStringLiteral("Figures");
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
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAccessibility)
#include "test_accessibility.moc"
