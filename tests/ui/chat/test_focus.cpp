// Proves that whoever clicks can type on: no click on a control takes the keys away from where one
// types, and what is typed where nothing takes it goes to the message field.
#include "tests/support/test_main.h"
#include "tests/ui/chat/window_views.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPoint>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

QString draft(WindowUnderTest& window)
{
    return window.chat().drafts.text();
}

/// Drags over the words of an answer.
void select(WindowUnderTest& window, const QString& words)
{
    const QRectF place = WindowUnderTest::sceneRect(window.named(words));
    const QPoint from = (place.topLeft() + QPointF(1, 9)).toPoint();
    QTest::mousePress(&window.window(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(&window.window(), from + QPoint(20, 0));
    QTest::mouseMove(&window.window(), from + QPoint(40, 0));
    QTest::mouseRelease(&window.window(), Qt::LeftButton, Qt::NoModifier, from + QPoint(40, 0));
    window.settle();
}

} // namespace

class TestFocus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void whoClicksCanTypeOn_data()
    {
        QTest::addColumn<QString>("control");
        QTest::addColumn<bool>("opens"); // a menu or popup, which Esc closes
        QTest::newRow("think") << text("Think") << false;
        QTest::newRow("models") << text("Scripted, built in") << true;
        QTest::newRow("devices") << text("Device: CPU · 2 cores") << true;
        QTest::newRow("copy") << text("Copy answer") << false;
        QTest::newRow("chat") << text("Hi there") << false;
    }

    void whoClicksCanTypeOn()
    {
        QFETCH(QString, control);
        QFETCH(bool, opens);
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi there")));
        QVERIFY(window.named(control));
        window.click(window.named(control));
        if (opens) {
            QTRY_VERIFY(popupOf(window));
            window.press(Qt::Key_Escape);
            QTRY_VERIFY(!popupOf(window));
        }
        const bool thinking = window.chat().drafts.thinking();
        window.type(text("a b c"));
        QCOMPARE(draft(window), text("a b c"));
        QCOMPARE(window.chat().drafts.thinking(), thinking); // a space pressed nothing
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void anExampleIsFollowedByTheNextQuestion()
    {
        Script script;
        WindowUnderTest window(script);
        const QVariantMap example = window.chat().models.examplePrompts().constFirst().toMap();
        window.click(window.named(example[text("title")].toString()));
        QVERIFY(window.finished());
        window.type(text("and more"));
        QCOMPARE(draft(window), text("and more"));
    }

    void aButtonThatGoesAwayLeavesTheKeysToTheComposer_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("clicked") << false;
        QTest::newRow("pressed by key") << true;
    }

    void aButtonThatGoesAwayLeavesTheKeysToTheComposer()
    {
        QFETCH(bool, byKey);
        Script script;
        script.holdLoading = true; // a file that was named at the start is being opened
        WindowUnderTest window(script);
        QTRY_VERIFY(window.named(text("Cancel opening")));
        QQuickItem* cancel = window.named(text("Cancel opening"));
        if (byKey) {
            cancel->forceActiveFocus(Qt::TabFocusReason);
            window.press(Qt::Key_Space);
        } else {
            window.click(cancel);
        }
        QTRY_VERIFY(!window.named(text("Cancel opening")));
        window.type(text("still here"));
        QCOMPARE(draft(window), text("still here"));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void whatIsTypedAfterSelectingGoesToTheComposer()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        select(window, text("Hello there."));
        QVERIFY(!window.composer()->hasActiveFocus());
        window.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(text("Hello there.").startsWith(QGuiApplication::clipboard()->text()));
        window.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(draft(window), QGuiApplication::clipboard()->text());
        select(window, text("Hello there."));
        window.type(text(" ?"));
        QCOMPARE(draft(window), QGuiApplication::clipboard()->text() + text(" ?"));
    }

    void renamingGivesTheFocusBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("done") << int(Qt::Key_Return);
        QTest::newRow("given up") << int(Qt::Key_Escape);
    }

    void renamingGivesTheFocusBack()
    {
        QFETCH(int, key);
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        window.press(Qt::Key_F2);
        QVERIFY(window.named(text("New name"))->hasActiveFocus());
        window.type(text("Other"));
        window.press(key);
        QVERIFY(window.composer()->hasActiveFocus());
        window.type(text("go on"));
        QCOMPARE(draft(window), text("go on"));
    }

    void controlsThatWereReachedByTabKeepTheirKeys()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        window.named(text("Think"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Space);
        QVERIFY(window.chat().drafts.thinking());
        QCOMPARE(draft(window), QString());
        window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_C); // copies
        QCOMPARE(draft(window), QString());
        window.press(Qt::Key_X); // does nothing there
        QCOMPARE(draft(window), text("x"));
    }

    void aClickBesideTheWordsGoesToTheComposer()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!window.composer()->hasActiveFocus());
        const QRectF think = WindowUnderTest::sceneRect(window.named(text("Think")));
        QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier,
                          (think.topRight() + QPointF(535, 12)).toPoint());
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void popupsKeepTheirKeys()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Slash, Qt::ControlModifier);
        QTRY_VERIFY(window.named(text("These keys")));
        window.type(text("xyz"));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!window.named(text("These keys")));
        QCOMPARE(draft(window), QString());
    }

    void typingClosesTheSidebarThatLiesOverThePage()
    {
        Script script;
        WindowUnderTest window(script, {640, 480});
        window.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(window.named(text("New chat"))->hasActiveFocus());
        window.type(text("hello"));
        QVERIFY(!window.named(text("New chat")));
        QCOMPARE(draft(window), text("hello"));
        QVERIFY(window.composer()->hasActiveFocus());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFocus)
#include "test_focus.moc"
