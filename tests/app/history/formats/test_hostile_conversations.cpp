// Proves that files which are broken, absurd or made to do harm end in a sentence, harm no sound
// conversation beside them, and are read in a time that grows with their size.
#include "app/history/formats/message_tree.h"
#include "app/history/formats/read_conversations.h"
#include "engine/base/file_io.h"
#include "tests/app/history/formats/conversation_outline.h"
#include "tests/app/history/formats/zip_writer.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

const std::string kGood =
    R"({"title":"good","mapping":{"a":{"message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["Hi"]}}}}})";

std::string textOfFixture(const char* name)
{
    const Result<std::string> text =
        readFile(testData(std::filesystem::path("history") / name), std::size_t(1) << 20);
    if (!text) qFatal("%s", name);
    return *text;
}

std::string node(const std::string& id, const std::string& parent, const std::string& words = "x")
{
    return "\"" + id + "\":{\"parent\":\"" + parent +
           "\",\"message\":{\"author\":{\"role\":\"user\"},\"content\":{\"content_type\":\"text\","
           "\"parts\":[\"" +
           words + "\"]}}}";
}

std::string mapping(const std::string& nodes)
{
    return "{\"title\":\"bad\",\"mapping\":{" + nodes + "}}";
}

} // namespace

class TestHostileConversations : public QObject {
    Q_OBJECT

private slots:
    void aBadConversationLeavesTheGoodOne_data()
    {
        QTest::addColumn<std::string>("bad");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("circle") << mapping(node("a", "b") + "," + node("b", "a"))
                                << "follow each other in a circle";
        QTest::newRow("own parent") << mapping(node("a", "a")) << "circle";
        QTest::newRow("circle beside a tree")
            << mapping(node("r", "") + "," + node("a", "b") + "," + node("b", "a")) << "circle";
        QTest::newRow("id twice")
            << std::string(
                   R"({"name":"bad","chat_messages":[{"uuid":"1","parent_message_uuid":"0",)"
                   R"("text":"a"},{"uuid":"1","parent_message_uuid":"0","text":"b"}]})")
            << "Two messages have the id 1";
        QTest::newRow("nothing said") << mapping("") << "no messages";
        QTest::newRow("unknown shape") << std::string("{\"weather\":\"fine\"}") << "no program";
        QTest::newRow("unknown role")
            << std::string(R"({"messages":[{"role":"pirate","content":"arr"}]})") << "pirate";
        QTest::newRow("no JSON") << std::string("{\"mapping\":{oops}}") << "JSON";
        QTest::newRow("nested without end")
            << "{\"mapping\":" + std::string(5000, '[') + std::string(5000, ']') + "}"
            << "nested";
    }

    void aBadConversationLeavesTheGoodOne()
    {
        QFETCH(std::string, bad);
        QFETCH(QString, sentence);
        const Result<ImportReport> report = readConversationsFrom("[" + bad + "," + kGood + "]");
        QVERIFY(report);
        QCOMPARE(report->conversations.size(), std::size_t(1));
        QCOMPARE(report->conversations[0].conversation.head.title, "good");
        QCOMPARE(report->problems.size(), std::size_t(1));
        const QString what = QString::fromStdString(report->problems[0].what);
        QVERIFY2(what.contains(sentence), qPrintable(what));
    }

    void filesWithoutConversationsAreRefused_data()
    {
        QTest::addColumn<std::string>("content");
        QTest::newRow("empty") << std::string();
        QTest::newRow("text") << std::string("Dear diary");
        QTest::newRow("number") << std::string("42");
        QTest::newRow("other JSON") << std::string("{\"weather\":\"fine\"}");
        QTest::newRow("cut off") << textOfFixture("chatgpt_conversations.json").substr(0, 3000);
        QTest::newRow("bracket") << std::string("]");
        QTest::newRow("newer version")
            << std::string("{\"format\":\"cabochon-chat\",\"version\":2,\"chats\":[]}");
        QTest::newRow("zip of nothing") << zipOf({{"readme.txt", "hello"}});
        QTest::newRow("broken zip") << zipOf({{"conversations.json", kGood}}).substr(0, 60);
        QTest::newRow("bytes") << std::string("\xff\xfe\x00\x01[", 5);
        QTest::newRow("zip of zips") << zipOf({{"a.zip", zipOf({{"conversations.json", kGood}})}});
    }

    void filesWithoutConversationsAreRefused()
    {
        QFETCH(std::string, content);
        const Result<ImportReport> report = readConversationsFrom(content);
        QVERIFY(!report);
        QVERIFY2(report.error().message.ends_with('.'), report.error().message.c_str());
    }

    void everyCutOfEveryFixtureEnds()
    {
        for (const char* name :
             {"chatgpt_conversations.json", "claude_conversations.json", "open_webui_chats.json",
              "1752000000000.conversation.json", "openai_messages.json", "cabochon_chats.json"}) {
            const std::string whole = textOfFixture(name);
            for (std::size_t size = 0; size < whole.size(); size += 37)
                QVERIFY2(!readConversationsFrom(std::string_view(whole).substr(0, size)), name);
            for (std::size_t place = 0; place < whole.size(); place += 101) {
                std::string broken = whole;
                broken[place] =
                    static_cast<char>(0xff); // any answer will do, as long as there is one
                (void)readConversationsFrom(broken);
            }
        }
    }

    void brokenCharactersAreMended()
    {
        const Result<ImportReport> report = readConversationsFrom(
            "[" + mapping(node("a", "", "caf\xe9 \\ud83d! \\ud83c\\udf45")) + "]");
        QVERIFY(report);
        QCOMPARE(report->problems.size(), std::size_t(0));
        QCOMPARE(outline(report->conversations.at(0).conversation), "user \"caf� �! 🍅\" *\n");
    }

    void messagesWithoutTheirParentBeginABranch()
    {
        const Result<ImportReport> report = readConversationsFrom(
            "[" + mapping(node("a", "lost") + "," + node("b", "a", "y")) + "]");
        QVERIFY(report);
        QCOMPARE(outline(report->conversations.at(0).conversation), "user \"x\"\n.user \"y\" *\n");
    }

    void timeGrowsWithSize_data()
    {
        QTest::addColumn<std::string>("content");
        constexpr int kMany = 20'000;
        std::string chain = node("0", ""), keys, wide = node("0", "");
        for (int i = 1; i < kMany; ++i) {
            const std::string id = std::to_string(i);
            chain += "," + node(id, std::to_string(i - 1));
            wide += "," + node(id, "0");
            keys += ",\"" + id + "\":0";
        }
        QTest::newRow("a long chain") << mapping(chain);
        QTest::newRow("many siblings") << mapping(wide);
        QTest::newRow("many keys") << "{\"mapping\":{}" + keys + "}";
        std::string marks, openings;
        for (int i = 0; i < kMany; ++i) {
            marks += "<details type=\\\"reasoning\\\">a</details>";
            openings += "<details type=\\\"reasoning\\\"";
        }
        const auto answer = [](const std::string& text) {
            return "[{\"role\":\"assistant\",\"content\":\"" + text + "\"}]";
        };
        QTest::newRow("many marks") << answer(marks);
        QTest::newRow("marks without end") << answer(openings + ">" + openings);
        QTest::newRow("many documents") << "[" + std::string(kMany, '0') + "]";
        std::string lines;
        for (int i = 0; i < kMany; ++i)
            lines += "{}\n";
        QTest::newRow("many lines") << lines;
    }

    void timeGrowsWithSize()
    {
        QFETCH(std::string, content);
        QElapsedTimer timer;
        timer.start();
        (void)readConversationsFrom(content);
        // Ten times what it takes on a busy machine; a square of the size would take longer.
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void readsArchives()
    {
        const Result<ImportReport> report =
            readConversationsFrom(zipOf({{"user.json", "{\"id\":\"user-1\"}"},
                                         {"conversations.json", "[" + kGood + "]"},
                                         {"chat.html", "<html>"},
                                         {"images/file-7Tomato1-garden.jpg", "\xff\xd8"}}));
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->conversations.size(), std::size_t(1));
        QCOMPARE(report->problems.size(), std::size_t(0));
    }

    void refusesHostileArchives_data()
    {
        QTest::addColumn<std::string>("archive");
        QTest::addColumn<QString>("sentence");
        const ZipEntry good{"conversations.json", "[" + kGood + "]"};
        QTest::newRow("above itself") << zipOf({good, {"../../.bashrc", "x"}}) << "leads out";
        QTest::newRow("within") << zipOf({{"a/../../conversations.json", kGood}}) << "leads out";
        QTest::newRow("absolute") << zipOf({{"/etc/passwd", "x"}, good}) << "leads out";
        QTest::newRow("drive") << zipOf({{"C:\\conversations.json", kGood}}) << "leads out";
        QTest::newRow("link") << zipOf({{"conversations.json", "/etc/passwd", true}}) << "link";
        QTest::newRow("bomb") << zipOf({{"conversations.json", std::string(40u << 20, ' ')}})
                              << "unpack to far more";
        std::string damaged =
            zipOf({{"conversations.json", textOfFixture("chatgpt_conversations.json")}});
        for (std::size_t i = 60; i < 200; ++i)
            damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        QTest::newRow("damaged") << damaged << "damaged";
    }

    void refusesHostileArchives()
    {
        QFETCH(std::string, archive);
        QFETCH(QString, sentence);
        const Result<ImportReport> report = readConversationsFrom(archive);
        QVERIFY(!report);
        const QString message = QString::fromStdString(report.error().message);
        QVERIFY2(message.contains(sentence), qPrintable(message));
    }

    /// A file of 3 GB without content, as a disk image may be: nobody waits for its end.
    void whatBeginsAsNoJsonIsNotReadOn()
    {
        QTemporaryDir folder;
        const std::filesystem::path path(folder.filePath("image.json").toStdString());
        QVERIFY(writeFileAtomically(path, ""));
        std::filesystem::resize_file(path, std::uintmax_t{3} << 30);
        QElapsedTimer timer;
        timer.start();
        const Result<ImportReport> report = readConversations(path);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidJson);
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    }

    void readsFolders()
    {
        QTemporaryDir folder;
        const std::filesystem::path path(folder.path().toStdString());
        const std::string text = textOfFixture("1752000000000.conversation.json");
        std::filesystem::create_directories(path / "Baking");
        QVERIFY(writeFileAtomically(path / "Baking" / "1.conversation.json", text));
        QVERIFY(writeFileAtomically(path / "settings.json", "{\"theme\":\"dark\"}"));
        QVERIFY(writeFileAtomically(path / "broken.json", "{"));
        const Result<ImportReport> report = readConversations(path);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->conversations.size(), std::size_t(1));
        std::filesystem::remove_all(path / "Baking");
        const std::string said = readConversations(path).error().message;
        QVERIFY2(said.starts_with("The folder holds no conversations"), said.c_str());
        const Result<ImportReport> none = readConversations(path / "none.json");
        QCOMPARE(none.error().code, ErrorCode::FileNotFound);
    }
};

CABOCHON_TEST(TestHostileConversations)
#include "test_hostile_conversations.moc"
