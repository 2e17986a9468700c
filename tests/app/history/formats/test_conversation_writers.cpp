// Proves that our export brings back what it was made of, and that what is made for people shows
// the branch that is shown, and no word as anything but a word.
#include "app/history/formats/conversation_writers.h"
#include "app/history/formats/read_conversations.h"
#include "tests/app/history/formats/conversation_outline.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

std::vector<StoredConversation> conversationsOf(const Result<ImportReport>& report)
{
    if (!report) qFatal("%s", report.error().message.c_str());
    std::vector<StoredConversation> conversations;
    for (const ImportedConversation& imported : report->conversations)
        conversations.push_back(imported.conversation);
    return conversations;
}

std::vector<StoredConversation> fixture(const char* name)
{
    return conversationsOf(readConversations(testData(std::filesystem::path("history") / name)));
}

/// Everything that a message can have.
StoredConversation rich()
{
    StoredConversation made;
    const auto id = [](int n) { return "0190b6f2-7c3a-7d4e-9f21-00000000000" + std::to_string(n); };
    made.head = {.id = id(0),
                 .title = "A \"rich\" <one>\n",
                 .titleBy = TitleBy::Model,
                 .leaf = id(2),
                 .draft = "half",
                 .options = "{\"thinking\":true}",
                 .source = "claude",
                 .created = 1'000,
                 .used = 2'000,
                 .archived = true,
                 .unread = true,
                 .tags = {"a", "b c"}};
    made.head.title.pop_back();
    StoredMessage question{.id = id(1), .created = 1'000};
    question.parts = {{.text = "  spaces stay \n"},
                      {.kind = PartKind::Media,
                       .name = "a.png",
                       .media = MediaKind::Image,
                       .contentHash = std::string(64, 'a'),
                       .mimeType = "image/png",
                       .options = "{\"budget\":280}"}};
    StoredMessage answer{.id = id(2), .parent = id(1), .role = MessageRole::Assistant};
    answer.created = 1'500;
    answer.parts = {
        {.text = "first"},
        {.kind = PartKind::Thought, .text = "hm"},
        {.kind = PartKind::Call, .text = "{\"q\": 1.50}", .name = "f", .callId = "c"},
        {.kind = PartKind::Result, .text = "", .name = "f", .callId = "c", .failed = true},
        {.text = "last"}};
    answer.state = 22;
    answer.stopReason = StopReason::MaxTokens;
    answer.model = "m";
    answer.ledger = "{\"promptTokens\":3}";
    answer.edited = true;
    StoredMessage failed{.id = id(3), .parent = id(1), .role = MessageRole::Assistant};
    failed.created = 1'600;
    failed.state = 23;
    failed.failureCode = "device_lost";
    failed.failureMessage = "The device was lost.";
    made.messages = {question, answer, failed};
    return made;
}

} // namespace

class TestConversationWriters : public QObject {
    Q_OBJECT

private slots:
    void ourExportComesBack_data()
    {
        QTest::addColumn<std::vector<StoredConversation>>("conversations");
        for (const char* name :
             {"chatgpt_conversations.json", "claude_conversations.json", "open_webui_chats.json",
              "1752000000000.conversation.json", "openai_messages.json", "cabochon_chats.json"})
            QTest::newRow(name) << fixture(name);
        QTest::newRow("everything") << std::vector{rich()};
        QTest::newRow("none") << std::vector<StoredConversation>();
    }

    void ourExportComesBack()
    {
        QFETCH(std::vector<StoredConversation>, conversations);
        const std::string text = writeJsonExport(conversations);
        const std::vector<StoredConversation> back = conversationsOf(readConversationsFrom(text));
        QCOMPARE(back.size(), conversations.size());
        for (std::size_t i = 0; i < back.size(); ++i) {
            QCOMPARE(back[i].messages.size(), conversations[i].messages.size());
            for (std::size_t m = 0; m < back[i].messages.size(); ++m)
                QVERIFY2(back[i].messages[m] == conversations[i].messages[m],
                         outline(back[i]).c_str());
            QVERIFY2(back[i].head == conversations[i].head, text.c_str());
        }
        QCOMPARE(writeJsonExport(back), text);
    }

    void foldersGoByName()
    {
        StoredConversation conversation = rich();
        conversation.head.folder = "f1";
        const std::string text = writeJsonExport({&conversation, 1}, {{"f1", "Garden"}});
        QCOMPARE(readConversationsFrom(text)->conversations.at(0).folder, "Garden");
    }

    void markdownShowsTheBranchWithoutThoughts()
    {
        const std::vector<StoredConversation> ours = fixture("cabochon_chats.json");
        QCOMPARE(writeMarkdown(ours[0]),
                 "---\ntitle: \"Tomatoes\"\nid: \"0190b6f2-7c3a-7d4e-9f21-000000000001\"\n"
                 "created: \"2026-03-12T15:21:03.123Z\"\nused: \"2026-03-12T15:25:00.000Z\"\n"
                 "tags: [\"summer\",\"balcony\"]\n---\n\n# Tomatoes\n\n## You\n\nWhen do I sow "
                 "tomatoes?\n\n*Image balcony.jpg*\n\n## Gemma 4 E2B\n\nIn March, indoors.\n\n## "
                 "You\n\nAnd outdoors?\n");
        const std::string thoughts = writeMarkdown(ours[0], {.thoughts = true});
        QVERIFY(thoughts.find("**Thought**\n\n> Indoors first.\n") != std::string::npos);
        const std::string tools = writeMarkdown(ours[1]);
        QVERIFY(tools.find("```json\n{\"city\":\"Oslo\"}\n```\n") != std::string::npos);
    }

    void plainTextNamesTheSpeakers()
    {
        const std::vector<StoredConversation> ours = fixture("cabochon_chats.json");
        QCOMPARE(writePlainText(ours[0]),
                 "Tomatoes\n\nYou:\nWhen do I sow tomatoes?\n\n[Image balcony.jpg]\n\nGemma 4 "
                 "E2B:\nIn March, indoors.\n\nYou:\nAnd outdoors?\n");
    }
};

CABOCHON_TEST(TestConversationWriters)
#include "test_conversation_writers.moc"
