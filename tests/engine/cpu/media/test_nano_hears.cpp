// The built-in model hears: recordings of tests/data/nano through its ears and its network, prompts
// as the original tokenizes them, greedy answers as the original gives them.
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/audio_size.h"
#include "tests/engine/session/session_fixture.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/wav_file.h"

#include <QTest>

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

constexpr double kRequiredShare = 0.9;

/// The file of a case that is about one recording; nothing for others.
std::string recordingOf(const nlohmann::ordered_json& nanoCase)
{
    for (const auto& message : nanoCase["messages"]) {
        if (!message.contains("content") || !message["content"].is_array()) continue;
        for (const auto& part : message["content"])
            if (part["type"] == "audio") return part["file"];
    }
    return {};
}

/// The ids of a prompt, with the vectors of one recording where its placeholders are.
Prompt promptWith(const std::vector<TokenId>& ids, TokenId placeholder, SoftTokens tokens)
{
    const auto first = std::find(ids.begin(), ids.end(), placeholder);
    Prompt prompt(std::span(ids.begin(), first));
    prompt.appendMedia(tokens.count, placeholder, {},
                       std::make_shared<const std::vector<float>>(std::move(tokens.rows)),
                       /*bidirectional=*/false);
    prompt.append(std::span(first + tokens.count, ids.end()));
    return prompt;
}

} // namespace

class TestNanoHears : public QObject {
    Q_OBJECT

private slots:
    void answersAsTheFloatOriginal()
    {
        test::Loaded nano(test::nanoModel(), bestCpuLevel(), 1);
        const auto projector = Projector::open(test::nanoProjector());
        QVERIFY2(projector, projector ? "" : projector.error().message.c_str());
        QVERIFY((*projector)->fits(nano.model->config()));
        CpuOptions options;
        options.threads = 1; // so small a model gains nothing from more
        const auto encoder = createCpuMediaEncoder(**projector, options);
        QVERIFY(encoder);
        const TokenId placeholder = nano.model->tokenizer().special().audio;

        const auto json = test::readJsonFile(test::testData("nano/cases.json"));
        std::size_t heard = 0, equal = 0;
        for (const auto& nanoCase : json["cases"]) {
            const std::string file = recordingOf(nanoCase);
            if (file.empty()) continue;
            ++heard;
            const std::vector<float> samples = test::readWav(test::testData("nano/" + file));
            auto tokens = (*encoder)->encodeSound(samples, {});
            QVERIFY2(tokens, tokens ? "" : tokens.error().message.c_str());
            QCOMPARE(tokens->count, nanoCase["soft_tokens"][0].get<std::uint32_t>());
            const auto ids = nanoCase["prompt_ids"].get<std::vector<TokenId>>();
            QCOMPARE(static_cast<std::uint32_t>(std::count(ids.begin(), ids.end(), placeholder)),
                     tokens->count);
            const auto session = nano.session(512, 128);
            QVERIFY(session->prompt(promptWith(ids, placeholder, std::move(*tokens)), {}, nullptr));
            const auto answer = session->generate(test::greedy(64), {});
            QVERIFY(answer);
            if (answer->ids == nanoCase["output_ids"].get<std::vector<TokenId>>()) {
                ++equal;
            } else {
                qInfo("%s differs", nanoCase["id"].get<std::string>().c_str());
            }
        }
        qInfo("%zu of %zu answers are equal", equal, heard);
        QCOMPARE(heard, std::size_t{9});
        QVERIFY(double(equal) >= kRequiredShare * double(heard));
    }
};

CABOCHON_TEST(TestNanoHears)
#include "test_nano_hears.moc"
