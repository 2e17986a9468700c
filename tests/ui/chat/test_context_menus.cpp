// Proves what the right button, the Menu key and Shift+F10 open, and that each entry does what it
// says: on chats, on messages, in fields.
#include "tests/support/test_main.h"
#include "tests/ui/chat/window_views.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

/// The entry of the open menu with these words; null: none.
QQuickItem* entry(const WindowUnderTest& window, const QString& words)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickMenuItem") && WindowUnderTest::nameOf(item) == words) return item;
    }
    return nullptr;
}

QStringList entries(const WindowUnderTest& window)
{
    QStringList all;
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickMenuItem")) all << WindowUnderTest::nameOf(item);
    }
    return all;
}

void rightClick(WindowUnderTest& window, QPoint place)
{
    QTest::mouseClick(&window.window(), Qt::RightButton, Qt::NoModifier, place);
    QTRY_VERIFY(!entries(window).isEmpty());
    window.settle();
}

void rightClick(WindowUnderTest& window, const QQuickItem* item)
{
    QVERIFY(item);
    rightClick(window, WindowUnderTest::sceneRect(item).center().toPoint());
}

void choose(WindowUnderTest& window, const char* words)
{
    QTRY_VERIFY2(entry(window, text(words)), words);
    window.click(entry(window, text(words)));
    QTRY_VERIFY(entries(window).isEmpty());
    window.settle();
}

/// The row of the sidebar with this name.
QQuickItem* chat(const WindowUnderTest& window, const QString& name)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickItemDelegate") && WindowUnderTest::nameOf(item) == name)
            return item;
    }
    return nullptr;
}

} // namespace

class TestContextMenus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }
    void init() { QGuiApplication::clipboard()->setText(text("pasted")); }

    void theComposerCutsCopiesPastesAndUndoes()
    {
        Script script;
        WindowUnderTest window(script);
        window.type(text("words"));
        rightClick(window, window.composer());
        QCOMPARE(entries(window),
                 QStringList({"Undo", "Redo", "Cut", "Copy", "Paste", "Select all"}));
        QVERIFY(!entry(window, text("Cut"))->isEnabled());
        choose(window, "Select all");
        QVERIFY(window.composer()->hasActiveFocus());
        rightClick(window, window.composer());
        choose(window, "Cut");
        QCOMPARE(clipboard(), text("words"));
        QCOMPARE(window.chat().drafts.text(), QString());
        window.press(Qt::Key_Menu);
        choose(window, "Paste");
        QCOMPARE(window.chat().drafts.text(), text("words"));
        window.press(Qt::Key_F10, Qt::ShiftModifier);
        choose(window, "Undo");
        QCOMPARE(window.chat().drafts.text(), QString());
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void otherFieldsHaveTheSameMenu_data()
    {
        QTest::addColumn<QString>("keys"); // that open the field
        QTest::addColumn<QString>("field");
        QTest::newRow("search") << text("Ctrl+K") << text("Search chats and actions");
        QTest::newRow("new name") << text("F2") << text("New name");
        QTest::newRow("path") << text("Ctrl+O /") << text("Path");
    }

    void otherFieldsHaveTheSameMenu()
    {
        QFETCH(QString, keys);
        QFETCH(QString, field);
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        press(window, keys);
        QTRY_VERIFY(window.named(field));
        window.press(Qt::Key_A, Qt::ControlModifier);
        rightClick(window, window.named(field));
        choose(window, "Paste");
        QVERIFY(window.named(field));
        QVERIFY(window.named(field)->hasActiveFocus());
        QCOMPARE(window.named(field)->property("text").toString(), text("pasted"));
    }

    void aChatIsRenamedAndDeleted()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        rightClick(window, chat(window, text("Hi")));
        QCOMPARE(entries(window),
                 QStringList({"Rename", "Pin to the top", text("Move to folder …"), text("Tags …"),
                              "Copy the chat", "Archive", text("Export …"), "Delete"}));
        choose(window, "Rename");
        QTRY_VERIFY(window.named(text("New name")));
        QVERIFY(window.named(text("New name"))->hasActiveFocus());
        window.type(text("Greeting"));
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().conversations.title(), text("Greeting"));
        chat(window, text("Greeting"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_F10, Qt::ShiftModifier);
        choose(window, "Delete");
        QCOMPARE(window.chat().conversations.list()->rowCount(), 0);
        QVERIFY(window.named(text("Chat deleted")));
    }

    void aDoubleClickRenames()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        const QPoint place =
            WindowUnderTest::sceneRect(chat(window, text("Hi"))).center().toPoint();
        QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier, place);
        QTest::mouseDClick(&window.window(), Qt::LeftButton, Qt::NoModifier, place);
        window.settle();
        QVERIFY(window.named(text("New name")));
        QVERIFY(window.named(text("New name"))->hasActiveFocus());
    }

    void anAnswerIsCopiedEditedAndGivenAgain()
    {
        Script script;
        script.chunks = {"Some **bold** words."};
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        const auto answer = [&] { return window.named(text("Some bold words.")); };
        rightClick(window, answer());
        QCOMPARE(entries(window),
                 QStringList({"Copy answer", "Copy as Markdown", "Copy with formatting", "Quote",
                              "Edit the answer", "Edit the question", "Answer again",
                              "New chat from here"}));
        choose(window, "Copy answer");
        QCOMPARE(clipboard(), text("Some bold words."));
        rightClick(window, answer());
        choose(window, "Copy as Markdown");
        QCOMPARE(clipboard(), text("Some **bold** words."));
        rightClick(window, answer());
        choose(window, "Copy with formatting");
        QCOMPARE(clipboard(), text("Some bold words."));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(text(">bold</")));
        rightClick(window, answer());
        choose(window, "Quote");
        QTRY_VERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.chat().drafts.text(), text("> Some **bold** words.\n\n"));
        rightClick(window, answer());
        choose(window, "Answer again");
        QVERIFY(window.finished());
        QCOMPARE(script.requests.size(), std::size_t(2));
        rightClick(window, answer());
        choose(window, "Edit the question");
        QTRY_VERIFY(window.named(text("Edit your message")));
        QVERIFY(window.named(text("Edit your message"))->hasActiveFocus());
        rightClick(window, window.named(text("Edit your message"))); // has the menu of fields
        QVERIFY(entry(window, text("Select all")));
        QVERIFY(!entry(window, text("Copy message")));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void aQuestionHasItsMenuByKey()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        QQuickItem* question = window.named(text("You: Hi"));
        question->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Menu);
        QTRY_COMPARE(entries(window), QStringList({"Copy message", "Quote", "Edit and send again",
                                                   "New chat from here"}));
        choose(window, "Copy message");
        QCOMPARE(clipboard(), text("Hi"));
        QVERIFY(question->hasActiveFocus());
    }

    void selectedWordsAndLinksAreCopied()
    {
        Script script;
        script.chunks = {"Look at [a long page](https://example.org/a)"};
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        const QRectF place = WindowUnderTest::sceneRect(window.named(text("Look at a long page")));
        const QPoint word = (place.topLeft() + QPointF(8, 9)).toPoint();
        QTest::mouseDClick(&window.window(), Qt::LeftButton, Qt::NoModifier, word);
        rightClick(window, word);
        choose(window, "Copy selection");
        QCOMPARE(clipboard(), text("Look"));
        window.press(Qt::Key_Q); // the words are selected still
        QCOMPARE(window.chat().drafts.text(), text("> Look\n\n"));
        rightClick(window, (place.topLeft() + QPointF(90, 9)).toPoint());
        choose(window, "Copy link");
        QCOMPARE(clipboard(), text("https://example.org/a"));
    }

    void nothingIsSentWhileAnAnswerIsWritten()
    {
        Script script;
        script.holdAtEnd = true;
        WindowUnderTest window(script);
        window.chat().answers.send(text("Go"));
        QTRY_VERIFY(window.named(text("Hello there.")));
        rightClick(window, window.named(text("Hello there.")));
        QVERIFY(!entry(window, text("Answer again"))->isEnabled());
        QVERIFY(!entry(window, text("Edit the question"))->isEnabled());
        choose(window, "Copy answer");
        QVERIFY(clipboard().contains(text("Hello there.")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestContextMenus)
#include "test_context_menus.moc"
