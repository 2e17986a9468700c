// The grammar of tool calls (engine/MODEL.md, Tool syntax), read through the response parser: which
// arguments are accepted as which JSON, and which bodies stay text.
#include "engine/text/response_parser.h"
#include "tests/engine/text/parsed_calls.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::callsOf;

class TestToolCallReader : public QObject {
    Q_OBJECT

private slots:
    void readsArguments_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("json"); // empty: malformed
        const auto row = [](const char* arguments, const char* json) {
            QTest::newRow(arguments) << QByteArray(arguments) << QByteArray(json);
        };
        row("{}", "{}");
        row(" { } ", "{}");
        row("{i:42,neg:-7,f:3.14,e:1.5e10,z:0,one:1.0}",
            "{\"i\":42,\"neg\":-7,\"f\":3.14,\"e\":1.5e10,\"z\":0,\"one\":1.0}");
        row("{big:123456789012345678901234567890}", "{\"big\":123456789012345678901234567890}");
        row("{t:true,f:false,n:null,p:None}", "{\"t\":true,\"f\":false,\"n\":null,\"p\":null}");
        row("{b:1,a:2,b:3}", "{\"b\":3,\"a\":2}");
        row("{a:{b:[1,{c:[]}]},d:{}}", "{\"a\":{\"b\":[1,{\"c\":[]}]},\"d\":{}}");
        row("{ a : 1 , b : [ 1 , 2 ] }", "{\"a\":1,\"b\":[1,2]}");
        row("{s:<|\"|>a\"b\\c\n\t}{,:<|\"|>}", "{\"s\":\"a\\\"b\\\\c\\n\\t}{,:\"}");
        row("{s:<|\"|>\x01<|\"|>}", "{\"s\":\"\\u0001\"}");
        row("{s:<|\"|><turn|> and <tool_call|><|\"|>}", "{\"s\":\"<turn|> and <tool_call|>\"}");
        row("{<|\"|>odd key:}<|\"|>:1}", "{\"odd key:}\":1}");
        row("{\"json\": \"string \\u00e9\", x: 1}", "{\"json\":\"string é\",\"x\":1}");
        row("{a-b.c d:1}", "{\"a-b.c d\":1}");
        for (const char* malformed : {"",
                                      "{",
                                      "{a",
                                      "{a:}",
                                      "{a:1,}",
                                      "{a:1,b}",
                                      "{:1}",
                                      "{a:Paris}",
                                      "{a:01}",
                                      "{a:.5}",
                                      "{a:+1}",
                                      "{a:1e999}",
                                      "{a:1 2}",
                                      "{a:[1}",
                                      "{a:{b:1}",
                                      "{a:1}}",
                                      "{a:1} x",
                                      "{a:<|\"|>x}",
                                      "{a:x<|\"|>y<|\"|>}",
                                      "[1]",
                                      "{a:\"unclosed}"}) {
            row(malformed, "");
        }
    }

    void readsArguments()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, json);
        const std::string output = "<|tool_call>call:f" + arguments.toStdString() + "<tool_call|>";
        const ParsedResponse response = parseResponse(output);
        if (!json.isEmpty()) {
            QCOMPARE(QByteArray::fromStdString(callsOf(response)), "f" + json);
            QVERIFY(response.content.empty() && response.malformedCalls.empty());
            return;
        }
        QCOMPARE(callsOf(response), std::string());
        QCOMPARE(response.malformedCalls.size(), std::size_t{1});
        QVERIFY(response.malformedCalls.front().starts_with("<|tool_call>call:f"));
        QVERIFY(QByteArray::fromStdString(response.content).startsWith("call:f"));
        for (const char* token : {"<|tool_call>", "<tool_call|>", "<|\"|>"}) {
            QVERIFY(response.content.find(token) == std::string::npos);
        }
    }

    void refusesNestingBeyondTheLimit()
    {
        const auto nested = [](int depth) {
            std::string value = "1";
            for (int i = 0; i < depth; ++i)
                value = "[" + value + "]";
            return parseResponse("<|tool_call>call:f{a:" + value + "}<tool_call|>");
        };
        QCOMPARE(nested(100).toolCalls.size(), std::size_t{1});
        QCOMPARE(nested(200).malformedCalls.size(), std::size_t{1});
        QCOMPARE(nested(100'000).malformedCalls.size(), std::size_t{1});
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestToolCallReader)
#include "test_tool_call_reader.moc"
