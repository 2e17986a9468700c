// Proves what of a server's words goes on: nothing that moves a terminal's cursor or that only a
// model sees; forms that people can fill; streams of events in whatever pieces.
#include "app/mcp/call_result.h"
#include "app/mcp/clean_text.h"
#include "app/mcp/event_stream.h"
#include "app/mcp/form.h"
#include "app/mcp/json_parts.h"
#include "engine/base/file_io.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::mcp;

class TestServerWords : public QObject {
    Q_OBJECT

private slots:
    void cleansText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("clean");
        const auto row = [](const char* name, QByteArray text, QByteArray clean) {
            QTest::newRow(name) << text << clean;
        };
        row("plain", "a\tb\nc \xc3\xa9", "a\tb\nc \xc3\xa9");
        row("colours", "a\x1b[1;31mb\x1b[0m", "ab");
        row("a title", "a\x1b]0;evil\x07z", "az");
        row("a title, ended by ST", "a\x1b]0;evil\x1b\\z", "az");
        row("a title without an end", "a\x1b]0;evil\nz", "a0;evil\nz");
        row("eight bits",
            "a\xc2\x9b"
            "2Jb\xc2\x9d"
            "0;x\xc2\x9cz",
            "abz");
        row("a link", "\x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\", "y");
        row("a charset", "\x1b(0q\x1b(B", "q");
        row("a device string", "\x1bP1$r0m\x1b\\b", "b");
        row("carriage return, bell, delete",
            "a\rb\x07"
            "c\x7f"
            "d",
            "abcd");
        row("tags",
            "a\xf3\xa0\x81\x81\xf3\xa0\x80\xa0"
            "b",
            "ab");
        row("no UTF-8",
            "a\xff"
            "b\xe2\x82",
            "a\xef\xbf\xbd"
            "b\xef\xbf\xbd\xef\xbf\xbd");
        row("an escape at the end", "a\x1b", "a");
        row("a sequence at the end", "a\x1b[12", "a");
    }

    void cleansText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, clean);
        QCOMPARE(QByteArray::fromStdString(cleanText(text.toStdString())), clean);
    }

    void showsWhatIsNotSeen()
    {
        QCOMPARE(visibleText("a\n\xe2\x80\xaeg\xf3\xa0\x81\x81\xe2\x80\x8b\xff"
                             "b"),
                 std::string("a<U+000A><U+202E>g<U+E0041><U+200B><0xFF>b"));
        const std::string padding(100'000, ' ');
        QCOMPARE(visibleText(padding + "x").size(), padding.size() + 1);
    }

    void aResultIsWordsAndFiles()
    {
        const test::ScratchFolder scratch;
        Json result{{"content",
                     {{{"type", "text"}, {"text", "{\"a\": 1}"}},
                      {{"type", "image"}, {"data", "AAEC"}, {"mimeType", "image/png"}}}},
                    {"structuredContent", {{"a", 1}}}};
        tools::ToolResult given = readCallResult(result, scratch.path());
        QCOMPARE(given.files.size(), std::size_t(1));
        QCOMPARE(*readFile(given.files[0].path, 100), std::string("\0\1\2", 3));
        QCOMPARE(given.files[0].path.extension(), std::filesystem::path(".png"));
        QVERIFY(given.content.starts_with("{\"a\": 1}\n[image, image/png, saved as "));
        result["content"].erase(1); // said once, though it came twice
        QCOMPARE(readCallResult(result, scratch.path()).content, std::string("{\"a\": 1}"));
        result["content"] = Json::array();
        QCOMPARE(readCallResult(result, scratch.path()).content, std::string("{\"a\":1}"));
        result["structuredContent"] = {{"content", "words\n"}};
        result["content"] = {{{"type", "text"}, {"text", "words"}}};
        QCOMPARE(readCallResult(result, scratch.path()).content, std::string("words"));
        result["content"] = {{{"type", "audio"}, {"data", "no base64!"}}, {{"type", "hologram"}}};
        given = readCallResult(result, scratch.path());
        QVERIFY(given.files.empty());
        QVERIFY(given.content.find("hologram") != std::string::npos);
        QCOMPARE(readCallResult(Json::object(), scratch.path()).content,
                 std::string("The tool gave nothing back."));
    }

    void aLongResultIsCutAndSaved()
    {
        const test::ScratchFolder scratch;
        std::string text(kMostResultBytes - 1, 'x');
        text += "\xc3\xa9 and more";
        const auto given = readCallResult({{"content", {{{"type", "text"}, {"text", text}}}}},
                                          scratch.path() / "made");
        QCOMPARE(given.files.size(), std::size_t(1));
        QCOMPARE(*readFile(given.files[0].path, 1u << 20), text);
        QCOMPARE(given.content.find("\n[cut here"), kMostResultBytes - 1); // not within a character
        QVERIFY(given.content.find(given.files[0].name) != std::string::npos);
    }

    void readsForms()
    {
        const auto form = readForm(
            "fake",
            *engine::readJsonDocument(
                "{\"message\": \"a\\u001b[1mb\","
                R"("requestedSchema": {"type": "object", "required": ["n", "c"], "properties": {)"
                R"("t": {"type": "string", "title": "T", "maxLength": 3, "format": "email"},)"
                R"("n": {"type": "integer", "minimum": 1, "default": 4},)"
                R"("f": {"type": "boolean"},)"
                R"("c": {"type": "string", "oneOf": [{"const": "r", "title": "Red"}, {"const": "b"}]},)"
                R"("m": {"type": "array", "maxItems": 1, "items": {"enum": ["x", "y"]}}}}})"));
        QVERIFY2(form, form ? "" : form.error().message.c_str());
        QCOMPARE(form->message, std::string("ab"));
        QCOMPARE(form->fields.size(), std::size_t(5));
        QVERIFY(form->fields[1].required && !form->fields[0].required);
        QCOMPARE(form->fields[1].preset, std::string("4"));
        QCOMPARE(form->fields[3].choices.at(0).label, std::string("Red"));
        QCOMPARE(form->fields[3].choices.at(1).label, std::string("b"));
        const auto accepts = [&form](const char* content) {
            return checkAnswer(*form, {FormAnswer::Action::Accept, content}).has_value();
        };
        QVERIFY(accepts(R"({"n": 1, "c": "r", "m": ["x"], "t": "abc", "f": true})"));
        QVERIFY(!accepts(R"({"n": 1})"));                           // c is missing
        QVERIFY(!accepts(R"({"n": 0, "c": "r"})"));                 // too small
        QVERIFY(!accepts(R"({"n": 1.5, "c": "r"})"));               // no integer
        QVERIFY(!accepts(R"({"n": 1, "c": "green"})"));             // no choice
        QVERIFY(!accepts(R"({"n": 1, "c": "r", "m": ["x","y"]})")); // too many
        QVERIFY(!accepts(R"({"n": 1, "c": "r", "t": "abcd"})"));    // too long
        QVERIFY(!accepts(R"({"n": 1, "c": "r", "z": 1})"));         // no such field
        QVERIFY(!accepts("[]"));
        QCOMPARE(answerJson(*form, {FormAnswer::Action::Accept, "{}"}).dump(),
                 std::string(R"({"action":"cancel"})"));
        for (const char* bad : {"{}", R"({"mode": "url", "url": "https:\/\/x"})",
                                R"({"requestedSchema": {"properties": {"a": {"type": "object"}}}})",
                                R"({"requestedSchema": {"properties": {"a": 3}}})"})
            QVERIFY2(!readForm("fake", *engine::readJsonDocument(bad)), bad);
    }

    void readsEventsInAnyPieces()
    {
        const std::string stream = "\xef\xbb\xbf: a comment\r\nid: 7\r\ndata: one\r\n\r\n"
                                   "event: other\ndata: no\n\n"
                                   "data: two\rdata:2\r\revent: message\nretry: 20\n"
                                   "data:\xc3\xa9\n\ndata\n\ndata: not whole";
        for (const std::size_t piece :
             {std::size_t(1), std::size_t(2), std::size_t(7), stream.size()}) {
            EventStream events;
            std::vector<std::string> got;
            for (std::size_t at = 0; at < stream.size(); at += piece)
                QVERIFY(events.feed(std::string_view(stream).substr(at, piece), 100,
                                    [&got](std::string data) {
                                        got.push_back(std::move(data));
                                        return true;
                                    }));
            QCOMPARE(got, (std::vector<std::string>{"one", "two\n2", "\xc3\xa9"}));
            QCOMPARE(events.lastId(), std::string("7"));
            QVERIFY(events.retry() == std::chrono::milliseconds(20));
        }
        EventStream events;
        const auto take = [](const std::string&) { return true; };
        QVERIFY(!events.feed("data: " + std::string(100, 'x'), 100, take));
    }
};

CABOCHON_TEST(TestServerWords)
#include "test_server_words.moc"
