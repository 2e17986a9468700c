// Proves what becomes of an answer that does not end by itself, over a scripted backend: cancelled,
// its device lost in a run or while a result is read, no numbers any more.
#include "tests/app/inference/chat_core_fixture.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>

using namespace cabochon;
using test::question;

class TestFailingAnswers : public QObject, private test::ChatCoreFixture {
    Q_OBJECT

private slots:
    void initTestCase() { open(); }
    void init() { restart(); }

    void cancelledBeforeTheFirstTokenIsAResult()
    {
        engine::CancelFlag cancel;
        cancel.request();
        Result<ChatResult> result =
            ChatCore(*m_model, *m_session, nullptr).answer(question("Hello"), {}, &cancel);
        QVERIFY(result);
        QCOMPARE(result->stopReason, engine::StopReason::Cancelled);
        QVERIFY(result->ids.empty());
    }

    void cancelledWhileAnsweringKeepsWhatThereIs()
    {
        engine::CancelFlag cancel;
        m_script.answer = ids("One two three four five six seven.<turn|>");
        const auto stopAtThree = [&cancel](const ChatEvent& event) {
            if (event.generatedTokens == 3) cancel.request();
        };
        Result<ChatResult> result =
            ChatCore(*m_model, *m_session, nullptr).answer(question("Count"), stopAtThree, &cancel);
        QVERIFY(result);
        QCOMPARE(result->stopReason, engine::StopReason::Cancelled);
        QVERIFY(result->response.content.starts_with("One"));
        QVERIFY(result->ids.size() >= 3 && result->ids.size() < m_script.answer.size());
    }

    void passesOnALostDevice()
    {
        m_script.failNext = true;
        Result<ChatResult> lost =
            ChatCore(*m_model, *m_session, nullptr).answer(question("Hello"), {}, nullptr);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::DeviceLost);
        QVERIFY(lost.error().message.find("choose the CPU") != std::string::npos);
    }

    void answersOnADeviceThatCameBack_data()
    {
        QTest::addColumn<bool>("whileReading");
        QTest::newRow("lost in a run") << false;
        QTest::newRow("lost while its result is read") << true;
    }
    void answersOnADeviceThatCameBack()
    {
        QFETCH(bool, whileReading);
        bool& fails = whileReading ? m_script.failReading : m_script.failNext;
        fails = true;
        m_script.recovers = true;
        QCOMPARE(answer(question("Hello"), "Hi.<turn|>").response.content, std::string("Hi."));
        QVERIFY(!fails);
        QVERIFY(m_session->takeRecovered());
        QVERIFY(!m_session->takeRecovered());
        QCOMPARE(answer(question("Again"), "Yes.<turn|>").response.content, std::string("Yes."));
        QVERIFY(!m_session->takeRecovered());
    }

    void endsWhenAResultIsLostWithItsDevice()
    {
        m_script.answer = ids("One two three four.<turn|>");
        std::string shown;
        const auto loseAtThree = [&](const ChatEvent& event) {
            shown += event.response.text;
            if (event.generatedTokens == 3) m_script.failReading = true;
        };
        const Result<ChatResult> ended =
            ChatCore(*m_model, *m_session, nullptr).answer(question("Count"), loseAtThree, nullptr);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::DeviceLost);
        QVERIFY(ended.error().message.find("choose the CPU") != std::string::npos);
        QVERIFY(!m_script.failReading);
        QVERIFY(!shown.empty());
        QVERIFY2(std::string("One two three four.").starts_with(shown), shown.c_str());
        QVERIFY(!m_session->canCompute());
    }

    void endsWhenTheModelGivesNoNumbers()
    {
        m_script.numbersEndAfter = 3;
        m_script.answer = ids("One two three four.<turn|>");
        std::string shown;
        ChatCore core(*m_model, *m_session, nullptr);
        const Result<ChatResult> ended = core.answer(
            question("Count"), [&](const ChatEvent& event) { shown += event.response.text; },
            nullptr);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::NumericalError);
        QVERIFY(!shown.empty());
        QVERIFY2(std::string("One two three four.").starts_with(shown), shown.c_str());
        m_script.numbersEndAfter = ~std::size_t{0};
        QCOMPARE(m_session->ids().size(), std::size_t(0));
        QCOMPARE(answer(question("Count"), "One.<turn|>").response.content, std::string("One."));
    }
};

CABOCHON_TEST(TestFailingAnswers)
#include "test_failing_answers.moc"
