// Proves that a child gets its arguments byte for byte and no open file of ours, that its end is
// told as it was, and that one that hangs, floods or leaves its parent is gone.
#include "app/process/child_process.h"
#include "engine/base/mapped_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>
#include <utility>

using namespace cabochon;

namespace {

ChildCommand command(std::vector<std::string> arguments)
{
    ChildCommand command;
    command.program = test::buildFolder() / "tests/child_program"; // child_program.cpp
    command.arguments = std::move(arguments);
    return command;
}

bool isAlive(int process)
{
    return ::kill(process, 0) == 0;
}

} // namespace

class TestChildProcess : public QObject {
    Q_OBJECT

private slots:
    void argumentsArriveByteForByte()
    {
        const std::vector<std::string> nasty{"; rm -rf x", "$(echo)",     "\"'`",     "",  "-x",
                                             "a b",        "line\nbreak", "\xff\xfe", "*", "%s"};
        std::vector<std::string> arguments{"print"};
        arguments.insert(arguments.end(), nasty.begin(), nasty.end());
        const Result<ChildEnd> end = runChild(command(arguments));
        QVERIFY2(end, end ? "" : end.error().message.c_str());
        std::string expected;
        for (const std::string& argument : nasty)
            expected += argument + '\0';
        QVERIFY(end->output == expected);
    }

    void aChildHasNoOpenFileOfOurs()
    {
        const Result<ChildEnd> end = runChild(command({"files"}));
        QVERIFY(end);
        QCOMPARE(end->output, std::string());
    }

    void aChildReadsItsLetterAndItsFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("from the file");
        QVERIFY(file.flush());
        ChildCommand reading = command({"letter"});
        reading.letter = "from the letter";
        const Result<OpenFile> opened = OpenFile::open(file.fileName().toStdString());
        QVERIFY(opened);
        reading.input = opened->descriptor();
        std::string taken;
        reading.takeOutput = [&taken](std::span<const std::byte> bytes) {
            taken.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
            return true;
        };
        const Result<ChildEnd> end = runChild(reading);
        QVERIFY2(end, end ? "" : end.error().message.c_str());
        QCOMPARE(taken, std::string("from the letter\nfrom the file\n"));
        QVERIFY(end->output.empty());
        reading.letter.assign(kMostLetterBytes + 1, 'x');
        QVERIFY(!runChild(reading));
    }

    void aTakerCanEndIt()
    {
        ChildCommand flooding = command({"flood"});
        std::size_t taken = 0;
        flooding.takeOutput = [&taken](std::span<const std::byte> bytes) {
            taken += bytes.size();
            return taken < 100'000;
        };
        const Result<ChildEnd> end = runChild(flooding);
        QVERIFY(end);
        QCOMPARE(int(end->how), int(ChildEnd::How::Flooded));
        QVERIFY(taken < 200'000);
    }

    void aCancelledChildIsGone()
    {
        engine::CancelFlag cancel;
        ChildCommand hanging = command({"hang"});
        hanging.cancel = &cancel;
        std::string said;
        hanging.takeOutput = [&](std::span<const std::byte> bytes) {
            said.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
            cancel.request();
            return true;
        };
        const Result<ChildEnd> end = runChild(hanging);
        QVERIFY(end);
        QCOMPARE(int(end->how), int(ChildEnd::How::Cancelled));
        QVERIFY(!isAlive(std::atoi(said.c_str())));
    }

    void aChildThatKeepsTalkingEndsAtItsTime()
    {
        ChildCommand flooding = command({"flood"});
        flooding.mostTime = std::chrono::milliseconds(200);
        flooding.takeOutput = [](std::span<const std::byte>) { return true; };
        const Result<ChildEnd> end = runChild(flooding);
        QVERIFY(end);
        QCOMPARE(int(end->how), int(ChildEnd::How::TimedOut));
    }

    void theEndIsToldAsItWas_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("how");
        QTest::newRow("well") << "exit" << 0 << int(ChildEnd::How::Exited);
        QTest::newRow("with a status") << "exit" << 7 << int(ChildEnd::How::Exited);
        QTest::newRow("by a crash") << "signal" << SIGSEGV << int(ChildEnd::How::Crashed);
        QTest::newRow("by abort") << "signal" << SIGABRT << int(ChildEnd::How::Crashed);
        QTest::newRow("from outside") << "signal" << SIGTERM << int(ChildEnd::How::Ended);
        QTest::newRow("by a lack of memory") << "signal" << SIGKILL << int(ChildEnd::How::Ended);
    }
    void theEndIsToldAsItWas()
    {
        QFETCH(QString, what);
        QFETCH(int, number);
        QFETCH(int, how);
        const Result<ChildEnd> end =
            runChild(command({what.toStdString(), std::to_string(number)}));
        QVERIFY(end);
        QCOMPARE(int(end->how), how);
        QCOMPARE(end->code, number);
    }

    void aHangingChildIsGoneAfterItsTime()
    {
        ChildCommand hanging = command({"hang"});
        hanging.limit = std::chrono::milliseconds(300);
        QElapsedTimer timer;
        timer.start();
        const Result<ChildEnd> end = runChild(hanging);
        QVERIFY(end);
        QCOMPARE(int(end->how), int(ChildEnd::How::TimedOut));
        QVERIFY(timer.elapsed() >= 300 && timer.elapsed() < 5000);
        const int process = std::atoi(end->output.c_str());
        QVERIFY(process > 1);
        QVERIFY(!isAlive(process)); // nor a zombie
    }

    void aFloodIsEnded()
    {
        ChildCommand flooding = command({"flood"});
        flooding.mostOutput = 10000;
        const Result<ChildEnd> end = runChild(flooding);
        QVERIFY(end);
        QCOMPARE(int(end->how), int(ChildEnd::How::Flooded));
        QVERIFY(end->output.size() < 20000);
    }

    void aProgramThatIsNotThereIsAnError()
    {
        ChildCommand missing = command({});
        missing.program = "/nonexistent/program";
        const Result<ChildEnd> end = runChild(missing);
        QVERIFY(!end);
        QVERIFY2(end.error().message.find("/nonexistent/program") != std::string::npos,
                 end.error().message.c_str());
    }

    void aChildEndsWithItsParent()
    {
#if !defined(__linux__)
        QSKIP("Only Linux tells a child that its parent has ended.");
#endif
        ChildCommand parent = command({"parent"});
        parent.limit = std::chrono::milliseconds(1500); // then it is killed
        const Result<ChildEnd> end = runChild(parent);
        QVERIFY(end);
        QCOMPARE(int(end->how), int(ChildEnd::How::TimedOut));
        // Its child is in a group of its own, and ends all the same.
        QTRY_VERIFY(!hasOrphan());
    }

private:
    static bool hasOrphan()
    {
        for (const QString& process :
             QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file("/proc/" + process + "/cmdline");
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QByteArray line = file.readAll();
            if (line.contains("tests/child_program") && line.contains("orphan")) return true;
        }
        return false;
    }
};

CABOCHON_TEST(TestChildProcess)
#include "test_child_process.moc"
