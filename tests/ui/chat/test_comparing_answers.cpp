// Proves what is done with several answers to one question in the window: the user's own words
// beside the model's, two of them side by side; and how much the model may think.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

void focusFooter(WindowUnderTest& window)
{
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
}

/// Two answers to one question; the second is shown.
bool askTwice(WindowUnderTest& window, Script& script)
{
    script.chunks = {"The end of **any** quarter."};
    if (!window.ask(text("When?"))) return false;
    script.chunks = {"At any time."};
    window.chat().answers.regenerate(window.chat().conversations.shown().leaf());
    return window.finished();
}

QString shownAnswer(WindowUnderTest& window)
{
    return window.chat().conversations.lastShown()->text();
}

} // namespace

class TestComparingAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void theWordsOfAnAnswerAreChangedInPlace()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        focusFooter(window);
        window.press(Qt::Key_E);
        QQuickItem* field = window.named(text("Edit the words of the answer"));
        QVERIFY(field && field->hasActiveFocus());
        QCOMPARE(field->property("text").toString(), text("Hello there."));
        window.press(Qt::Key_Escape);
        QVERIFY(!window.named(text("Edit the words of the answer")));
        QVERIFY(window.named(text("Hello there.")));
        // Once more: the row of the field is used again.
        window.click(window.named(text("Edit the answer")));
        QVERIFY(window.named(text("Edit the words of the answer"))->hasActiveFocus());
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(text("Good day"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.named(text("Good day")));
        QVERIFY(window.named(text("Previous version")));
        QVERIFY(window.startingWith(text("About this answer: Edited")));
        script.chunks = {" to you."};
        window.click(window.named(text("Continue the answer")));
        QVERIFY(window.finished());
        QCOMPARE(shownAnswer(window), text("Good day to you."));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void twoAnswersStandSideBySide()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(askTwice(window, script));
        window.click(window.named(text("Compare with another answer (D)")));
        QVERIFY(window.named(text("Two answers")));
        QVERIFY(window.named(text("The end of any quarter.")));
        QVERIFY(window.named(text("At any time.")));
        QVERIFY(window.named(text("You: When?")));
        QVERIFY(window.named(text("Answer 2 of 2, Scripted, chosen"))); // the one that is shown
        QVERIFY(!window.transcript());
        window.press(Qt::Key_Left);
        QVERIFY(window.named(text("Answer 1 of 2, Scripted, chosen")));
        window.press(Qt::Key_Return);
        QVERIFY(!window.named(text("Two answers")));
        QCOMPARE(shownAnswer(window), text("The end of **any** quarter."));
        QVERIFY(window.composer()->hasActiveFocus());
        focusFooter(window);
        window.press(Qt::Key_D);
        QVERIFY(window.named(text("Two answers")));
        window.press(Qt::Key_Escape);
        QVERIFY(!window.named(text("Two answers")));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void eachSideTurnsToOtherAnswers()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(askTwice(window, script));
        script.chunks = {"Never."};
        window.chat().answers.regenerate(window.chat().conversations.shown().leaf());
        QVERIFY(window.finished());
        focusFooter(window);
        window.press(Qt::Key_D);
        QVERIFY(window.named(text("Two of 3 answers")));
        QVERIFY(window.named(text("Answer 3 of 3, Scripted, chosen")));
        window.press(Qt::Key_Left, Qt::AltModifier); // over the one on the other side
        QVERIFY(window.named(text("Answer 1 of 3, Scripted, chosen")));
        QVERIFY(window.named(text("The end of any quarter.")));
        window.click(window.named(text("Keep answer 2")));
        QCOMPARE(shownAnswer(window), text("At any time."));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void howMuchItMayThinkIsChosenBesideTheSwitch()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(!window.startingWith(text("How much it may think")));
        window.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(window.named(text("How much it may think: No limit")));
        window.click(window.startingWith(text("How much it may think")));
        QTRY_VERIFY(window.named(text("Medium")));
        window.click(window.named(text("Medium")));
        QCOMPARE(window.chat().drafts.thoughtBudget(), 2048);
        QTRY_VERIFY(!window.named(text("Another number …")));
        window.click(window.named(text("How much it may think: Medium")));
        QTRY_VERIFY(window.named(text("Another number …")));
        window.click(window.named(text("Another number …")));
        QTRY_VERIFY(window.named(text("Tokens")) && window.named(text("Tokens"))->hasActiveFocus());
        window.type(text("300"));
        window.press(Qt::Key_Return);
        QCOMPARE(window.chat().drafts.thoughtBudget(), 300);
        QTRY_VERIFY(window.named(text("How much it may think: 300 tokens")));
        script.chunks = {"<|channel>thought\nHm. "};
        script.endless = true;
        window.chat().answers.send(text("Hi"));
        QTRY_VERIFY(window.startingWith(text("Thinking, ")));
        QVERIFY(WindowUnderTest::nameOf(window.startingWith(text("Thinking, ")))
                    .endsWith(text("of 300 tokens")));
        window.click(window.named(text("Skip the thought")));
        QVERIFY(window.finished());
        QVERIFY(window.named(text("So it is.")));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestComparingAnswers)
#include "test_comparing_answers.moc"
