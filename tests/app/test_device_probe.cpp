// Proves what a broken driver can do to the test of a device, and what it cannot: in the child
// (broken_driver_program.cpp) it crashes, hangs, ends the process, computes wrongly or runs out of
// memory as the environment says; and a program that is ended during the test leaves nothing
// behind.
#include "app/devices/device_probe.h"
#include "app/devices/qualification_store.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "vulkan/network/vulkan_backend.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using cabochon::vulkan::KernelNeed;
using cabochon::vulkan::KernelNeeds;
using cabochon::vulkan::Tier;
using Kind = cabochon::vulkan::KernelNeed::Kind;

namespace {

constexpr const char* kDriver = "CABOCHON_TEST_DRIVER"; // what is wrong with the child's
constexpr const char* kFolderVariable =
    "CABOCHON_TEST_FOLDER"; // "first start": where it keeps results

const KernelNeeds kNeeds{{Kind::Basics, 0},
                         {Kind::Type, static_cast<std::uint32_t>(engine::TensorType::Q8_0)},
                         {Kind::HeadSize, 32}};

/// broken_driver_program.cpp
std::filesystem::path program()
{
    return test::buildFolder() / "tests/broken_driver_program";
}

vulkan::QualificationOptions plain()
{
    vulkan::QualificationOptions options;
    options.device.maxTier = Tier::Plain; // quicker
    return options;
}

} // namespace

class TestDeviceProbe : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    vulkan::DeviceListing m_device;

    QualificationStore store(std::chrono::milliseconds limit = kProbeLimit) const
    {
        return {m_folder->path().toStdString(), childProbe(program(), limit)};
    }

private slots:
    void initTestCase()
    {
        const vulkan::DeviceList list = vulkan::listDevices();
        if (list.devices.empty()) QSKIP(list.reason.c_str());
        m_device = list.devices[0];
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { qunsetenv(kDriver); }

    void aGoodDeviceIsVerifiedInAChild()
    {
        const auto tier = store().ensure(m_device, kNeeds, plain());
        QVERIFY2(tier, tier ? "" : tier.error().message.c_str());
        QCOMPARE(*tier, Tier::Plain);
        QCOMPARE(store().describe(m_device.capabilities), std::string("verified"));
        // From disk: a broken driver is not asked again.
        qputenv(kDriver, "crash");
        QVERIFY(store().ensure(m_device, kNeeds, plain()));
    }

    void aBrokenDriverCostsTheDeviceNotTheProgram_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("named");
        QTest::newRow("crash") << QByteArray("crash") << "signal 11";
        QTest::newRow("abort") << QByteArray("abort") << "signal 6";
        QTest::newRow("exit") << QByteArray("exit") << "status 3";
        QTest::newRow("hang") << QByteArray("hang") << "hung for";
        QTest::newRow("wrong") << QByteArray("wrong") << "wrong results of attend 32";
    }
    void aBrokenDriverCostsTheDeviceNotTheProgram()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, named);
        qputenv(kDriver, driver);
        const auto limit = driver == "hang" ? std::chrono::milliseconds(8000) : kProbeLimit;
        const auto first = store(limit).ensure(m_device, kNeeds, plain());
        QVERIFY(!first);
        QCOMPARE(first.error().code, ErrorCode::DeviceNotFound);
        QVERIFY2(QString::fromStdString(first.error().message).contains(named),
                 first.error().message.c_str());
        // Remembered, with the reason, although the driver works by now.
        qunsetenv(kDriver);
        const auto second = store().ensure(m_device, kNeeds, plain());
        QVERIFY(!second);
        QVERIFY2(QString::fromStdString(second.error().message).contains(named),
                 second.error().message.c_str());
        QVERIFY(QString::fromStdString(store().describe(m_device.capabilities)).contains(named));
        // For what was being tested alone.
        const auto other = store().ensure(m_device, {{Kind::Basics, 0}}, plain());
        QVERIFY2(other, other ? "" : other.error().message.c_str());
        // And until it is asked for again.
        const auto retested = store().retest(m_device, kNeeds, plain());
        QVERIFY2(retested, retested ? "" : retested.error().message.c_str());
    }

    void whatComesFromOutsideIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<int>("code");
        QTest::newRow("no memory") << QByteArray("memory") << int(ErrorCode::OutOfMemory);
        QTest::newRow("killed") << QByteArray("killed") << int(ErrorCode::DeviceLost);
    }
    void whatComesFromOutsideIsNotKept()
    {
        QFETCH(QByteArray, driver);
        QFETCH(int, code);
        qputenv(kDriver, driver);
        const auto first = store().ensure(m_device, kNeeds, plain());
        QVERIFY(!first);
        QCOMPARE(int(first.error().code), code);
        qunsetenv(kDriver);
        const auto second = store().ensure(m_device, kNeeds, plain());
        QVERIFY2(second, second ? "" : second.error().message.c_str());
    }

    void aProgramThatTestsNothingIsNoFaultOfTheDevice()
    {
        const QualificationStore other(m_folder->path().toStdString(), childProbe("/bin/true"));
        const auto first = other.ensure(m_device, kNeeds, plain());
        QVERIFY(!first);
        QCOMPARE(first.error().code, ErrorCode::Internal);
        QVERIFY(store().ensure(m_device, kNeeds, plain()));
    }

    void aProgramThatIsEndedDuringTheTestLeavesNothing()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(kFolderVariable, m_folder->path());
        environment.insert(kDriver, "hang");
        process.setProcessEnvironment(environment);
        process.start(QString::fromStdString(program().string()), {});
        QVERIFY(process.waitForStarted());
        // The lock is there as soon as the test runs.
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_folder->path()).entryList({"*.lock"}).isEmpty(), 20000);
        process.terminate(); // SIGTERM
        QVERIFY(process.waitForFinished());
        const auto next = store().ensure(m_device, kNeeds, plain());
        QVERIFY2(next, next ? "" : next.error().message.c_str());
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestDeviceProbe)
#include "test_device_probe.moc"
