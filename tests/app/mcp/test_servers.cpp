// Proves the life of servers over a fake one: nothing runs that was not allowed, they see exactly
// what they are given, their tools are called, extended by progress, stopped and timed out, and
// what changed is asked about again.
#include "engine/base/file_io.h"
#include "engine/text/json_document.h"
#include "tests/app/mcp/process_state.h"
#include "tests/app/mcp/servers_scene.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <future>
#include <nlohmann/json.hpp>
#include <thread>

using namespace cabochon;
using namespace cabochon::mcp;
using namespace cabochon::test;

namespace {

using Json = nlohmann::ordered_json;

const ServerTool* find(const ServerState& state, const std::string& name)
{
    const auto found = std::ranges::find(state.tools, name, &ServerTool::name);
    return found == state.tools.end() ? nullptr : &*found;
}

/// Waits for an answer that comes on another thread.
template <typename T>
struct Awaited {
    std::promise<Result<T>> promise;
    std::function<void(const Result<T>&)> take()
    {
        return [this](const Result<T>& result) { promise.set_value(result); };
    }
    Result<T> value() { return promise.get_future().get(); }
};

} // namespace

class TestServers : public QObject {
    Q_OBJECT

private slots:
    void nothingRunsThatWasNotAllowed()
    {
        ServersScene scene;
        ServerConfig config = scene.config("good", {"--name", "a b"});
        QVERIFY(scene.servers().set(config));
        ServerState state = scene.waitFor("fake", Stage::Asks);
        QVERIFY(state.wanted);
        QCOMPARE(state.wanted->plan.program, fakeServer());
        QCOMPARE(state.wanted->plan.arguments, (std::vector<std::string>{"good", "--name", "a b"}));
        QVERIFY(state.differences.empty() && scene.registry.all().empty());
        scene.servers().approve("fake", std::string(64, '0')); // of something else
        scene.servers().start("fake");
        state = scene.waitFor("fake", Stage::Asks);
        scene.servers().approve("fake", state.wanted->hash());
        state = scene.waitFor("fake", Stage::Ready);
        QCOMPARE(state.stage, Stage::Ready);
        // And not again, also after the program was closed.
        scene.closeServers();
        QVERIFY(scene.registry.all().empty());
        scene.servers().startAll();
        QCOMPARE(scene.waitFor("fake", Stage::Ready).stage, Stage::Ready);
        // Other arguments are another server.
        config.arguments.push_back("--all");
        QVERIFY(scene.servers().set(config));
        state = scene.waitFor("fake", Stage::Asks);
        QCOMPARE(state.differences.at(0).what, std::string("arguments"));
        QVERIFY(scene.registry.all().empty());
        scene.servers().remove("fake");
        QTRY_VERIFY(scene.servers().states().empty());
        QCOMPARE(*readFile(scene.options.configFile, 1000),
                 std::string("{\n  \"mcpServers\": {}\n}\n"));
    }

    void aServerIsWhatItSays_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("protocol");
        QTest::newRow("with a handshake") << "good"
                                          << "2025-06-18";
        QTest::newRow("without") << "modern"
                                 << "2026-07-28";
        QTest::newRow("that ends at the question") << "die-at-question"
                                                   << "2025-06-18";
        QTest::newRow("that does not answer it") << "mute-at-question"
                                                 << "2025-06-18";
        QTest::newRow("with a few words") << "few-words"
                                          << "2025-06-18";
        QTest::newRow("with a long log") << "loud"
                                         << "2025-06-18";
    }

    void aServerIsWhatItSays()
    {
        QFETCH(QString, mode);
        QFETCH(QString, protocol);
        ServersScene scene;
        ServerConfig config = scene.config(mode.toStdString());
        if (mode == "mute-at-question") config.startLimit = std::chrono::seconds(1);
        config.toolsOff = {"long"};
        const ServerState state = scene.begin(config);
        QVERIFY2(state.stage == Stage::Ready, state.sentence.c_str());
        QCOMPARE(state.protocol, protocol.toStdString());
        QCOMPARE(state.version, std::string(mode == "modern" ? "2" : "1.5"));
        QVERIFY(state.hasPrompts && state.hasResources);
        QCOMPARE(state.tools.size(), std::size_t(11));
        QCOMPARE(scene.registry.all().size(), std::size_t(10));
        QCOMPARE(find(state, "wrong.name")->callName, std::string("fake_wrong_name"));
        QVERIFY(!find(state, "long")->on);
        QVERIFY(find(state, "echo")->declaration.starts_with(R"({"name":"fake_echo")"));
        const tools::ToolFacts& echo = scene.registry.find("fake_echo")->facts();
        QCOMPARE(echo.effect, tools::Effect::SendsOut);
        QVERIFY(echo.asks == tools::Asks::EachTime && echo.untrusted && !echo.destructive);
        QCOMPARE(echo.identity.size(), std::size_t(64));
        QCOMPARE(scene.registry.find("fake_facts")->facts().effect, tools::Effect::Reads);
        const tools::ToolFacts& die = scene.registry.find("fake_die")->facts();
        QVERIFY(die.effect == tools::Effect::Writes && die.destructive);
        QCOMPARE(scene.call("echo", R"({"text": "Ω"})").content, std::string("Ω"));
        if (mode == "loud") {
            const std::string log = scene.servers().log("fake");
            QVERIFY(log.size() <= 64u << 10 && log.ends_with("the last line\n"));
        }
    }

    void aServerSeesWhatItIsGivenAndNoMore()
    {
        ServersScene scene;
        scene.options.surroundings["SECRET"] = "never";
        scene.options.readSecret = [](const std::string& name, const auto& answer) {
            answer(name == "fake KEY" ? std::optional<std::string>("s3") : std::nullopt);
        };
        const std::vector<std::string> nasty{"; rm -rf x", "$(echo)",     "`id`", "\"'", "",
                                             "-x",         "line\nbreak", "*",    "%s",  "a  b"};
        ServerConfig config = scene.config("good", nasty);
        config.environment = {{"KEY", "${secret:fake KEY}"}, {"EMPTY", ""}};
        config.folder = "/";
        QCOMPARE(scene.begin(config).stage, Stage::Ready);
        const tools::ToolResult result = scene.call("facts");
        const Json facts = *engine::readJsonDocument(result.content);
        std::vector<std::string> expected{fakeServer().string(), "good"};
        expected.insert(expected.end(), nasty.begin(), nasty.end());
        QCOMPARE(facts["arguments"].get<std::vector<std::string>>(), expected);
        QCOMPARE(facts["environment"].get<std::vector<std::string>>(),
                 (std::vector<std::string>{"EMPTY=", "HOME=" + scene.folder().string(), "KEY=s3",
                                           "PATH=/usr/bin:/bin"}));
        QCOMPARE(facts["files"].get<std::vector<int>>(), (std::vector<int>{0, 1, 2}));
        QVERIFY(facts["folder"] == Json("/"));
        QVERIFY(facts["group"].get<int>() != ::getpgrp());
        const auto kept = readFile(scene.options.configFile, 10'000);
        QVERIFY(kept && kept->find("s3") == std::string::npos);
    }

    void aMissingSecretStartsNothing()
    {
        ServersScene scene;
        ServerConfig config = scene.config("good");
        config.environment = {{"KEY", "${secret:fake KEY}"}};
        const ServerState state = scene.begin(config);
        QCOMPARE(state.stage, Stage::Failed);
        QVERIFY2(state.sentence.find("fake KEY") != std::string::npos, state.sentence.c_str());
    }

    void resultsAreCleanedAndFiled()
    {
        ServersScene scene;
        QCOMPARE(scene.begin(scene.config("good")).stage, Stage::Ready);
        const tools::ToolResult odd = scene.call("escape");
        QCOMPARE(odd.outcome, CallOutcome::Failed);
        QCOMPARE(odd.content, std::string("ared bc"));
        const tools::ToolResult picture = scene.call("picture");
        QCOMPARE(picture.files.size(), std::size_t(1));
        QVERIFY(std::filesystem::file_size(picture.files[0].path) > 60);
        QVERIFY(picture.content.find("Resource x://a:\ninside\nResource x://b, b") !=
                std::string::npos);
        const tools::ToolResult longer = scene.call("long");
        QCOMPARE(longer.files.size(), std::size_t(1));
        QVERIFY(longer.content.size() < 270'000);
        QCOMPARE(scene.call("wrong_name").outcome, CallOutcome::Failed);
    }

    void callsEndInTimeOrWhenTheyAreStopped_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("with a handshake") << "good";
        QTest::newRow("without") << "modern";
    }

    void callsEndInTimeOrWhenTheyAreStopped()
    {
        QFETCH(QString, mode);
        ServersScene scene;
        ServerConfig config = scene.config(mode.toStdString());
        config.limit = std::chrono::seconds(1);
        QCOMPARE(scene.begin(config).stage, Stage::Ready);
        // Twice the limit, with progress.
        const tools::ToolPointer steps = scene.registry.find("fake_steps");
        engine::CancelFlag cancel;
        std::atomic<int> told = 0;
        const tools::ToolResult slow = steps->run(
            {{"count", 5}, {"pause", 300}},
            {cancel, "chat", [&told](const std::string& how) { told += how == "step"; }});
        QCOMPARE(slow.content, std::string("all steps"));
        QCOMPARE(told.load(), 5);
        const tools::ToolResult never = scene.call("hang");
        QCOMPARE(never.outcome, CallOutcome::TimedOut);
        const tools::ToolPointer hang = scene.registry.find("fake_hang");
        auto stopped = std::async(std::launch::async, [&] {
            return hang->run(Json::object(), {cancel, "chat", {}});
        });
        cancel.request();
        QVERIFY(stopped.wait_for(std::chrono::milliseconds(200)) == std::future_status::ready);
        QCOMPARE(stopped.get().outcome, CallOutcome::Stopped);
        QCOMPARE(scene.call("echo", R"({"text": "alive"})").content, std::string("alive"));
    }

    void peopleAreAsked_data() { callsEndInTimeOrWhenTheyAreStopped_data(); }

    void peopleAreAsked()
    {
        QFETCH(QString, mode);
        ServersScene scene;
        std::string asked;
        scene.options.askPeople = [&asked](const Form& form, const auto& answer) {
            asked = form.server + ": " + form.message;
            // As a window does it: later, on a thread of its own.
            std::thread([answer] {
                answer({FormAnswer::Action::Accept, R"({"colour": "red", "count": 2})"});
            }).detach();
        };
        QCOMPARE(scene.begin(scene.config(mode.toStdString())).stage, Stage::Ready);
        const tools::ToolResult result = scene.call("ask");
        QVERIFY2(result.content.find(R"("content":{"colour":"red","count":2})") !=
                     std::string::npos,
                 result.content.c_str());
        if (mode == "modern") QVERIFY(result.content.ends_with("a state"));
        QCOMPARE(asked, std::string("fake: Which colour?"));
    }

    void changedToolsRestUntilTheyAreAllowed()
    {
        ServersScene scene;
        ServerState state = scene.begin(scene.config("good"));
        QCOMPARE(state.stage, Stage::Ready);
        const std::string identity = scene.registry.find("fake_echo")->facts().identity;
        (void)scene.call("change");
        state = scene.waitFor("fake", Stage::Changed);
        QCOMPARE(state.differences.size(), std::size_t(1));
        QCOMPARE(state.differences[0].what, std::string("tool echo"));
        QVERIFY(state.differences[0].before.find("Says it again.") != std::string::npos);
        QVERIFY(state.differences[0].after.find("Says it twice.") != std::string::npos);
        tools::ToolResult refused = scene.call("echo");
        QCOMPARE(refused.outcome, CallOutcome::Failed);
        QVERIFY(refused.content.find("changed since it was allowed") != std::string::npos);
        const tools::ToolPointer old = scene.registry.find("fake_echo");
        scene.servers().approve("fake", state.wanted->hash());
        QCOMPARE(scene.waitFor("fake", Stage::Ready).stage, Stage::Ready);
        QCOMPARE(scene.call("echo", R"({"text": "x"})").content, std::string("x"));
        QVERIFY(scene.registry.find("fake_echo")->facts().identity != identity);
        // One that was held from before is not the one that was allowed.
        const engine::CancelFlag cancel;
        QCOMPARE(old->run(Json::object(), {cancel, "chat", {}}).outcome, CallOutcome::Failed);
    }

    void aServerThatEndsIsStartedAgain()
    {
        ServersScene scene;
        QCOMPARE(scene.begin(scene.config("good")).stage, Stage::Ready);
        const tools::ToolPointer echo = scene.registry.find("fake_echo");
        const tools::ToolResult result = scene.call("die");
        QCOMPARE(result.outcome, CallOutcome::Failed);
        QVERIFY2(result.content.find("ended (code 9): dies as it was told.") != std::string::npos,
                 result.content.c_str());
        QCOMPARE(scene.waitFor("fake", Stage::Ready).stage, Stage::Ready);
        QCOMPARE(scene.registry.find("fake_echo").get(), echo.get()); // at its place
        for (int i = 0; i < scene.options.times.ends; ++i) {
            scene.waitFor("fake", Stage::Ready);
            (void)scene.call("die");
        }
        const ServerState state = scene.waitFor("fake", Stage::Failed);
        QVERIFY2(state.sentence.find("6 times in a row") != std::string::npos,
                 state.sentence.c_str());
        QVERIFY(scene.registry.all().empty());
    }

    void promptsAndResourcesAreRead()
    {
        ServersScene scene;
        QCOMPARE(scene.begin(scene.config("good")).stage, Stage::Ready);
        Awaited<std::vector<ServerPrompt>> prompts;
        scene.servers().listPrompts("fake", prompts.take());
        const auto listed = prompts.value();
        QVERIFY(listed && listed->size() == 1 && listed->at(0).arguments.at(0).required);
        Awaited<std::vector<PromptMessage>> prompt;
        scene.servers().getPrompt("fake", "greet", {{"who", "you"}}, prompt.take());
        QCOMPARE(prompt.value()->at(0).text, std::string("Hi you"));
        Awaited<std::vector<ServerResource>> resources;
        scene.servers().listResources("fake", resources.take());
        QCOMPARE(resources.value()->at(0).bytes, std::optional<std::uint64_t>(6));
        Awaited<ResourceContent> content;
        scene.servers().readResource("fake", "x://a", content.take());
        QCOMPARE(content.value()->text, std::string("inside"));
        Awaited<ResourceContent> nobody;
        scene.servers().readResource("other", "x://a", nobody.take());
        QCOMPARE(nobody.value().error().code, ErrorCode::NotFound);
    }

    void theListIsKept()
    {
        ServersScene scene;
        ServerConfig config = scene.config("good");
        config.on = false;
        QVERIFY(scene.servers().set(config));
        config.command.clear();
        QVERIFY(!scene.servers().set(config)); // neither a command nor an address
        scene.servers().setToolOn("fake", "echo", false);
        scene.closeServers();
        QCOMPARE(scene.servers().states().at(0).config.toolsOff, std::vector<std::string>{"echo"});
        scene.closeServers();
        QVERIFY(writeFileAtomically(scene.options.configFile, "{\"mcpServers\": {\"a\": 3}}"));
        QVERIFY(!scene.servers().problem().empty());
        QVERIFY(!scene.servers().set(config)); // what people wrote is not lost
        scene.closeServers();
        QCOMPARE(*readFile(scene.options.configFile, 1000),
                 std::string("{\"mcpServers\": {\"a\": 3}}"));
    }

    void aStubbornServerIsGoneAfterTheMercy()
    {
        ServersScene scene;
        QCOMPARE(scene.begin(scene.config("stubborn")).stage, Stage::Ready);
        const Json facts = *engine::readJsonDocument(scene.call("facts").content);
        const int process = facts["process"].get<int>();
        const int child = facts["child"].get<int>();
        QVERIFY(isRunning(process) && isRunning(child));
        scene.closeServers();
        QVERIFY(!isRunning(process));
        QTRY_VERIFY(!isRunning(child)); // which it had started
    }
};

CABOCHON_TEST(TestServers)
#include "test_servers.moc"
