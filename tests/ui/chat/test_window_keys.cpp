// Proves what every key of the window does, with real key events.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLatin1Char>
#include <QQuickItem>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

} // namespace

class TestWindowKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void theWindowOpensReadyToType()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.composer());
        QVERIFY(window.composer()->hasActiveFocus());
        QVERIFY2(window.warnings().isEmpty(),
                 qPrintable(window.warnings().join(QLatin1Char('\n'))));
    }

    void ctrlNStartsANewChatAndCtrlTabWalksThroughThem()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("First")));
        const QString first = window.chat().conversations.current();
        window.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(window.chat().conversations.current() != first);
        QCOMPARE(window.chat().conversations.transcript()->rowCount(), 0);
        QVERIFY(window.ask(text("Second")));
        const QString second = window.chat().conversations.current();
        window.press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(window.chat().conversations.current(), first);
        window.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.chat().conversations.current(), second);
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void ctrlLGoesToTheMessage()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Tab);
        QVERIFY(!window.composer()->hasActiveFocus());
        window.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void ctrlBHidesAndShowsTheSidebar()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.named(text("New chat")));
        window.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!window.named(text("New chat")));
        QVERIFY(window.composer()->hasActiveFocus());
        window.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(window.named(text("New chat")));
    }

    void ctrlTSwitchesThinking()
    {
        Script script;
        WindowUnderTest window(script);
        const bool before = window.chat().drafts.thinking();
        window.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(window.chat().drafts.thinking(), !before);
        window.click(window.named(text("Think"))); // the pill follows, and still works
        QCOMPARE(window.chat().drafts.thinking(), before);
        window.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(window.named(text("Think"))->property("checked").toBool(), !before);
    }

    void textGrowsAndShrinksWithCtrlPlusMinusZero()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(window.settings().textScale(), 1.1);
        window.press(Qt::Key_Minus, Qt::ControlModifier);
        window.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(window.settings().textScale(), 0.9);
        window.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window.settings().textScale(), 1.0);
    }

    void popupsOpenByKeyAndCloseByEscape_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("shows");
        QTest::newRow("settings") << int(Qt::Key_Comma) << text("Close settings");
        QTest::newRow("keys") << int(Qt::Key_Slash) << text("Keys");
    }

    void popupsOpenByKeyAndCloseByEscape()
    {
        QFETCH(int, key);
        QFETCH(QString, shows);
        Script script;
        WindowUnderTest window(script);
        window.press(key, Qt::ControlModifier);
        QTRY_VERIFY(window.named(shows));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!window.named(shows));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void escapeClosesAPopupBeforeItStopsTheAnswer()
    {
        Script script;
        script.gateClosed = true;
        WindowUnderTest window(script);
        window.chat().answers.send(text("Go"));
        window.press(Qt::Key_Slash, Qt::ControlModifier);
        QTRY_VERIFY(window.named(text("Keys")));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!window.named(text("Keys")));
        QVERIFY(window.chat().answers.busy());
        window.press(Qt::Key_Escape);
        QVERIFY(window.finished());
        QCOMPARE(window.chat().answers.state(), AnswerState::Stopped);
    }

    void lettersOnAFocusedAnswerCopyAndAnswerAgain()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        const auto answer = [&] { return window.startingWith(text("About this answer")); };
        QVERIFY(answer());
        answer()->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), text("Hello there."));
        QVERIFY(window.named(text("Copied")));
        script.chunks = {"Other."};
        window.press(Qt::Key_R);
        QVERIFY(window.finished());
        QVERIFY(answer());
        QVERIFY(WindowUnderTest::nameOf(answer()).contains(text("written")));
        QVERIFY(window.named(text("Other.")));
        QVERIFY(window.named(text("Previous version")));
        window.click(window.named(text("Previous version")));
        QVERIFY(window.named(text("Hello there.")));
    }

    void aQuestionIsEditedInPlace()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        QQuickItem* question = window.named(text("You: Hi"));
        QVERIFY(question);
        question->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_E);
        QQuickItem* field = window.named(text("Edit your message"));
        QVERIFY(field);
        QVERIFY(field->hasActiveFocus());
        window.press(Qt::Key_End);
        window.type(text(" you"));
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QVERIFY(window.named(text("You: Hi you")));
        QVERIFY(!window.named(text("Edit your message")));
        // So does the other Enter.
        question = window.named(text("You: Hi you"));
        question->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_E);
        window.press(Qt::Key_End);
        window.type(text("!"));
        window.press(Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(window.finished());
        // Escape gives an edit up.
        question = window.named(text("You: Hi you!"));
        QVERIFY(question);
        question->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_E);
        window.type(text("zzz"));
        window.press(Qt::Key_Escape);
        QVERIFY(window.named(text("You: Hi you!")));
        QCOMPARE(script.requests.size(), std::size_t(3));
    }

    void aChatIsRenamedDeletedAndBroughtBack()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        QQuickItem* row = window.named(text("Hi"));
        QVERIFY(row);
        for (QQuickItem* item : window.visibleItems()) { // the row, not the header's title
            if (WindowUnderTest::nameOf(item) == text("Hi") && item->inherits("QQuickItemDelegate"))
                row = item;
        }
        row->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_F2);
        QVERIFY(window.named(text("New name")));
        QVERIFY(window.named(text("New name"))->hasActiveFocus());
        window.type(text("Greeting"));
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().conversations.title(), text("Greeting"));
        row->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Delete);
        QCOMPARE(window.chat().conversations.list()->rowCount(), 0);
        QVERIFY(window.named(text("Chat deleted")));
        window.click(window.named(text("Undo")));
        QCOMPARE(window.chat().conversations.title(), text("Greeting"));
    }

    void aChatFarDownTheListIsShownAndRenamed()
    {
        Script script;
        WindowUnderTest window(script, {900, 600});
        ConversationController& conversations = window.chat().conversations;
        for (int i = 0; i < 40; ++i) {
            conversations.startNew();
            window.chat().answers.send(QString::number(i));
            QTRY_VERIFY(!window.chat().answers.busy());
        }
        window.settle();
        const QRectF whole(QPointF(), window.window().size());
        const QQuickItem* oldest = window.named(text("0"));
        QVERIFY(!oldest || !whole.intersects(WindowUnderTest::sceneRect(oldest)));
        window.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier); // around to the oldest
        QCOMPARE(conversations.title(), text("0"));
        window.press(Qt::Key_F2);
        QVERIFY(window.named(text("New name")));
        QVERIFY(window.named(text("New name"))->hasActiveFocus());
        QVERIFY(whole.contains(WindowUnderTest::sceneRect(window.named(text("New name")))));
        window.type(text("Oldest"));
        window.press(Qt::Key_Return);
        QCOMPARE(conversations.title(), text("Oldest"));
    }

    void everyControlIsReachedByTab()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        QStringList reached;
        for (int i = 0; i < 60; ++i) {
            window.press(Qt::Key_Tab);
            const QString name = WindowUnderTest::nameOf(window.window().activeFocusItem());
            if (reached.contains(name) && name == reached.first()) break;
            reached << name;
        }
        for (const char* name : {"Message", "Think", "New chat", "Search everything", "Settings",
                                 "Copy answer", "Answer again", "Edit and send again"})
            QVERIFY2(reached.contains(text(name)),
                     qPrintable(text(name) + text(" is not among: ") + reached.join(text(", "))));
        QVERIFY2(!reached.contains(QString()), qPrintable(reached.join(text(", "))));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestWindowKeys)
#include "test_window_keys.moc"
