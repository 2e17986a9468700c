// Proves how servers are written down: the forms of other programs are read, what is wrong is said
// with its place, secrets are in no file, and a plan says to the letter what would run.
#include "app/mcp/identity.h"
#include "app/mcp/server_config.h"
#include "engine/base/file_io.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <filesystem>
#include <sys/stat.h>

using namespace cabochon;
using namespace cabochon::mcp;

namespace {

std::string makeProgram(const std::filesystem::path& path, const std::string& content)
{
    if (!makePrivateFolder(path.parent_path()) || !writeFileAtomically(path, content)) return {};
    ::chmod(path.c_str(), 0755);
    return path.string();
}

} // namespace

class TestServerConfig : public QObject {
    Q_OBJECT

private slots:
    void readsWhatOtherProgramsWrite()
    {
        const auto servers = readServers(
            R"({"mcpServers": {)"
            R"("files": {"command": "npx", "args": ["-y", "x; rm"], "env": {"A": "1"},)"
            R"("cwd": "/tmp", "disabled": true, "disabledTools": ["move"],)"
            R"("timeout": 90, "autoApprove": ["read"]},)"
            R"("far": {"type": "http", "url": "https:\/\/mcp.example/mcp", "timeout": 120000,)"
            R"("headers": {"Authorization": "Bearer ${secret:far}"}}}})");
        QVERIFY2(servers, servers ? "" : servers.error().message.c_str());
        QCOMPARE(servers->size(), std::size_t(2));
        const ServerConfig& files = servers->at(0);
        QCOMPARE(files.name, std::string("files"));
        QCOMPARE(files.arguments, (std::vector<std::string>{"-y", "x; rm"}));
        QCOMPARE(files.environment.at(0).value, std::string("1"));
        QVERIFY(!files.on && files.limit == std::chrono::seconds(90));
        QCOMPARE(files.other, std::string(R"({"autoApprove":["read"]})"));
        QVERIFY(servers->at(1).isRemote());
        QCOMPARE(servers->at(1).limit, std::chrono::seconds(120)); // were milliseconds
        const auto again = readServers(textOfServers(*servers));
        QVERIFY(again && *again == *servers);
        const auto bare = readServers(R"({"a": {"command": "x"}, "b": {"url": "https:\/\/b/"}})");
        QVERIFY(bare && bare->size() == 2);
        const auto alone = readServers(R"({"command": "x"})");
        QVERIFY(alone && alone->size() == 1 && alone->at(0).name.empty());
        const auto asElsewhere = readServers(R"({"servers": {"a": {"command": "x"}}})");
        QVERIFY(asElsewhere && asElsewhere->at(0).name == "a");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << "{mcp"
                                 << "no JSON";
        QTest::newRow("a list") << "[]"
                                << "no object";
        QTest::newRow("neither") << R"({"mcpServers": {"a": {"args": []}}})"
                                 << "\"a\" has neither";
        QTest::newRow("both") << R"({"a": {"command": "x", "url": "https:\/\/b"}})"
                              << "Remove one";
        QTest::newRow("an argument") << R"({"a": {"command": "x", "args": ["y", 3]}})"
                                     << "\"a\": \"args[1]\" is no text";
        QTest::newRow("no list") << R"({"a": {"command": "x", "args": "-y z"}})"
                                 << "no list";
        QTest::newRow("a variable") << R"({"a": {"command": "x", "env": {"B=C": "1"}}})"
                                    << "env.";
        QTest::newRow("a number") << R"({"a": {"command": "x", "env": {"B": 1}}})"
                                  << "env.B";
        QTest::newRow("two headers")
            << R"({"a": {"url": "https:\/\/b", "headers": {"X": "1\r\nY: 2"}}})"
            << "headers.X";
        QTest::newRow("a limit") << R"({"a": {"command": "x", "timeout": -1}})"
                                 << "1 to 3600";
        QTest::newRow("out of date") << R"({"a": {"type": "sse", "url": "https:\/\/b"}})"
                                     << "out of date";
        QTest::newRow("a name") << R"({"a\u202eb": {"command": "x"}})"
                                << "no name";
        QTest::newRow("a zero") << R"({"a": {"command": "x\u0000y"}})"
                                << "command";
        QTest::newRow("no object") << R"({"a": []})"
                                   << "no object";
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto servers = readServers(text.toStdString());
        QVERIFY(!servers);
        QVERIFY2(QString::fromStdString(servers.error().message).contains(says),
                 servers.error().message.c_str());
    }

    void movesSecretsOut()
    {
        ServerConfig server;
        server.name = "far";
        server.environment = {{"API_KEY", "k"}, {"GITHUB_PAT", "p"}, {"PATHS", "/x"}, {"D", "e"}};
        server.headers = {{"Authorization", "Bearer t"}, {"X-Kind", "plain"}};
        const auto secrets = moveSecretsOut(server);
        QCOMPARE(secrets,
                 (std::vector<NamedValue>{
                     {"far API_KEY", "k"}, {"far GITHUB_PAT", "p"}, {"far Authorization", "t"}}));
        QCOMPARE(server.headers[0].value, std::string("Bearer ${secret:far Authorization}"));
        QCOMPARE(server.environment[2].value, std::string("/x"));
        QCOMPARE(secretsOf(server).size(), std::size_t(3));
        QVERIFY(moveSecretsOut(server).empty());
        const auto known = [](const std::string& name) -> std::optional<std::string> {
            if (name == "far Authorization") return "t";
            return std::nullopt;
        };
        QCOMPARE(*withSecrets(server.headers[0].value, known), std::string("Bearer t"));
        QCOMPARE(withSecrets(server.environment[0].value, known).error().code, ErrorCode::NotFound);
        QCOMPARE(*withSecrets("${secret:open", known), std::string("${secret:open"));
    }

    void aPlanSaysWhatRuns()
    {
        const test::ScratchFolder scratch;
        const auto second = scratch.path() / "second";
        const std::string program = makeProgram(second / "tool", "one");
        QVERIFY(makePrivateFolder(scratch.path() / "first" / "tool")); // a folder is no program
        ServerConfig server;
        server.name = "a";
        server.command = "tool";
        server.arguments = {"-x", "", "$(y)"};
        server.environment = {{"MORE", "1"}};
        const Surroundings around{
            {"PATH", (scratch.path() / "first").string() + "::" + second.string()},
            {"HOME", scratch.path().string()},
            {"SECRET", "never"}};
        const auto plan = planLaunch(server, around);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->program.string(), program);
        QCOMPARE(plan->arguments, server.arguments);
        QCOMPARE(plan->folder, scratch.path());
        QCOMPARE(plan->environment,
                 (std::vector<std::string>{"HOME", "LANG", "MORE", "PATH", "TMPDIR"}));
        const auto environment = environmentOf(server, around, {});
        QCOMPARE(environment->size(), std::size_t(3));
        QVERIFY(std::ranges::find(*environment, "MORE=1") != environment->end());
        server.command = "missing";
        QCOMPARE(planLaunch(server, around).error().code, ErrorCode::NotFound);
        server.command = "tool";
        server.folder = "relative";
        QCOMPARE(planLaunch(server, around).error().code, ErrorCode::NotFound);
        ServerConfig far;
        far.url = "http://mcp.example/";
        QCOMPARE(planLaunch(far, around).error().code, ErrorCode::Network);
        far.url = "http://127.0.0.1:80/mcp";
        QVERIFY(planLaunch(far, around));
    }

    void anIdentityIsAllOfIt()
    {
        const test::ScratchFolder scratch;
        ServerConfig server;
        server.name = "a";
        server.command = makeProgram(scratch.path() / "tool", "one");
        const Surroundings around{{"HOME", scratch.path().string()}};
        const auto now = [&] { return *identityOf(*planLaunch(server, around)); };
        const Identity first = now();
        QCOMPARE(first.digest.size(), std::size_t(64));
        QCOMPARE(now().hash(), first.hash());
        (void)makeProgram(scratch.path() / "tool", "two");
        const Identity swapped = now();
        QVERIFY(swapped.hash() != first.hash() && !swapped.startsLike(first));
        QCOMPARE(differencesOf(first, swapped).at(0).what, std::string("content of the program"));
        server.arguments = {"a b"};
        const std::string joined = now().hash();
        server.arguments = {"a", "b"};
        QVERIFY(now().hash() != joined);
        server.environment = {{"X", "1"}};
        const std::string named = now().hash();
        server.environment = {{"X", "2"}}; // the value is not part of it
        QCOMPARE(now().hash(), named);
        Identity known = first, other = first;
        known.toolsKnown = other.toolsKnown = true;
        known.tools = {{"a", "old"}, {"b", "same"}};
        other.tools = {{"a", "new"}, {"b", "same"}, {"c", "more"}};
        QCOMPARE(differencesOf(known, other),
                 (std::vector<Difference>{{"tool a", "old", "new"}, {"tool c", "", "more"}}));
    }

    void whatWasAllowedIsKept()
    {
        const test::ScratchFolder scratch;
        const auto file = scratch.path() / "folder" / "allowed.json";
        Identity identity;
        identity.plan.program = "/bin/x";
        identity.plan.arguments = {"a", ""};
        identity.digest = "d";
        identity.toolsKnown = true;
        identity.tools = {{"t", "{}"}};
        Approvals approvals = Approvals::load(file);
        QVERIFY(!approvals.find("a"));
        QVERIFY(approvals.set("a", identity));
        const Approvals again = Approvals::load(file);
        QVERIFY(again.find("a") && *again.find("a") == identity);
        QVERIFY(writeFileAtomically(file, "{\"servers\": 3}"));
        const Approvals broken = Approvals::load(file);
        QVERIFY(!broken.find("a") && !broken.problem().empty());
    }
};

CABOCHON_TEST(TestServerConfig)
#include "test_server_config.moc"
