// Proves the order of answers: numbers that never come again, one first, and what is forgotten when
// a conversation goes.
#include "app/inference/answer_queue.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

namespace {

const QString kOne = QStringLiteral("one");
const QString kOther = QStringLiteral("other");

} // namespace

class TestAnswerQueue : public QObject {
    Q_OBJECT

private slots:
    void theFirstThatWasAskedForIsTheFirst()
    {
        AnswerQueue queue;
        QVERIFY(queue.isEmpty());
        QVERIFY(!queue.first());
        queue.add(kOne, QStringLiteral("a"));
        queue.add(kOther, QStringLiteral("b"));
        QCOMPARE(queue.first()->message, QStringLiteral("a"));
        QCOMPARE(queue.of(kOther)->message, QStringLiteral("b"));
        QVERIFY(queue.take(queue.first()->number).has_value());
        QCOMPARE(queue.first()->message, QStringLiteral("b"));
    }

    void numbersNeverComeAgain()
    {
        AnswerQueue queue;
        queue.add(kOne, {});
        const quint64 number = queue.first()->number;
        QVERIFY(number > 0);
        QVERIFY(queue.take(number).has_value());
        QVERIFY(!queue.take(number).has_value());
        QVERIFY(!queue.find(number));
        queue.add(kOne, {});
        QVERIFY(queue.first()->number > number);
    }

    void aConversationThatGoesLeavesOnlyWhatTheEngineHas()
    {
        AnswerQueue queue;
        queue.add(kOne, QStringLiteral("asked"));
        queue.first()->asked = true;
        queue.add(kOther, QStringLiteral("waits"));
        queue.forgetWaiting(kOne);
        queue.forgetWaiting(kOther);
        QCOMPARE(queue.first()->message, QStringLiteral("asked"));
        QVERIFY(!queue.of(kOther));
    }
};

CABOCHON_TEST(TestAnswerQueue)
#include "test_answer_queue.moc"
