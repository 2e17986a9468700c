// The built-in model sees and hears, from files to answers: every case of
// tests/data/nano/cases.json with a picture or a recording must become the same ids, and at least
// 90 % of the greedy answers must be those of the float32 original. What was encoded once is not
// encoded again.
#include "app/devices/devices.h"
#include "app/inference/open_media.h"
#include "app/inference/prompt_size.h"
#include "engine/cpu/cpu_backend.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace cabochon;
using Json = nlohmann::ordered_json;

namespace {

constexpr double kRequiredMediaShare = 0.9;
constexpr std::uint32_t kTrainedBudget = 70; // of the built-in model

ChatRequest mediaRequestOf(const Json& nanoCase)
{
    ChatRequest request;
    Result<std::vector<engine::ChatMessage>> messages =
        engine::parseMessages(test::jsonText(nanoCase["messages"]));
    if (!messages) qFatal("%s", messages.error().message.c_str());
    request.messages = std::move(*messages);
    for (engine::ChatMessage& message : request.messages) {
        for (engine::MessagePart& part : message.parts) {
            if (part.kind == engine::PartKind::Text) continue;
            part.text = test::testData("nano/" + part.text).string();
            part.budget = kTrainedBudget;
        }
    }
    request.thinking = nanoCase["enable_thinking"];
    request.sampling.temperature = 0;
    request.maxTokens = 64;
    return request;
}

} // namespace

class TestNanoMediaCases : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<const engine::Model> m_model;
    std::unique_ptr<engine::Backend> m_backend;
    std::unique_ptr<engine::Session> m_session;
    std::unique_ptr<PromptMediaReader> m_media;
    std::vector<Json> m_cases; // those with media

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(test::nanoModel());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        m_model = std::move(*model);
        engine::CpuOptions cpu;
        cpu.threads = 1;
        Result<std::unique_ptr<engine::Backend>> backend =
            engine::createCpuBackend(*m_model, cpu, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        m_backend = std::move(*backend);
        engine::SessionOptions options;
        options.timeline.contextLength = 1024;
        Result<std::unique_ptr<engine::Session>> session =
            engine::Session::create(*m_model, *m_backend, options);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        m_session = std::move(*session);
        MediaChoice choice;
        choice.decoder = test::buildFolder() / "bin" / "cabochon-decoder";
        DeviceChoice device;
        device.threads = 1;
        // The projector lies beside the model: nobody names it.
        Result<std::unique_ptr<PromptMediaReader>> media =
            openMedia(*m_model, choice, device, makeMediaEncoder);
        QVERIFY2(media, media ? "" : media.error().message.c_str());
        m_media = std::move(*media);
        QVERIFY(m_media->senses().sees && m_media->senses().hears);

        const Json all = test::readJsonFile(test::testData("nano/cases.json"));
        for (const Json& nanoCase : all["cases"]) {
            if (!nanoCase["soft_tokens"].empty()) m_cases.push_back(nanoCase);
        }
        QCOMPARE(m_cases.size(), std::size_t{21});
    }

    void measuresEveryPromptExactly()
    {
        for (const Json& nanoCase : m_cases) {
            Result<std::vector<engine::TokenId>> ids =
                promptIds(*m_model, mediaRequestOf(nanoCase), m_media.get());
            QVERIFY2(ids, ids ? "" : ids.error().message.c_str());
            QCOMPARE(*ids, nanoCase["prompt_ids"].get<std::vector<engine::TokenId>>());
        }
    }

    void answersAsTheFloatOriginal()
    {
        ChatCore core(*m_model, *m_session, m_media.get());
        std::size_t equal = 0;
        for (const Json& nanoCase : m_cases) {
            std::uint32_t looks = 0;
            const auto count = [&looks](const ChatEvent& event) {
                if (event.kind == ChatEvent::Kind::MediaProgress) ++looks;
            };
            Result<ChatResult> answer = core.answer(mediaRequestOf(nanoCase), count, nullptr);
            QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
            QCOMPARE(answer->usage.encodedMedia, 1u);
            QVERIFY(looks > 0);
            QCOMPARE(answer->usage.softTokens, nanoCase["soft_tokens"][0].get<std::uint32_t>());
            QCOMPARE(answer->usage.promptTokens, std::uint32_t(nanoCase["prompt_ids"].size()));
            const std::string expected = nanoCase["output"];
            if (answer->rawText == expected) {
                ++equal;
                continue;
            }
            qInfo("%s (smallest lead %.4f)\n  original: %s\n  ours:     %s",
                  nanoCase["id"].get<std::string>().c_str(),
                  nanoCase["smallest_lead"].get<double>(), expected.c_str(),
                  answer->rawText.c_str());
        }
        qInfo("%zu of %zu answers are equal", equal, m_cases.size());
        QVERIFY(double(equal) >= kRequiredMediaShare * double(m_cases.size()));
    }

    void aQuestionAboutTheSamePictureEncodesNothing()
    {
        ChatCore core(*m_model, *m_session, m_media.get());
        ChatRequest request = mediaRequestOf(m_cases[0]);
        Result<ChatResult> first = core.answer(request, {}, nullptr);
        QVERIFY(first);
        request.messages.push_back(
            engine::ChatMessage::text(engine::Role::Assistant, first->response.content));
        request.messages.push_back(engine::ChatMessage::text(engine::Role::User, "Which colour?"));
        const Result<ChatResult> second = core.answer(request, {}, nullptr);
        QVERIFY(second);
        QCOMPARE(second->usage.encodedMedia, 0u);
        QVERIFY(second->usage.cachedTokens > second->usage.softTokens); // nor reads it again
        // Another budget is another picture.
        request.messages[0].parts[0].budget = 140;
        const Result<ChatResult> third = core.answer(request, {}, nullptr);
        QVERIFY(third);
        QCOMPARE(third->usage.encodedMedia, 1u);
        QVERIFY(third->usage.softTokens > second->usage.softTokens);
    }

    void aModelWithoutProjectorSaysSo()
    {
        MediaTools tools;
        tools.modelName = "Blind";
        tools.kept = std::make_shared<EncodedMedia>();
        PromptMediaReader blind(std::move(tools));
        const Result<ChatResult> answer =
            ChatCore(*m_model, *m_session, &blind).answer(mediaRequestOf(m_cases[0]), {}, nullptr);
        QVERIFY(!answer && answer.error().code == ErrorCode::MediaUnusable);
        QVERIFY(answer.error().message.find("Blind") != std::string::npos);
    }
};

CABOCHON_TEST(TestNanoMediaCases)
#include "test_nano_media_cases.moc"
