// Proves that a conversation in the terminal asks before each call, runs what was allowed, tells
// the model what came back, and remembers all of it for the next question.
#include "app/cli/interrupt.h"
#include "app/cli/terminal_tools.h"
#include "tests/app/inference/chat_core_fixture.h"
#include "tests/app/tools/plain_tool.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <deque>

using namespace cabochon;
using namespace cabochon::cli;
using cabochon::test::PlainTool;
using cabochon::test::question;

namespace {

tools::ToolPointer tool(const std::string& name, tools::Asks asks)
{
    tools::ToolFacts facts;
    facts.name = name;
    facts.parameters = R"({"type":"object"})";
    facts.asks = asks;
    facts.effect = tools::Effect::Reads;
    return std::make_shared<PlainTool>(facts);
}

} // namespace

class TestTerminalTools : public QObject, private test::ChatCoreFixture {
    Q_OBJECT

    /// Answers with a model that calls once and then says "So."
    Result<ChatResult> ask(TerminalTools& tools, const std::string& call)
    {
        ChatCore core(*m_model, *m_session, nullptr);
        m_script.answer = ids(call + "<|tool_response>");
        bool called = false;
        return tools.answer(
            core, m_request,
            [&](const ChatEvent& event) {
                using Kind = ChatEvent::Kind;
                if (called && event.kind == Kind::PromptProgress)
                    m_script.answer = ids("So.<turn|>");
                called = called || (event.kind == Kind::Parsed &&
                                    event.response.kind == engine::ResponseEventKind::ToolCall);
            },
            &m_cancel);
    }
    TerminalTools tools(std::set<std::string> allowed = {})
    {
        return TerminalTools(
            {tool("clock", tools::Asks::Never), tool("read", tools::Asks::EachTime)}, {},
            std::move(allowed), m_console,
            [this](const std::string& asked) -> std::optional<std::string> {
                m_asked.push_back(asked);
                if (m_typed.empty()) return std::nullopt;
                std::string line = m_typed.front();
                m_typed.pop_front();
                return line;
            });
    }
    const engine::ToolResponse& told() const { return m_request.messages[1].toolResponses.front(); }

    Console m_console{false};
    ChatRequest m_request;
    engine::CancelFlag m_cancel;
    std::deque<std::string> m_typed;
    std::vector<std::string> m_asked;

private slots:
    void initTestCase() { open(); }
    void init()
    {
        restart();
        m_request = question("Go");
        m_request.revision = engine::TemplateRevision::July;
        m_typed.clear();
        m_asked.clear();
    }

    void harmlessOnesRunAtOnce()
    {
        TerminalTools tools = this->tools();
        const Result<ChatResult> answer = ask(tools, "<|tool_call>call:clock{a:1}<tool_call|>");
        QVERIFY(answer);
        QVERIFY(m_asked.empty());
        QCOMPARE(m_request.messages.size(), std::size_t(3));
        QCOMPARE(told().responseJson, std::string("{\"a\":1}"));
        QCOMPARE(m_request.messages[2].parts.front().text, std::string("So."));
        QVERIFY(!m_request.soFar);
    }
    void othersAreAskedFor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("runs");
        QTest::newRow("yes") << "y" << true;
        QTest::newRow("no") << "" << false;
        QTest::newRow("something else") << "yes please, and everything" << false;
    }
    void othersAreAskedFor()
    {
        QFETCH(QString, typed);
        QFETCH(bool, runs);
        TerminalTools tools = this->tools();
        m_typed = {typed.toStdString()};
        QVERIFY(ask(tools, "<|tool_call>call:read{a:1}<tool_call|>"));
        QCOMPARE(m_asked.size(), std::size_t(1));
        QVERIFY(m_asked[0].find("{\"a\":1}") != std::string::npos);
        QCOMPARE(told().responseJson == "{\"a\":1}", runs);
        QCOMPARE(told().responseJson.find("error") != std::string::npos, !runs);
    }
    void whatWasAllowedIsNotAskedForAgain()
    {
        TerminalTools tools = this->tools({"read"});
        QVERIFY(ask(tools, "<|tool_call>call:read{}<tool_call|>"));
        QVERIFY(m_asked.empty());
    }
    void toolsOfOthersAreAnsweredByThePerson()
    {
        TerminalTools tools = this->tools();
        m_typed = {"18 degrees"};
        QVERIFY(ask(tools, "<|tool_call>call:weather{}<tool_call|>"));
        QCOMPARE(m_asked.size(), std::size_t(1));
        QCOMPARE(told().responseJson, std::string("\"18 degrees\""));
    }
    void anErrorLeavesTheConversationAsItWas()
    {
        TerminalTools tools = this->tools();
        m_script.failNext = true;
        const std::size_t before = m_request.messages.size();
        QVERIFY(!ask(tools, "<|tool_call>call:clock{}<tool_call|>"));
        QCOMPARE(m_request.messages.size(), before);
    }
};

CABOCHON_TEST(TestTerminalTools)
#include "test_terminal_tools.moc"
