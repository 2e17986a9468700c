// Proves that the exports of other programs become the trees that they describe, whatever their
// form, and that content has one name.
#include "app/history/formats/content_hash.h"
#include "app/history/formats/file_times.h"
#include "app/history/formats/new_id.h"
#include "app/history/formats/read_conversations.h"
#include "tests/app/history/formats/conversation_outline.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <set>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

ImportReport reportOf(const char* fixture)
{
    Result<ImportReport> report =
        readConversations(testData(std::filesystem::path("history") / fixture));
    if (!report) qFatal("%s: %s", fixture, report.error().message.c_str());
    return std::move(*report);
}

const ConversationHead& headOf(const ImportReport& report, std::size_t number)
{
    return report.conversations.at(number).conversation.head;
}

void compareOutline(const ImportReport& report, std::size_t number, const char* expected)
{
    QVERIFY2(number < report.conversations.size(), qPrintable(QString::number(number)));
    const std::string is = outline(report.conversations[number].conversation);
    QVERIFY2(is == expected, ("\n" + is).c_str());
}

} // namespace

class TestConversationFormats : public QObject {
    Q_OBJECT

private slots:
    void readsChatgpt()
    {
        const ImportReport report = reportOf("chatgpt_conversations.json");
        QCOMPARE(report.source, "chatgpt");
        compareOutline(report, 0,
                       "user [1 garden.jpg] \"What is wrong with the leaves of my tomatoes? 🍅\"\n"
                       ".model (Looking at the picture\n\nBrown spots with rings: early "
                       "blight?\n\nThought for 3 seconds) \"This looks like **early "
                       "blight**.\n\n1. Remove the leaves.\n2. Water the soil, not the leaves.\" "
                       "by o4-mini\n"
                       ".model \"Too much sun, most likely.\" by gpt-4o\n"
                       "..user \"How many plants fit into 12 square metres at 0.4 each?\"\n"
                       "...model python <- {\"code\":\"12 // 0.4\"} by gpt-4o\n"
                       "....tool python -> 29.0\n"
                       ".....model \"About 29 plants.\" by gpt-4o *\n");
        compareOutline(report, 1,
                       "user \"Translate “good evening” into Japanese.\"\n"
                       ".model \"こんばんは (konbanwa)\" by gpt-4 *\n");
        QCOMPARE(report.conversations.size(), std::size_t(2));
        QCOMPARE(headOf(report, 0).title, "Tomato leaves");
        QCOMPARE(headOf(report, 0).source, "chatgpt");
        QCOMPARE(headOf(report, 0).created, 1741789263123);
        QVERIFY(headOf(report, 1).archived);
        QCOMPARE(report.problems.size(), std::size_t(1)); // the one where nothing was said
        QCOMPARE(report.problems[0].where, "New chat");
        QCOMPARE(report.missingFiles, std::size_t(1));
    }

    void readsClaude()
    {
        const ImportReport report = reportOf("claude_conversations.json");
        QCOMPARE(report.source, "claude");
        compareOutline(
            report, 0,
            "user \"Why does this not compile?\n\nmain.rs:\n\nfn longest(a: &str, b: &str) -> &str "
            "{ a }\"\n"
            ".model (The return borrows from either argument.) \"Name the lifetime: `fn "
            "longest<'a>(a: &'a str, b: &'a str) -> &'a str`.\"\n"
            "..user \"Search the reference for elision.\"\n"
            "...model \"I look it up.\" web_search <- {\"query\":\"rust lifetime elision\"} "
            "web_search -> Lifetime elision rules: ... \"There are three rules.\"\n"
            "..user [1 error.png]\n"
            "...model \"The picture shows error E0106.\" *\n");
        compareOutline(report, 1,
                       "user \"A haiku about rain\"\n"
                       ".model \"Grey morning whispers\non the tin roof of the barn\nthe cat stays "
                       "inside\" *\n");
        QCOMPARE(headOf(report, 1).title, "A haiku about rain"); // it had none
        QCOMPARE(headOf(report, 0).created, timeFromText("2025-06-03T09:12:44.512Z"));
    }

    void readsLmStudio()
    {
        const ImportReport report = reportOf("1752000000000.conversation.json");
        QCOMPARE(report.source, "lm-studio");
        compareOutline(report, 0,
                       "system \"You are a baker.\"\n"
                       ".user \"How long does dough rise?\"\n"
                       "..model \"About four hours.\" by google/gemma-3-12b\n"
                       "..model (Warm kitchen or fridge?) \"4 to 6 hours at 24 °C.\" by "
                       "qwen/qwen3-8b\n"
                       "...user \"Convert 24 °C.\" [1 1752000200000 - 77.png]\n"
                       "....model convert <- {\"celsius\":24} convert -> 75.2 \"75.2 °F.\" by "
                       "qwen/qwen3-8b *\n");
        QVERIFY(headOf(report, 0).pinned);
        QCOMPARE(headOf(report, 0).title, "Sourdough");
        QCOMPARE(headOf(report, 0).used, 1752000330000);
    }

    void readsOpenWebui()
    {
        const ImportReport report = reportOf("open_webui_chats.json");
        QCOMPARE(report.source, "open-webui");
        compareOutline(report, 0,
                       "user \"Capital of France?\"\n"
                       ".model (Paris or Lyon?\nParis & nothing else.) \"Paris.\" by llama3.2:3b\n"
                       ".model \"It is Paris.\" by gemma3:4b\n"
                       "..user \"How many people?\" [1 image] [4 census.pdf]\n"
                       "...model population <- {\"city\": \"Paris\"} population -> \"2.1 million\" "
                       "\"About 2.1 million.\" by llama3.2:3b *\n");
        compareOutline(report, 1, "user \"Hello there\"\n.model \"Hi!\" by llama2 *\n");
        QCOMPARE(headOf(report, 0).tags, (std::vector<std::string>{"geography", "travel"}));
        QCOMPARE(report.missingFiles, std::size_t(2));
    }

    void readsMessagesOfOpenai()
    {
        const ImportReport one = reportOf("openai_messages.json");
        QCOMPARE(one.source, "openai");
        compareOutline(one, 0,
                       "system \"Answer in one sentence.\"\n"
                       ".user \"What is in this picture?\" [1 image]\n"
                       "..model zoom <- {\"factor\": 2}\n"
                       "...tool zoom -> a red kite\n"
                       "....model (A bird or a toy?) \"A red kite above a field.\" *\n");
        QCOMPARE(headOf(one, 0).title, "What is in this picture?");
        const ImportReport lines = reportOf("openai_messages.jsonl");
        QCOMPARE(lines.conversations.size(), std::size_t(2));
        compareOutline(lines, 1, "user \"Capital of Peru?\"\n.model \"Lima\" *\n");
        const Result<ImportReport> bare = readConversationsFrom(
            "{\"role\":\"user\",\"content\":\"a\"}\n{\"role\":\"assistant\",\"content\":\"b\"}\n");
        QVERIFY(bare);
        compareOutline(*bare, 0, "user \"a\"\n.model \"b\" *\n");
    }

    void readsOurs()
    {
        const ImportReport report = reportOf("cabochon_chats.json");
        QCOMPARE(report.source, "cabochon");
        compareOutline(report, 0,
                       "user \"When do I sow tomatoes?\" [1 balcony.jpg]\n"
                       ".model (Indoors first.) \"In March, indoors.\" by Gemma 4 E2B\n"
                       ".model \"In April\" by Cabochon Nano\n"
                       "..user \"And outdoors?\" *\n");
        compareOutline(report, 1,
                       "user \"Weather in Oslo?\"\n"
                       ".model weather <- {\"city\":\"Oslo\"} weather -> rain\n"
                       "..model \"Rain.\" *\n");
        const ConversationHead& head = headOf(report, 0);
        QCOMPARE(head.id, "0190b6f2-7c3a-7d4e-9f21-000000000001");
        QCOMPARE(head.source, "");
        QCOMPARE(head.options, "{\"thinking\":true}");
        QCOMPARE(head.titleBy, TitleBy::User);
        QCOMPARE(report.conversations[0].folder, "Garden");
        QCOMPARE(report.conversations[0].conversation.messages[2].state, 21);
    }

    void everythingHasIdsAndTimes()
    {
        std::set<std::string> ids;
        for (const char* fixture :
             {"chatgpt_conversations.json", "claude_conversations.json",
              "1752000000000.conversation.json", "open_webui_chats.json", "openai_messages.json",
              "openai_messages.jsonl", "cabochon_chats.json"}) {
            for (const ImportedConversation& imported : reportOf(fixture).conversations) {
                const ConversationHead& head = imported.conversation.head;
                QVERIFY2(isId(head.id) && ids.insert(head.id).second, fixture);
                QVERIFY2(head.created > 0 && head.used >= head.created, fixture);
                QVERIFY2(!head.title.empty(), fixture);
                for (const StoredMessage& message : imported.conversation.messages) {
                    QVERIFY2(isId(message.id) && ids.insert(message.id).second, fixture);
                    QVERIFY2(message.created > 0, fixture);
                }
            }
        }
    }

    void contentHasOneName()
    {
        const ImportReport first = reportOf("chatgpt_conversations.json");
        const ImportReport second = reportOf("chatgpt_conversations.json");
        const StoredConversation& conversation = first.conversations[0].conversation;
        QVERIFY(conversation.head.id != headOf(second, 0).id);
        QCOMPARE(first.conversations[0].contentHash, second.conversations[0].contentHash);
        QVERIFY(first.conversations[0].contentHash != first.conversations[1].contentHash);
        StoredConversation other = conversation;
        other.head.title = "another";
        giveNewIds(other);
        QCOMPARE(outline(other), outline(conversation));
        QCOMPARE(contentHash(other), contentHash(conversation));
        other.messages[1].parts[0].text += ".";
        QVERIFY(contentHash(other) != contentHash(conversation));
        other = conversation;
        other.messages[2].parent = other.messages[1].id; // the other answer, a turn later
        QVERIFY(contentHash(other) != contentHash(conversation));
        other = conversation;
        other.messages.back().role = MessageRole::User;
        QVERIFY(contentHash(other) != contentHash(conversation));
    }

    void readsTimes()
    {
        QCOMPARE(timeFromText("2026-03-12T15:21:03.123456Z"), 1773328863123);
        QCOMPARE(timeFromText("2026-03-12 17:21:03+02:00"), 1773328863000);
        QCOMPARE(timeFromText("2026-03-12"), 1773273600000);
        QCOMPARE(timeFromText("12.03.2026"), 0);
        QCOMPARE(timeFromText("2026-13-40T99:99:99Z"), 0);
        QCOMPARE(timeFromNumber(1773328863.5), 1773328863500);
        QCOMPARE(timeFromNumber(1773328863123.0), 1773328863123);
        QCOMPARE(timeFromNumber(1773328863123456789.0), 1773328863123);
        QCOMPARE(timeFromNumber(1e300), 0);
        QCOMPARE(timeFromNumber(-5), 0);
        QCOMPARE(textOfTime(1773328863123), "2026-03-12T15:21:03.123Z");
    }
};

CABOCHON_TEST(TestConversationFormats)
#include "test_conversation_formats.moc"
