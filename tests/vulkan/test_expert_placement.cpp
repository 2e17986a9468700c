// Proves what happens to a mixture of experts that does not fit a device: the plan sends experts to
// the CPU before whole layers and takes exactly what it says, a cancel in the middle of the CPU's
// share and a device lost there leave the conversation whole.
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_expert_backend.h"
#include "engine/model/memory_plan.h"
#include "engine/session/model.h"
#include "engine/session/session.h"
#include "tests/support/golden_case.h"
#include "tests/support/test_main.h"
#include "tests/support/timeline_run.h"
#include "tests/vulkan/kept_devices.h"
#include "vulkan/network/device_plan.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/network/vulkan_backend.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::vulkan::DeviceCall;
using cabochon::vulkan::Placement;
using cabochon::vulkan::VulkanOptions;

namespace {

constexpr std::uint32_t kPlanned = 64; // tokens of context

std::unique_ptr<const Model> openExpertModel()
{
    Result<std::unique_ptr<const Model>> model =
        Model::open(test::goldenFolder("text-moe") / "model.gguf");
    if (!model) qFatal("%s", model.error().message.c_str());
    return std::move(*model);
}

constexpr RunLimits kLimits{kPlanned, 8};

TimelineOptions plannedTimeline()
{
    TimelineOptions options;
    options.contextLength = kPlanned;
    return options;
}

/// The real experts; `before` is called before each run.
class WatchedExperts final : public ExpertBackend {
public:
    WatchedExperts(std::unique_ptr<ExpertBackend> experts, std::function<void()> before)
        : m_experts(std::move(experts)), m_before(std::move(before))
    {
    }
    Result<std::unique_ptr<ExpertContext>> createContext(std::uint32_t maxColumns) override
    {
        Result<std::unique_ptr<ExpertContext>> context = m_experts->createContext(maxColumns);
        if (!context) return context.error();
        return std::unique_ptr<ExpertContext>(
            std::make_unique<Watched>(std::move(*context), m_before));
    }
    std::uint64_t weightBytes() const override { return m_experts->weightBytes(); }

private:
    struct Watched final : ExpertContext {
        Watched(std::unique_ptr<ExpertContext> real, std::function<void()> hook)
            : context(std::move(real)), before(std::move(hook))
        {
        }
        Status run(const ExpertBatch& batch) override
        {
            before();
            return context->run(batch);
        }
        std::uint64_t workBytes() const override { return context->workBytes(); }
        std::unique_ptr<ExpertContext> context;
        std::function<void()> before;
    };
    std::unique_ptr<ExpertBackend> m_experts;
    std::function<void()> m_before;
};

std::vector<TokenId> idsOf(const Model& model, Backend& backend)
{
    const test::GoldenCase golden = test::readGoldenCase("text-moe", 0);
    SessionOptions options;
    options.timeline.contextLength = 256;
    options.timeline.formats = KvFormats::of(KvFormat::F32);
    options.prefillColumns = 16;
    Result<std::unique_ptr<Session>> session = Session::create(model, backend, options);
    if (!session) return {};
    if (!(*session)->prompt(golden.ids, {}, nullptr)) return {};
    GenerateOptions generate;
    generate.sampling.temperature = 0;
    generate.maxTokens = 8;
    Result<GenerateReport> report = (*session)->generate(generate, {});
    return report ? report->ids : std::vector<TokenId>();
}

} // namespace

class TestExpertPlacement : public QObject {
    Q_OBJECT

    test::KeptDevices m_kept;
    std::unique_ptr<const Model> m_model = openExpertModel();
    vulkan::DeviceList m_devices = vulkan::listDevices();
    std::uint32_t m_layers = m_model->config().layerCount;
    std::uint32_t m_runs = 0;           // of experts on the CPU
    std::function<void()> m_beforeARun; // of experts on the CPU
    std::uint32_t m_failingCall = 0;    // counted down to a fault; 0: none
    DeviceCall m_failing = DeviceCall::Wait;

    VulkanOptions options(Placement atLeast = {})
    {
        VulkanOptions options;
        options.openDevice = m_kept.source();
        options.validation = true;
        options.plannedContext = kPlanned;
        options.atLeast = atLeast;
        options.deviceOptions.faults = [this](DeviceCall call) {
            const bool fails = m_failingCall > 0 && call == m_failing && --m_failingCall == 0;
            return fails ? VK_ERROR_DEVICE_LOST : VK_SUCCESS;
        };
        options.limits = kLimits;
        options.layers = [this](std::uint32_t layers, const RunLimits& limits) {
            return createCpuLayers(*m_model, {1, CpuLevel::Exact, layers, limits}, {});
        };
        options.experts =
            [this](std::uint32_t first,
                   const vulkan::LoadProgress& progress) -> Result<std::unique_ptr<ExpertBackend>> {
            Result<std::unique_ptr<ExpertBackend>> experts =
                createCpuExpertBackend(*m_model, {1, CpuLevel::Exact, 0, {}}, first, progress);
            if (!experts) return experts.error();
            return std::unique_ptr<ExpertBackend>(
                std::make_unique<WatchedExperts>(std::move(*experts), [this] {
                    ++m_runs;
                    if (m_beforeARun) m_beforeARun();
                }));
        };
        return options;
    }

    std::uint64_t plannedBytes(const Placement& placement)
    {
        CacheShape shape;
        shape.contextLength = kPlanned;
        shape.runColumns = kLimits.columns;
        return withoutPages(placement) +
               cacheBytes(m_model->config(), shape, {.first = placement.firstLayer}).atMost;
    }
    /// What the first run took.
    std::uint64_t firstPages(const Placement& placement)
    {
        return cacheBytes(m_model->config(), {}, {.first = placement.firstLayer}).first;
    }
    /// Weights and work space.
    std::uint64_t withoutPages(const Placement& placement)
    {
        const vulkan::Capabilities& capabilities = m_devices.devices[0].capabilities;
        return vulkan::WeightsPlan(m_model->config(), m_model->weights(), capabilities, placement)
                   .totalBytes() +
               vulkan::WorkPlan(m_model->config(), capabilities, kLimits, placement)
                   .work.totalBytes();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_devices.devices.empty()) QSKIP(m_devices.reason.c_str());
    }
    void init()
    {
        m_runs = m_failingCall = 0;
        m_beforeARun = {};
    }

    void expertsLeaveBeforeLayers_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("experts");
        QTest::addColumn<QString>("text");
        QTest::newRow("all fit") << 0 << 0 << "0 of 4 layers on the CPU";
        QTest::newRow("one layer's experts") << 0 << 1 << "experts of 1 of 4 layers on the CPU";
        QTest::newRow("three layers' experts") << 0 << 3 << "experts of 3 of 4 layers on the CPU";
        QTest::newRow("all experts") << 0 << 4 << "experts of 4 of 4 layers on the CPU";
        QTest::newRow("and a layer")
            << 1 << 4 << "1 of 4 layers and the experts of 3 more on the CPU";
    }
    void expertsLeaveBeforeLayers()
    {
        QFETCH(int, layers);
        QFETCH(int, experts);
        QFETCH(QString, text);
        const Placement placement{static_cast<std::uint32_t>(layers),
                                  static_cast<std::uint32_t>(experts)};
        VulkanOptions tight = options();
        tight.memoryBudget = plannedBytes(placement);
        std::string told;
        tight.onPlan = [&](const std::string& plan) { told = plan; };
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(*m_model, tight, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        QVERIFY2(QString::fromStdString(told).endsWith("; " + text + "."), told.c_str());
        const QString description = QString::fromStdString((*backend)->deviceDescription());
        const bool whole = layers == 0 && experts == 0;
        QCOMPARE(description.endsWith(text), !whole);
        // What was planned is what is taken.
        const Result<Timeline> timeline = (*backend)->createTimeline(plannedTimeline());
        QVERIFY2(timeline, timeline ? "" : timeline.error().message.c_str());
        QCOMPARE(timeline->contextLength(), kPlanned);
        QCOMPARE((*backend)->memory().deviceBytes, withoutPages(placement) + firstPages(placement));
        QVERIFY((*backend)->memory().deviceBytes <= tight.memoryBudget);
    }

    /// Asked before anything is opened, and when the conversation has filled its context.
    void theAnswerBeforeIsWhatIsTaken_data() { expertsLeaveBeforeLayers_data(); }
    void theAnswerBeforeIsWhatIsTaken()
    {
        QFETCH(int, layers);
        QFETCH(int, experts);
        const Placement placement{static_cast<std::uint32_t>(layers),
                                  static_cast<std::uint32_t>(experts)};
        VulkanOptions tight = options();
        tight.memoryBudget = plannedBytes(placement);
        vulkan::MemoryRequest request;
        request.budget = tight.memoryBudget;
        request.plannedContext = kPlanned;
        request.limits = kLimits;
        request.timeline = plannedTimeline();
        const Result<vulkan::DeviceMemory> planned = vulkan::planDeviceMemory(
            m_model->config(), m_model->weights(), m_devices.devices[0].capabilities, request);
        QVERIFY2(planned, planned ? "" : planned.error().message.c_str());
        QCOMPARE(planned->placement.firstLayer, placement.firstLayer);
        QCOMPARE(planned->placement.hostExperts, placement.hostExperts);
        QVERIFY(planned->longestContext >= kPlanned || planned->longestContext == 0);

        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(*m_model, tight, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        test::TimelineRun run(**backend, plannedTimeline());
        const std::vector<TokenId> ids(kPlanned / 4, 7);
        while (run.position() < kPlanned)
            QVERIFY(run.run(ids));
        const std::uint64_t taken = (*backend)->memory().deviceBytes;
        const std::uint64_t others = planned->weightBytes + planned->workBytes;
        QVERIFY(taken >= others + planned->kv.first);
        QVERIFY(taken <= others + planned->kv.atMost);
    }

    void withoutAPlaceForExpertsLayersLeave()
    {
        VulkanOptions tight = options();
        tight.experts = {};
        tight.memoryBudget = plannedBytes({1, 0});
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(*m_model, tight, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        const QString description = QString::fromStdString((*backend)->deviceDescription());
        QVERIFY2(description.endsWith("1 of 4 layers on the CPU"), qPrintable(description));
    }

    void theCpusShareRunsOncePerLayer()
    {
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options({0, 3}), {});
        QVERIFY(backend);
        test::TimelineRun run(**backend, plannedTimeline());
        const std::vector<TokenId> ids(5, 7);
        m_runs = 0;
        QVERIFY(run.run(ids));
        QCOMPARE(m_runs, 3u);
        QCOMPARE((*backend)->memory().deviceBytes, withoutPages({0, 3}) + firstPages({0, 3}));
    }

    void aCancelDuringTheCpusShareLeavesThePosition()
    {
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options({0, m_layers}), {});
        QVERIFY(backend);
        test::TimelineRun run(**backend, plannedTimeline());
        const std::vector<TokenId> ids{2, 9, 17, 30, 41};
        QVERIFY(run.run(ids));
        const std::vector<float> expected = run.logits();
        run.timeline().rewind(0);
        CancelFlag cancel;
        m_runs = 0;
        m_beforeARun = [&] {
            if (m_runs == 2) cancel.request();
        };
        const Status cancelled =
            run.run(ids, LogitRows::Last, {}, {.hidden = nullptr, .cancel = &cancel});
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_runs, 2u);
        QCOMPARE(run.position(), 0u);
        QVERIFY(run.run(ids));
        QCOMPARE(run.logits(), expected);
    }

    void aDeviceLostAroundTheCpusShareIsStartedAgain_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("run");
        for (const int run : {1, 9}) {
            QTest::addRow("next submission after run %d", run)
                << static_cast<int>(DeviceCall::Submit) << run;
            QTest::addRow("next wait after run %d", run)
                << static_cast<int>(DeviceCall::Wait) << run;
        }
    }
    void aDeviceLostAroundTheCpusShareIsStartedAgain()
    {
        QFETCH(int, call);
        QFETCH(int, run);
        const test::GoldenCase golden = test::readGoldenCase("text-moe", 0);
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options({0, 2}), {});
        QVERIFY(backend);
        m_failing = DeviceCall(call);
        m_runs = 0;
        m_beforeARun = [&] {
            if (m_runs == static_cast<std::uint32_t>(run)) m_failingCall = 1;
        };
        const std::vector<TokenId> ids = idsOf(*m_model, **backend);
        QVERIFY(ids.size() == 8);
        QVERIFY(std::equal(ids.begin(), ids.end(), golden.greedy.begin()));
        QCOMPARE(m_failingCall, 0u);
        QVERIFY(m_runs > static_cast<std::uint32_t>(run));
        QCOMPARE((*backend)->deviceName(), std::string("vulkan:0"));
        const QString description = QString::fromStdString((*backend)->deviceDescription());
        QVERIFY2(description.endsWith("experts of 2 of 4 layers on the CPU"),
                 qPrintable(description));
    }

    void loadingCanBeCancelledAmongTheExperts()
    {
        std::uint64_t last = 0;
        bool rises = true;
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(
            *m_model, options({0, 2}), [&](std::uint64_t done, std::uint64_t total) {
                rises = rises && done >= last && done <= total;
                last = done;
                return true;
            });
        QVERIFY(backend);
        QVERIFY(rises && last > 0);
        backend = vulkan::createVulkanBackend(*m_model, options({0, 2}),
                                              [](std::uint64_t, std::uint64_t) { return false; });
        QVERIFY(!backend);
        QCOMPARE(backend.error().code, ErrorCode::Cancelled);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestExpertPlacement)
#include "test_expert_placement.moc"
