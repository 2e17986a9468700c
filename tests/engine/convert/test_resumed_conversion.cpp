// Proves that a conversion which was broken off goes on where it was and ends with the same bytes,
// that it does not go on with what no longer fits, and that nothing bears the name of a file before
// it is whole. Programs that are killed: test_cli_convert, and tests/cli/kill_convert.sh.
#include "engine/base/file_lock.h"
#include "engine/convert/conversion.h"
#include "tests/support/checkpoint_folder.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <fstream>

using namespace cabochon;
using namespace cabochon::engine;

class TestResumedConversion : public QObject {
    Q_OBJECT

private slots:
    void init();
    void goesOnWhereItWasStopped();
    void beginsAnewWhenTheSourceChanged();
    void believesNoTornJournal_data();
    void believesNoTornJournal();
    void leavesAFileOfAnotherProgramAlone();
    void saysHowFarItIs();

private:
    /// Stops after so many reports of progress; -1: does not.
    Result<ConversionReport> convertFor(int reports);
    std::filesystem::path beside(const char* ending) const
    {
        return m_request.target.string() + ending;
    }

    std::unique_ptr<test::ScratchFolder> m_place;
    ConversionRequest m_request;
    std::string m_expected;
};

void TestResumedConversion::init()
{
    m_place = std::make_unique<test::ScratchFolder>();
    const std::filesystem::path& folder = m_place->path();
    const std::filesystem::path source = folder / "source.gguf";
    std::filesystem::copy_file(test::testData("goldens/text-e/model.gguf"), source);
    m_request = {source, folder / "expected.gguf", FileType::Q4_0};
    m_request.threads = 2;
    QVERIFY(convertFor(-1));
    m_expected = test::contentOf(m_request.target);
    m_request.target = folder / "target.gguf";
}

Result<ConversionReport> TestResumedConversion::convertFor(int reports)
{
    constexpr std::uint64_t kAlways = 1; // each tensor is synced
    CancelFlag cancel;
    const ConversionProgress progress = [&](std::uint64_t, std::uint64_t) {
        if (reports-- == 0) cancel.request();
    };
    return convertModel(m_request, progress, &cancel, kAlways);
}

void TestResumedConversion::goesOnWhereItWasStopped()
{
    std::size_t resumed = 0;
    int stops = 0;
    for (int reports = 0;; reports += 13, ++stops) {
        const auto report = convertFor(reports);
        if (report) {
            resumed = report->files[0].resumedTensors;
            break;
        }
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(!std::filesystem::exists(m_request.target));
        QVERIFY(stops < 200);
    }
    QVERIFY(stops > 0);
    QVERIFY(resumed > 0);
    QCOMPARE(test::contentOf(m_request.target), m_expected);
    QVERIFY(!std::filesystem::exists(beside(".partial")));
    QVERIFY(!std::filesystem::exists(beside(".partial.journal")));
}

void TestResumedConversion::beginsAnewWhenTheSourceChanged()
{
    QVERIFY(!convertFor(60));
    // The same size; a later time.
    std::string bytes = test::contentOf(m_request.source);
    bytes[bytes.size() - 2] ^= 1;
    test::writeFile(m_request.source, bytes);
    std::filesystem::last_write_time(m_request.source,
                                     std::filesystem::last_write_time(m_request.source) +
                                         std::chrono::seconds(5));
    const auto report = convertFor(-1);
    QVERIFY(report);
    QCOMPARE(report->files[0].resumedTensors, std::size_t{0});
    // Another type is another file, too.
    std::filesystem::remove(m_request.target);
    QVERIFY(!convertFor(60));
    m_request.type = FileType::Q8_0;
    const auto other = convertFor(-1);
    QVERIFY(other);
    QCOMPARE(other->files[0].resumedTensors, std::size_t{0});
}

void TestResumedConversion::believesNoTornJournal_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("half a line") << QByteArray("4");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("a later line") << QByteArray("999\n");
    QTest::newRow("text") << QByteArray("hello\n");
}

void TestResumedConversion::believesNoTornJournal()
{
    QFETCH(QByteArray, ending);
    QVERIFY(!convertFor(60));
    std::ofstream(beside(".partial.journal"), std::ios::app) << ending.toStdString();
    const auto report = convertFor(-1);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QVERIFY(report->files[0].resumedTensors > 0);
    QVERIFY(report->files[0].resumedTensors < report->files[0].tensors);
    QCOMPARE(test::contentOf(m_request.target), m_expected);
}

void TestResumedConversion::leavesAFileOfAnotherProgramAlone()
{
    const auto lock = FileLock::tryLock(beside(".partial.journal"));
    QVERIFY(lock && *lock);
    const auto report = convertFor(-1);
    QVERIFY(!report);
    QVERIFY(report.error().message.find("Another program is writing") == 0);
    QVERIFY(!std::filesystem::exists(beside(".partial")));
}

void TestResumedConversion::saysHowFarItIs()
{
    std::uint64_t last = 0, whole = 0;
    bool forward = true;
    const ConversionProgress progress = [&](std::uint64_t done, std::uint64_t total) {
        forward = forward && last <= done && done <= total;
        last = done;
        whole = total;
    };
    QVERIFY(convertModel(m_request, progress, nullptr));
    QVERIFY(forward);
    QCOMPARE(last, whole);
    QVERIFY(whole > 0);
}

CABOCHON_TEST(TestResumedConversion)
#include "test_resumed_conversion.moc"
