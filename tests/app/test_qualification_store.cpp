// Proves how results of devices' tests are kept: made once, made again for more kernels or on
// request, never trusted when damaged, and a test that ended the program keeps its device out.
#include "app/devices/qualification_store.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace cabochon;
using cabochon::engine::TensorType;

class TestQualificationStore : public QObject {
    Q_OBJECT

    vulkan::Capabilities m_capabilities;
    vulkan::KernelNeeds m_needs;
    vulkan::QualificationOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_made = 0;     // kernels that ran
    QString m_keptName; // a file as it is written
    QByteArray m_kept;

    QualificationStore store() const { return QualificationStore(m_folder->path().toStdString()); }
    std::filesystem::path onlyFile() const
    {
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        return files.size() == 1 ? m_folder->filePath(files[0]).toStdString() : std::string();
    }
    void write(const std::filesystem::path& path, const std::string& text)
    {
        std::ofstream(path, std::ios::trunc) << text;
    }

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<vulkan::Instance>> instance = vulkan::Instance::create({});
        if (!instance) QSKIP(instance.error().message.c_str());
        if ((*instance)->physicalDevices().empty()) QSKIP("This machine has no Vulkan device.");
        m_capabilities =
            vulkan::probeCapabilities(**instance, (*instance)->physicalDevices().front());
        m_needs.types = {TensorType::Q8_0};
        m_needs.headSizes = {32};
        m_options.device.maxTier = vulkan::Tier::Plain; // quicker
        m_options.distort = [this](std::string_view, vulkan::Tier, std::span<float>) { ++m_made; };
        init();
        QVERIFY(store().ensure(0, m_needs, m_options));
        QFile file(QString::fromStdString(onlyFile().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_keptName = QFileInfo(file).fileName();
        m_kept = file.readAll();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_made = 0;
    }

    void aResultIsKept()
    {
        QCOMPARE(store().describe(m_capabilities), std::string("not yet tested"));
        const auto first = store().ensure(0, m_needs, m_options);
        QVERIFY2(first, first ? "" : first.error().message.c_str());
        QVERIFY(m_made > 0);
        m_made = 0;
        const auto second = store().ensure(0, m_needs, m_options);
        QVERIFY(second);
        QCOMPARE(m_made, 0);
        QCOMPARE(second->checks, first->checks);
        QCOMPARE(second->needs.types, m_needs.types);
        QCOMPARE(store().describe(m_capabilities), first->summary());
    }

    void moreKernelsAreTestedWithThoseBefore()
    {
        QVERIFY(store().ensure(0, m_needs, m_options));
        vulkan::KernelNeeds more;
        more.types = {TensorType::F16};
        const auto result = store().ensure(0, more, m_options);
        QVERIFY(result);
        QVERIFY(result->needs.covers(m_needs));
        QVERIFY(result->needs.covers(more));
    }

    void aRetestMakesAllChecksAgain()
    {
        QVERIFY(store().ensure(0, m_needs, m_options));
        const int made = std::exchange(m_made, 0);
        const auto result = store().retest(0, {}, m_options);
        QVERIFY(result);
        QVERIFY(result->needs.covers(m_needs));
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
        QTest::newRow("an array for the tier")
            << QByteArray("\"tier\"") << QByteArray("\"tier\": [], \"old\"");
        QTest::newRow("words for a truth")
            << QByteArray("\"usable\"") << QByteArray("\"usable\": \"yes\", \"old\"");
    }
    void aDamagedFileCountsAsNone()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QVERIFY(m_kept.contains(before));
        QByteArray text = m_kept;
        text.replace(text.indexOf(before), before.size(), after);
        const std::filesystem::path file =
            std::filesystem::path(m_folder->path().toStdString()) / m_keptName.toStdString();
        write(file, m_kept.toStdString());
        QVERIFY(store().find(m_capabilities));
        write(file, text.toStdString());
        QVERIFY(!store().find(m_capabilities));
    }

    void aTestThatDidNotEndKeepsTheDeviceOut()
    {
        std::filesystem::path marker =
            std::filesystem::path(m_folder->path().toStdString()) / m_keptName.toStdString();
        write(marker.replace_extension(".testing"), "as a crash leaves it\n");
        const auto refused = store().ensure(0, m_needs, m_options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DeviceNotFound);
        QVERIFY(refused.error().message.find("--retest") != std::string::npos);
        QVERIFY(store().retest(0, m_needs, m_options));
        QCOMPARE(store().describe(m_capabilities), std::string("verified"));
    }

    void aWrongDeviceIsRefusedAlsoLater()
    {
        vulkan::QualificationOptions wrong = m_options;
        wrong.distort = [](std::string_view, vulkan::Tier, std::span<float> values) {
            values[0] += 1000.0f;
        };
        QVERIFY(!store().ensure(0, m_needs, wrong));
        const auto later = store().ensure(0, m_needs, m_options);
        QVERIFY(!later);
        QVERIFY(later.error().message.find("cannot be used") != std::string::npos);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestQualificationStore)
#include "test_qualification_store.moc"
