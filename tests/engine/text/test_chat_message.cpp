// Reading OpenAI-shaped messages and tools: every accepted shape, and that errors name the place.
#include "engine/text/chat_message.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

ChatMessage one(const char* json)
{
    const Result<std::vector<ChatMessage>> messages = parseMessages(json);
    if (!messages) qFatal("%s", messages.error().message.c_str());
    return messages->front();
}

} // namespace

class TestChatMessage : public QObject {
    Q_OBJECT

private slots:
    void readsPlainContent()
    {
        const ChatMessage message = one("[{\"role\":\"user\",\"content\":\"Hi \\u00e9\"}]");
        QVERIFY(message.role == Role::User);
        QVERIFY(message.hasContent && !message.contentIsParts);
        QCOMPARE(message.parts.size(), std::size_t{1});
        QCOMPARE(message.parts[0].text, std::string("Hi é"));
        const ChatMessage same = ChatMessage::text(Role::User, "Hi é");
        QCOMPARE(same.parts[0].text, message.parts[0].text);
        QVERIFY(same.hasContent && !same.contentIsParts);
    }

    void readsAbsentAndNullContent()
    {
        for (const char* json :
             {"[{\"role\":\"assistant\"}]", "[{\"role\":\"assistant\",\"content\":null}]"}) {
            const ChatMessage message = one(json);
            QVERIFY(!message.hasContent && message.parts.empty());
        }
    }

    void readsRoles_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("role");
        QTest::newRow("system") << QByteArray("system") << static_cast<int>(Role::System);
        QTest::newRow("developer") << QByteArray("developer") << static_cast<int>(Role::Developer);
        QTest::newRow("user") << QByteArray("user") << static_cast<int>(Role::User);
        QTest::newRow("assistant") << QByteArray("assistant") << static_cast<int>(Role::Assistant);
        QTest::newRow("model") << QByteArray("model") << static_cast<int>(Role::Assistant);
        QTest::newRow("tool") << QByteArray("tool") << static_cast<int>(Role::Tool);
    }

    void readsRoles()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, role);
        const ChatMessage message = one("[{\"role\":\"" + name + "\",\"content\":\"\"}]");
        QCOMPARE(static_cast<int>(message.role), role);
    }

    void readsParts_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* part, PartKind kind, const char* text) {
            QTest::newRow(part) << QByteArray(part) << static_cast<int>(kind) << QByteArray(text);
        };
        row("{'type':'text','text':'a'}", PartKind::Text, "a");
        row("{'type':'text'}", PartKind::Text, "");
        row("'bare'", PartKind::Text, "bare");
        row("{'type':'image'}", PartKind::Image, "");
        row("{'type':'image','image':'a.png'}", PartKind::Image, "a.png");
        row("{'type':'image','file':'a.png'}", PartKind::Image, "a.png");
        row("{'type':'image','url':'a.png'}", PartKind::Image, "a.png");
        row("{'type':'image_url','image_url':'a.png'}", PartKind::Image, "a.png");
        row("{'type':'image_url','image_url':{'url':'data:image/png;base64,AA=='}}",
            PartKind::Image, "data:image/png;base64,AA==");
        row("{'type':'input_audio','input_audio':{'data':'AA==','format':'mp3'}}", PartKind::Audio,
            "data:audio/mp3;base64,AA==");
        row("{'type':'input_audio','input_audio':{'data':'AA=='}}", PartKind::Audio,
            "data:audio/wav;base64,AA==");
        row("{'type':'audio','audio':'a.wav'}", PartKind::Audio, "a.wav");
        row("{'type':'video_url','video_url':{'url':'a.mp4'}}", PartKind::Video, "a.mp4");
        row("{'type':'video','video':'a.mp4'}", PartKind::Video, "a.mp4");
    }

    void readsParts()
    {
        QFETCH(QByteArray, part);
        const QByteArray json =
            "[{\"role\":\"user\",\"content\":[" + QByteArray(part).replace('\'', '"') + "]}]";
        const ChatMessage message = one(json);
        QVERIFY(message.contentIsParts);
        QCOMPARE(message.parts.size(), std::size_t{1});
        QTEST(static_cast<int>(message.parts[0].kind), "kind");
        QTEST(QByteArray::fromStdString(message.parts[0].text), "text");
    }

    void readsToolCalls()
    {
        const ChatMessage message = one(
            "[{\"role\":\"assistant\",\"content\":null,\"reasoning\":\"\",\"reasoning_content\":"
            "\"why\",\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":"
            "\"f\",\"arguments\":{\"b\":1.0,\"a\":[1,\"x\"]}}},{\"id\":\"c2\",\"function\":{"
            "\"name\":\"g\",\"arguments\":\"{\\\"z\\\": 10000000000000000000000, \\\"y\\\": "
            "null}\"}},{\"function\":{\"name\":\"h\",\"arguments\":\"a:1\"}},{\"function\":{"
            "\"name\":\"i\",\"arguments\":\"[1]\"}},{\"function\":{\"name\":\"j\",\"arguments\":\" "
            "\"}},{\"function\":{\"name\":\"k\"}}]}]");
        QCOMPARE(message.thought, std::string("why"));
        const std::vector<ToolCall>& calls = message.toolCalls;
        QCOMPARE(calls.size(), std::size_t{6});
        QCOMPARE(calls[0].id, std::string("c1"));
        QCOMPARE(calls[0].argumentsJson, std::string("{\"b\":1.0,\"a\":[1,\"x\"]}"));
        QCOMPARE(calls[1].argumentsJson, std::string("{\"z\":10000000000000000000000,\"y\":null}"));
        QVERIFY(!calls[1].argumentsAreText);
        QCOMPARE(calls[2].argumentsJson, std::string("a:1"));
        QVERIFY(calls[2].argumentsAreText);
        QVERIFY(calls[3].argumentsAreText);
        QCOMPARE(calls[4].argumentsJson, std::string("{}"));
        QCOMPARE(calls[5].argumentsJson, std::string("{}"));
    }

    void readsToolResults()
    {
        const ChatMessage text = one(
            "[{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"name\":\"f\",\"content\":\"18 C\"}]");
        QCOMPARE(text.toolCallId, std::string("c1"));
        QCOMPARE(text.name, std::string("f"));
        QVERIFY(!text.contentJson);
        const ChatMessage map = one("[{\"role\":\"tool\",\"content\":{\"b\":1,\"a\":2}}]");
        QCOMPARE(map.contentJson.value_or(""), std::string("{\"b\":1,\"a\":2}"));
        const ChatMessage responses =
            one("[{\"role\":\"assistant\",\"tool_responses\":[{\"name\":\"f\",\"response\":{\"r\":"
                "\"ok\"}},{\"response\":null}]}]");
        QCOMPARE(responses.toolResponses.size(), std::size_t{2});
        QCOMPARE(responses.toolResponses[0].responseJson, std::string("{\"r\":\"ok\"}"));
        QCOMPARE(responses.toolResponses[1].name, std::string());
        QCOMPARE(responses.toolResponses[1].responseJson, std::string("null"));
    }

    void readsTools()
    {
        const auto tools =
            parseTools("[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":{"
                       "\"type\":\"object\"}}},{\"name\":\"g\",\"description\":\"bare\"}]");
        QVERIFY(tools);
        QCOMPARE((*tools)[0].json,
                 std::string("{\"name\":\"f\",\"parameters\":{\"type\":\"object\"}}"));
        QCOMPARE((*tools)[1].json, std::string("{\"name\":\"g\",\"description\":\"bare\"}"));
    }

    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isJson"); // well-formed, but no conversation
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char* json, bool isJson, const char* names) {
            QTest::newRow(json) << QByteArray(json) << isJson << QByteArray(names);
        };
        row("", false, "JSON");
        row("[", false, "byte");
        row("{", false, "byte");
        row("[{\"role\":\"user\",\"content\":\"\xFF\"}]", false, "byte");
        row("[1e999]", false, "JSON");
        row("{}", true, "The conversation is an object");
        row("[1]", true, "messages[0] is a number");
        row("[{}]", true, "messages[0] has no string \"role\"");
        row("[{\"role\":\"ghost\"}]", true, "messages[0].role is \"ghost\"");
        row("[{\"role\":\"user\",\"content\":5}]", true, "messages[0].content is a number");
        row("[{\"role\":\"user\",\"content\":{\"a\":1}}]", true,
            "messages[0].content is an object");
        row("[{\"role\":\"user\",\"content\":[5]}]", true, "messages[0].content[0] is a number");
        row("[{\"role\":\"user\",\"content\":[{}]}]", true, "messages[0].content[0] has no string");
        row("[{\"role\":\"user\",\"content\":[{\"type\":\"smell\"}]}]", true, "is \"smell\"");
        row("[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{}}]}]", true,
            "content[0].image_url has no string \"url\"");
        row("[{\"role\":\"assistant\",\"tool_calls\":{}}]", true,
            "messages[0].tool_calls is an object");
        row("[{\"role\":\"assistant\",\"tool_calls\":[{\"function\":{}}]}]", true,
            "tool_calls[0].function has no string \"name\"");
        row("[{\"role\":\"assistant\",\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":"
            "1}}]}]",
            true, "tool_calls[0].function.arguments is a number");
        row("[{\"role\":\"tool\",\"tool_call_id\":1}]", true,
            "messages[0].tool_call_id is a number");
    }

    void errorsNameThePlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isJson);
        QFETCH(QByteArray, names);
        const Result<std::vector<ChatMessage>> messages = parseMessages(json.toStdString());
        QVERIFY(!messages);
        QVERIFY(messages.error().code ==
                (isJson ? ErrorCode::InvalidConversation : ErrorCode::InvalidJson));
        QVERIFY2(QByteArray::fromStdString(messages.error().message).contains(names),
                 messages.error().message.c_str());
    }

    void nestingIsLimited()
    {
        const auto nested = [](int depth) {
            const std::string arguments =
                "{\"a\":" + std::string(static_cast<std::size_t>(depth), '[') +
                std::string(static_cast<std::size_t>(depth), ']') + "}";
            return parseMessages("[{\"role\":\"tool\",\"content\":" + arguments + "}]");
        };
        QVERIFY(nested(100));
        for (const int depth : {200, 100'000}) {
            const auto messages = nested(depth);
            QVERIFY(!messages);
            QVERIFY(messages.error().code == ErrorCode::InvalidJson);
            QVERIFY(messages.error().message.find("128 levels") != std::string::npos);
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestChatMessage)
#include "test_chat_message.moc"
