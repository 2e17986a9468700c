// Proves that code of the model runs in the box alone, with nothing of this machine in it, and that
// without a box nothing runs.
#include "app/built_in_tools/run_programs.h"
#include "app/tools/consent.h"
#include "tests/app/built_in_tools/tool_calls.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace cabochon;
using namespace cabochon::tools;
using test::saidBy;

namespace {

constexpr const char* kBubblewrap = "/usr/bin/bwrap";

QByteArray commandOf(const std::string& command)
{
    return QByteArray::fromStdString(nlohmann::ordered_json{{"command", command}}.dump());
}

} // namespace

class TestRunPrograms : public QObject {
    Q_OBJECT

private slots:
    void theBoxHoldsNothingOfThisMachine()
    {
        const auto words = boxArguments({"/home/ana/letters"}, {"/bin/sh", "-c", "x; \"y\""});
        const auto at = [&](const char* word) {
            return std::ranges::find(words, word) - words.begin();
        };
        for (const char* word :
             {"--unshare-all", "--die-with-parent", "--new-session", "--clearenv"})
            QVERIFY2(at(word) < at("--"), word);
        QVERIFY(std::ranges::count(words, "--bind") == 0 &&
                std::ranges::count(words, "--share-net") == 0);
        QCOMPARE(words.at(static_cast<std::size_t>(at("--ro-bind-try")) + 2),
                 std::string("/home/ana/letters"));
        QCOMPARE(words.back(), std::string("x; \"y\"")); // one argument, however it is written
        QVERIFY(at("--") < at("/bin/sh"));
    }
    void withoutABoxNothingRuns()
    {
        std::vector<ChildCommand> started;
        const auto broken = [&](const ChildCommand& command) -> Result<ChildEnd> {
            started.push_back(command);
            return ChildEnd{.how = ChildEnd::How::Exited, .code = 1, .output = {}};
        };
        const ToolPointer tool =
            makeRunShell({.bubblewrap = "/nowhere/bwrap", .folders = {}, .run = broken});
        QVERIFY(saidBy(*tool, commandOf("echo hello")).contains("does not work on this system"));
        QCOMPARE(started.size(), std::size_t(1));
        QCOMPARE(started[0].program, std::filesystem::path("/nowhere/bwrap"));
        QCOMPARE(started[0].arguments.back(), std::string("/bin/true"));
        // The same for one that is not there.
        const ToolPointer missing = makeRunShell({.bubblewrap = "/nowhere/bwrap"});
        QVERIFY(
            saidBy(*missing, commandOf("echo hello")).startsWith("failed: Programs cannot be run"));
    }
    void howItEndedIsSaid()
    {
        ChildEnd end{.how = ChildEnd::How::Exited, .code = 3, .output = "half"};
        const auto run = [&](const ChildCommand& command) -> Result<ChildEnd> {
            if (command.arguments.back() == "/bin/true") return ChildEnd{};
            return end;
        };
        const ToolPointer tool = makeRunPython({.bubblewrap = "bwrap", .folders = {}, .run = run});
        const QByteArray code = "{\"code\":\"1\"}";
        QCOMPARE(saidBy(*tool, code), QByteArray("failed: It ended with status 3.\nhalf"));
        end = {.how = ChildEnd::How::TimedOut, .code = 0, .output = "half"};
        QVERIFY(test::call(*tool, code).outcome == CallOutcome::TimedOut);
        end = {.how = ChildEnd::How::Cancelled, .code = 0, .output = {}};
        QVERIFY(test::call(*tool, code).outcome == CallOutcome::Stopped);
        end = {.how = ChildEnd::How::Flooded, .code = 0, .output = {}};
        QVERIFY(saidBy(*tool, code).contains("more than 4 MiB"));
        end = {.how = ChildEnd::How::Exited, .code = 0, .output = {}};
        QCOMPARE(saidBy(*tool, code), QByteArray("It printed nothing."));
    }
    void isNeverAllowedBeforehand()
    {
        const ToolFacts facts = makeRunShell({.bubblewrap = kBubblewrap})->facts();
        QVERIFY(facts.offAtFirst && facts.asks == Asks::EachTime);
        QVERIFY(!offersFor(facts).thisChat && !offersFor(facts).always);
    }
    void inTheBoxThereIsNoWayOut()
    {
        const QTemporaryDir granted, other;
        const std::string folder = granted.path().toStdString();
        std::ofstream(folder + "/a.txt") << "granted";
        std::ofstream(other.path().toStdString() + "/b.txt") << "secret";
        ::setenv("CABOCHON_SECRET", "token", 1);
        const ToolPointer tool =
            makeRunShell({.bubblewrap = kBubblewrap,
                          .folders = [&] { return std::vector<std::filesystem::path>{folder}; }});
        const QByteArray hello = saidBy(*tool, commandOf("echo hello; echo wrong >&2"));
        if (hello.contains("Programs cannot be run"))
            QSKIP("bubblewrap is not there, or may not work here");
        QCOMPARE(hello, QByteArray("hello\nwrong\n"));
        QCOMPARE(saidBy(*tool, commandOf("cat " + folder + "/a.txt")), QByteArray("granted"));
        QVERIFY(saidBy(*tool, commandOf("echo x > " + folder + "/a.txt")).startsWith("failed: "));
        QVERIFY(saidBy(*tool, commandOf("cat " + other.path().toStdString() + "/b.txt"))
                    .startsWith("failed: "));
        QVERIFY(saidBy(*tool, commandOf("cat /etc/passwd")).startsWith("failed: "));
        QCOMPARE(saidBy(*tool, commandOf("echo $CABOCHON_SECRET")), QByteArray("\n"));
        QCOMPARE(
            saidBy(*tool, commandOf("ls /proc | grep -c '^[0-9]' | xargs test 10 -gt && echo few")),
            QByteArray("few\n"));
        QCOMPARE(saidBy(*tool, commandOf("cat /proc/net/route | wc -l")), QByteArray("1\n"));
        QVERIFY(saidBy(*tool, commandOf("touch /usr/x")).startsWith("failed: "));
    }
};

CABOCHON_TEST(TestRunPrograms)
#include "test_run_programs.moc"
