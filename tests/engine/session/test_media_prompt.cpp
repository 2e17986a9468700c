// Proves where soft tokens come to stand: between the marks of their kind, a video's frames with
// their time in front, as the reference's processor writes them.
#include "engine/media/video_sampling.h"
#include "engine/session/media_prompt.h"
#include "tests/engine/text/chat_fixture.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/open_model.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

MediaPiece piece(PartKind kind, std::uint32_t count, std::string before = {})
{
    MediaPiece piece;
    piece.kind = kind;
    piece.before = std::move(before);
    piece.count = count;
    return piece;
}

} // namespace

class TestMediaPrompt : public QObject {
    Q_OBJECT

private slots:
    void placeholdersExpandToSoftTokens()
    {
        const Tokenizer tokenizer = openTokenizer(publishedVocabularyFile());
        const Inputs inputs = inputsOf(parseJson(
            R"([{"role":"user","content":[{"type":"image_url","image_url":{"url":"a.png"}},
                {"type":"text","text":"and"},{"type":"input_audio","input_audio":"b.wav"},
                {"type":"video_url","video_url":"c.mp4"}]}])"));
        const Result<RenderedPrompt> rendered = renderChat(inputs.messages, {}, options(kJuly));
        QVERIFY(rendered);
        const std::vector<MediaPieces> media{
            {piece(PartKind::Image, 2)}, {piece(PartKind::Audio, 3)}, {piece(PartKind::Video, 1)}};
        const Prompt prompt = mediaPrompt(*rendered, tokenizer, media, true);
        QCOMPARE(show(prompt.ids()),
                 std::string("2 105 2364 107 255999 258880 258880 258882 624 256000 258881 258881 "
                             "258881 258883 255999 258884 258882 106 107 105 4368 107"));
        QCOMPARE(prompt.media().size(), std::size_t{3});
        QCOMPARE(prompt.media()[0].first, 5u);
        QVERIFY(prompt.media()[0].bidirectional && prompt.media()[2].bidirectional);
        QVERIFY(!prompt.media()[1].bidirectional);
        QVERIFY(!mediaPrompt(*rendered, tokenizer, media, false).media()[0].bidirectional);

        // Without pieces a placeholder stands alone.
        QCOMPARE(show(mediaPrompt(*rendered, tokenizer, {}, true).ids()),
                 show(promptIds(*rendered, tokenizer)));
    }

    void framesHaveTheirTimeInFront()
    {
        const Tokenizer tokenizer = openTokenizer(publishedVocabularyFile());
        const Inputs inputs = inputsOf(
            parseJson(R"([{"role":"user","content":[{"type":"video_url","video_url":"c.mp4"}]}])"));
        const Result<RenderedPrompt> rendered = renderChat(inputs.messages, {}, options(kJuly));
        QVERIFY(rendered);
        const std::vector<MediaPieces> media{{piece(PartKind::Video, 1, frameLead(0, 0.9)),
                                              piece(PartKind::Video, 1, frameLead(1, 61))}};
        const std::string text =
            tokenizer.decode(mediaPrompt(*rendered, tokenizer, media, true).ids(), true);
        QVERIFY2(text.find("user\n00:00 <|image><|video|><image|> 01:01 <|image><|video|><image|>"
                           "<turn|>") != std::string::npos,
                 text.c_str());
    }

    void expandsTheCasesOfTheBuiltInModel()
    {
        const Tokenizer nano = openTokenizer(nanoModel());
        const GgufFile file = openGguf(nanoModel());
        RenderOptions how;
        how.kind = recogniseTemplate(*file.string("tokenizer.chat_template"));
        int count = 0;
        const auto cases = readJson("nano/cases.json");
        for (const auto& one : cases["cases"]) {
            const auto softTokens = one["soft_tokens"].get<std::vector<std::uint32_t>>();
            if (softTokens.empty()) continue;
            const Inputs inputs = inputsOf(one["messages"], one["tools"]);
            how.thinking = one["enable_thinking"].get<bool>();
            const Result<RenderedPrompt> rendered = renderChat(inputs.messages, inputs.tools, how);
            QVERIFY2(rendered, rendered ? "" : rendered.error().message.c_str());
            QCOMPARE(rendered->media.size(), softTokens.size());
            std::vector<MediaPieces> media;
            for (std::size_t i = 0; i < softTokens.size(); ++i)
                media.push_back({piece(rendered->media[i].kind, softTokens[i])});
            QCOMPARE(show(mediaPrompt(*rendered, nano, media, false).ids()),
                     show(one["prompt_ids"].get<std::vector<TokenId>>()));
            ++count;
        }
        QCOMPARE(count, 21);
    }
};

CABOCHON_TEST(TestMediaPrompt)
#include "test_media_prompt.moc"
