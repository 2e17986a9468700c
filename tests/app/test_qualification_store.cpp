// Proves how results of devices' tests are kept: made once, made again for more kernels or on
// request, never trusted when damaged, by what a model needs; and that nothing passing is kept: a
// lack of memory, a lost device, a program that was ended, programs that start at once.
#include "app/devices/qualification_store.h"
#include "engine/base/file_lock.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <fstream>
#include <thread>

using namespace cabochon;
using cabochon::engine::TensorType;
using cabochon::vulkan::KernelNeed;
using cabochon::vulkan::KernelNeeds;
using cabochon::vulkan::Tier;
using Kind = cabochon::vulkan::KernelNeed::Kind;

namespace {

KernelNeed typeNeed(TensorType type)
{
    return {Kind::Type, static_cast<std::uint32_t>(type)};
}

} // namespace

class TestQualificationStore : public QObject {
    Q_OBJECT

    vulkan::DeviceListing m_device;
    KernelNeeds m_needs{{Kind::Basics, 0}, typeNeed(TensorType::Q8_0)};
    vulkan::QualificationOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic<int> m_made{0}; // kernels that ran
    QByteArray m_kept;          // a file as it is written

    std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    QualificationStore store(DeviceProbe probe = probeHere) const { return {folder(), probe}; }
    std::filesystem::path keptFile() const
    {
        return folder() / ("device-" + m_device.capabilities.key() + ".json");
    }
    void write(const std::filesystem::path& path, const std::string& text)
    {
        std::ofstream(path, std::ios::trunc) << text;
    }
    /// Options under which kernels whose name begins so are wrong.
    vulkan::QualificationOptions wrong(std::string start) const
    {
        vulkan::QualificationOptions options = m_options;
        options.distort = [start](std::string_view kernel, Tier, std::span<float> values) {
            if (kernel.starts_with(start)) values[0] += 1000.0f;
        };
        return options;
    }

private slots:
    void initTestCase()
    {
        const vulkan::DeviceList list = vulkan::listDevices();
        if (!list.reason.empty()) QSKIP(list.reason.c_str());
        if (list.devices.empty()) QSKIP("This machine has no Vulkan device.");
        m_device = list.devices[0];
        m_options.device.maxTier = Tier::Plain; // quicker
        m_options.distort = [this](std::string_view, Tier, std::span<float>) { ++m_made; };
        init();
        const auto tier = store().ensure(m_device, m_needs, m_options);
        QVERIFY2(tier, tier ? "" : tier.error().message.c_str());
        QFile file(QString::fromStdString(keptFile().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_kept = file.readAll();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_made = 0;
    }

    void aResultIsKept()
    {
        QCOMPARE(store().describe(m_device.capabilities), std::string("not yet tested"));
        QVERIFY(store().ensure(m_device, m_needs, m_options));
        QVERIFY(m_made > 0);
        m_made = 0;
        const auto second = store().ensure(m_device, m_needs, m_options);
        QVERIFY(second);
        QCOMPARE(*second, Tier::Plain);
        QCOMPARE(m_made, 0);
        QCOMPARE(store().describe(m_device.capabilities), std::string("verified"));
    }

    void onlyWhatIsMissingIsTested()
    {
        QVERIFY(store().ensure(m_device, m_needs, m_options));
        const int first = m_made.exchange(0);
        KernelNeeds more = m_needs;
        more.insert(typeNeed(TensorType::F16));
        QVERIFY(store().ensure(m_device, more, m_options));
        QVERIFY(m_made > 0 && m_made < first);
        m_made = 0;
        QVERIFY(store().ensure(m_device, more, m_options));
        QCOMPARE(m_made, 0);
    }

    void aRetestMakesAllChecksAgain()
    {
        QVERIFY(store().ensure(m_device, m_needs, m_options));
        const int made = m_made.exchange(0);
        QVERIFY(store().retest(m_device, {}, m_options));
        QCOMPARE(m_made, made);
    }

    void aDamagedFileCountsAsNone_data()
    {
        QTest::addColumn<QByteArray>("before"); // of the file as written
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("(");
        QTest::newRow("another build")
            << QByteArray("\"kernels\": \"") << QByteArray("\"kernels\": \"0");
        QTest::newRow("a number for the build")
            << QByteArray("\"kernels\"") << QByteArray("\"kernels\": 5, \"old\"");
        QTest::newRow("an array for the needs")
            << QByteArray("\"needs\"") << QByteArray("\"needs\": [], \"old\"");
        QTest::newRow("words for a truth")
            << QByteArray("\"passed\"") << QByteArray("\"passed\": \"yes\", \"old\"");
        QTest::newRow("an unknown need") << QByteArray("\"basics\"") << QByteArray("\"basic\"");
        QTest::newRow("an unknown tier") << QByteArray("\"T0\"") << QByteArray("\"T9\"");
    }
    void aDamagedFileCountsAsNone()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QVERIFY(m_kept.contains(before));
        QByteArray text = m_kept;
        text.replace(text.indexOf(before), before.size(), after);
        write(keptFile(), m_kept.toStdString());
        QVERIFY(store().find(m_device.capabilities));
        write(keptFile(), text.toStdString());
        QVERIFY(!store().find(m_device.capabilities));
    }

    void aWrongKernelKeepsTheDeviceOutAlsoLater()
    {
        QVERIFY(!store().ensure(m_device, m_needs, wrong("rmsNorm")));
        const auto later = store().ensure(m_device, m_needs, m_options);
        QVERIFY(!later);
        QCOMPARE(later.error().code, ErrorCode::DeviceNotFound);
        for (const char* part : {"cannot be used", "rmsNorm", "--retest"})
            QVERIFY2(later.error().message.find(part) != std::string::npos,
                     later.error().message.c_str());
        QCOMPARE(m_made, 0);
        QVERIFY(store().retest(m_device, m_needs, m_options));
        QCOMPARE(store().describe(m_device.capabilities), std::string("verified"));
    }

    void whatOneModelNeedsBlocksNoOther()
    {
        KernelNeeds odd = m_needs;
        odd.insert({Kind::HeadSize, 34});
        QVERIFY(!store().ensure(m_device, odd, wrong("attend 34")));
        const auto other = store().ensure(m_device, m_needs, m_options);
        QVERIFY2(other, other ? "" : other.error().message.c_str());
        const auto again = store().ensure(m_device, odd, m_options);
        QVERIFY(!again);
        const std::string text = store().describe(m_device.capabilities);
        QVERIFY2(text.starts_with("verified; not for models that need head 34"), text.c_str());
    }

    void passingFailuresAreNotKept_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("result");
        QTest::addColumn<int>("code");
        using vulkan::DeviceCall;
        QTest::newRow("no memory to begin")
            << int(DeviceCall::Allocate) << int(VK_ERROR_OUT_OF_DEVICE_MEMORY)
            << int(ErrorCode::OutOfMemory);
        QTest::newRow("no memory for a kernel")
            << int(DeviceCall::CreatePipeline) << int(VK_ERROR_OUT_OF_HOST_MEMORY)
            << int(ErrorCode::OutOfMemory);
        QTest::newRow("lost at a submission")
            << int(DeviceCall::Submit) << int(VK_ERROR_DEVICE_LOST) << int(ErrorCode::DeviceLost);
        QTest::newRow("hung") << int(DeviceCall::Wait) << int(VK_TIMEOUT)
                              << int(ErrorCode::DeviceLost);
    }
    void passingFailuresAreNotKept()
    {
        QFETCH(int, call);
        QFETCH(int, result);
        QFETCH(int, code);
        vulkan::QualificationOptions failing = m_options;
        failing.device.faults = [&](vulkan::DeviceCall what) {
            return int(what) == call ? VkResult(result) : VK_SUCCESS;
        };
        const auto first = store().ensure(m_device, m_needs, failing);
        QVERIFY(!first);
        QCOMPARE(int(first.error().code), code);
        const auto second = store().ensure(m_device, m_needs, m_options);
        QVERIFY2(second, second ? "" : second.error().message.c_str());
        QCOMPARE(store().describe(m_device.capabilities), std::string("verified"));
    }

    void programsThatStartAtOnceTestOnce()
    {
        std::atomic<int> tests{0};
        const DeviceProbe counted = [&](std::size_t device, const KernelNeeds& needs,
                                        const vulkan::QualificationOptions& options,
                                        vulkan::Qualification known) {
            ++tests;
            return probeHere(device, needs, options, std::move(known));
        };
        std::array<bool, 3> usable{};
        std::vector<std::thread> programs;
        for (bool& outcome : usable)
            programs.emplace_back([&, self = &outcome] {
                QualificationStore mine = store(counted);
                mine.patience = std::chrono::minutes(5); // kernels compile slowly on a busy machine
                *self = mine.ensure(m_device, m_needs, m_options).has_value();
            });
        for (std::thread& program : programs)
            program.join();
        QCOMPARE(tests, 1);
        QVERIFY(usable[0] && usable[1] && usable[2]);
    }

    void anothersTestIsNotWaitedForWithoutEnd()
    {
        const std::filesystem::path lock =
            folder() / ("device-" + m_device.capabilities.key() + ".lock");
        {
            const auto held = FileLock::tryLock(lock);
            QVERIFY(held && *held);
            QualificationStore impatient = store();
            impatient.patience = std::chrono::milliseconds(100);
            const auto refused = impatient.ensure(m_device, m_needs, m_options);
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.find("being tested") != std::string::npos,
                     refused.error().message.c_str());
            QCOMPARE(m_made, 0);
        }
        // Its owner is gone: nothing is left that refuses the device.
        QVERIFY(store().ensure(m_device, m_needs, m_options));
    }

    void marksOfEarlierVersionsRefuseNothing()
    {
        write(folder() / ("device-" + m_device.capabilities.key() + ".testing"), "llvmpipe\n");
        QVERIFY(store().ensure(m_device, m_needs, m_options));
    }
};

CABOCHON_TEST(TestQualificationStore)
#include "test_qualification_store.moc"
