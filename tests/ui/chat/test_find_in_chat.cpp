// Proves that words are found within a chat by real keys: the bar, the way from hit to hit also out
// of sight, the marks that one sees, and what happens to an answer that grows meanwhile; and that a
// chat is shown again where it was left.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QColor>
#include <QGuiApplication>
#include <QImage>
#include <QQuickItem>
#include <QTest>

#include <memory>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// "fox" in the first and the last of many paragraphs, in code and in a table.
std::string foxAnswer()
{
    std::string answer = "The first fox.\n\n";
    for (int i = 0; i < 60; ++i)
        answer += "Paragraph " + std::to_string(i) + " about nothing.\n\n";
    answer += "```\nint fox = 1;\n```\n\n| a | b |\n|---|---|\n| x | a fox here |\n\n";
    return answer + "The last FOX.";
}

struct FoxChat {
    FoxChat() : window(script)
    {
        script.chunks = {foxAnswer()};
        if (!window.ask(text("Tell me"))) qFatal("No answer.");
        window.settle();
    }
    QQuickItem* field() const
    {
        for (QQuickItem* item : window.visibleItems()) {
            if (item->inherits("QQuickTextInput") &&
                WindowUnderTest::nameOf(item) == text("Find in this chat"))
                return item;
        }
        return nullptr;
    }
    void find(const char* words)
    {
        window.press(Qt::Key_F, Qt::ControlModifier);
        window.type(text(words));
    }
    bool says(const char* words) const { return window.named(text(words)) != nullptr; }
    /// The paragraph at the top of the transcript, and how far its top is from there.
    QString top() const
    {
        const double edge = WindowUnderTest::sceneRect(window.transcript()).top();
        QString first;
        double least = 1e9;
        for (QQuickItem* item : window.visibleItems()) {
            const QString name = WindowUnderTest::nameOf(item);
            const double distance = WindowUnderTest::sceneRect(item).top() - edge;
            if (!name.startsWith(text("Paragraph")) || distance < 0 || distance > least) continue;
            least = distance;
            first = name + QLatin1Char(' ') + QString::number(qRound(distance));
        }
        return first;
    }
    double position() const { return window.transcript()->property("contentY").toDouble(); }
    /// How many pixels of the transcript have this colour.
    int pixels(const QColor& colour)
    {
        window.settle();
        const QImage picture = window.window().grabWindow();
        const QRect place = WindowUnderTest::sceneRect(window.transcript()).toRect();
        int count = 0;
        for (int y = place.top(); y < place.bottom(); ++y) {
            for (int x = place.left(); x < place.right() - 12; ++x)
                count += picture.pixelColor(x, y) == colour ? 1 : 0;
        }
        return count;
    }

    Script script;
    WindowUnderTest window;
};

const QColor kFoundGround(0xf7, 0xe2, 0xae);
const QColor kCurrentGround(0xa3, 0x32, 0x4e);

} // namespace

class TestFindInChat : public QObject {
    Q_OBJECT

    std::unique_ptr<FoxChat> m_chat; // one for all; what adds to it comes last

private slots:
    void initTestCase()
    {
        WindowUnderTest::prepare();
        m_chat = std::make_unique<FoxChat>();
    }
    void cleanupTestCase() { m_chat.reset(); }
    /// At the end of the chat; the bar is closed.
    void init()
    {
        if (m_chat->field()) m_chat->window.press(Qt::Key_Escape);
        m_chat->window.press(Qt::Key_End);
    }

    void keysFindAndStep()
    {
        FoxChat& chat = *m_chat;
        const double end = chat.position();
        QVERIFY(end > 500);
        chat.find("fox");
        QVERIFY(chat.field() && chat.field()->hasActiveFocus());
        QTRY_VERIFY(chat.says("3 of 4") || chat.says("2 of 4"));
        chat.window.press(Qt::Key_Return);
        for (int i = 0; i < 4 && !chat.says("1 of 4"); ++i)
            chat.window.press(Qt::Key_F3);
        QTRY_VERIFY(chat.position() < 100);
        QVERIFY(chat.says("The first fox."));
        QVERIFY(chat.pixels(kCurrentGround) > 50);
        chat.window.press(Qt::Key_F3, Qt::ShiftModifier); // around
        QTRY_VERIFY(chat.says("4 of 4"));
        QVERIFY(chat.says("The last FOX."));
        QVERIFY(chat.pixels(kFoundGround) > 50); // of the cell and of the code
        chat.window.click(chat.window.named(text("Match case")));
        QVERIFY(chat.field()->hasActiveFocus());
        QTRY_VERIFY(chat.says("1 of 3") || chat.says("3 of 3"));
        chat.window.press(Qt::Key_Escape);
        QVERIFY(!chat.field());
        QVERIFY(chat.window.composer()->hasActiveFocus());
        QCOMPARE(chat.pixels(kFoundGround), 0);
        QVERIFY2(chat.window.warnings().isEmpty(),
                 qPrintable(chat.window.warnings().join(QLatin1Char('\n'))));
    }

    void nothingFoundIsSaid()
    {
        FoxChat& chat = *m_chat;
        chat.find("zebra");
        QTRY_VERIFY(chat.says("Nothing found"));
    }

    void aSecondTimeSearchesEverything()
    {
        FoxChat& chat = *m_chat;
        chat.find("fox");
        chat.window.press(Qt::Key_F, Qt::ControlModifier);
        QQuickItem* palette = chat.window.named(text("Search chats and actions"));
        QVERIFY(palette && palette->hasActiveFocus());
        QCOMPARE(palette->property("text").toString(), text("fox"));
        chat.window.press(Qt::Key_Escape);
        chat.window.press(Qt::Key_Escape); // the bar, although the focus is elsewhere
        QVERIFY(!chat.field());
    }

    void aChatIsShownWhereItWasLeft()
    {
        FoxChat& chat = *m_chat;
        ConversationController& conversations = chat.window.chat().conversations;
        const QString first = conversations.current();
        chat.window.press(Qt::Key_PageUp);
        chat.window.press(Qt::Key_PageUp);
        const QString place = chat.top();
        QVERIFY(!place.isEmpty());
        conversations.startNew();
        chat.script.chunks = {"Short."};
        QVERIFY(chat.window.ask(text("Hi")));
        conversations.select(first);
        chat.window.settle();
        QTRY_COMPARE(chat.top(), place);
        chat.window.press(Qt::Key_End);
        conversations.selectNext(1);
        conversations.select(first);
        chat.window.settle();
        QTRY_VERIFY(chat.window.transcript()->property("distanceToEnd").toDouble() < 48);
    }

    void whatStreamsIsNotFollowed()
    {
        FoxChat& chat = *m_chat;
        chat.find("first");
        QTRY_VERIFY(chat.says("1 of 1"));
        const QString place = chat.top();
        QVERIFY(place.startsWith(text("Paragraph 0 ")));
        chat.script.chunks = {"Another fox, a first one.\n\nAnd more.\n\nAnd more.\n\nAnd more."};
        QVERIFY(chat.window.ask(text("More")));
        QTRY_VERIFY(chat.says("1 of 2"));
        QCOMPARE(chat.top(), place);
        chat.window.press(Qt::Key_Escape);
        QVERIFY(chat.top().startsWith(text("Paragraph 0 ")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFindInChat)
#include "test_find_in_chat.moc"
