// The chat format against the goldens (launch and May as transformers renders them), the built-in
// model's cases (July) and the rules of engine/MODEL.md (Chat format).
#include "tests/engine/text/chat_fixture.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::Inputs;
using cabochon::test::inputsOf;
using cabochon::test::promptIds;
using cabochon::test::show;

namespace {

RenderOptions goldenOptions(const nlohmann::ordered_json& options, TemplateRevision revision)
{
    RenderOptions result;
    result.kind = {.revision = revision, .emptyThought = true, .recognised = true};
    result.thinking = options.value("enable_thinking", false);
    result.generationPrompt = options.value("add_generation_prompt", false);
    result.continueFinalMessage = options.value("continue_final_message", false);
    return result;
}

} // namespace

class TestChatTemplate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_tokenizer.emplace(test::openTokenizer(test::publishedVocabularyFile()));
    }

    void rendersTheGoldenConversations_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("revision");
        m_goldens = test::readJson("goldens/template/render.json");
        const auto& conversations = m_goldens["conversations"];
        QCOMPARE(conversations.size(), std::size_t{65});
        for (std::size_t i = 0; i < conversations.size(); ++i) {
            for (const char* revision : {"launch", "may"}) {
                const std::string name =
                    conversations[i]["name"].get<std::string>() + ", " + revision;
                QTest::newRow(name.c_str()) << static_cast<int>(i) << revision;
            }
        }
    }

    void rendersTheGoldenConversations()
    {
        QFETCH(int, index);
        QFETCH(QString, revision);
        const auto& one = m_goldens["conversations"][static_cast<std::size_t>(index)];
        const auto& options = one["options"];
        const Inputs inputs =
            inputsOf(one["messages"], options.value("tools", nlohmann::ordered_json()));
        const RenderOptions how =
            goldenOptions(options, *templateRevisionFromName(revision.toStdString()));
        const Result<RenderedPrompt> prompt = renderChat(inputs.messages, inputs.tools, how);
        const auto& expected = one["rendered"][revision.toStdString()];
        if (expected.is_null()) {
            QVERIFY2(!prompt, prompt ? prompt->text().c_str() : "");
            QVERIFY(prompt.error().code == ErrorCode::InvalidConversation);
            QVERIFY(!prompt.error().message.empty());
            return;
        }
        QVERIFY2(prompt, prompt ? "" : prompt.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(prompt->text()),
                 QByteArray::fromStdString(expected.get<std::string>()));
        if (revision != "launch") return;
        const std::vector<TokenId> ids = promptIds(*prompt, *m_tokenizer);
        const auto expectedIds = one["ids_launch"].get<std::vector<TokenId>>();
        if (one["name"] == "control text from the user") {
            // The reference takes the user's text for control tokens; here it stays text.
            QCOMPARE(countSpecial(ids), countSpecial(templateIds(*prompt)));
            QVERIFY(countSpecial(ids) < countSpecial(expectedIds));
            return;
        }
        QCOMPARE(show(ids), show(expectedIds));
    }

    void rendersTheCasesOfTheBuiltInModel()
    {
        const Tokenizer nano = test::openTokenizer(test::nanoModel());
        const GgufFile file = test::openGguf(test::nanoModel());
        RenderOptions options;
        options.kind = recogniseTemplate(*file.string("tokenizer.chat_template"));
        int withMedia = 0;
        const auto cases = test::readJson("nano/cases.json");
        for (const auto& one : cases["cases"]) {
            const Inputs inputs = inputsOf(one["messages"], one["tools"]);
            options.thinking = one["enable_thinking"].get<bool>();
            const Result<RenderedPrompt> prompt =
                renderChat(inputs.messages, inputs.tools, options);
            QVERIFY2(prompt, prompt ? "" : prompt.error().message.c_str());
            QCOMPARE(QByteArray::fromStdString(prompt->text()),
                     QByteArray::fromStdString(one["prompt"].get<std::string>()));
            QCOMPARE(prompt->media.size(), one["soft_tokens"].size());
            if (!prompt->media.empty()) {
                ++withMedia; // their soft tokens: test_media_prompt
                continue;
            }
            QCOMPARE(show(promptIds(*prompt, nano)),
                     show(one["prompt_ids"].get<std::vector<TokenId>>()));
        }
        QCOMPARE(cases["cases"].size(), std::size_t{87});
        QCOMPARE(withMedia, 21);
    }

    void recognisesTheTemplatesOfFiles()
    {
        const TemplateKind launch = recogniseTemplate(
            *test::openGguf(test::publishedVocabularyFile()).string("tokenizer.chat_template"));
        QVERIFY(launch.recognised && launch.emptyThought);
        QVERIFY(launch.revision == TemplateRevision::Launch);
        const TemplateKind nano =
            recogniseTemplate(*test::openGguf(test::nanoModel()).string("tokenizer.chat_template"));
        QVERIFY(nano.recognised && !nano.emptyThought);
        QVERIFY(nano.revision == TemplateRevision::July);
    }

    void recognisesByWhatTheTemplateDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("revision");
        QTest::addColumn<bool>("emptyThought");
        QTest::addColumn<bool>("recognised");
        const auto row = [](const char* name, const char* text, TemplateRevision revision,
                            bool emptyThought, bool recognised) {
            QTest::newRow(name) << QByteArray(text) << static_cast<int>(revision) << emptyThought
                                << recognised;
        };
        const auto launch = TemplateRevision::Launch;
        const auto may = TemplateRevision::May;
        const auto newest = TemplateRevision::July;
        row("none", "", newest, false, false);
        row("another model's", "{{ bos_token }}<start_of_turn>user", newest, false, false);
        row("launch, small", "{{- '<|tool_call>call:' + name -}}", launch, false, true);
        row("May, large",
            "{#- OpenAI Chat Completions: scan -#}{{- '<|tool_call>call:' -}}"
            "{{- '<|channel>thought\\n<channel|>' -}}",
            may, true, true);
        row("July, small, speaks of the empty thought in a comment",
            "{#- no '<|channel>thought\\n<channel|>' here -#}{%- set keep = preserve_thinking -%}"
            "{{- '<|tool_call>call:' -}}",
            newest, false, true);
        row("July, large",
            "{%- set keep = preserve_thinking -%}{{- '<|tool_call>call:' -}}"
            "{#- OpenAI Chat Completions -#}{{- '<|channel>thought\\n<channel|>' -}}",
            newest, true, true);
        row("a comment that never ends", "{# '<|tool_call>call:' ", newest, false, false);
    }

    void recognisesByWhatTheTemplateDoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, revision);
        QFETCH(bool, emptyThought);
        QFETCH(bool, recognised);
        const TemplateKind kind = recogniseTemplate(text.toStdString());
        QCOMPARE(static_cast<int>(kind.revision), revision);
        QCOMPARE(kind.emptyThought, emptyThought);
        QCOMPARE(kind.recognised, recognised);
    }

private:
    std::size_t countSpecial(std::span<const TokenId> ids) const
    {
        return static_cast<std::size_t>(std::count_if(ids.begin(), ids.end(), [&](TokenId id) {
            const TokenKind kind = m_tokenizer->kind(id);
            return kind == TokenKind::Control || kind == TokenKind::UserDefined;
        }));
    }

    /// Ids of what the template itself wrote.
    std::vector<TokenId> templateIds(const RenderedPrompt& prompt) const
    {
        std::vector<TokenId> ids;
        for (const PromptSegment& segment : prompt.segments) {
            if (!segment.trusted) continue;
            const auto more = m_tokenizer->encode(segment.text, SpecialTokens::Parse);
            ids.insert(ids.end(), more.begin(), more.end());
        }
        return ids;
    }

    std::optional<Tokenizer> m_tokenizer;
    nlohmann::ordered_json m_goldens;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestChatTemplate)
#include "test_chat_template.moc"
