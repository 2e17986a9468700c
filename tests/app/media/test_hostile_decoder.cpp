// Proves that a decoder that was taken over can do nothing but end: nine ways to misbehave are a
// sentence each and leave nothing behind; paths, sockets, programs and memory of others are
// refused.
#include "app/media/media_decoder.h"
#include "engine/base/start_thread.h"
#include "tests/app/media/media_files.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QElapsedTimer>
#include <QTest>

#include <cerrno>
#include <fstream>
#include <memory>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// Bytes of this process that are in memory.
std::size_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0, resident = 0;
    file >> all >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

bool hasChild()
{
    return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

} // namespace

class TestHostileDecoder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_folder = std::make_unique<MediaFolder>(); }

    void everyMisbehaviourIsOneSentence_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("segfault") << "segfault"
                                  << "crashed over it";
        QTest::newRow("loop") << "loop"
                              << "took too long";
        QTest::newRow("allocate 10 GiB") << "allocate"
                                         << "memory";
        QTest::newRow("write 10 GiB") << "write"
                                      << "no answer that makes sense";
        QTest::newRow("reply short") << "short"
                                     << "no answer that makes sense";
        QTest::newRow("reply wrong size") << "wrong size"
                                          << "no answer that makes sense";
        QTest::newRow("exit silently") << "silent"
                                       << "no answer that makes sense";
        QTest::newRow("not know the request") << "other version"
                                              << "belongs to another version of Cabochon";
        QTest::newRow("ignore the request to end") << "sleep"
                                                   << "took too long";
    }

    void everyMisbehaviourIsOneSentence()
    {
        QFETCH(QString, what);
        QFETCH(QString, said);
#if defined(__SANITIZE_ADDRESS__)
        if (what == "allocate") QSKIP("The sanitizer's memory has no limit.");
#endif
        const auto file = m_folder->write("evil.txt", what.toStdString());
        // What a first call takes stays.
        (void)m_decoder.picture(m_folder->write("first.txt", "silent"));
        const std::size_t before = residentBytes();
        // Filling memory takes a while on a busy machine.
        const MediaDecoder patient(m_program);
        const Result<engine::Picture> picture =
            (what == "allocate" ? patient : m_decoder).picture(file);
        QVERIFY(!picture);
        QCOMPARE(int(picture.error().code), int(ErrorCode::MediaUnusable));
        const QString sentence = QString::fromStdString(picture.error().message);
        QVERIFY2(sentence.startsWith("evil.txt ") && sentence.contains(said), qPrintable(sentence));
        QVERIFY(residentBytes() < before + (std::size_t{8} << 20));
        QVERIFY(!hasChild());
    }

    void systemCallsAreRefused()
    {
        const Result<std::string> told =
            m_decoder.documentText(m_folder->write("calls.txt", "calls"));
        QVERIFY2(told, told ? "" : told.error().message.c_str());
        const QString list = QString::fromStdString(*told);
        QVERIFY2(!list.contains("ALLOWED"), qPrintable(list));
        QVERIFY2(list.count("refused") >= 12, qPrintable(list));
        QVERIFY2(list.contains("other files: 0"), qPrintable(list));
    }

    void cancellingEndsItAtOnce()
    {
        const auto file = m_folder->write("slow.txt", "sleep");
        const MediaDecoder patient(m_program);
        engine::CancelFlag cancel;
        QElapsedTimer timer;
        std::optional<std::thread> asker = startThread([&cancel, &timer] {
            QTest::qSleep(200);
            timer.start();
            cancel.request();
        });
        QVERIFY(asker);
        const Result<engine::Picture> picture = patient.picture(file, &cancel);
        const qint64 took = timer.elapsed();
        asker->join();
        QVERIFY(!picture);
        QCOMPARE(int(picture.error().code), int(ErrorCode::Cancelled));
        qInfo("cancelled after %lld ms", static_cast<long long>(took));
        QVERIFY(took < 2000); // 100 ms are promised where the machine is not busy
        QVERIFY(!hasChild());
    }

private:
    std::unique_ptr<MediaFolder> m_folder;
    std::filesystem::path m_program = buildFolder() / "tests/hostile_decoder_program";
    MediaDecoder m_decoder{
        m_program,
        {.quick = std::chrono::milliseconds(1000), .slow = std::chrono::milliseconds(1000)}};
};

CABOCHON_TEST(TestHostileDecoder)
#include "test_hostile_decoder.moc"
