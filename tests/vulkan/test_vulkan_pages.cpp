// Proves what the pages of a device promise: they grow and keep what was there, memory is what is
// in use, and a lost device or full memory leaves whoever is there with an error and nothing worse.
#include "engine/model/memory_plan.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/timeline_fixture.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestVulkanPages : public QObject {
    Q_OBJECT

    test::KeptDevices m_devices;

private Q_SLOTS:
    /// Buffers grow under one timeline and not under the other.
    void growingKeepsWhatWasThere_data()
    {
        QTest::addColumn<int>("format");
        QTest::addRow("f32") << static_cast<int>(KvFormat::F32);
        QTest::addRow("f16") << static_cast<int>(KvFormat::F16);
        QTest::addRow("q8") << static_cast<int>(KvFormat::Q8);
    }
    void growingKeepsWhatWasThere()
    {
        QFETCH(int, format);
        GoldenOnDevice loaded(m_devices, "text-e", DeviceKind::Cpu, {64, 8});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const std::vector<TokenId> ids = idsOf(64 * 12);
        std::vector<std::vector<float>> runs;
        for (int round = 0; round < 2; ++round) {
            const std::uint64_t before = loaded.kvBytes();
            TimelineRun run = loaded.timeline(KvFormat(format));
            for (std::size_t done = 0; done < ids.size(); done += 64)
                QVERIFY(run.run(std::span(ids).subspan(done, 64)));
            QCOMPARE(loaded.kvBytes() > before, round == 0);
            runs.push_back(run.logits());
        }
        QCOMPARE(runs[0], runs[1]);
    }

    /// Room is made in advance, but not more than one conversation can take.
    void aFullContextTakesNoMoreThanPlanned()
    {
        constexpr std::uint32_t kContext = 1024, kColumns = 64;
        GoldenOnDevice loaded(m_devices, "text-e", DeviceKind::Cpu, {kColumns, 8});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        TimelineOptions options;
        options.contextLength = kContext;
        TimelineRun run(*loaded.backend, options);
        QCOMPARE(run.timeline().contextLength(), kContext);
        while (run.position() < kContext)
            QVERIFY(run.run(idsOf(kColumns)));
        CacheShape shape;
        shape.contextLength = kContext;
        shape.runColumns = kColumns;
        const CacheBytes planned = cacheBytes(loaded.model->config(), shape);
        QVERIFY2(loaded.kvBytes() <= planned.atMost,
                 qPrintable(QString("%1 of %2").arg(loaded.kvBytes()).arg(planned.atMost)));
    }

    void aLongContextOpensWithItsFirstPage()
    {
        // The golden model with 131,072 tokens of context.
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("long.gguf").toStdString();
        {
            std::ifstream in(test::goldenFolder("text-e") / "model.gguf", std::ios::binary);
            std::string bytes((std::istreambuf_iterator<char>(in)), {});
            const std::string key = "context_length";
            const std::size_t at = bytes.find(key);
            QVERIFY(at != std::string::npos);
            const std::uint32_t wanted = 131'072;
            std::memcpy(&bytes[at + key.size() + 4], &wanted, 4); // behind the value's type
            std::ofstream(file, std::ios::binary) << bytes;
        }
        GoldenOnDevice loaded(m_devices, DeviceKind::Cpu, file, {128, 8});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        QCOMPARE(loaded.model->config().contextLength, 131'072u);
        TimelineOptions options;
        options.formats = KvFormats::of(KvFormat::F32); // what was tried at load
        TimelineRun run(*loaded.backend, options);
        QCOMPARE(run.timeline().contextLength(), 131'072u);
        const std::uint64_t opened = loaded.kvBytes();
        CacheShape shape;
        shape.formats = options.formats;
        QCOMPARE(opened, cacheBytes(loaded.model->config(), shape).first);
        QVERIFY(run.run(idsOf(64)));
        QCOMPARE(loaded.kvBytes(), opened);
    }

    /// More timelines than the buffers of their tables have room for at first.
    void manyForksRunAtOnce()
    {
        GoldenOnDevice loaded(m_devices, "text-e", DeviceKind::Cpu, {512, 8});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        TimelineRun trunk = loaded.timeline();
        QVERIFY(trunk.run(idsOf(500)));
        std::vector<Timeline> forks;
        for (int i = 0; i < 40; ++i)
            forks.push_back(trunk.timeline().fork());
        const TokenId id = 33;
        std::vector<Step> steps;
        for (Timeline& fork : forks)
            steps.push_back({&fork, {&id, 1}, {}, LogitRows::None});
        steps.back().logits = LogitRows::Last;
        const Status status = loaded.backend->run(steps, {});
        QVERIFY2(status, status ? "" : status.error().message.c_str());
        const auto found = loaded.backend->result(steps.size() - 1).logits();
        QVERIFY(found);
        const std::vector<float> logits(found->begin(), found->end());
        QVERIFY(trunk.run({&id, 1}));
        QVERIFY(isClose(logits, trunk.logits()));
    }

    void fullMemoryLeavesTheTimeline()
    {
        GoldenOnDevice loaded(m_devices, "text-e");
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const std::vector<TokenId> ids = idsOf(60);
        TimelineRun run = loaded.timeline();
        QVERIFY(run.run(ids));
        loaded.fails = [](DeviceCall call) {
            return call == DeviceCall::Allocate ? VK_ERROR_OUT_OF_DEVICE_MEMORY : VK_SUCCESS;
        };
        const Status refused = run.run(ids);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OutOfMemory);
        QCOMPARE(run.position(), 60u);
        QVERIFY(!run.timeline().isLost());
        loaded.fails = {};
        QVERIFY(run.run(ids));
        const std::vector<float> logits = run.logits();
        std::vector<TokenId> all = ids;
        all.insert(all.end(), ids.begin(), ids.end());
        TimelineRun fresh = loaded.timeline();
        QVERIFY(fresh.run(all));
        QVERIFY(isClose(logits, fresh.logits()));
    }

    void aLostDeviceLosesItsTimelines_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("result");
        QTest::newRow("submission")
            << static_cast<int>(DeviceCall::Submit) << static_cast<int>(VK_ERROR_DEVICE_LOST);
        QTest::newRow("wait") << static_cast<int>(DeviceCall::Wait) << static_cast<int>(VK_TIMEOUT);
    }
    void aLostDeviceLosesItsTimelines()
    {
        QFETCH(int, call);
        QFETCH(int, result);
        GoldenOnDevice loaded(m_devices, "text-e");
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const std::vector<TokenId> ids = idsOf(40);
        TimelineRun run = loaded.timeline(), other = loaded.timeline();
        QVERIFY(run.run(ids));
        const std::vector<float> expected = run.logits();
        QVERIFY(other.run(ids));
        QVERIFY(loaded.backend->recover()); // nothing is lost yet
        QVERIFY(!run.timeline().isLost());
        loaded.fails = [&](DeviceCall asked) {
            return asked == DeviceCall(call) ? VkResult(result) : VK_SUCCESS;
        };
        // What was not read before is gone, and says so.
        const auto logits = loaded.backend->result(0).logits();
        QVERIFY(!logits);
        QCOMPARE(logits.error().code, ErrorCode::DeviceLost);
        const Status lost = run.run(std::span(ids).first(1));
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::DeviceLost);
        loaded.fails = {};
        QVERIFY(run.timeline().isLost() && other.timeline().isLost());
        QVERIFY(!loaded.backend->deviceDescription().empty());
        TimelineOptions options;
        QCOMPARE(loaded.backend->createTimeline(options).error().code, ErrorCode::DeviceLost);
        QVERIFY(loaded.backend->recover());
        QVERIFY(run.timeline().isLost());
        TimelineRun fresh = loaded.timeline();
        QVERIFY(fresh.run(ids));
        QVERIFY(isClose(fresh.logits(), expected));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVulkanPages)
#include "test_vulkan_pages.moc"
