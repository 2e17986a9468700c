// The response parser against the golden outputs and cases of thoughts and tool calls;
// every one is also read in two parts, at every byte, and byte by byte: the sum must stay the same.
#include "engine/text/json_document.h"
#include "engine/text/response_parser.h"
#include "tests/engine/text/parsed_calls.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

#include <random>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::callsOf;

namespace {

/// What a listener puts together from the events, and what the parser sums up itself.
struct Sum {
    ParsedResponse response;
    std::string streamed; // events in order, text of one kind joined

    friend bool operator==(const Sum& a, const Sum& b)
    {
        const auto calls = [](const Sum& sum) {
            std::string text;
            for (const ParsedToolCall& call : sum.response.toolCalls) {
                text += call.name + call.argumentsJson + "\n";
            }
            return text;
        };
        return a.streamed == b.streamed && a.response.thought == b.response.thought &&
               a.response.content == b.response.content && calls(a) == calls(b) &&
               a.response.malformedCalls == b.response.malformedCalls &&
               a.response.thoughtUnclosed == b.response.thoughtUnclosed;
    }
};

class Listener {
public:
    void take(const std::vector<ResponseEvent>& events)
    {
        constexpr std::string_view kNames[] = {"thought",   "thought end", "content", "call",
                                               "malformed", "end",         "await"};
        for (const ResponseEvent& event : events) {
            const bool goesOn = m_last == event.kind && isText(event.kind);
            if (!goesOn) m_text += "\n[" + std::string(kNames[static_cast<int>(event.kind)]) + "]";
            m_text += event.text + event.name + event.argumentsJson;
            m_last = event.kind;
        }
    }
    std::string text() const { return m_text; }

private:
    static bool isText(ResponseEventKind kind)
    {
        return kind == ResponseEventKind::ThoughtText || kind == ResponseEventKind::ContentText;
    }
    std::string m_text;
    std::optional<ResponseEventKind> m_last;
};

Sum readInParts(std::string_view output,
                const std::vector<std::size_t>& cuts,
                ResponseParser::Start start = ResponseParser::Start::Content)
{
    ResponseParser parser(start);
    Listener listener;
    std::size_t begin = 0;
    for (const std::size_t cut : cuts) {
        listener.take(parser.feed(output.substr(begin, cut - begin)));
        begin = cut;
    }
    listener.take(parser.feed(output.substr(begin)));
    listener.take(parser.finish());
    return {parser.result(), listener.text()};
}

Sum readWhole(std::string_view output)
{
    return readInParts(output, {});
}

std::vector<std::size_t> everyByte(std::size_t size)
{
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < size; ++i)
        cuts.push_back(i);
    return cuts;
}

} // namespace

class TestResponseParser : public QObject {
    Q_OBJECT

private slots:
    void readsTheGoldenOutputs()
    {
        const auto goldens = test::readJson("goldens/template/parse.json");
        QCOMPARE(goldens["outputs"].size(), std::size_t{24});
        for (const auto& one : goldens["outputs"]) {
            const ParsedResponse response = parseResponse(one["output"].get<std::string>());
            const auto& expected = one["expected"];
            const auto& thought = expected["thought"];
            QCOMPARE(response.thought, thought.is_null() ? "" : thought.get<std::string>());
            QCOMPARE(response.content, expected["content"].get<std::string>());
            QCOMPARE(response.toolCalls.size(), expected["tool_calls"].size());
            for (std::size_t i = 0; i < response.toolCalls.size(); ++i) {
                const auto& call = expected["tool_calls"][i];
                QCOMPARE(response.toolCalls[i].name, call["name"].get<std::string>());
                const auto arguments = test::parseJson(response.toolCalls[i].argumentsJson);
                QVERIFY2(arguments == call["arguments"],
                         response.toolCalls[i].argumentsJson.c_str());
            }
            QVERIFY(response.malformedCalls.empty());
        }
    }

    void splittingNeverChangesTheSum()
    {
        std::vector<std::string> outputs = hardOutputs();
        const auto goldens = test::readJson("goldens/template/parse.json");
        for (const auto& one : goldens["outputs"]) {
            outputs.push_back(one["output"].get<std::string>());
        }
        for (const std::string& output : outputs) {
            const Sum whole = readWhole(output);
            QVERIFY2(readInParts(output, everyByte(output.size())) == whole, output.c_str());
            for (std::size_t cut = 0; cut <= output.size(); ++cut) {
                const Sum split = readInParts(output, {cut});
                QVERIFY2(split == whole, (output + "\ncut at " + std::to_string(cut) +
                                          split.streamed + "\nwhole" + whole.streamed)
                                             .c_str());
            }
        }
    }

    void randomOutputsSplitAnywhereToo()
    {
        std::mt19937 random(7);
        const std::vector<std::string> pieces = {"<|channel>",
                                                 "thought",
                                                 "\n",
                                                 "<channel|>",
                                                 "<|tool_call>",
                                                 "call:f",
                                                 "{",
                                                 "a:",
                                                 "<|\"|>",
                                                 "x",
                                                 "}",
                                                 "<tool_call|>",
                                                 "<turn|>",
                                                 "<eos>",
                                                 "<|turn>",
                                                 "model\n",
                                                 "<",
                                                 "<|",
                                                 ",",
                                                 "1",
                                                 "[",
                                                 "]",
                                                 " ",
                                                 "\xFF",
                                                 "ü",
                                                 "<|tool",
                                                 "<bos>",
                                                 "<|tool_response>",
                                                 "true",
                                                 "\""};
        for (int round = 0; round < 1000; ++round) {
            std::string output;
            for (unsigned i = 0; i < 1 + random() % 24; ++i) {
                output += pieces[random() % pieces.size()];
            }
            const Sum whole = readWhole(output);
            QVERIFY2(readInParts(output, everyByte(output.size())) == whole, output.c_str());
            std::vector<std::size_t> cuts = {random() % (output.size() + 1),
                                             random() % (output.size() + 1)};
            std::sort(cuts.begin(), cuts.end());
            QVERIFY2(readInParts(output, cuts) == whole, output.c_str());
            for (const ParsedToolCall& call : whole.response.toolCalls) {
                QVERIFY2(engine::readJsonDocument(call.argumentsJson), call.argumentsJson.c_str());
            }
            for (const char* token : {"<|channel>", "<channel|>", "<|tool_call>", "<tool_call|>",
                                      "<turn|>", "<|turn>", "<eos>", "<|\"|>", "<bos>"}) {
                // A marker can only be left where the text around dropped ones spells it.
                if (output.find(token) == std::string::npos) continue;
                QVERIFY2(!leaks(output, whole, token), (output + "\n" + whole.streamed).c_str());
            }
        }
    }

    void readsWholeAnswers_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("thought");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("calls");
        QTest::addColumn<int>("malformed");
        QTest::addColumn<bool>("unclosed");
        const auto row = [](const char* name, const char* output, const char* thought,
                            const char* content, const char* calls = "", int malformed = 0,
                            bool unclosed = false) {
            QTest::newRow(name) << QByteArray(output) << QByteArray(thought) << QByteArray(content)
                                << QByteArray(calls) << malformed << unclosed;
        };
        row("nothing", "", "", "");
        row("thoughts without line ends",
            "<|channel>thought a<channel|><|channel>thoughtb<channel|>c", "a\nb", "c");
        row("stray opening, then text", "<|channel>Hello", "", "Hello");
        row("another channel", "<|channel>final\nHello<channel|>", "", "final\nHello");
        row("opening within a thought", "<|channel>thought\na<|channel>thought\nb<channel|>c", "ab",
            "c");
        row("call inside a thought",
            "<|channel>thought\nneed<|tool_call>call:f{a:1}<tool_call|><|tool_response>", "need",
            "", "f{\"a\":1}", 0, true);
        row("thought goes on after a call",
            "<|channel>thought\na<|tool_call>call:f{}<tool_call|>b<channel|>c", "ab", "c", "f{}");
        row("turn ends inside a thought", "<|channel>thought\nab<turn|>", "ab", "", "", 0, true);
        row("text after the end is not read", "a<turn|>\n<|turn>user\nb", "", "a");
        row("turn opening at the start", "<|turn>model\nHi<turn|>", "", "Hi");
        row("turn opening, other text", "<|turn>Hi", "", "Hi");
        row("control tokens are dropped",
            "<bos>a<pad>b<|think|>c<|tool>d<tool|>e<tool_response|>f<|image|><tool_call|>g", "",
            "abcdefg");
        row("quote token in text", "say <|\"|>hi<|\"|>", "", "say \"hi\"");
        row("not quite control tokens", "a < b <| c <|turn > <mask> <div>", "",
            "a < b <| c <|turn > <mask> <div>");
        row("call not closed before the next",
            "<|tool_call>call:f{a:1}<|tool_call>call:g{}<tool_call|>", "", "", "f{\"a\":1} g{}");
        row("call not closed before the result", "<|tool_call>call:f{}<|tool_response>", "", "",
            "f{}");
        row("cut inside a call", "<|tool_call>call:f{a:", "", "call:f{a:", "", 1);
        row("cut after the braces", "<|tool_call>call:f{a:1}", "", "call:f{a:1}", "", 1);
        row("string never closed", "<|tool_call>call:f{a:<|\"|>b}<tool_call|>After<turn|>x", "",
            "call:f{a:\"b}After", "", 1);
        row("string never closed, then a good call",
            "<|tool_call>call:f{a:<|\"|>b}<tool_call|><|tool_call>call:g{c:1}<tool_call|>", "",
            "call:f{a:\"b}", "g{\"c\":1}", 1);
        row("no name", "<|tool_call>call:{a:1}<tool_call|>", "", "call:{a:1}", "", 1);
        row("no call word", "<|tool_call>f{a:1}<tool_call|>", "", "f{a:1}", "", 1);
        row("good after malformed",
            "<|tool_call>call:f{a<tool_call|><|tool_call>call:g{}<tool_call|>", "", "call:f{a",
            "g{}", 1);
    }

    void readsWholeAnswers()
    {
        QFETCH(QByteArray, output);
        const ParsedResponse response = parseResponse(output.toStdString());
        QTEST(QByteArray::fromStdString(response.thought), "thought");
        QTEST(QByteArray::fromStdString(response.content), "content");
        QTEST(QByteArray::fromStdString(callsOf(response)), "calls");
        QTEST(static_cast<int>(response.malformedCalls.size()), "malformed");
        QTEST(response.thoughtUnclosed, "unclosed");
    }

    void streamsWhatIsCertainAtOnce()
    {
        ResponseParser parser;
        QCOMPARE(parser.feed("Hel").size(), std::size_t{1});
        QCOMPARE(parser.feed("lo <|tool").front().text, std::string("lo "));
        QVERIFY(parser.feed("_call").empty());
        QVERIFY(parser.feed(">call:f{").empty());
        const std::vector<ResponseEvent> events = parser.feed("}<tool_call|><|tool_response>");
        QCOMPARE(events.size(), std::size_t{2});
        QVERIFY(events[0].kind == ResponseEventKind::ToolCall);
        QVERIFY(events[1].kind == ResponseEventKind::AwaitToolResult);
        QVERIFY(parser.finish().empty());
    }

    void startsInsideAThoughtThatThePromptOpened()
    {
        const std::string_view output = "\n Let me see.\n<channel|>Yes.<turn|>";
        const Sum whole = readInParts(output, {}, ResponseParser::Start::InsideThought);
        QCOMPARE(whole.response.thought, std::string("Let me see."));
        QCOMPARE(whole.response.content, std::string("Yes."));
        QVERIFY(!whole.response.thoughtUnclosed);
        ResponseParser parser(ResponseParser::Start::InsideThought);
        QVERIFY(parser.insideThought());
        parser.feed(output);
        QVERIFY(!parser.insideThought());
    }

    void ordinaryTextFormsNoControlToken()
    {
        ResponseParser parser;
        parser.feedOrdinary("The token <turn|> and <|tool_call>call:f{}<tool_call|> are text, ");
        parser.feed("<|tool");
        parser.feedOrdinary("_call> too.");
        parser.feed("<|tool_call>");
        parser.feedOrdinary("call:f{a:");
        parser.feed("<|\"|>");
        parser.feedOrdinary("quote <|\"|> and <tool_call|>");
        parser.feed("<|\"|>");
        parser.feedOrdinary("}");
        parser.feed("<tool_call|>");
        parser.feed("<turn|>");
        parser.finish();
        const ParsedResponse response = parser.result();
        QCOMPARE(response.content,
                 std::string("The token <turn|> and <|tool_call>call:f{}<tool_call|> are text, "
                             "<|tool_call> too."));
        QCOMPARE(callsOf(response), std::string("f{\"a\":\"quote <|\\\"|> and <tool_call|>\"}"));
    }

    void timeGrowsWithTheLength_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("text") << QByteArray() << QByteArray("some words ");
        QTest::newRow("less-than signs") << QByteArray() << QByteArray("<");
        QTest::newRow("open call") << QByteArray("<|tool_call>call:f{a:[") << QByteArray("1,");
        QTest::newRow("open string")
            << QByteArray("<|tool_call>call:f{a:<|\"|>") << QByteArray("x<tool_call|>");
        QTest::newRow("many keys") << QByteArray("<|tool_call>call:f{") << QByteArray("k#:1,");
        QTest::newRow("calls") << QByteArray() << QByteArray("<|tool_call>call:f{}<tool_call|>");
    }

    void timeGrowsWithTheLength()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, part);
        const auto milliseconds = [&](int bytes) {
            std::string output = head.toStdString();
            for (int i = 0; static_cast<int>(output.size()) < bytes; ++i) {
                output += QByteArray(part).replace("#", QByteArray::number(i)).toStdString();
            }
            if (part.startsWith("k#")) output += "z:1}<tool_call|>";
            double best = std::numeric_limits<double>::max();
            for (int repeat = 0; repeat < 3; ++repeat) {
                const test::CpuTimer timer;
                ResponseParser parser;
                for (std::size_t i = 0; i < output.size(); i += 7) {
                    parser.feed(std::string_view(output).substr(i, 7));
                }
                parser.finish();
                best = std::min(best, timer.nanoseconds());
            }
            return best / 1e6;
        };
        const double half = milliseconds(1 << 18);
        const double whole = milliseconds(1 << 19);
        qInfo("%-16s 512 KiB in %.1f ms, %.2f times the half", QTest::currentDataTag(), whole,
              whole / half);
        QVERIFY(whole < 16 * half + 100);
    }

private:
    static std::vector<std::string> hardOutputs()
    {
        return {"<|channel>thou<|channel>thought\nx<channel|>y",
                "a<|channel>thought<channel|>b<channel|>c",
                "<|tool_call>call:f{s:<|\"|><|channel><turn|><|\"|>}<tool_call|><eos>",
                "<|tool_call>call:f{s:<|\"|>never<tool_call|>text<|tool_call>call:g{}<tool_call|>x",
                "<|channel>thought\n  \n a <|tool_call>call:f{<tool_call|> b",
                "<|turn>mod<|turn>model\nx<|turn>modelx",
                "<<<|channel><<<channel|>",
                "\xF0\x9F<turn|",
                "<|channel>thought\na<channel|><|channel>thought\n<channel|><|channel>thought\nb"};
    }

    static bool leaks(const std::string& output, const Sum& sum, const std::string& token)
    {
        // Joining the text around a dropped marker can spell another one ("<|" + "turn>"); such
        // text came from no token. It is told apart by not standing in the output as it is.
        const std::string text = sum.response.thought + "\n" + sum.response.content;
        const std::size_t at = text.find(token);
        if (at == std::string::npos) return false;
        const std::string around = text.substr(at > 2 ? at - 2 : 0, token.size() + 4);
        return output.find(around) != std::string::npos;
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestResponseParser)
#include "test_response_parser.moc"
