// Proves the message field: what sends, what breaks the line, how it grows, and that no word typed
// is lost.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QLatin1Char>
#include <QQuickItem>
#include <QTest>
#include <QVariantMap>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

QString typed(const WindowUnderTest& window)
{
    return window.composer()->property("text").toString();
}

} // namespace

class TestComposer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void enterSendsAndShiftEnterBreaksTheLine()
    {
        Script script;
        WindowUnderTest window(script);
        window.type(text("One"));
        window.press(Qt::Key_Return, Qt::ShiftModifier);
        window.type(text("two"));
        QCOMPARE(typed(window).count(QLatin1Char('\n')), 1);
        QVERIFY(script.requests.empty());
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QCOMPARE(script.requests.size(), std::size_t(1));
        QCOMPARE(script.requests[0].messages[0].parts[0].text, std::string("One\ntwo"));
        QCOMPARE(typed(window), QString());
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void blanksAreNotSent()
    {
        Script script;
        WindowUnderTest window(script);
        window.type(text("   "));
        QVERIFY(!window.named(text("Send"))->isEnabled());
        window.press(Qt::Key_Return);
        QVERIFY(!window.chat().answers.busy());
        QCOMPARE(window.chat().conversations.transcript()->rowCount(), 0);
    }

    void whatIsSentDuringAnAnswerWaits()
    {
        Script script;
        script.gateClosed = true;
        WindowUnderTest window(script);
        window.chat().answers.send(text("Go"));
        window.composer()->forceActiveFocus();
        window.type(text("next"));
        window.press(Qt::Key_Return);
        QCOMPARE(typed(window), QString());
        QVERIFY(window.named(text("Waiting: next")));
        window.type(text("more"));
        QVERIFY(window.named(text("Stop")));
        QVERIFY(!window.named(text("Send")));
        window.click(window.named(text("Stop")));
        QVERIFY(window.finished());
        QCOMPARE(typed(window), text("more"));
        QVERIFY(window.named(text("Waiting: next"))); // after a stop only when it is told to go
        QVERIFY(window.named(text("Send"))->isEnabled());
    }

    void everyChatKeepsItsDraft()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("First")));
        const QString first = window.chat().conversations.current();
        window.type(text("half a thought"));
        window.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(typed(window), QString());
        window.type(text("other"));
        window.chat().conversations.select(first);
        window.settle();
        QCOMPARE(typed(window), text("half a thought"));
    }

    void itGrowsToFortyPercentAndNoFurther()
    {
        Script script;
        WindowUnderTest window(script);
        const QQuickItem* card = window.composer()->parentItem()->parentItem(); // field, its view
        while (card && card->width() < 600)
            card = card->parentItem();
        const qreal oneLine = window.composer()->parentItem()->parentItem()->height();
        window.chat().drafts.setText(QString(12, QLatin1Char('\n')));
        window.settle();
        const qreal twelveLines = window.composer()->parentItem()->parentItem()->height();
        QVERIFY(twelveLines > oneLine + 100);
        window.chat().drafts.setText(QString(200, QLatin1Char('\n')));
        window.settle();
        const qreal page = window.window().height() - 52;
        QVERIFY(window.composer()->parentItem()->parentItem()->height() <= page * 0.4 + 1);
        QVERIFY(WindowUnderTest::sceneRect(window.named(text("Send"))).bottom() <
                window.window().height());
    }

    void ofALongDraftOnlyWhatIsSeenIsDrawn()
    {
        Script script;
        WindowUnderTest window(script);
        const QString page = text("words and words and words\n").repeated(4000);
        QMetaObject::invokeMethod(window.composer(), "insert", Q_ARG(int, 0), Q_ARG(QString, page));
        QVERIFY(window.composer()->flags().testFlag(QQuickItem::ItemObservesViewport));
        QCOMPARE(window.chat().drafts.text(), page);
        QMetaObject::invokeMethod(window.composer(), "undo");
        QCOMPARE(typed(window), QString());
    }

    void theTokensOfTheDraftAreShown()
    {
        Script script;
        WindowUnderTest window(script);
        window.type(text("Hello"));
        // The scripted engine counts messages.
        QTRY_VERIFY(window.named(text("1 token · 1 of 4,096 used")));
        QVERIFY(window.ask(text("One")));
        QTRY_VERIFY(window.named(text("1 token · 3 of 4,096 used")));
    }

    void examplesAreAskedByOneClick()
    {
        Script script;
        WindowUnderTest window(script);
        const QVariantMap example = window.chat().models.examplePrompts().constFirst().toMap();
        QQuickItem* card = window.named(example[QStringLiteral("title")].toString());
        QVERIFY(card);
        window.click(card);
        QVERIFY(window.finished());
        QVERIFY(window.named(text("You: ") + example[QStringLiteral("prompt")].toString()));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestComposer)
#include "test_composer.moc"
