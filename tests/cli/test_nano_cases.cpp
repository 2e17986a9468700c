// The built-in model from end to end: every text case of tests/data/nano/cases.json must be
// rendered and tokenized exactly, and at least 95 % of the greedy answers must be those of the
// float32 original. Differences are listed.
#include "app/inference/prompt_size.h"
#include "engine/cpu/cpu_backend.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "vulkan/network/vulkan_backend.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace cabochon;
using Json = nlohmann::ordered_json;

namespace {

constexpr double kRequiredShare = 0.95;
constexpr std::uint32_t kContext = 2048;

ChatRequest requestOf(const Json& nanoCase)
{
    ChatRequest request;
    Result<std::vector<engine::ChatMessage>> messages =
        engine::parseMessages(test::jsonText(nanoCase["messages"]));
    if (!messages) qFatal("%s", messages.error().message.c_str());
    request.messages = std::move(*messages);
    if (!nanoCase["tools"].is_null()) {
        Result<std::vector<engine::ToolDeclaration>> tools =
            engine::parseTools(test::jsonText(nanoCase["tools"]));
        if (!tools) qFatal("%s", tools.error().message.c_str());
        request.tools = std::move(*tools);
    }
    request.thinking = nanoCase["enable_thinking"];
    request.sampling.temperature = 0;
    request.maxTokens = 256;
    return request;
}

} // namespace

class TestNanoCases : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<const engine::Model> m_model;
    std::unique_ptr<engine::Backend> m_backend;
    std::unique_ptr<engine::Session> m_session;
    std::vector<Json> m_cases;          // those without media
    std::vector<std::string> m_answers; // to them, by the CPU with what it keeps by default

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(test::nanoModel());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        m_model = std::move(*model);
        engine::CpuOptions cpu;
        cpu.threads = 1; // so small a model gains nothing from more
        Result<std::unique_ptr<engine::Backend>> backend =
            engine::createCpuBackend(*m_model, cpu, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        m_backend = std::move(*backend);
        engine::SessionOptions options;
        options.timeline.contextLength = kContext;
        Result<std::unique_ptr<engine::Session>> session =
            engine::Session::create(*m_model, *m_backend, options);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        m_session = std::move(*session);

        const Json all = test::readJsonFile(test::testData("nano/cases.json"));
        for (const Json& nanoCase : all["cases"]) {
            if (nanoCase["soft_tokens"].empty()) m_cases.push_back(nanoCase);
        }
        QCOMPARE(m_cases.size(), std::size_t(66));
        ChatCore core(*m_model, *m_session, nullptr);
        for (const Json& nanoCase : m_cases) {
            Result<ChatResult> answer = core.answer(requestOf(nanoCase), {}, nullptr);
            QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
            m_answers.push_back(answer->rawText);
        }
    }

    void rendersEveryPromptExactly()
    {
        for (const Json& nanoCase : m_cases) {
            const ChatRequest request = requestOf(nanoCase);
            Result<engine::RenderedPrompt> prompt = renderPrompt(*m_model, request);
            QVERIFY(prompt);
            QCOMPARE(prompt->text(), nanoCase["prompt"].get<std::string>());
            Result<std::vector<engine::TokenId>> ids = promptIds(*m_model, request, nullptr);
            QVERIFY(ids);
            QCOMPARE(*ids, nanoCase["prompt_ids"].get<std::vector<engine::TokenId>>());
        }
    }

    void answersAsTheFloatOriginal()
    {
        std::size_t equal = 0;
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            const Json& nanoCase = m_cases[i];
            const std::string expected = nanoCase["output"];
            if (m_answers[i] == expected) {
                ++equal;
                continue;
            }
            qInfo("%s (smallest lead %.4f)\n  original: %s\n  ours:     %s",
                  nanoCase["id"].get<std::string>().c_str(),
                  nanoCase["smallest_lead"].get<double>(), expected.c_str(), m_answers[i].c_str());
        }
        qInfo("%zu of %zu answers are equal", equal, m_cases.size());
        QVERIFY(double(equal) >= kRequiredShare * double(m_cases.size()));
    }

    void eightBitKeysAndValuesAnswerAlmostAlways()
    {
        engine::SessionOptions options;
        options.timeline.contextLength = kContext;
        options.timeline.formats = engine::KvFormats::of(engine::KvFormat::Q8);
        Result<std::unique_ptr<engine::Session>> session =
            engine::Session::create(*m_model, *m_backend, options);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        ChatCore core(*m_model, **session, nullptr);
        std::size_t equal = 0;
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            const Json& nanoCase = m_cases[i];
            Result<ChatResult> answer = core.answer(requestOf(nanoCase), {}, nullptr);
            QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
            if (answer->rawText == m_answers[i])
                ++equal;
            else
                qInfo("%s\n  f16: %s\n  q8:  %s", nanoCase["id"].get<std::string>().c_str(),
                      m_answers[i].c_str(), answer->rawText.c_str());
        }
        qInfo("%zu of %zu answers are equal", equal, m_cases.size());
        QVERIFY(double(equal) >= kRequiredShare * double(m_cases.size()));
    }

    void graphicsDevicesAnswerAsTheCpu_data()
    {
        QTest::addColumn<bool>("integers");
        // Case; all of them the CPU answers above. Kernels are slow where they are emulated, a
        // card's more so.
        QTest::addColumn<int>("every");
        QTest::addRow("as it is") << false << 3;
        QTest::addRow("integer products of a card") << true << 11;
    }
    void graphicsDevicesAnswerAsTheCpu()
    {
        QFETCH(bool, integers);
        QFETCH(int, every);
        vulkan::VulkanOptions options;
        if (integers) {
            options.deviceOptions.maxTier = vulkan::Tier::IntegerDot;
            options.deviceOptions.emulatedIntegerDot = true;
            options.deviceOptions.chooseAs = vulkan::DeviceKind::Discrete;
        }
        Result<std::unique_ptr<engine::Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options, {});
        if (!backend && backend.error().code == ErrorCode::DeviceNotFound)
            QSKIP(backend.error().message.c_str());
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        engine::SessionOptions context;
        context.timeline.contextLength = kContext;
        Result<std::unique_ptr<engine::Session>> session =
            engine::Session::create(*m_model, **backend, context);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        ChatCore device(*m_model, **session, nullptr);
        std::size_t different = 0;
        for (std::size_t i = 0; i < m_cases.size(); i += static_cast<std::size_t>(every)) {
            const Json& nanoCase = m_cases[i];
            Result<ChatResult> found = device.answer(requestOf(nanoCase), {}, nullptr);
            QVERIFY2(found, found ? "" : found.error().message.c_str());
            if (found->rawText == m_answers[i]) continue;
            ++different;
            qInfo("%s\n  CPU:    %s\n  device: %s", nanoCase["id"].get<std::string>().c_str(),
                  m_answers[i].c_str(), found->rawText.c_str());
        }
        QCOMPARE(different, std::size_t{0});
    }
};

CABOCHON_TEST(TestNanoCases)
#include "test_nano_cases.moc"
