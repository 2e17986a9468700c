// Proves what the Vulkan backend promises when things go wrong or get tight: a lost, hung or full
// device never loses the conversation; memory is taken as planned; layers that do not fit go to the
// CPU; loading and unloading leaves nothing behind.
#include "engine/cpu/cpu_backend.h"
#include "engine/model/memory_plan.h"
#include "engine/session/model.h"
#include "engine/session/session.h"
#include "tests/support/golden_case.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/vulkan/kept_devices.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/network/vulkan_backend.h"

#include <QCoreApplication>
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::vulkan::DeviceCall;
using cabochon::vulkan::VulkanOptions;

namespace {

constexpr std::uint32_t kNever = ~0u;

/// Answers in the device's place: the call with this number, counted from arm(), gets `result`.
struct Fault {
    DeviceCall call = DeviceCall::Submit;
    VkResult result = VK_ERROR_DEVICE_LOST;
    std::uint32_t at = kNever;
    std::uint32_t times = 1;
    std::uint32_t seen = 0;

    void arm(std::uint32_t number, std::uint32_t count = 1)
    {
        seen = 0;
        at = number;
        times = count;
    }
    VkResult operator()(DeviceCall what)
    {
        if (at == kNever || what != call) return VK_SUCCESS;
        const std::uint32_t number = seen++;
        return number >= at && number < at + times ? result : VK_SUCCESS;
    }
};

std::unique_ptr<const Model> openModel()
{
    Result<std::unique_ptr<const Model>> model =
        Model::open(test::goldenFolder("text-e") / "model.gguf");
    if (!model) qFatal("%s", model.error().message.c_str());
    return std::move(*model);
}

struct Answer {
    std::vector<TokenId> ids;
    std::string error;
    bool recovered = false;
    std::uint32_t contextLength = 0;
};

Answer answer(const Model& model,
              Backend& backend,
              Fault* fault = nullptr,
              std::uint32_t at = 0,
              std::uint32_t times = 1)
{
    const test::GoldenCase golden = test::readGoldenCase("text-e", 0);
    SessionOptions options;
    options.timeline.contextLength = 256;
    options.timeline.formats = KvFormats::of(KvFormat::F32);
    options.prefillColumns = 16;
    Answer result;
    Result<std::unique_ptr<Session>> session = Session::create(model, backend, options);
    if (!session) {
        result.error = session.error().message;
        return result;
    }
    if (fault) fault->arm(at, times);
    Result<PromptReport> prompt = (*session)->prompt(golden.ids, {}, nullptr);
    if (!prompt) {
        result.error = prompt.error().message;
        return result;
    }
    GenerateOptions generate;
    generate.sampling.temperature = 0;
    generate.maxTokens = 12;
    Result<GenerateReport> report = (*session)->generate(generate, {});
    if (fault) fault->at = kNever;
    result.recovered = (*session)->takeRecovered();
    result.contextLength = (*session)->contextLength();
    if (report)
        result.ids = report->ids;
    else
        result.error = report.error().message;
    return result;
}

std::uint64_t anonymousKilobytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == "RssAnon:" && status >> word) return std::stoull(word);
    }
    return 0;
}

} // namespace

class TestVulkanBackend : public QObject {
    Q_OBJECT

    test::KeptDevices m_devices;
    std::unique_ptr<const Model> m_model = openModel();
    std::vector<TokenId> m_expected;

    VulkanOptions options(Fault* fault = nullptr)
    {
        VulkanOptions options;
        options.openDevice = m_devices.source();
        options.validation = true;
        options.formats = KvFormats::of(KvFormat::F32); // as answer() asks for
        if (fault)
            options.deviceOptions.faults = [fault](DeviceCall call) { return (*fault)(call); };
        options.layers = [this](std::uint32_t layers, const RunLimits& limits) {
            return createCpuLayers(*m_model, {1, CpuLevel::Exact, layers, limits}, {});
        };
        options.others = [this] {
            return createCpuBackend(*m_model, {1, CpuLevel::Exact, 0, {}}, {});
        };
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options(), {});
        if (!backend && backend.error().code == ErrorCode::DeviceNotFound)
            QSKIP(backend.error().message.c_str());
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        m_expected = answer(*m_model, **backend).ids;
        QCOMPARE(m_expected.size(), std::size_t{12});
    }

    void aLostDeviceIsStartedAgainAndTheAnswerGoesOn_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("result");
        QTest::addColumn<int>("at");
        for (const int at : {0, 1, 5, 9}) {
            QTest::addRow("lost at submission %d", at)
                << static_cast<int>(DeviceCall::Submit) << static_cast<int>(VK_ERROR_DEVICE_LOST)
                << at;
            QTest::addRow("hung at wait %d", at)
                << static_cast<int>(DeviceCall::Wait) << static_cast<int>(VK_TIMEOUT) << at;
        }
    }
    void aLostDeviceIsStartedAgainAndTheAnswerGoesOn()
    {
        QFETCH(int, call);
        QFETCH(int, result);
        QFETCH(int, at);
        Fault fault;
        fault.call = DeviceCall(call);
        fault.result = VkResult(result);
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options(&fault), {});
        QVERIFY(backend);
        const Answer found = answer(*m_model, **backend, &fault, static_cast<std::uint32_t>(at));
        QCOMPARE(found.error, std::string());
        QVERIFY(found.recovered);
        QCOMPARE(found.ids, m_expected);
        QCOMPARE((*backend)->deviceName(), std::string("vulkan:0"));
    }

    void aDeviceLostTwiceGivesWayToTheCpu()
    {
        Fault fault;
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options(&fault), {});
        QVERIFY(backend);
        const Answer found = answer(*m_model, **backend, &fault, 3, 1000);
        QCOMPARE(found.error, std::string());
        QVERIFY(found.recovered);
        QCOMPARE(found.ids, m_expected);
        QCOMPARE((*backend)->deviceName(), std::string("cpu"));
    }

    void withoutAnythingElseALostDeviceIsASentence()
    {
        Fault fault;
        VulkanOptions alone = options(&fault);
        alone.others = {};
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(*m_model, alone, {});
        QVERIFY(backend);
        const Answer found = answer(*m_model, **backend, &fault, 3, 1000);
        QVERIFY2(QString::fromStdString(found.error).contains("Open the model again"),
                 found.error.c_str());
    }

    void fullMemoryIsASentenceAtLoad()
    {
        Fault fault;
        fault.call = DeviceCall::Allocate;
        fault.result = VK_ERROR_OUT_OF_DEVICE_MEMORY;
        fault.arm(0, 1000);
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options(&fault), {});
        QVERIFY(!backend);
        QCOMPARE(backend.error().code, ErrorCode::OutOfMemory);
        QVERIFY2(QString::fromStdString(backend.error().message).contains("the weights"),
                 backend.error().message.c_str());
    }

    void whatDoesNotFitIsKeptInEightBitsThenShorter()
    {
        Result<std::unique_ptr<const Model>> opened = Model::open(test::nanoModel());
        QVERIFY(opened);
        const std::unique_ptr<const Model> nano = std::move(*opened);
        const vulkan::DeviceList list = vulkan::listDevices();
        const vulkan::Capabilities& capabilities = list.devices[0].capabilities;
        const auto bytesOf = [&](std::uint32_t length, KvFormat format) {
            CacheShape shape;
            shape.contextLength = length;
            shape.formats.full = format;
            return cacheBytes(nano->config(), shape).atMost;
        };
        const std::uint64_t others =
            vulkan::WeightsPlan(nano->config(), nano->weights(), capabilities, {}).totalBytes() +
            vulkan::WorkPlan(nano->config(), capabilities, {}, {}).work.totalBytes();
        struct Case {
            std::uint64_t room; // for pages
            std::uint32_t length;
            KvFormat format;
            const char* told; // empty: nothing
        };
        const Case cases[] = {
            {bytesOf(32768, KvFormat::F16), 32768, KvFormat::F16, ""},
            {bytesOf(32768, KvFormat::F16) - 1, 32768, KvFormat::Q8, "in 8 bits"},
            {bytesOf(32768, KvFormat::Q8) - 1, 16384, KvFormat::F16, "holds 16384 tokens."},
            {bytesOf(16384, KvFormat::F16) - 1, 16384, KvFormat::Q8, "16384 tokens, and full"}};
        for (const Case& c : cases) {
            QString told;
            VulkanOptions tight = options();
            tight.memoryBudget = others + c.room;
            tight.plannedContext = 4096;
            tight.onPlan = [&](const std::string& text) { told = QString::fromStdString(text); };
            Result<std::unique_ptr<Backend>> backend =
                vulkan::createVulkanBackend(*nano, tight, {});
            QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
            TimelineOptions wanted;
            wanted.contextLength = 32768;
            const Result<Timeline> timeline = (*backend)->createTimeline(wanted);
            QVERIFY2(timeline, timeline ? "" : timeline.error().message.c_str());
            QCOMPARE(timeline->contextLength(), c.length);
            QVERIFY(timeline->formats().full == c.format);
            QCOMPARE(told.contains("short"), *c.told != 0);
            QVERIFY2(told.contains(c.told), qPrintable(told));
        }
    }

    void memoryIsTakenAsPlanned()
    {
        Result<std::unique_ptr<vulkan::Instance>> instance = vulkan::Instance::create({});
        QVERIFY(instance);
        Result<std::unique_ptr<vulkan::Device>> device = vulkan::Device::create(**instance, 0, {});
        QVERIFY(device);
        vulkan::PipelineCache pipelines(**device, {});
        vulkan::WeightsPlan plan(m_model->config(), m_model->weights(), (*device)->capabilities(),
                                 {});
        const std::uint64_t planned = plan.totalBytes();
        QVERIFY(planned > 0);
        auto weights = plan.upload(**device, pipelines, {});
        QVERIFY(weights);
        QCOMPARE((*weights)->deviceBytes(), planned);

        std::string told;
        VulkanOptions telling = options();
        telling.onPlan = [&](const std::string& text) { told = text; };
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, telling, {});
        QVERIFY(backend);
        const std::string weightsText =
            "weights " + std::to_string((planned + (1 << 20) - 1) >> 20) + " MiB";
        QVERIFY2(QString::fromStdString(told).contains(weightsText.c_str()), told.c_str());
        const vulkan::WorkPlan work(m_model->config(), (*device)->capabilities(), {}, {});
        const MemoryReport report = (*backend)->memory();
        QCOMPARE(report.weightBytes, planned);
        QCOMPARE(report.deviceBytes, planned + work.work.totalBytes() + report.kvBytes);
    }

    void whatDoesNotFitGetsEightBitsThenGoesToTheCpu()
    {
        VulkanOptions tight = options();
        QString told;
        tight.onPlan = [&](const std::string& text) { told = QString::fromStdString(text); };
        tight.plannedContext = 2048;
        vulkan::DeviceList list = vulkan::listDevices();
        const auto needed = [&](KvFormat format) {
            const vulkan::Capabilities& capabilities = list.devices[0].capabilities;
            CacheShape shape;
            shape.contextLength = 2048;
            shape.formats.full = format;
            return vulkan::WeightsPlan(m_model->config(), m_model->weights(), capabilities, {})
                       .totalBytes() +
                   vulkan::WorkPlan(m_model->config(), capabilities, {}, {}).work.totalBytes() +
                   cacheBytes(m_model->config(), shape).atMost;
        };
        // A byte less than the plan of all layers: eight bits are enough.
        tight.memoryBudget = needed(KvFormat::F16) - 1;
        Result<std::unique_ptr<Backend>> eightBits =
            vulkan::createVulkanBackend(*m_model, tight, {});
        QVERIFY2(eightBits, eightBits ? "" : eightBits.error().message.c_str());
        QVERIFY2(told.contains("in 8 bits") && told.contains("; 0 of"), qPrintable(told));
        // A byte less than that, too.
        tight.memoryBudget = needed(KvFormat::Q8) - 1;
        Result<std::unique_ptr<Backend>> split = vulkan::createVulkanBackend(*m_model, tight, {});
        QVERIFY2(split, split ? "" : split.error().message.c_str());
        QVERIFY2(
            QString::fromStdString((*split)->deviceDescription()).contains("layers on the CPU"),
            (*split)->deviceDescription().c_str());
        VulkanOptions none = options();
        none.memoryBudget = 1;
        Result<std::unique_ptr<Backend>> refused = vulkan::createVulkanBackend(*m_model, none, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OutOfMemory);
    }

    void stagedWeightsGiveTheSameAnswer_data()
    {
        QTest::addColumn<bool>("separate");
        QTest::newRow("on the queue of the kernels") << false;
        QTest::newRow("on a queue of their own") << true;
    }
    void stagedWeightsGiveTheSameAnswer()
    {
        QFETCH(bool, separate);
        VulkanOptions staged = options();
        staged.forceStaging = true;
        staged.deviceOptions.separateTransfers = separate;
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, staged, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        QCOMPARE(answer(*m_model, **backend).ids, m_expected);
    }

    void loadingCanBeCancelled()
    {
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(
            *m_model, options(), [](std::uint64_t, std::uint64_t) { return false; });
        QVERIFY(!backend);
        QCOMPARE(backend.error().code, ErrorCode::Cancelled);
    }

    /// CABOCHON_CYCLES=1000 is the long proof (minutes); its figure is in vulkan/README.md.
    void loadingAndUnloadingLeavesNothingBehind()
    {
        const char* wanted = std::getenv("CABOCHON_CYCLES");
        const int cycles = wanted ? std::atoi(wanted) : 6;
        std::uint64_t before = 0;
        for (int i = 0; i < cycles; ++i) {
            VulkanOptions plain = options();
            plain.validation = false;
            Result<std::unique_ptr<Backend>> backend =
                vulkan::createVulkanBackend(*m_model, plain, {});
            QVERIFY(backend);
            QCOMPARE(answer(*m_model, **backend).ids, m_expected);
            backend = Error{};
            if (i == cycles / 2) before = anonymousKilobytes();
        }
        const std::uint64_t after = anonymousKilobytes();
        if (before == 0) QSKIP("this system does not tell the process's memory");
        qInfo("%d cycles: %llu kB after half of them, %llu kB at the end", cycles,
              static_cast<unsigned long long>(before), static_cast<unsigned long long>(after));
        // The second half of the cycles must not add up: 16 MiB are the allocator's play.
        QVERIFY(after < before + 16 * 1024);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVulkanBackend)
#include "test_vulkan_backend.moc"
