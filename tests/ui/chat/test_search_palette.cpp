// Proves that everything is found by key: words in kept chats with their surroundings, the message
// they stand in on its branch, and what the window can do.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QLatin1Char>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// A window with a history of three conversations, the last one shown.
struct KeptWindow {
    KeptWindow()
    {
        WindowUnderTest::prepare();
        window = std::make_unique<WindowUnderTest>(script);
        QSignalSpy opened(&window->chat().history, &HistoryController::opened);
        window->chat().history.open(folder.path());
        if (!opened.wait(5000)) qFatal("The history was not opened.");
        add("How do foxes live?", "In dens, mostly.");
        add("Count to forty", "One\n\ntwo\n\nthree");
        add("What is <b>bold</b>?", "A weight of 600 & more.");
    }
    void add(const char* question, const char* answer)
    {
        script.chunks = {answer};
        window->chat().conversations.startNew();
        window->chat().answers.send(text(question));
        if (!QTest::qWaitFor([&] { return window->chat().answers.state() == AnswerState::Done; }))
            qFatal("No answer.");
        window->settle();
    }
    QQuickItem* field() const { return window->named(text("Search chats and actions")); }
    /// Whether the search for these words has ended.
    bool find(const char* words)
    {
        window->press(Qt::Key_K, Qt::ControlModifier);
        window->type(text(words));
        SearchResultsModel& search = window->chat().search;
        return search.words() == text(words) &&
               QTest::qWaitFor([&] { return search.complete(); }, 5000);
    }
    QString title() { return window->chat().conversations.title(); }

    Script script;
    QTemporaryDir folder;
    std::unique_ptr<WindowUnderTest> window;
};

} // namespace

class TestSearchPalette : public QObject {
    Q_OBJECT

    std::unique_ptr<KeptWindow> m_kept; // one for all: what is found does not depend on the order

private slots:
    void initTestCase() { m_kept = std::make_unique<KeptWindow>(); }
    void cleanupTestCase() { m_kept.reset(); }
    /// The palette is closed, and the newest conversation shown.
    void init()
    {
        if (m_kept->field()) m_kept->window->press(Qt::Key_Escape);
        ConversationController& conversations = m_kept->window->chat().conversations;
        conversations.select(conversations.list()->entries().first().id);
    }

    void wordsAreFoundAndShown()
    {
        KeptWindow& kept = *m_kept;
        QVERIFY(kept.find("dens"));
        kept.window->settle();
        QCOMPARE(kept.window->chat().search.rowCount(), 1);
        kept.window->press(Qt::Key_Return);
        QVERIFY(!kept.field());
        QTRY_COMPARE(kept.title(), text("How do foxes live?"));
        QVERIFY(kept.window->composer()->hasActiveFocus());
    }

    void theMessageIsShownOnItsBranch()
    {
        KeptWindow& kept = *m_kept;
        ChatControllers& chat = kept.window->chat();
        kept.script.chunks = {"Another answer"};
        const QString first = chat.conversations.shown().leaf();
        chat.answers.regenerate(first);
        QTRY_VERIFY(chat.conversations.shown().leaf() != first);
        QTRY_VERIFY(!chat.answers.busy());
        QVERIFY(kept.find("weight"));
        kept.window->press(Qt::Key_Return);
        QTRY_COMPARE(chat.conversations.shown().leaf(), first);
        QCOMPARE(chat.conversations.lastShown()->text(), text("A weight of 600 & more."));
    }

    void markupOfMessagesIsShownAsItIs()
    {
        KeptWindow& kept = *m_kept;
        QVERIFY(kept.find("bold"));
        const SearchResultsModel& search = kept.window->chat().search;
        QCOMPARE(search.data(search.index(1), SearchResultsModel::SnippetRole).toString(),
                 text("What is &lt;b&gt;<b>bold</b>&lt;/b&gt;?"));
    }

    void actionsAreChosenByKey()
    {
        KeptWindow& kept = *m_kept;
        QVERIFY(kept.find("thinking"));
        QVERIFY(!kept.window->chat().drafts.thinking());
        kept.window->press(Qt::Key_Return);
        QVERIFY(kept.window->chat().drafts.thinking());
        kept.window->press(Qt::Key_K, Qt::ControlModifier);
        kept.window->press(Qt::Key_Delete); // what was looked for is selected
        kept.window->press(Qt::Key_Up);     // around to the last one
        kept.window->press(Qt::Key_Return);
        QTRY_VERIFY(kept.window->named(text("Keys")));
        kept.window->press(Qt::Key_Escape);
    }

    void escGoesBackToTheMessage()
    {
        KeptWindow& kept = *m_kept;
        QVERIFY(kept.find("zebra"));
        kept.window->settle();
        QVERIFY(kept.field());
        QVERIFY(kept.window->chat().search.rowCount() == 0);
        kept.window->press(Qt::Key_Escape);
        QVERIFY(!kept.field());
        QVERIFY(kept.window->composer()->hasActiveFocus());
        QCOMPARE(kept.window->warnings(), QStringList());
    }

    void theFieldInTheSidebarOpensIt()
    {
        KeptWindow& kept = *m_kept;
        kept.window->click(kept.window->named(text("Search everything")));
        QVERIFY(kept.field() && kept.field()->hasActiveFocus());
        kept.window->press(Qt::Key_Escape);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSearchPalette)
#include "test_search_palette.moc"
