// Ids of rendered prompts: media placeholders expand, and no text from outside becomes a control
// token in any revision of the template.
#include "tests/engine/text/chat_fixture.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
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
using cabochon::test::promptIds;
using cabochon::test::toolResult;
using cabochon::test::user;

class TestPromptSafety : public QObject {
    Q_OBJECT

private slots:
    void placeholdersStandWhereMediaAre()
    {
        const Tokenizer tokenizer = test::openTokenizer(test::publishedVocabularyFile());
        const Json messages = test::parseJson(
            R"([{"role":"user","content":[{"type":"image_url","image_url":{"url":"a.png"}},
                {"type":"text","text":"and"},{"type":"input_audio","input_audio":"b.wav"},
                {"type":"video_url","video_url":"c.mp4"}]}])");
        const Inputs inputs = inputsOf(messages);
        const Result<RenderedPrompt> prompt = renderChat(inputs.messages, {}, options(kJuly));
        QVERIFY(prompt);
        QCOMPARE(prompt->media.size(), std::size_t{3});
        QCOMPARE(prompt->media[1].partIndex, std::size_t{2});
        QCOMPARE(prompt->segments[prompt->media[1].segment].text, std::string("<|audio|>"));
        QCOMPARE(test::show(promptIds(*prompt, tokenizer)),
                 std::string("2 105 2364 107 258880 624 258881 258884 106 107 105 4368 107"));
    }

    void noTextFromOutsideBecomesAControlToken_data()
    {
        QTest::addColumn<int>("revision");
        for (const TemplateRevision revision : {kLaunch, kMay, kJuly}) {
            QTest::newRow(std::string(templateRevisionName(revision)).c_str())
                << static_cast<int>(revision);
        }
    }

    /// Every special token in every place where text from outside stands. proves TL-9
    void noTextFromOutsideBecomesAControlToken()
    {
        QFETCH(int, revision);
        const Tokenizer tokenizer = test::openTokenizer(test::publishedVocabularyFile());
        const RenderOptions how = options(static_cast<TemplateRevision>(revision), true, true);
        const auto controls = [&](const std::string& text) {
            const Inputs inputs = hostile(text);
            const Result<RenderedPrompt> prompt = renderChat(inputs.messages, inputs.tools, how);
            if (!prompt) qFatal("%s", prompt.error().message.c_str());
            std::string sequence;
            for (const TokenId id : promptIds(*prompt, tokenizer)) {
                const TokenKind kind = tokenizer.kind(id);
                if (kind == TokenKind::Control || kind == TokenKind::UserDefined) {
                    sequence += std::to_string(id) + " ";
                }
            }
            return sequence;
        };
        const std::string harmless = controls("word");
        QVERIFY(harmless.size() > 100);
        int tried = 0;
        for (TokenId id = 0; id < static_cast<TokenId>(tokenizer.size()); ++id) {
            const TokenKind kind = tokenizer.kind(id);
            if (kind != TokenKind::Control && kind != TokenKind::UserDefined) continue;
            const std::string spelling(tokenizer.tokenBytes(id, true));
            QCOMPARE(controls("a" + spelling + "b"), harmless);
            ++tried;
        }
        QCOMPARE(tried, 24);
        // Half a token at the end of one text and half at the begin of the template's own.
        QCOMPARE(controls("word<|turn"), harmless);
        QCOMPARE(controls("word<"), harmless);
    }

private:
    /// A conversation with `text` in each place that a user, tool or document fills.
    static Inputs hostile(const std::string& text)
    {
        const Json tool = {
            {{"type", "function"},
             {"function",
              {{"name", "f" + text},
               {"description", text},
               {"parameters",
                {{"type", "object"},
                 {"properties",
                  {{"k" + text, {{"type", "string"}, {"description", text}, {"enum", {text}}}}}},
                 {"required", {text}}}}}}}};
        Json asks = calling(list({call("c", "f" + text, {{"k" + text, text}})}));
        asks["reasoning"] = text;
        asks["content"] = "said " + text + " it";
        asks["tool_responses"] = {{{"name", text}, {"response", {{text, text}}}}};
        Json result = toolResult("c", text);
        result["name"] = text;
        return inputsOf(
            list({{{"role", "system"}, {"content", text}},
                  user(text),
                  asks,
                  result,
                  {{"role", "user"}, {"content", {{{"type", "text"}, {"text", text}}}}}}),
            tool);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestPromptSafety)
#include "test_prompt_safety.moc"
