// Proves the follow rule: the view stays at the end while the reader is there, and never moves by
// itself once the reader has scrolled up, until End or the pill.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPointF>
#include <QQuickItem>
#include <QTest>
#include <QWheelEvent>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

/// An answer that grows when the test says so.
struct GrowingAnswer {
    GrowingAnswer() : window(prepared(script), {1100, 760})
    {
        QObject::connect(&window.chat().answers, &AnswerController::requested,
                         [this](quint64 number) { request = number; });
        window.chat().answers.send(QStringLiteral("Go"));
        window.settle();
    }
    ~GrowingAnswer() { script.openGate(); }

    static Script& prepared(Script& script)
    {
        script.gateClosed = true;
        return script;
    }
    void addParagraphs(int count)
    {
        AnswerUpdate update;
        update.state = AnswerState::Answering;
        for (int i = 0; i < count; ++i)
            addPart(
                update.added,
                TextPart{QStringLiteral("Paragraph %1 of a long answer.\n\n").arg(++paragraphs)});
        window.chat().answers.onProgress(request, update);
        window.settle();
    }
    QQuickItem* list() const { return window.transcript(); }
    double position() const { return list()->property("contentY").toDouble(); }
    double distanceToEnd() const { return list()->property("distanceToEnd").toDouble(); }
    void turnWheel(int steps)
    {
        const QPointF middle = WindowUnderTest::sceneRect(list()).center();
        QWheelEvent event(middle, window.window().mapToGlobal(middle), {}, {0, 120 * steps},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&window.window(), &event);
        window.settle();
    }
    QQuickItem* pill() const { return window.named(QStringLiteral("New text")); }

    Script script;
    WindowUnderTest window;
    quint64 request = 0;
    int paragraphs = 0;
};

} // namespace

class TestFollowRule : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void theViewFollowsAGrowingAnswer()
    {
        GrowingAnswer answer;
        for (int i = 0; i < 30; ++i) {
            answer.addParagraphs(3);
            QVERIFY2(answer.distanceToEnd() < 48,
                     qPrintable(QString::number(answer.distanceToEnd())));
        }
        QVERIFY(answer.position() > 500);
        QVERIFY(!answer.pill());
        QVERIFY(answer.window.named(QStringLiteral("Paragraph 90 of a long answer.")));
    }

    void oneTurnOfTheWheelStopsFollowingForGood()
    {
        GrowingAnswer answer;
        answer.addParagraphs(60);
        answer.turnWheel(1);
        const double position = answer.position();
        QVERIFY(answer.distanceToEnd() >= 48);
        for (int i = 0; i < 20; ++i) {
            answer.addParagraphs(3);
            QCOMPARE(answer.position(), position);
        }
        QVERIFY(answer.pill());
    }

    void scrollingBackToTheEndFollowsAgain()
    {
        GrowingAnswer answer;
        answer.addParagraphs(60);
        answer.turnWheel(3);
        QVERIFY(answer.pill());
        answer.turnWheel(-20);
        QVERIFY(!answer.pill());
        answer.addParagraphs(10);
        QVERIFY(answer.distanceToEnd() < 48);
    }

    void thePillAndTheEndKeyGoToTheEnd_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("pill") << false;
        QTest::newRow("End key") << true;
    }

    void thePillAndTheEndKeyGoToTheEnd()
    {
        QFETCH(bool, byKey);
        GrowingAnswer answer;
        answer.addParagraphs(60);
        answer.turnWheel(5);
        answer.addParagraphs(5);
        QVERIFY(answer.pill());
        if (byKey)
            answer.window.press(Qt::Key_End);
        else
            answer.window.click(answer.pill());
        QVERIFY(answer.distanceToEnd() < 48);
        QVERIFY(!answer.pill());
        answer.addParagraphs(5);
        QVERIFY(answer.distanceToEnd() < 48);
    }

    void keysScrollTheConversation()
    {
        GrowingAnswer answer;
        answer.addParagraphs(60);
        const double end = answer.position();
        answer.window.press(Qt::Key_PageUp);
        QVERIFY(answer.position() < end - 200);
        const double position = answer.position();
        answer.addParagraphs(5);
        QCOMPARE(answer.position(), position);
        answer.window.press(Qt::Key_PageDown);
        QVERIFY(answer.position() > position + 200);
    }

    void theEndOfTheAnswerDoesNotMoveAReader()
    {
        GrowingAnswer answer;
        answer.addParagraphs(60);
        answer.turnWheel(4);
        const double position = answer.position();
        AnswerOutcome outcome;
        outcome.ledger.generatedTokens = 300;
        answer.window.chat().answers.onFinished(answer.request, outcome);
        answer.window.settle();
        QCOMPARE(answer.position(), position);
    }

    void aNewQuestionGoesToTheEnd()
    {
        GrowingAnswer answer;
        answer.addParagraphs(60);
        answer.turnWheel(8);
        answer.window.chat().answers.onFinished(answer.request, AnswerOutcome());
        answer.window.composer()->forceActiveFocus();
        answer.window.type(QStringLiteral("More"));
        answer.window.press(Qt::Key_Return);
        QVERIFY(answer.distanceToEnd() < 48);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFollowRule)
#include "test_follow_rule.moc"
