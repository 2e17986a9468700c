// Proves what people decide about calls of tools, and that nothing is decided by a key or a press
// that was meant for something else; and what the cards show of arguments, changes and results.
#include "tests/support/test_main.h"
#include "tests/ui/preview/preview_calls.h"
#include "tests/ui/window_under_test.h"

#include <QQuickItem>
#include <QTest>

#include <limits>

using namespace cabochon;
using cabochon::test::PreviewCalls;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

constexpr int kNeverActs = std::numeric_limits<int>::max();

/// A window with the calls of a state, whose cards take answers after so many milliseconds.
struct CallDesk {
    explicit CallDesk(const QString& state, int grace = 0) : calls(window.window(), state)
    {
        setGrace(grace);
        asked = window.ask(text("Go"));
        PreviewCalls::show(window.chat(), state);
        window.settle();
    }
    void setGrace(int milliseconds) { calls.tools().setProperty("grace", milliseconds); }
    /// Once the card takes answers.
    bool click(const char* name)
    {
        const auto button = [&] { return window.named(QString::fromUtf8(name)); };
        if (!QTest::qWaitFor([&] { return button() && button()->isEnabled(); })) return false;
        window.settle();
        window.click(button());
        return true;
    }
    /// Where an argument is typed.
    QQuickItem* field(const char* name) const
    {
        for (QQuickItem* item : window.visibleItems())
            if (item->inherits("QQuickTextInput") &&
                WindowUnderTest::nameOf(item) == QLatin1String(name))
                return item;
        return nullptr;
    }
    QStringList decided() const { return calls.decided(); }
    QString warnings() const { return window.warnings().join(QLatin1Char('\n')); }

    Script script;
    WindowUnderTest window{script, {1100, 900}};
    PreviewCalls calls;
    bool asked = false;
};

} // namespace

class TestToolCalls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void nothingActsInTheFirstMoment()
    {
        CallDesk desk(text("consent"), kNeverActs);
        QVERIFY(desk.asked);
        QQuickItem* deny = desk.window.named(text("Deny"));
        QVERIFY(deny);
        QTRY_VERIFY(deny->hasActiveFocus());
        desk.window.press(Qt::Key_Return);
        desk.window.press(Qt::Key_Space);
        desk.window.click(desk.window.named(text("Allow once")));
        desk.window.click(deny);
        QCOMPARE(desk.decided(), QStringList());
        desk.setGrace(0);
        QTRY_VERIFY(desk.window.named(text("Allow once"))->isEnabled());
        desk.window.press(Qt::Key_Escape);
        QCOMPARE(desk.decided(), QStringList());
        QVERIFY(deny->hasActiveFocus());
        desk.window.press(Qt::Key_Return);
        QCOMPARE(desk.decided(), QStringList{"deny write"});
        QVERIFY2(desk.window.warnings().isEmpty(), qPrintable(desk.warnings()));
    }

    void escapeOnACardStopsNothing()
    {
        Script script;
        script.hold(script.holdAtEnd);
        WindowUnderTest window(script);
        PreviewCalls calls(window.window(), text("consent"));
        window.chat().answers.send(text("Go"));
        QTRY_COMPARE(window.chat().answers.state(), AnswerState::Answering);
        PreviewCalls::show(window.chat(), text("consent"));
        window.settle();
        QTRY_VERIFY(window.named(text("Deny"))->hasActiveFocus());
        window.press(Qt::Key_Escape);
        QVERIFY(window.chat().answers.busy());
        window.chat().answers.stop();
        script.release(script.holdAtEnd);
        QVERIFY(window.finished());
        QCOMPARE(calls.decided(), QStringList());
    }

    void whatIsTypedStaysWhileOtherThingsChange()
    {
        CallDesk desk(text("form"));
        QVERIFY(desk.click("Edit arguments"));
        QQuickItem* copies = desk.field("copies");
        QVERIFY(copies);
        copies->setProperty("text", text("7"));
        desk.calls.tools().setProperty("revision", 100);
        desk.window.settle();
        QCOMPARE(desk.field("copies")->property("text").toString(), text("7"));
    }

    void wordsThatAreBeingTypedKeepTheFocus()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Go")));
        PreviewCalls calls(window.window(), text("consent"));
        window.composer()->forceActiveFocus();
        window.type(text("and then"));
        PreviewCalls::show(window.chat(), text("consent"));
        window.settle();
        QVERIFY(window.named(text("Deny")));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void eachButtonSaysWhatItSays_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("decision");
        QTest::addRow("once") << "Allow once"
                              << "once send";
        QTest::addRow("chat") << "Allow for this chat"
                              << "chat send";
        QTest::addRow("always") << "Always for this tool"
                                << "always send";
        QTest::addRow("deny") << "Deny"
                              << "deny send";
    }
    void eachButtonSaysWhatItSays()
    {
        QFETCH(QString, button);
        QFETCH(QString, decision);
        CallDesk desk(text("form"));
        QVERIFY(desk.click(qPrintable(button)));
        QTRY_COMPARE(desk.decided(), QStringList{decision});
        QVERIFY2(desk.window.warnings().isEmpty(), qPrintable(desk.warnings()));
    }

    void whatIsNotOfferedIsNotThere()
    {
        CallDesk desk(text("consent"));
        QVERIFY(desk.window.named(text("Allow once")));
        QVERIFY(!desk.window.named(text("Always for this tool")));
        QVERIFY(!desk.window.named(text("Allow for this chat")));
        QVERIFY(desk.window.named(text("Waiting for you · step 3 of at most 25")));
        QCOMPARE(desk.window.composer()->property("placeholderText").toString(),
                 text("Waiting for your decision above"));
    }

    void aReasonIsGivenWithTheRefusal()
    {
        CallDesk desk(text("form"));
        QVERIFY(desk.click("Deny and say why"));
        QTRY_VERIFY(desk.window.named(text("Why not"))->hasActiveFocus());
        desk.window.type(text("not today"));
        desk.window.press(Qt::Key_Return);
        QCOMPARE(desk.decided(), QStringList{"deny send: not today"});
    }

    void argumentsAreSeenWholeAndChanged()
    {
        CallDesk desk(text("form"));
        QVERIFY(desk.window.named(text("to: ana▯moc.elpmaxe@"))); // what turns words around is seen
        QVERIFY(desk.window.startingWith(text("This chat holds your files")));
        desk.calls.tools().setProperty("sentence", text("“copies” is no whole number."));
        QVERIFY(desk.click("Edit arguments"));
        QVERIFY(!desk.window.named(text("Allow once")));
        QQuickItem* copies = desk.field("copies");
        QVERIFY(copies);
        copies->setProperty("text", text("2.5"));
        QVERIFY(desk.click("Take these arguments"));
        QVERIFY(desk.window.named(text("“copies” is no whole number.")));
        desk.calls.tools().setProperty("sentence", QString());
        copies->setProperty("text", text("3"));
        QVERIFY(desk.click("Take these arguments"));
        QVERIFY(desk.decided().last().contains(text("\"copies\": 3, \"urgent\": true")));
        QVERIFY(desk.window.named(text("Allow once")));
        QVERIFY2(desk.window.warnings().isEmpty(), qPrintable(desk.warnings()));
    }

    void aChangeIsSeenLineByLine()
    {
        CallDesk desk(text("consent"));
        QVERIFY(
            desk.window.named(text("Change to engine/CMakeLists.txt: 2 lines added, 1 removed")));
        QVERIFY(desk.window.named(text("− include_directories(src)")));
        QVERIFY(desk.window.named(text("+   PUBLIC ${CMAKE_SOURCE_DIR})")));
        QVERIFY(desk.click("All arguments"));
        QVERIFY(desk.window.startingWith(text("content: project(engine CXX)")));
    }

    void oneOfSeveralAsksAtATime()
    {
        CallDesk desk(text("parallel"));
        QVERIFY(desk.window.startingWith(text("2 call")));
        QVERIFY(desk.window.named(text("list_folder, engine/, waits its turn")));
        QVERIFY(desk.click("Deny all 2"));
        QCOMPARE(desk.decided(), QStringList{"deny all"});
    }

    void callsThatRunAndEndedAreLines()
    {
        CallDesk desk(text("calls"));
        for (const char* line :
             {"read_file, engine/CMakeLists.txt, 9 ms", "read_file, engine/limits.h, failed, 4 ms",
              "write_file, CMakeLists.txt, not allowed", "run_shell, make, stopped, 2.4 s",
              "fetch_url, example.org, took too long, 60 s",
              "search_files, “limits.h” in engine/, running, "})
            QVERIFY2(desk.window.startingWith(QString::fromUtf8(line)), line);
        QVERIFY(desk.click("Stop search_files"));
        QVERIFY(desk.click("Try fetch_url again"));
        QCOMPARE(desk.decided(), (QStringList{"stop running", "retry late"}));
        desk.window.click(desk.window.startingWith(text("write_file")));
        QVERIFY(desk.window.named(text("Change only the engine.")));
        QVERIFY2(desk.window.warnings().isEmpty(), qPrintable(desk.warnings()));
    }

    void resultsAreShownAsWhatTheyAre()
    {
        CallDesk desk(text("results"));
        const auto sees = [&](const char* name) { // somewhere in the list
            desk.window.transcript()->setProperty("contentY", 0);
            desk.window.settle();
            for (int page = 0; page < 12; ++page) {
                if (desk.window.startingWith(QString::fromUtf8(name))) return true;
                desk.window.chat().conversations.transcript();
                desk.window.press(Qt::Key_PageDown);
            }
            return false;
        };
        desk.window.press(Qt::Key_PageUp);
        desk.window.press(Qt::Key_PageUp);
        desk.window.press(Qt::Key_PageUp);
        desk.window.press(Qt::Key_PageUp);
        QVERIFY(sees("limits.cpp, 812, 2026-11-28"));
        QVERIFY(sees("layers: 35"));
        QVERIFY(sees("Rain in Lisbon: 2025 Sep 31"));
        QVERIFY2(desk.window.warnings().isEmpty(), qPrintable(desk.warnings()));
    }

    void aQuestionIsAnsweredByAChoiceOrInWords()
    {
        CallDesk desk(text("question"));
        QVERIFY(desk.window.named(text("Which of the two files do you mean?")));
        desk.window.named(text("Your answer"))->setProperty("text", text("neither"));
        desk.window.settle();
        QVERIFY(desk.click("Answer"));
        QCOMPARE(desk.decided(), QStringList{"answer ask: neither"});
        CallDesk other(text("question"));
        QVERIFY(other.click("tests/CMakeLists.txt"));
        QCOMPARE(other.decided(), QStringList{"answer ask: tests/CMakeLists.txt"});
    }

    void afterAsManyStepsAsMayBeItAsks()
    {
        CallDesk desk(text("steplimit"));
        QVERIFY(desk.click("Go on"));
        QCOMPARE(desk.decided(), QStringList{"go on"});
        QVERIFY(!desk.window.named(text("Go on")));
    }

    void wordsOfAnAnswerWithCallsAreNotEdited()
    {
        CallDesk desk(text("results"));
        QVERIFY(!desk.window.named(text("Edit the answer")));
        QQuickItem* footer = desk.window.startingWith(text("About this answer"));
        QVERIFY(footer);
        footer->forceActiveFocus(Qt::TabFocusReason);
        desk.window.press(Qt::Key_E);
        QVERIFY(desk.window.chat().conversations.transcript()->edited().isEmpty());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestToolCalls)
#include "test_tool_calls.moc"
