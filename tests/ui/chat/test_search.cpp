// Proves the way through the search of chats by keys alone: into the list, to the first that was
// found, and back to the message field.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

    /// Three chats, of which the last is shown, and the search with these words.
    static void search(WindowUnderTest& window, const char* words)
    {
        for (const char* question : {"Apples", "Pears", "Apple pie"}) {
            window.press(Qt::Key_N, Qt::ControlModifier);
            QVERIFY(window.ask(text(question)));
        }
        window.press(Qt::Key_F, Qt::ControlModifier);
        window.type(text(words));
    }
    static QString focused(WindowUnderTest& window)
    {
        return WindowUnderTest::nameOf(window.window().activeFocusItem());
    }

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void enterOpensTheFirstThatWasFound()
    {
        Script script;
        WindowUnderTest window(script);
        search(window, "apples");
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().conversations.title(), text("Apples"));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void arrowsWalkThroughWhatWasFoundAndBack()
    {
        Script script;
        WindowUnderTest window(script);
        search(window, "apple");
        window.press(Qt::Key_Down);
        QCOMPARE(focused(window), text("Apple pie"));
        window.press(Qt::Key_Down);
        QCOMPARE(focused(window), text("Apples")); // over the pears
        window.press(Qt::Key_Down);
        QCOMPARE(focused(window), text("Apples"));
        window.press(Qt::Key_Up);
        window.press(Qt::Key_Up);
        QVERIFY(window.named(text("Search chats"))->hasActiveFocus());
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().conversations.title(), text("Apples"));
    }

    void escapeClearsAndReturns()
    {
        Script script;
        WindowUnderTest window(script);
        search(window, "apple");
        QQuickItem* field = window.named(text("Search chats"));
        window.press(Qt::Key_Escape);
        QCOMPARE(field->property("text").toString(), QString());
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void nothingFoundIsSaid()
    {
        Script script;
        WindowUnderTest window(script);
        search(window, "plum");
        QVERIFY(window.named(text("No chat has “plum” in its name.")));
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().conversations.title(), text("Apple pie"));
        window.press(Qt::Key_Backspace);
        window.press(Qt::Key_Backspace);
        window.press(Qt::Key_Backspace);
        QVERIFY(!window.named(text("No chat has “p” in its name.")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSearch)
#include "test_search.moc"
