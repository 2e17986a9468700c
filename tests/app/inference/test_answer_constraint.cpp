// A request's schema and tools, over a scripted backend that would say something else.
#include "app/inference/answer_constraint.h"
#include "tests/app/inference/chat_core_fixture.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using test::question;

namespace {

ChatRequest asking(const char* schema)
{
    ChatRequest request = question("Is it so?");
    request.schema = schema;
    return request;
}

} // namespace

class TestAnswerConstraint : public QObject, private test::ChatCoreFixture {
    Q_OBJECT

private slots:
    void initTestCase() { open(); }
    void init() { restart(); }

    void takesWhatFits()
    {
        const ChatResult result = answer(asking("{\"type\":\"boolean\"}"), "true<turn|>");
        QCOMPARE(result.response.content, std::string("true"));
        QCOMPARE(result.stopReason, engine::StopReason::EndOfTurn);
    }

    void turnsAwayFromWhatDoesNot()
    {
        const ChatResult result = answer(asking("{\"enum\":[12]}"), "Certainly!<turn|>");
        QCOMPARE(result.response.content, std::string("12"));
        QCOMPARE(result.stopReason, engine::StopReason::EndOfTurn);
    }

    void beginsAfterTheThought()
    {
        ChatRequest request = asking("{\"const\":\"a\"}");
        request.thinking = true;
        const std::string output = "<|channel>thought\nanything <b>\n<channel|>\"a\"<turn|>";
        const ChatResult result = answer(request, output);
        QCOMPARE(result.rawText, output);
        QCOMPARE(result.response.thought, std::string("anything <b>"));
        QCOMPARE(result.response.content, std::string("\"a\""));
    }

    void cutsTheThoughtAndStillAnswers()
    {
        ChatRequest request = asking("{\"const\":1}");
        request.thinking = true;
        request.thoughtBudget = 5;
        const ChatResult result =
            answer(request, "<|channel>thought\none two three four five six seven");
        QCOMPARE(result.response.content, std::string("1"));
        QVERIFY(!result.response.thoughtUnclosed);
    }

    void saysThatItWasCutOff()
    {
        ChatRequest request = asking("{\"type\":\"string\",\"minLength\":100}");
        request.maxTokens = 6;
        const ChatResult result = answer(request, "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        QCOMPARE(result.stopReason, engine::StopReason::MaxTokens);
        QVERIFY(!result.response.content.ends_with('"') || result.response.content.size() < 2);
    }

    void refusesASchemaBeforeItComputes()
    {
        ChatCore core(*m_model, *m_session, nullptr);
        const Result<ChatResult> result =
            core.answer(asking("{\"items\":{\"uniqueItems\":true}}"), {}, nullptr);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidJson);
        QVERIFY(QString::fromStdString(result.error().message).contains("#/items"));
        QCOMPARE(m_script.evaluatedIds, std::size_t(0));
    }

    void remembersTheLastSchemas()
    {
        AnswerConstraints constraints;
        const std::vector<engine::ToolDeclaration> noTools;
        const auto of = [&](const std::optional<std::string>& schema) {
            const auto found = constraints.of({.schema = schema, .tools = noTools}, *m_model);
            if (!found) qFatal("%s", found.error().message.c_str());
            return *found;
        };
        QVERIFY(of(std::nullopt) == nullptr);
        engine::Constraint* first = of("{\"const\":1}");
        QVERIFY(first->accept(ids("1").front()));
        QVERIFY(first->finished());
        QCOMPARE(of("{\"const\":1}"), first);
        QVERIFY(!first->finished()); // it begins again
        for (const char* other : {"2", "3", "4"})
            of("{\"const\":" + std::string(other) + "}");
        QCOMPARE(of("{\"const\":1}"), first);
        const std::optional<std::string> broken = "{";
        QVERIFY(!constraints.of({.schema = broken, .tools = noTools}, *m_model));
    }

    void holdsCallsToTheirTools()
    {
        ChatRequest request = question("Go on.");
        request.tools.push_back({"{\"name\":\"add\",\"parameters\":{\"type\":\"object\","
                                 "\"properties\":{\"a\":{\"type\":\"integer\"}},"
                                 "\"required\":[\"a\"]}}"});
        request.callsFit = true;
        const std::string output = "Well.<|tool_call>call:add{a:41}<tool_call|><|tool_response>";
        const ChatResult result = answer(request, output);
        QCOMPARE(result.rawText, output);
        QCOMPARE(result.response.toolCalls.size(), std::size_t(1));
        restart();
        const ChatResult other = answer(request, "<|tool_call>call:subtract{b:1}<tool_call|>");
        QVERIFY(other.rawText.starts_with("<|tool_call>call:add{a:"));
    }

    void goesOnOnlyFromWhatFits()
    {
        ChatRequest request = asking("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
        request.soFar = AnswerSoFar{{{AnswerSoFar::Piece::Kind::Text, "[1,2"}}};
        const ChatResult result = answer(request, "]<turn|>");
        QCOMPARE(result.response.content, std::string("[1,2]"));
        restart();
        request.soFar = AnswerSoFar{{{AnswerSoFar::Piece::Kind::Text, "One and two"}}};
        ChatCore core(*m_model, *m_session, nullptr);
        const Result<ChatResult> refused = core.answer(request, {}, nullptr);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidConversation);
    }
};

CABOCHON_TEST(TestAnswerConstraint)
#include "test_answer_constraint.moc"
