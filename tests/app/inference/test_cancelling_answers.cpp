// Proves that cancelling an answer ends that answer and never another, whether it runs, waits, has
// just ended or was never asked for, and whatever thread cancels it.
#include "app/inference/inference_worker.h"
#include "tests/app/inference/scripted_engine.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <QTest>

#include <thread>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::ScriptedEngine;

namespace {

/// A worker with a model open, and what became of its answers.
struct Answers {
    explicit Answers(bool gateClosed)
    {
        script.gateClosed = gateClosed;
        QObject::connect(
            &worker, &InferenceWorker::answerFinished, &receiver,
            [this](quint64 number, const AnswerOutcome& outcome) {
                ended.insert(number, outcome.state);
            },
            Qt::QueuedConnection);
        worker.requestLoad(1, QStringLiteral("/nano.gguf"), true, {"cpu", {}});
    }

    void ask(quint64 number)
    {
        AnswerRequest question;
        question.messages.append(AnswerMessage());
        worker.requestAnswer(number, question);
    }
    /// How many answers have reached the engine.
    std::size_t begun()
    {
        const std::lock_guard lock(script.mutex);
        return script.requests.size();
    }
    bool isOver(quint64 number) const { return ended.contains(number); }

    Script script;
    QObject receiver;
    QHash<quint64, AnswerState::State> ended;
    InferenceWorker worker{std::make_unique<ScriptedEngine>(script)};
};

} // namespace

class TestCancellingAnswers : public QObject {
    Q_OBJECT

private slots:
    void aWaitingAnswerEndsAtOnceAndTheRunningOneGoesOn()
    {
        Answers answers(/*gateClosed=*/true);
        answers.ask(1);
        answers.ask(2);
        QTRY_COMPARE(answers.begun(), std::size_t(1));
        answers.worker.cancelAnswer(2);
        QTRY_VERIFY(answers.isOver(2));
        QCOMPARE(answers.ended[2], AnswerState::Stopped);
        QVERIFY(!answers.isOver(1));
        answers.script.openGate();
        QTRY_VERIFY(answers.isOver(1));
        QCOMPARE(answers.ended[1], AnswerState::Done);
        answers.ask(3); // comes after the place of the second
        QTRY_VERIFY(answers.isOver(3));
        QCOMPARE(answers.begun(), std::size_t(2));
    }

    void severalWaitingAnswersCanBeCancelled()
    {
        Answers answers(/*gateClosed=*/true);
        for (quint64 number = 1; number <= 4; ++number)
            answers.ask(number);
        QTRY_COMPARE(answers.begun(), std::size_t(1));
        answers.worker.cancelAnswer(2);
        answers.worker.cancelAnswer(4);
        answers.script.openGate();
        QTRY_COMPARE(answers.ended.size(), 4);
        QCOMPARE(answers.ended[1], AnswerState::Done);
        QCOMPARE(answers.ended[2], AnswerState::Stopped);
        QCOMPARE(answers.ended[3], AnswerState::Done);
        QCOMPARE(answers.ended[4], AnswerState::Stopped);
    }

    void theRunningAnswerStopsAndTheNextIsAnswered()
    {
        Answers answers(/*gateClosed=*/true);
        answers.ask(1);
        answers.ask(2);
        QTRY_COMPARE(answers.begun(), std::size_t(1));
        answers.worker.cancelAnswer(1);
        QTRY_VERIFY(answers.isOver(1));
        QCOMPARE(answers.ended[1], AnswerState::Stopped);
        QTRY_COMPARE(answers.begun(), std::size_t(2));
        answers.script.openGate();
        QTRY_VERIFY(answers.isOver(2));
        QCOMPARE(answers.ended[2], AnswerState::Done);
    }

    void anAnswerThatHasEndedCancelsNothing()
    {
        Answers answers(/*gateClosed=*/false);
        answers.ask(1);
        QTRY_VERIFY(answers.isOver(1));
        answers.script.hold(answers.script.gateClosed);
        answers.ask(2);
        QTRY_COMPARE(answers.begun(), std::size_t(2));
        answers.worker.cancelAnswer(1);
        answers.script.openGate();
        QTRY_VERIFY(answers.isOver(2));
        QCOMPARE(answers.ended[1], AnswerState::Done);
        QCOMPARE(answers.ended[2], AnswerState::Done);
    }

    void aNumberThatNobodyAskedForCancelsNothing()
    {
        Answers answers(/*gateClosed=*/true);
        answers.ask(1);
        QTRY_COMPARE(answers.begun(), std::size_t(1));
        answers.worker.cancelAnswer(99);
        answers.worker.cancelAnswer(2); // not yet asked for
        answers.ask(2);
        answers.script.openGate();
        QTRY_COMPARE(answers.ended.size(), 2);
        QCOMPARE(answers.ended[1], AnswerState::Done);
        QCOMPARE(answers.ended[2], AnswerState::Done);
    }

    void aCancelThatComesLateNeverHitsTheNextAnswer()
    {
        constexpr quint64 kRounds = 100;
        Answers answers(/*gateClosed=*/false);
        for (quint64 round = 0; round < kRounds; ++round) {
            const quint64 cancelled = 2 * round + 1;
            answers.ask(cancelled);
            answers.ask(cancelled + 1);
            // Before, while and after the first runs, as it happens.
            const std::jthread other([&] { answers.worker.cancelAnswer(cancelled); });
            QVERIFY(QTest::qWaitFor([&] { return answers.isOver(cancelled + 1); }));
            QVERIFY(answers.isOver(cancelled));
            QCOMPARE(answers.ended[cancelled + 1], AnswerState::Done);
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestCancellingAnswers)
#include "test_cancelling_answers.moc"
