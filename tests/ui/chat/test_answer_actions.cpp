// Proves what is done with an answer by hand and by key, what the composer says when it cannot
// send, and what the welcome page offers with each model.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>
#include <QUrl>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// Asks, and stops the answer at the end of the script's words.
bool askAndStop(WindowUnderTest& window, Script& script)
{
    script.hold(script.holdAtEnd);
    window.chat().answers.send(text("Go"));
    const bool answering = QTest::qWaitFor(
        [&] { return window.chat().answers.state() == AnswerState::Answering; }, 5000);
    window.press(Qt::Key_Escape);
    script.release(script.holdAtEnd);
    return window.finished() && answering;
}

QQuickItem* footerOf(const WindowUnderTest& window)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (WindowUnderTest::nameOf(item).startsWith(text("About this answer"))) return item;
    }
    return nullptr;
}

/// Drops these files onto the window, as a file manager does.
} // namespace

class TestAnswerActions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aStoppedAnswerGoesOnByClick()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(askAndStop(window, script));
        QQuickItem* button = window.named(text("Continue the answer"));
        QVERIFY(button);
        script.chunks = {"And more."};
        window.click(button);
        QVERIFY(window.finished());
        QCOMPARE(window.chat().conversations.lastShown()->text(), text("Hello there.And more."));
        QVERIFY(window.named(text("Hello there.And more.")));
        QVERIFY(!window.named(text("Continue the answer")));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(text("\n"))));
    }

    void anAnswerThatEndedByItselfHasNothingToContinue()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Go")));
        QVERIFY(!window.named(text("Continue the answer")));
        footerOf(window)->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_G);
        QVERIFY(!window.chat().answers.busy());
    }

    void copyingIsConfirmedForAMoment()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Go")));
        window.click(window.named(text("Copy answer")));
        QVERIFY(window.named(text("Copied")));
    }

    void enterWhileAnAnswerIsWrittenQueuesTheMessage()
    {
        Script script;
        script.gateClosed = true;
        WindowUnderTest window(script);
        window.chat().answers.send(text("Go"));
        for (const char* words : {"next", "last"}) {
            window.type(text(words));
            window.press(Qt::Key_Return);
        }
        QCOMPARE(window.composer()->property("text").toString(), QString());
        QVERIFY(window.named(text("Waiting: next")));
        QVERIFY(window.named(text("Sent one after another when the answer has ended")));
        // By key: back from the composer, and the words are in it again.
        window.named(text("Edit: next"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Space);
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.composer()->property("text").toString(), text("next"));
        QVERIFY(!window.named(text("Waiting: next")));
        window.click(window.named(text("Send later")));
        QVERIFY(window.named(text("Waiting: next")));
        window.click(window.named(text("Delete: last")));
        QVERIFY(!window.named(text("Waiting: last")));
        window.click(window.named(text("Stop the answer and send: next")));
        script.openGate();
        QTRY_VERIFY(window.named(text("You: next")));
        QVERIFY(window.finished());
        QVERIFY(!window.named(text("Messages that wait")));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(text("\n"))));
    }

    void anotherChatCanBeAnsweredFirst()
    {
        Script script;
        script.endless = true;
        WindowUnderTest window(script);
        window.chat().answers.send(text("Go"));
        QTRY_COMPARE(window.chat().answers.state(), AnswerState::Answering);
        window.chat().conversations.startNew();
        window.chat().answers.send(text("Quick"));
        window.settle();
        QVERIFY(window.named(text("Waiting: another chat is answering")));
        QVERIFY(window.named(text("Quick, waiting")));
        QVERIFY(window.named(text("Go, answering")));
        window.click(window.named(text("Answer this first")));
        QTRY_COMPARE(window.chat().answers.state(), AnswerState::Answering);
        window.settle();
        QVERIFY(window.named(text("Go, waiting")));
        QVERIFY(!window.named(text("Answer this first")));
        script.endless = false;
        QVERIFY(window.finished());
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(text("\n"))));
    }

    void shortPromptsAreReadWithoutAWord()
    {
        Script script;
        script.gateClosed = true;
        WindowUnderTest window(script);
        window.chat().answers.send(text("Go"));
        QTRY_COMPARE(window.chat().answers.readTotal(), 10);
        window.settle();
        QCOMPARE(window.chat().answers.statusText(), QString());
        QTRY_COMPARE(window.chat().answers.statusText(), text("Reading 3 of 10 tokens"));
        window.settle();
        QVERIFY(window.named(text("Reading 3 of 10 tokens")));
        script.openGate();
        QVERIFY(window.finished());
        QVERIFY(!window.named(text("Reading 3 of 10 tokens")));
    }

    void theWelcomePageIsThatOfTheModel()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.named(text("Is it private?")));
        QVERIFY(!window.named(text("Write code")));
        window.chat().models.open(QUrl::fromLocalFile(text("/gemma.gguf")));
        QTRY_COMPARE(window.chat().models.state(), ModelState::Ready);
        window.settle();
        QVERIFY(!window.named(text("Is it private?")));
        QVERIFY(window.named(text("Write code")));
    }

    void withoutAModelTheWelcomePageOffersToOpenOne()
    {
        Script script;
        script.loadError = "nano.gguf holds 3.1 of 5.2 MB.";
        WindowUnderTest window(script);
        QCOMPARE(window.chat().models.state(), ModelState::Failed);
        QVERIFY(window.named(text("Open a model to begin")));
        QVERIFY(!window.named(text("Is it private?")));
        QVERIFY(!window.named(text("Write code")));
        QVERIFY(window.named(text("Open a model file …")));
        script.loadError.clear();
        window.click(window.named(text("Use Cabochon Nano")));
        QTRY_COMPARE(window.chat().models.state(), ModelState::Ready);
        window.settle();
        QVERIFY(window.named(text("Is it private?")));
    }

    void sendingWithoutAModelSaysSoAndKeepsTheWords()
    {
        Script script;
        script.loadError = "nano.gguf holds 3.1 of 5.2 MB.";
        WindowUnderTest window(script);
        window.chat().notices.dismiss();
        window.composer()->forceActiveFocus();
        window.type(text("Hello"));
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().notices.code(), text("no_model"));
        QCOMPARE(window.composer()->property("text").toString(), text("Hello"));
    }

    void adviceOnDroppingGoesOnceItWasFollowed()
    {
        const QString advice = text("Drop files of this computer: pictures, sound, PDF and "
                                    "documents are attached, one Gemma 4 model file (.gguf) is "
                                    "opened, exported chats (.json, .zip) are imported.");
        Script script;
        WindowUnderTest window(script);
        window.drop({QUrl(text("https://example.org/picture.png"))});
        QVERIFY(window.named(advice));
        window.drop({QUrl::fromLocalFile(text("/gemma.gguf"))});
        QVERIFY(!window.named(advice));
        QTRY_COMPARE(window.chat().models.state(), ModelState::Ready);
        QVERIFY(!window.chat().models.builtIn());
    }

    void theButtonsOfTheTextSizeStayUnderThePointer()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(window.named(text("Larger text")));
        const auto centre = [&](const char* name) {
            return WindowUnderTest::sceneRect(window.named(text(name))).center();
        };
        for (const char* name : {"Larger text", "Smaller text"}) {
            const QPointF before = centre(name);
            for (int press = 0; press < 3; ++press) {
                QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier,
                                  before.toPoint());
                window.settle();
                QVERIFY2((centre(name) - before).manhattanLength() < 4,
                         qPrintable(QString::number((centre(name) - before).manhattanLength())));
            }
        }
        QCOMPARE(window.settings().textScale(), 1.0);
    }

    void helpInTheComposerDoesNotCoverWhatIsTyped()
    {
        Script script;
        WindowUnderTest window(script);
        window.type(text("Hello"));
        const QRectF field = WindowUnderTest::sceneRect(window.composer());
        QQuickItem* think = window.named(text("Think"));
        think->forceActiveFocus(Qt::TabFocusReason);
        const auto help = [&]() -> QQuickItem* {
            for (QQuickItem* item : window.visibleItems()) {
                if (item->inherits("QQuickPopupItem")) return item;
            }
            return nullptr;
        };
        QTRY_VERIFY(help());
        window.settle();
        QVERIFY(!WindowUnderTest::sceneRect(help()).intersects(field));
        QVERIFY(!WindowUnderTest::sceneRect(help()).intersects(WindowUnderTest::sceneRect(think)));
    }

    void footersLeaveNoEmptyLinesBetweenTurns()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("One")));
        QVERIFY(window.ask(text("Two")));
        const QRectF footer = WindowUnderTest::sceneRect(footerOf(window));
        const QRectF question = WindowUnderTest::sceneRect(window.named(text("You: Two")));
        QCOMPARE(qRound(question.top() - footer.bottom()), 22);
        QVERIFY(footer.height() <= 22);
    }

    void missingLettersAreSaidOnce()
    {
        Script script;
        WindowUnderTest window(script);
        window.chat().fonts.setFonts([](char32_t) { return false; });
        script.chunks = {"Grüße, Ελλάδα."};
        QVERIFY(window.ask(text("Go")));
        QCOMPARE(window.chat().fonts.advice(), QString());
        script.chunks = {"नमस्ते"};
        QVERIFY(window.ask(text("Go")));
        const QString advice = window.chat().fonts.advice();
        QVERIFY2(advice.contains(text("Devanagari letters")), qPrintable(advice));
        QVERIFY(advice.contains(text("fonts-noto-core")));
        QVERIFY(window.named(advice));
        window.click(window.named(text("OK")));
        QCOMPARE(window.chat().fonts.advice(), QString());
        QCOMPARE(window.chat().fonts.said(), QStringList{text("devanagari")});
        QVERIFY(window.ask(text("नमस्ते")));
        QCOMPARE(window.chat().fonts.advice(), QString());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAnswerActions)
#include "test_answer_actions.moc"
