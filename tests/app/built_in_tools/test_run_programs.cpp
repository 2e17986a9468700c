// Proves that code of the model runs in the box alone, with nothing of this machine in it, and that
// without a box nothing runs.
#include "app/built_in_tools/run_programs.h"
#include "app/tools/consent.h"
#include "tests/app/built_in_tools/tool_calls.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace cabochon;
using namespace cabochon::tools;
using test::saidBy;

namespace {

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
        const QTemporaryDir place;
        const std::filesystem::path work = place.path().toStdString();
        std::vector<ChildCommand> started;
        const auto broken = [&](const ChildCommand& command) -> Result<ChildEnd> {
            started.push_back(command);
            return ChildEnd{.how = ChildEnd::How::Exited, .code = 125, .output = "no Landlock\n"};
        };
        const ToolPointer tool = makeRunShell({.bubblewrap = "/nowhere/bwrap",
                                               .box = "/nowhere/cabochon-box",
                                               .work = work,
                                               .folders = {},
                                               .run = broken});
        const QByteArray said = saidBy(*tool, commandOf("echo hello"));
        QVERIFY(said.startsWith("failed: Programs cannot be run here") &&
                said.contains("cabochon-box: no Landlock\n"));
        QCOMPARE(started.size(), std::size_t(2));
        QCOMPARE(started[0].program, std::filesystem::path("/usr/bin/env"));
        QCOMPARE(started[0].arguments.at(0), std::string("-i"));
        QCOMPARE(started[0].arguments.at(1), std::string("/nowhere/bwrap"));
        QCOMPARE(started[1].program, std::filesystem::path("/nowhere/cabochon-box"));
        for (const ChildCommand& command : started)
            QCOMPARE(command.arguments.back(), std::string("/bin/true"));
        QVERIFY(std::filesystem::is_empty(work));
        // The same for one that is not there.
        const ToolPointer missing = makeRunShell({.bubblewrap = "/nowhere/bwrap"});
        QVERIFY(saidBy(*missing, commandOf("echo hello")).startsWith("failed: Programs cannot be"));
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
        const ToolFacts facts = makeRunShell({.bubblewrap = "/usr/bin/bwrap"})->facts();
        QVERIFY(facts.offAtFirst && facts.asks == Asks::EachTime);
        QVERIFY(!offersFor(facts).thisChat && !offersFor(facts).always);
    }
    void inTheBoxThereIsNoWayOut_data()
    {
        QTest::addColumn<bool>("bubblewrap");
        QTest::newRow("bubblewrap") << true;
        QTest::newRow("own doors") << false;
    }
    void inTheBoxThereIsNoWayOut()
    {
        QFETCH(bool, bubblewrap);
        const QTemporaryDir granted, other, work;
        const std::string folder = granted.path().toStdString();
        const std::string secret = other.path().toStdString() + "/b.txt";
        std::ofstream(folder + "/a.txt") << "granted";
        std::ofstream(secret) << "secret";
        ::setenv("CABOCHON_SECRET", "token", 1);
        ProgramAccess access;
        if (bubblewrap)
            access.bubblewrap = "/usr/bin/bwrap";
        else
            access.box = test::buildFolder() / "bin/cabochon-box";
        access.work = work.path().toStdString();
        access.folders = [&] { return std::vector<std::filesystem::path>{folder}; };
        const ToolPointer tool = makeRunShell(access);
        const auto say = [&](const std::string& command) {
            return saidBy(*tool, commandOf(command));
        };
        const QByteArray hello = say("echo hello; echo wrong >&2");
        if (hello.contains("Programs cannot be run"))
            QSKIP("bubblewrap or Landlock is not there, or may not work here");
        QCOMPARE(hello, QByteArray("hello\nwrong\n"));
        QCOMPARE(say("cat " + folder + "/a.txt"), QByteArray("granted"));
        QCOMPARE(say("echo x > own && cat own"), QByteArray("x\n"));
        for (const std::string& command :
             {"echo x > " + folder + "/a.txt", "cat " + secret, std::string("cat /etc/passwd"),
              "ln -s " + secret + " link && cat link", std::string("touch /usr/x"),
              "kill -0 " + std::to_string(ownProcess())})
            QVERIFY2(say(command).startsWith("failed: "), command.c_str());
        QCOMPARE(say("echo $CABOCHON_SECRET"), QByteArray("\n"));
        QVERIFY(!say("cat /proc/*/environ 2>&1; true").contains("CABOCHON_SECRET"));
        QVERIFY(!say("cat /proc/net/route 2>&1; true").contains("eth"));
        QVERIFY(say("sleep 1000 & kill $! && echo own").contains("own")); // or is refused
        QCOMPARE(std::ifstream(folder + "/a.txt").get(), int('g'));
        QVERIFY(std::filesystem::is_empty(work.path().toStdString()));
    }
    void theBoxHasNoNetwork_data() { inTheBoxThereIsNoWayOut_data(); }
    void theBoxHasNoNetwork()
    {
        QFETCH(bool, bubblewrap);
        const QTemporaryDir work;
        ProgramAccess access;
        if (bubblewrap)
            access.bubblewrap = "/usr/bin/bwrap";
        else
            access.box = test::buildFolder() / "bin/cabochon-box";
        access.work = work.path().toStdString();
        const ToolPointer tool = makeRunPython(access);
        const QByteArray said = saidBy(*tool, "{\"code\":\"import socket\\ns = socket.socket()\\n"
                                              "s.connect(('127.0.0.1', 9))\"}");
        if (said.contains("Programs cannot be run") || said.contains("not be started") ||
            said.contains("not found"))
            QSKIP("bubblewrap, Landlock or Python is not there");
        QVERIFY2(said.contains("Operation not permitted") || said.contains("refused"),
                 said.constData());
    }
};

CABOCHON_TEST(TestRunPrograms)
#include "test_run_programs.moc"
