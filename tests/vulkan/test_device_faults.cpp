// Proves that nothing a driver answers ends the program or leaves an object behind: every
// allocating call fails once over a load and three tokens, the device is lost at every submission
// and every wait, and one that hangs is left behind in bounded time. And that a device which cannot
// be started again answers every later call with a sentence; and that threads which cannot be
// started cost time alone.
#include "engine/session/model.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/runnable_model.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/faulty_vulkan.h"
#include "tests/vulkan/kept_devices.h"
#include "vulkan/network/vulkan_backend.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstdlib>
#include <thread>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::FaultyVulkan;
using cabochon::vulkan::VulkanOptions;

class TestDeviceFaults : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<const Model> m_model;
    std::vector<float> m_expected;

    VulkanOptions options()
    {
        VulkanOptions options;
        options.deviceOptions.replaceFunctions = FaultyVulkan::replace;
        options.plannedContext = 64;
        options.limits = {32, 1};
        options.cacheFolder = m_folder.path().toStdString(); // kernels are compiled once
        return options;
    }

    /// Loads the model, makes a timeline and runs a prompt of 20 and three tokens. The last logits.
    Result<std::vector<float>> run(const VulkanOptions& options)
    {
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, options, {});
        if (!backend) return backend.error();
        TimelineOptions wanted;
        wanted.contextLength = 64;
        Result<Timeline> timeline = (*backend)->createTimeline(wanted);
        if (!timeline) return timeline.error();
        const std::vector<TokenId> ids(20, 40);
        for (int token = 0; token < 4; ++token) {
            Step step;
            step.timeline = &*timeline;
            step.tokens = std::span(ids).first(token == 0 ? ids.size() : 1);
            if (Status status = (*backend)->run({&step, 1}, {}); !status) return status.error();
        }
        const Result<std::span<const float>> logits = (*backend)->result(0).logits();
        if (!logits) return logits.error();
        return std::vector<float>(logits->begin(), logits->end());
    }

    /// Of `count` numbers those that are tried: all by CABOCHON_EVERY_FAULT=1, else ten.
    static std::vector<int> tried(int count)
    {
        const bool all = std::getenv("CABOCHON_EVERY_FAULT") != nullptr;
        const int step = all ? 1 : std::max(1, (count + 9) / 10);
        std::vector<int> numbers;
        for (int number = 0; number < count; number += step)
            numbers.push_back(number);
        return numbers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const std::filesystem::path path = m_folder.filePath("model.gguf").toStdString();
        test::runnableModel(test::TinyKind::PerLayer, TensorType::F16).write(path);
        Result<std::unique_ptr<const Model>> model = Model::open(path);
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        m_model = std::move(*model);
        const FaultyVulkan script;
        Result<std::vector<float>> logits = run(options());
        if (!logits && logits.error().code == ErrorCode::DeviceNotFound)
            QSKIP(logits.error().message.c_str());
        QVERIFY2(logits, logits ? "" : logits.error().message.c_str());
        m_expected = *logits;
        QCOMPARE(script.liveObjects(), 0);
    }

    void everyAllocationMayFail()
    {
        FaultyVulkan script;
        QVERIFY(run(options()));
        const int count = script.allocations();
        QVERIFY(count > 100);
        int refused = 0;
        for (const int number : tried(count)) {
            script.restart();
            script.failAllocation(number);
            const Result<std::vector<float>> found = run(options());
            // Some failures are made good: without a cache of pipelines, with 8-bit keys.
            if (!found) {
                ++refused;
                QVERIFY2(found.error().code == ErrorCode::OutOfMemory,
                         found.error().message.c_str());
            }
            QVERIFY2(script.liveObjects() == 0, qPrintable(QStringLiteral("allocation %1 leaves %2")
                                                               .arg(number)
                                                               .arg(script.liveObjects())));
        }
        QVERIFY(refused > 0);
        script.restart();
        const Result<std::vector<float>> after = run(options());
        QVERIFY(after);
        QCOMPARE(*after, m_expected);
    }

    void theDeviceMayBeLostAnywhere_data()
    {
        QTest::addColumn<bool>("atWait");
        QTest::newRow("at a submission") << false;
        QTest::newRow("at a wait") << true;
    }
    void theDeviceMayBeLostAnywhere()
    {
        QFETCH(bool, atWait);
        FaultyVulkan script;
        QVERIFY(run(options()));
        // The last waits are those of destructors, which need no answer.
        const int count = script.submissions();
        QVERIFY(count > 4);
        for (const int number : tried(count)) {
            script.restart();
            if (atWait)
                script.loseAtWait(number);
            else
                script.loseAtSubmission(number);
            const Result<std::vector<float>> found = run(options());
            QVERIFY(!found);
            QVERIFY2(found.error().code == ErrorCode::DeviceLost, found.error().message.c_str());
            QCOMPARE(script.liveObjects(), 0);
        }
    }

    void aDeviceThatHangsIsLeftBehindInBoundedTime()
    {
        FaultyVulkan script;
        script.hangFromWait(2);
        VulkanOptions quick = options();
        quick.deviceOptions.watchdog = std::chrono::milliseconds(10);
        const auto before = std::chrono::steady_clock::now();
        const Result<std::vector<float>> found = run(quick);
        const auto passed = std::chrono::steady_clock::now() - before;
        QVERIFY(!found);
        QVERIFY2(found.error().code == ErrorCode::DeviceLost, found.error().message.c_str());
        // Emulated devices are waited for 20 times as long: 200 ms, twice, and the load before it.
        QVERIFY(passed < std::chrono::seconds(20));
        QVERIFY2(script.liveObjects() > 0, "what hanging work may use must not be destroyed");
        FaultyVulkan next;
        const Result<std::vector<float>> after = run(options());
        QVERIFY(after);
        QCOMPARE(*after, m_expected);
    }

    void aDeviceThatCannotBeStartedAgainStaysASentence()
    {
        FaultyVulkan script;
        VulkanOptions failing = options();
        int asked = 0;
        failing.others = [&]() -> Result<std::unique_ptr<Backend>> {
            ++asked;
            return Error{ErrorCode::OutOfMemory, "There is no memory for another one."};
        };
        Result<std::unique_ptr<Backend>> backend =
            vulkan::createVulkanBackend(*m_model, failing, {});
        QVERIFY(backend);
        const std::string before = (*backend)->deviceDescription();
        QVERIFY(!before.empty());
        QVERIFY((*backend)->recover()); // nothing is lost yet
        Result<Timeline> timeline = (*backend)->createTimeline({});
        QVERIFY(timeline);
        const TokenId id = 40;
        Step step;
        step.timeline = &*timeline;
        step.tokens = {&id, 1};
        script.restart();
        script.loseAtSubmission(0);
        const Status lost = (*backend)->run({&step, 1}, {});
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::DeviceLost);
        script.restart();
        script.failAllocation(0);
        QVERIFY(!(*backend)->recover()); // the device does not start, nor is there another
        QCOMPARE(asked, 1);
        for (int again = 0; again < 2; ++again) {
            QCOMPARE((*backend)->deviceDescription(), before);
            QCOMPARE((*backend)->deviceName(), std::string("vulkan:0"));
            const Result<Timeline> another = (*backend)->createTimeline({});
            QVERIFY(!another);
            QCOMPARE(another.error().code, ErrorCode::DeviceLost);
            QVERIFY(!(*backend)->recover());
        }
        QCOMPARE(script.liveObjects(), 0);
    }

    void threadsThatCannotBeStartedCostTimeAlone()
    {
        // Every operation behind a fault point fails in turn; those of threads are made good.
        int threads = 0;
        test::KeptDevices devices;
        test::everyFault(
            [&] {
                VulkanOptions plain;
                plain.openDevice = devices.source();
                plain.plannedContext = 64;
                plain.limits = {32, 1};
                const Result<std::vector<float>> found = run(plain);
                QVERIFY2(found, found ? "" : found.error().message.c_str());
                QCOMPARE(*found, m_expected);
            },
            [&](FaultPoint point, int) { threads += point == FaultPoint::ThreadStart; });
        if (std::thread::hardware_concurrency() > 1) QVERIFY(threads > 0);
    }
};

CABOCHON_TEST(TestDeviceFaults)
#include "test_device_faults.moc"
