// The July template by example and by rule (engine/MODEL.md, Chat format), with what
// the older revisions print differently.
#include "tests/engine/text/chat_fixture.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::assistant;
using cabochon::test::call;
using cabochon::test::calling;
using cabochon::test::Inputs;
using cabochon::test::inputsOf;
using cabochon::test::Json;
using cabochon::test::kJuly;
using cabochon::test::kLaunch;
using cabochon::test::kMay;
using cabochon::test::list;
using cabochon::test::options;
using cabochon::test::renderedText;
using cabochon::test::toolResult;
using cabochon::test::user;

namespace {

const Json kWeatherTool = test::parseJson(R"([{"type":"function","function":{"name":"get_weather",
    "description":"Get the weather for a city.","parameters":{"type":"object","properties":{
    "city":{"type":"string","description":"City name"},
    "unit":{"type":"string","enum":["celsius","fahrenheit"]},
    "days":{"type":"integer","description":"Days ahead"}},"required":["city"]}}}])");

const char* const kDeclaration =
    "<|turn>system\n<|think|>\n<|tool>declaration:get_weather{description:<|\"|>Get the weather "
    "for a "
    "city.<|\"|>,parameters:{properties:{city:{description:<|\"|>City name<|\"|>,type:<|\"|>STRING"
    "<|\"|>},days:{description:<|\"|>Days ahead<|\"|>,type:<|\"|>INTEGER<|\"|>},unit:{enum:[<|\"|>"
    "celsius<|\"|>,<|\"|>fahrenheit<|\"|>],type:<|\"|>STRING<|\"|>}},required:[<|\"|>city<|\"|>],"
    "type:"
    "<|\"|>OBJECT<|\"|>}}<tool|><turn|>\n";

const char* const kTwoCalls =
    "<|tool_call>call:get_weather{city:<|\"|>Paris<|\"|>,days:2,unit:<|\"|>celsius<|\"|>}<tool_"
    "call|>"
    "<|tool_call>call:get_weather{city:<|\"|>Rome<|\"|>}<tool_call|><|tool_response>response:"
    "get_weather{value:<|\"|>18 C, rain<|\"|>}<tool_response|><|tool_response>response:get_weather{"
    "sky:<|\"|>clear<|\"|>,tags:[<|\"|>warm<|\"|>,true,null],temp:24}<tool_response|>";

/// Example E of the reference: two parallel calls, a text and a map as results.
Json weatherLoop()
{
    Json asks = calling(
        list({call("c1", "get_weather", {{"city", "Paris"}, {"days", 2}, {"unit", "celsius"}}),
              call("c2", "get_weather", {{"city", "Rome"}})}));
    asks["reasoning"] = "I need two calls.";
    return {user("Weather in Paris and Rome?"), asks, toolResult("c1", "18 C, rain"),
            toolResult("c2", {{"temp", 24}, {"sky", "clear"}, {"tags", {"warm", true, nullptr}}})};
}

} // namespace

class TestChatTemplateRules : public QObject {
    Q_OBJECT

private slots:
    void rendersTheExamplesOfTheReference()
    {
        const Json media = test::parseJson(
            R"([{"role":"user","content":[{"type":"image"},{"type":"text","text":"What is this?"},{"type":"audio"}]}])");
        const QByteArray bos = "<bos>";
        QCOMPARE(renderedText(inputsOf(list({user("Hello")})), options(kJuly, false, true)),
                 bos + "<|turn>user\nHello<turn|>\n<|turn>model\n<|channel>thought\n<channel|>");
        QCOMPARE(renderedText(inputsOf(list({user("Hello")})), options(kJuly)),
                 bos + "<|turn>user\nHello<turn|>\n<|turn>model\n");
        const Json poet = {{{"role", "system"}, {"content", "You are a poet."}},
                           user("Hi"),
                           assistant("<|channel>thought\nGreet.\n<channel|>Hello there."),
                           user("Write a line.")};
        QCOMPARE(renderedText(inputsOf(poet), options(kJuly, true)),
                 bos + "<|turn>system\n<|think|>\nYou are a poet.<turn|>\n<|turn>user\nHi<turn|>\n"
                       "<|turn>model\nHello there.<turn|>\n<|turn>user\nWrite a line.<turn|>\n"
                       "<|turn>model\n");
        QCOMPARE(renderedText(inputsOf(media), options(kJuly, false, true)),
                 bos + "<|turn>user\n<|image|>What is this?<|audio|><turn|>\n<|turn>model\n"
                       "<|channel>thought\n<channel|>");
    }

    void rendersTheToolLoopOfTheReference()
    {
        const QByteArray head = "<bos>" + QByteArray(kDeclaration) +
                                "<|turn>user\nWeather in Paris and Rome?<turn|>\n"
                                "<|turn>model\n";
        const Json question = list({user("Weather in Paris and Rome?")});
        QCOMPARE(renderedText(inputsOf(question, kWeatherTool), options(kJuly, true)), head);

        Json loop = weatherLoop();
        const QByteArray thought = "<|channel>thought\nI need two calls.\n<channel|>";
        QCOMPARE(renderedText(inputsOf(loop, kWeatherTool), options(kJuly, true)),
                 head + thought + kTwoCalls + "<|channel>thought\n");
        QByteArray quiet = head;
        quiet.replace("<|think|>\n", "");
        QCOMPARE(renderedText(inputsOf(loop, kWeatherTool), options(kJuly)),
                 quiet + thought + kTwoCalls);
        QCOMPARE(renderedText(inputsOf(loop, kWeatherTool), options(kJuly, false, true)),
                 quiet + thought + kTwoCalls);

        loop.push_back(assistant("Paris 18, Rome 24."));
        loop.push_back(user("Thanks"));
        const QByteArray tail =
            QByteArray("Paris 18, Rome 24.<turn|>\n<|turn>user\nThanks<turn|>\n") +
            "<|turn>model\n";
        QCOMPARE(renderedText(inputsOf(loop, kWeatherTool), options(kJuly, true)),
                 head + kTwoCalls + tail);
        RenderOptions preserving = options(kJuly, true);
        preserving.preserveThinking = true;
        QCOMPARE(renderedText(inputsOf(loop, kWeatherTool), preserving),
                 head + thought + kTwoCalls + tail);
    }

    void textBeforeACallMovesBehindTheResult()
    {
        Json asks = calling(list({call("c1", "get_weather", {{"city", "Rome"}})}));
        asks["content"] = "Let me check.";
        const Json loop = {user("x"), asks, toolResult("c1", "24"), assistant("24 C.")};
        RenderOptions how = options(kJuly);
        how.generationPrompt = false;
        const QByteArray head =
            "<bos><|turn>user\nx<turn|>\n<|turn>model\n<|tool_call>call:get_weather"
            "{city:<|\"|>Rome<|\"|>}<tool_call|><|tool_response>response:"
            "get_weather{value:<|\"|>24<|\"|>}<tool_response|>Let me check.";
        QCOMPARE(renderedText(inputsOf(loop), how), head + "24 C.<turn|>\n");
        how.kind.revision = kMay;
        QCOMPARE(renderedText(inputsOf(loop), how), head + "<turn|>\n24 C.<turn|>\n");
    }

    void revisionsDiffer_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QByteArray>("launch"); // after "<bos><|turn>user\nx<turn|>\n"
        QTest::addColumn<QByteArray>("may");
        QTest::addColumn<QByteArray>("july");
        const auto row = [](const char* name, std::initializer_list<Json> more, const char* launch,
                            const char* may, const char* july) {
            Json messages = list({user("x")});
            for (const Json& message : more)
                messages.push_back(message);
            QTest::newRow(name) << QByteArray::fromStdString(test::jsonText(messages))
                                << QByteArray(launch) << QByteArray(may) << QByteArray(july);
        };
        row("null argument",
            {calling(list({call("c", "f", {{"a", nullptr}})})), toolResult("c", "y")},
            "<|turn>model\n<|tool_call>call:f{a:None}<tool_call|><turn|>\n<|turn>tool\ny<turn|>\n"
            "<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{a:None}<tool_call|><|tool_response>response:f{value:"
            "<|\"|>y<|\"|>}<tool_response|>",
            "<|turn>model\n<|tool_call>call:f{a:null}<tool_call|><|tool_response>response:f{value:"
            "<|\"|>y<|\"|>}<tool_response|>");
        row("map result",
            {calling(list({call("c", "f", Json::object())})),
             toolResult("c", {{"b", 1.5e10}, {"A", 1e16}})},
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><turn|>\n<|turn>tool\n<turn|>\n"
            "<|turn>model\n",
            "error",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>response:f{A:1e+16,b:"
            "15000000000.0}<tool_response|>");
        row("result of an unknown call",
            {calling(list({call("c", "f", Json::object())})), toolResult("other", "y")},
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><turn|>\n<|turn>tool\ny<turn|>\n"
            "<|turn>model\n",
            "error",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>response:unknown{value:"
            "<|\"|>y<|\"|>}<tool_response|>");
        row("two model messages", {assistant("One."), assistant("Two.")},
            "<|turn>model\nOne.<turn|>\n<|turn>model\nTwo.<turn|>\n<|turn>model\n",
            "<|turn>model\nOne.<turn|>\nTwo.<turn|>\n<|turn>model\n",
            "<|turn>model\nOne.Two.<turn|>\n<|turn>model\n");
        row("call without an answer", {calling(list({call("c", "f", Json::object())}))},
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><turn|>\n<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>");
        row("responses, then the user speaks",
            {calling(list({call("c", "f", Json::object())})), toolResult("c", "y"), user("z")},
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><turn|>\n<|turn>tool\ny<turn|>\n"
            "<|turn>user\nz<turn|>\n<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>response:f{value:<|\"|>y"
            "<|\"|>}<tool_response|><|turn>user\nz<turn|>\n<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>response:f{value:<|\"|>y"
            "<|\"|>}<tool_response|><turn|>\n<|turn>user\nz<turn|>\n<|turn>model\n");
        row("arguments that are text",
            {calling(list({call("c", "f", "a:1")})), toolResult("c", "y")},
            "<|turn>model\n<|tool_call>call:f{a:1}<tool_call|><turn|>\n<|turn>tool\ny<turn|>\n"
            "<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{a:1}<tool_call|><|tool_response>response:f{value:"
            "<|\"|>y<|\"|>}<tool_response|>",
            "error");
        row("arguments as OpenAI sends them",
            {calling(list({call("c", "f", "{\"b\": 1.0, \"a\": \"t\"}")})), toolResult("c", "y")},
            "<|turn>model\n<|tool_call>call:f{a:<|\"|>t<|\"|>,b:1.0}<tool_call|><turn|>\n<|turn>"
            "tool\n"
            "y<turn|>\n<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{a:<|\"|>t<|\"|>,b:1.0}<tool_call|><|tool_response>"
            "response:f{value:<|\"|>y<|\"|>}<tool_response|>",
            "<|turn>model\n<|tool_call>call:f{a:<|\"|>t<|\"|>,b:1.0}<tool_call|><|tool_response>"
            "response:f{value:<|\"|>y<|\"|>}<tool_response|>");
        row("a thought without calls",
            {{{"role", "assistant"}, {"content", "y"}, {"reasoning_content", "why"}}},
            "<|turn>model\ny<turn|>\n<|turn>model\n", "<|turn>model\ny<turn|>\n<|turn>model\n",
            "<|turn>model\n<|channel>thought\nwhy\n<channel|>y<turn|>\n<|turn>model\n");
        row("media in a result",
            {calling(list({call("c", "f", Json::object())})),
             toolResult("c", test::parseJson(R"([{"type":"text","text":"a "},{"type":"image"}])"))},
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><turn|>\n<|turn>tool\na\n\n<|image|>\n\n"
            "<turn|>\n<|turn>model\n",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>response:f{value:<|\"|>"
            "a "
            "<|\"|>}<tool_response|>",
            "<|turn>model\n<|tool_call>call:f{}<tool_call|><|tool_response>response:f{value:<|\"|>"
            "a "
            "<|\"|>}<tool_response|><|image|>");
    }

    void revisionsDiffer()
    {
        QFETCH(QByteArray, messages);
        const Inputs inputs = inputsOf(test::parseJson(messages.toStdString()));
        const struct {
            TemplateRevision revision;
            const char* column;
        } columns[] = {{kLaunch, "launch"}, {kMay, "may"}, {kJuly, "july"}};
        for (const auto& [revision, column] : columns) {
            const QByteArray expected =
                *static_cast<QByteArray*>(QTest::qData(column, qMetaTypeId<QByteArray>()));
            const Result<RenderedPrompt> prompt =
                renderChat(inputs.messages, inputs.tools, options(revision));
            if (expected == "error") {
                QVERIFY(!prompt);
                QVERIFY(prompt.error().code == ErrorCode::InvalidConversation);
                continue;
            }
            QVERIFY2(prompt, prompt ? "" : prompt.error().message.c_str());
            QCOMPARE(QByteArray::fromStdString(prompt->text()),
                     "<bos><|turn>user\nx<turn|>\n" + expected);
        }
    }

    void headersOfTheJulyTemplateTakeParts()
    {
        const Json parts = test::parseJson(
            R"([{"role":"system","content":[{"type":"text","text":" a "},{"type":"text","text":"b"}]}])");
        QCOMPARE(renderedText(inputsOf(parts), options(kJuly)),
                 QByteArray("<bos><|turn>system\na b <turn|>\n<|turn>model\n"));
    }

    void parametersNamedLikeSchemaWordsAreKeptFromJulyOn()
    {
        const Json tool =
            test::parseJson(R"([{"type":"function","function":{"name":"f","description":"d",
            "parameters":{"type":"object","properties":{"type":{"type":"string"},"n":{"type":"number"}}}}}])");
        const auto declaration = [&](TemplateRevision revision) {
            return renderedText(inputsOf(list({user("x")}), tool), options(revision));
        };
        QVERIFY(declaration(kJuly).contains("properties:{n:{type:<|\"|>NUMBER<|\"|>},type:{type:"));
        for (const TemplateRevision older : {kLaunch, kMay}) {
            QVERIFY(declaration(older).contains("properties:{n:{type:<|\"|>NUMBER<|\"|>}},type:"));
        }
    }

    void conversationsThatCannotBePrintedAreRefused_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<bool>("continues");
        QTest::newRow("none") << QByteArray("[]") << false;
        QTest::newRow("nothing to continue")
            << QByteArray(R"([{"role":"user","content":"x"}])") << true;
        QTest::newRow("a thought to continue")
            << QByteArray(R"([{"role":"assistant","content":"<|channel>thought\na\n<channel|>b"}])")
            << true;
        QTest::newRow("system without content")
            << QByteArray(R"([{"role":"system","content":null}])") << false;
    }

    void conversationsThatCannotBePrintedAreRefused()
    {
        QFETCH(QByteArray, messages);
        QFETCH(bool, continues);
        RenderOptions how = options(kJuly);
        how.continueFinalMessage = continues;
        const Inputs inputs = inputsOf(test::parseJson(messages.toStdString()));
        const Result<RenderedPrompt> prompt = renderChat(inputs.messages, inputs.tools, how);
        QVERIFY(!prompt);
        QVERIFY(prompt.error().code == ErrorCode::InvalidConversation);
        QVERIFY(prompt.error().message.size() > 20);
    }

    void aContinuedMessageStaysOpen()
    {
        for (const TemplateRevision revision : {kLaunch, kMay, kJuly}) {
            RenderOptions how = options(revision, false, true);
            how.continueFinalMessage = true;
            QCOMPARE(renderedText(inputsOf(list({user("Count"), assistant(" One, two, ")})), how),
                     QByteArray("<bos><|turn>user\nCount<turn|>\n<|turn>model\nOne, two,"));
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestChatTemplateRules)
#include "test_chat_template_rules.moc"
