// Proves that the card of keys tells the truth: each line of it is pressed, and does what it says.
#include "tests/support/test_main.h"
#include "tests/ui/chat/row_keys.h"
#include "tests/ui/preview/preview_calls.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QPointF>
#include <QQuickItem>
#include <QRectF>
#include <QTest>
#include <QVariant>

using namespace cabochon;
namespace row_keys = cabochon::test::row_keys;
using cabochon::test::PreviewCalls;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// The rows of the card: keys and what they do.
QList<QStringList> cardOf(WindowUnderTest& window)
{
    for (const QObject* child : window.window().findChildren<QObject*>()) {
        if (!QString::fromLatin1(child->metaObject()->className())
                 .startsWith(QStringLiteral("HelpOverlay")))
            continue;
        QList<QStringList> rows;
        for (const QVariant& row : child->property("keys").toList())
            rows << row.toStringList();
        return rows;
    }
    return {};
}

/// A chat with one answer, so long that it scrolls.
void talk(WindowUnderTest& window, Script& script)
{
    script.chunks.clear();
    for (int i = 0; i < 60; ++i)
        script.chunks.push_back("A paragraph.\n\n");
    QVERIFY(window.ask(text("First")));
}

QQuickItem* listOf(const WindowUnderTest& window)
{
    return window.transcript();
}

void newChat(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("First")));
    window.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(window.chat().conversations.transcript()->rowCount(), 0);
}

void newPrivateChat(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("First")));
    window.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.chat().conversations.isPrivate());
    QVERIFY(window.named(text("Private: nothing is written")));
}

void message(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Tab);
    QVERIFY(!window.composer()->hasActiveFocus());
    window.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window.composer()->hasActiveFocus());
}

void send(WindowUnderTest& window, Script&)
{
    window.type(text("hello"));
    window.press(Qt::Key_Return);
    QVERIFY(window.finished());
    QVERIFY(window.named(text("You: hello")));
}

void newLine(WindowUnderTest& window, Script& script)
{
    window.type(text("one"));
    window.press(Qt::Key_Return, Qt::ShiftModifier);
    window.type(text("two"));
    QCOMPARE(window.chat().drafts.text(), text("one\ntwo"));
    QVERIFY(script.requests.empty());
}

void readBack(WindowUnderTest& window, Script& script)
{
    talk(window, script);
    const double end = listOf(window)->property("contentY").toDouble();
    window.press(Qt::Key_PageUp);
    const double above = listOf(window)->property("contentY").toDouble();
    QVERIFY(above < end - 200);
    window.press(Qt::Key_PageUp);
    window.press(Qt::Key_PageDown);
    QCOMPARE(listOf(window)->property("contentY").toDouble(), above);
    window.press(Qt::Key_End);
    QVERIFY(listOf(window)->property("contentY").toDouble() >= end - 1);
}

void toolsPanel(WindowUnderTest& window, Script&)
{
    const PreviewCalls calls(window.window(), text("calls"));
    window.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.named(text("Tools in this chat")));
    window.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!window.named(text("Tools in this chat")));
}

void thinking(WindowUnderTest& window, Script&)
{
    const bool before = window.chat().drafts.thinking();
    window.press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(window.chat().drafts.thinking(), !before);
}

void openFile(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Open a Gemma 4 model")));
}

void schema(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(window.named(text("Schema as text")));
}

void structured(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.named(text("Choose what is read")));
}

void allModels(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.named(text("Close models")));
}

void model(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Cabochon Nano")));
}

void panes(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("Hi")));
    window.press(Qt::Key_F6);
    QVERIFY(window.named(text("New chat"))->hasActiveFocus());
    window.press(Qt::Key_F6);
    QVERIFY(window.named(text("Scripted, built in"))->hasActiveFocus());
    window.press(Qt::Key_F6);
    QQuickItem* inside = window.window().activeFocusItem();
    QVERIFY(window.transcript()->isAncestorOf(inside));
    window.press(Qt::Key_F6);
    QVERIFY(window.composer()->hasActiveFocus());
    window.press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(window.transcript()->isAncestorOf(window.window().activeFocusItem()));
}

void device(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(window.startingWith(text("Auto, ")));
}

void sidebar(WindowUnderTest& window, Script&)
{
    QVERIFY(window.named(text("New chat")));
    window.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!window.named(text("New chat")));
    window.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(window.named(text("New chat")));
}

void nextChat(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("First")));
    const QString first = window.chat().conversations.current();
    window.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(window.ask(text("Second")));
    window.press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(window.chat().conversations.current(), first);
}

void search(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.named(text("Search chats and actions"))->hasActiveFocus());
}

void goToAQuestion(WindowUnderTest& window, Script& script)
{
    talk(window, script);
    script.chunks = {"Short."};
    QVERIFY(window.ask(text("Second")));
    const double end = listOf(window)->property("contentY").toDouble();
    window.press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(window.named(text("Go to a question"))->hasActiveFocus());
    window.type(text("fir"));
    window.press(Qt::Key_Return);
    QTRY_VERIFY(listOf(window)->property("contentY").toDouble() < end - 500);
    QVERIFY(window.composer()->hasActiveFocus());
}

void settings(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Close settings")));
}

void textSize(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(window.settings().textScale(), 1.1);
    window.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(window.settings().textScale(), 1.0);
    window.press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(window.settings().textScale(), 0.9);
}

void editLast(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("Hi")));
    window.composer()->forceActiveFocus();
    window.press(Qt::Key_Up);
    QVERIFY(window.named(text("Edit your message"))->hasActiveFocus());
}

void archiveAndTrash(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.named(text("The archive and the trash")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("The archive and the trash")));
}

void contextMenu(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Menu);
    QTRY_VERIFY(window.named(text("Select all")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Select all")));
    window.press(Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(window.named(text("Select all")));
}

void quit(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!window.window().isVisible());
}

void allKeys(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Keys")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Keys")));
    window.press(Qt::Key_F1);
    QTRY_VERIFY(window.named(text("Keys")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Keys")));
    window.click(window.named(text("Keys (F1)"))); // which says so
    QTRY_VERIFY(window.named(text("Keys")));
}

void find(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("Which fox?")));
    window.press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Match case")));
    window.type(text("fox"));
    window.press(Qt::Key_F3);
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Match case")));
}

void exportChats(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("Hi")));
    window.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.named(text("Choose where …")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Choose where …")));
}

/// Held or let go: test_recording.
void recordSound(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(window.startingWith(text("Nothing can be recorded here. Start the program again.")));
    window.press(Qt::Key_Escape);
    QVERIFY(window.composer()->hasActiveFocus());
}

struct Line {
    const char* keys;
    const char* says;
    void (*check)(WindowUnderTest&, Script&);
};

constexpr Line kLines[] = {
    {"Ctrl+N", "New chat", newChat},
    {"Ctrl+Shift+N", "New private chat, never written", newPrivateChat},
    {"Ctrl+L", "Go to the message field", message},
    {"Ctrl+U", "Attach files", row_keys::attach},
    {"Ctrl+Space", "Record sound as long as it is held", recordSound},
    {"Ctrl+Shift+S", "Picture of the screen without this window", row_keys::takeScreen},
    {"Ctrl+Shift+V", "Paste as a file", row_keys::pasteAsAFile},
    {"Enter", "Send", send},
    {"Shift+Enter", "New line", newLine},
    {"Up", "Edit the last question", editLast},
    {"Esc", "Stop the answer", row_keys::stop},
    {"PgUp, PgDown, End", "Read back, go to the end", readBack},
    {"Ctrl+T", "Thinking on or off", thinking},
    {"Alt+T", "Skip the thought", row_keys::skipTheThought},
    {"Ctrl+J", "Schema of the answers", schema},
    {"Ctrl+Shift+J", "Structured answers of many files", structured},
    {"Ctrl+Shift+O", "Tools in this chat", toolsPanel},
    {"Ctrl+O", "Open a model file", openFile},
    {"Ctrl+M", "Choose the model", model},
    {"Ctrl+Shift+M", "All models", allModels},
    {"Alt+D", "Choose the device", device},
    {"Ctrl+B", "Show or hide the sidebar", sidebar},
    {"Ctrl+Tab", "Next chat", nextChat},
    {"Ctrl+K, Ctrl+Shift+F", "Search chats and actions", search},
    {"Ctrl+F, F3", "Find in this chat", find},
    {"Ctrl+G", "Go to a question", goToAQuestion},
    {"Ctrl+Shift+A", "Archive a chat, or put it back", row_keys::archive},
    {"Ctrl+Shift+T", "Archive and trash", archiveAndTrash},
    {"Ctrl+Shift+E", "Export chats", exportChats},
    {"Ctrl+,", "Settings", settings},
    {"Ctrl++, Ctrl+=, Ctrl+-, Ctrl+0", "Text size", textSize},
    {"C, E, Q, R", "On a message: copy, edit, quote, answer again", row_keys::onAMessage},
    {"D, L", "On an answer: compare, all its figures", row_keys::onAnAnswer},
    {"G", "On a stopped answer: go on", row_keys::onAStoppedAnswer},
    {"Space, C", "On a picture with what was found: open, copy as JSON", row_keys::onFoundPlaces},
    {"F2, Del", "On a chat: rename, delete", row_keys::onAChat},
    {"Left, Right", "On a folder: collapse, open", row_keys::onAFolder},
    {"Space, 1, Alt+Left, Del", "On an attached file: open, how closely to look, move, remove",
     row_keys::onAFile},
    {"C, T, U", "On an attached picture: crop, split, make it whole", row_keys::onAPicture},
    {"Menu, Shift+F10", "What else can be done here", contextMenu},
    {"F6, Shift+F6", "Walk through the parts of the window", panes},
    {"Ctrl+Q", "Quit", quit},
    {"F1, Ctrl+/", "These keys", allKeys},
};

} // namespace

class TestHelpKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void everyLineOfTheCardIsTriedHere()
    {
        Script script;
        WindowUnderTest window(script);
        QList<QStringList> tried;
        for (const Line& line : kLines)
            tried << QStringList{text(line.keys), text(line.says)};
        QCOMPARE(cardOf(window), tried);
    }

    void everyKeyDoesWhatTheCardSays_data()
    {
        QTest::addColumn<int>("line");
        for (int i = 0; i < int(std::size(kLines)); ++i)
            QTest::newRow(kLines[i].keys) << i;
    }

    void everyKeyDoesWhatTheCardSays()
    {
        QFETCH(int, line);
        Script script;
        WindowUnderTest window(script);
        kLines[line].check(window, script);
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void theCardScrollsWhereItIsTallerThanTheWindow()
    {
        Script script;
        WindowUnderTest window(script, {640, 480});
        window.settings().setTextScale(1.6);
        window.press(Qt::Key_Slash, Qt::ControlModifier);
        QTRY_VERIFY(window.named(text("Keys")));
        window.settle();
        const QRectF whole(QPointF(), window.window().size());
        QVERIFY(whole.contains(WindowUnderTest::sceneRect(window.named(text("Keys")))));
        QVERIFY(!whole.contains(WindowUnderTest::sceneRect(window.named(text("These keys")))));
        for (int i = 0; i < 20; ++i)
            window.press(Qt::Key_Down);
        QVERIFY(whole.contains(WindowUnderTest::sceneRect(window.named(text("These keys")))));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestHelpKeys)
#include "test_help_keys.moc"
