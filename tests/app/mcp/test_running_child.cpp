// Proves that a child that runs on is spoken to by its pipes, that its end is told as it was, and
// that it and all that it started are gone when this program is killed.
#include "app/process/running_child.h"
#include "tests/app/mcp/process_state.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <csignal>
#include <string>
#include <thread>

using namespace cabochon;
using test::isRunning;

namespace {

RunningCommand command(std::vector<std::string> arguments)
{
    RunningCommand command;
    command.keeper = test::buildFolder() / "bin/cabochon-keeper";
    command.program = test::buildFolder() / "tests/child_program";
    command.arguments = std::move(arguments);
    command.folder = "/";
    return command;
}

/// All that it prints, until it ends or says enough.
std::string outputOf(RunningChild& child, std::size_t enough = SIZE_MAX)
{
    std::string output;
    char piece[256];
    while (output.size() < enough) {
        const auto count = child.readOutput(piece);
        if (count && *count == 0) break;
        if (count)
            output.append(piece, *count);
        else
            std::this_thread::yield();
    }
    return output;
}

ChildEnd endOf(RunningChild& child)
{
    while (true) {
        if (const auto end = child.end()) return *end;
        std::this_thread::yield();
    }
}

} // namespace

class TestRunningChild : public QObject {
    Q_OBJECT

private slots:
    void isSpokenTo()
    {
        Result<RunningChild> child = RunningChild::start(command({"repeat"}));
        QVERIFY2(child, child ? "" : child.error().message.c_str());
        QCOMPARE(child->write("words\n"), std::optional<std::size_t>(6));
        QCOMPARE(outputOf(*child, 6), std::string("words\n"));
        QVERIFY(!child->end());
        child->closeInput();
        QCOMPARE(outputOf(*child), std::string());
        QCOMPARE(endOf(*child).code, 0);
        QVERIFY(!child->write("more"));
    }

    void itsEndIsToldAsItWas_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("how");
        QTest::newRow("with a status") << "exit" << 7 << int(ChildEnd::How::Exited);
        QTest::newRow("by a crash") << "signal" << SIGSEGV << int(ChildEnd::How::Crashed);
        QTest::newRow("from outside") << "signal" << SIGKILL << int(ChildEnd::How::Ended);
    }
    void itsEndIsToldAsItWas()
    {
        QFETCH(QString, what);
        QFETCH(int, number);
        QFETCH(int, how);
        Result<RunningChild> child =
            RunningChild::start(command({what.toStdString(), std::to_string(number)}));
        QVERIFY(child);
        const ChildEnd end = endOf(*child);
        QCOMPARE(int(end.how), how);
        QCOMPARE(end.code, number);
    }

    void aMissingProgramIsSaid()
    {
        RunningCommand missing = command({});
        missing.program = "/nonexistent/program";
        Result<RunningChild> child = RunningChild::start(missing);
        QVERIFY(child);
        QCOMPARE(endOf(*child).code, 127);
        char words[256];
        const auto count = child->readErrors(words);
        QVERIFY(count && std::string(words, *count).starts_with("/nonexistent/program cannot"));
        missing.folder = "/nonexistent";
        QVERIFY(!RunningChild::start(missing));
    }

    void allOfItIsGoneAfterAKill()
    {
        // A program with a child, which has one of its own that does not listen to TERM.
        for (int i = 0; i < 5; ++i) {
            RunningCommand parent = command({"keeper-of", command({}).keeper.string()});
            Result<RunningChild> child = RunningChild::start(parent);
            QVERIFY(child);
            std::string line;
            while (line.find('\n') == std::string::npos)
                line += outputOf(*child, 1);
            int program = 0, grandchild = 0;
            QCOMPARE(std::sscanf(line.c_str(), "%d %d", &program, &grandchild), 2);
            QVERIFY(program > 1 && grandchild > 1 && isRunning(grandchild));
            ::kill(program, SIGKILL); // the program alone, as the system does it
            QTRY_VERIFY(!isRunning(grandchild));
        }
    }

    void itIsGoneWithItsObject()
    {
        int process = 0;
        {
            Result<RunningChild> child = RunningChild::start(command({"hang"}));
            QVERIFY(child);
            std::string line;
            while (line.find('\n') == std::string::npos)
                line += outputOf(*child, 1);
            process = std::atoi(line.c_str());
            QVERIFY(isRunning(process));
        }
        QTRY_VERIFY(!isRunning(process));
    }
};

CABOCHON_TEST(TestRunningChild)
#include "test_running_child.moc"
