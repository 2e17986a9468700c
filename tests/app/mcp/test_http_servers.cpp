// Proves servers that are spoken to by HTTP: both families, answers as JSON and as streams,
// sessions, headers and their secrets, cancelling, and that no answer and no address leads
// elsewhere.
#include "tests/app/mcp/servers_scene.h"
#include "tests/app/network/outside_hub.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <future>
#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::mcp;
using namespace cabochon::test;

namespace {

using Json = nlohmann::ordered_json;
using Then = ScriptedServer::Then;

std::string bodyOf(const std::string& request)
{
    return request.substr(request.find("\r\n\r\n") + 4);
}

/// As it was sent; empty where it was not.
std::string headerOf(const std::string& request, const std::string& name)
{
    const std::size_t at = request.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t from = at + name.size() + 4;
    return request.substr(from, request.find("\r\n", from) - from);
}

ScriptedServer::Answer respond(const std::string& status,
                               const std::string& kind,
                               const std::string& body,
                               const std::string& more = {})
{
    return {"HTTP/1.1 " + status + "\r\nContent-Type: " + kind + "\r\n" + more +
            "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body};
}

Json resultOf(const Json& id, Json result)
{
    return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

std::string event(const Json& message)
{
    return "event: message\ndata: " + message.dump() + "\n\n";
}

/// A server of one of the families.
class FakeHttp {
public:
    explicit FakeHttp(bool modern, std::optional<ScriptedServer::Tls> tls = {})
        : m_modern(modern),
          server([this](const std::string& request) { return answer(request); }, std::move(tls))
    {
    }

    ServerConfig config() const
    {
        ServerConfig config;
        config.name = "fake";
        config.url = "http://127.0.0.1:" + std::to_string(server.port()) + "/mcp";
        return config;
    }
    /// Requests of that method.
    std::vector<std::string> asked(const std::string& method) const
    {
        std::vector<std::string> found;
        for (const std::string& request : server.requests()) {
            if (bodyOf(request).find("\"method\":\"" + method + "\"") != std::string::npos)
                found.push_back(request);
        }
        return found;
    }
    std::atomic<bool> forgetsSession = false;

private:
    ScriptedServer::Answer answer(const std::string& request)
    {
        if (request.starts_with("GET")) return respond("405 No", "text/plain", "");
        if (request.starts_with("DELETE")) return respond("200 OK", "text/plain", "");
        const Json message = Json::parse(bodyOf(request));
        const std::string method = message.value("method", "");
        if (!message.contains("id")) return respond("202 Accepted", "text/plain", "");
        const Json id = message["id"];
        const Json about{{"tools", Json::object()}};
        if (method == "server/discover" && m_modern) {
            return respond(
                "200 OK", "application/json",
                resultOf(id, {{"supportedVersions", {"2026-07-28"}}, {"capabilities", about}})
                    .dump());
        }
        if (method == "server/discover")
            return respond("400 Bad", "text/plain", "Bad Request: no session");
        if (method == "initialize") {
            return respond("200 OK", "text/event-stream",
                           event(resultOf(id, {{"protocolVersion", "2025-11-25"},
                                               {"capabilities", about},
                                               {"serverInfo", {{"name", "fake"}}}})),
                           "Mcp-Session-Id: s-1\r\n");
        }
        if (!m_modern && forgetsSession.exchange(false))
            return respond("404 Not Found", "text/plain", "");
        if (method == "tools/list") {
            return respond(
                "200 OK", "application/json; charset=utf-8",
                resultOf(id, {{"tools",
                               {{{"name", "echo"}, {"inputSchema", Json::object()}},
                                {{"name", "h\xc3\xa4ng"}, {"inputSchema", Json::object()}}}}})
                    .dump());
        }
        if (message["params"].value("name", "") != "echo") {
            return {"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: wait\n\n",
                    Then::Hang};
        }
        const Json token = message["params"]["_meta"]["progressToken"];
        return {"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" +
                    event({{"jsonrpc", "2.0"},
                           {"method", "notifications/progress"},
                           {"params", {{"progressToken", token}, {"progress", 1}}}}) +
                    event(resultOf(id, {{"content", {{{"type", "text"}, {"text", "hi"}}}}})),
                Then::Close};
    }

    bool m_modern;

public:
    ScriptedServer server;
};

ServerState tryServer(const ScriptedServer::Script& script,
                      std::chrono::seconds startLimit = std::chrono::seconds(10))
{
    const ScriptedServer server(script);
    ServersScene scene;
    ServerConfig config;
    config.name = "fake";
    config.startLimit = startLimit;
    config.url = "http://127.0.0.1:" + std::to_string(server.port()) + "/mcp";
    return scene.begin(config);
}

} // namespace

class TestHttpServers : public QObject {
    Q_OBJECT

private slots:
    void bothFamiliesAreSpoken_data()
    {
        QTest::addColumn<bool>("modern");
        QTest::newRow("with a handshake") << false;
        QTest::newRow("without") << true;
    }

    void bothFamiliesAreSpoken()
    {
        QFETCH(bool, modern);
        FakeHttp fake(modern);
        {
            ServersScene scene;
            scene.options.readSecret = [](const std::string&, const auto& answer) { answer("s3"); };
            ServerConfig config = fake.config();
            config.headers = {{"Authorization", "Bearer ${secret:fake}"}, {"Mcp-Method", "evil"}};
            const ServerState state = scene.begin(config);
            QVERIFY2(state.stage == Stage::Ready, state.sentence.c_str());
            QCOMPARE(state.protocol, std::string(modern ? "2026-07-28" : "2025-11-25"));
            QCOMPARE(scene.call("echo").content, std::string("hi"));
            const std::string call = fake.asked("tools/call").at(0);
            QCOMPARE(headerOf(call, "Authorization"), std::string("Bearer s3"));
            QCOMPARE(headerOf(call, "Accept"), std::string("application/json, text/event-stream"));
            QCOMPARE(headerOf(call, "MCP-Protocol-Version"), state.protocol);
            QCOMPARE(headerOf(call, "Mcp-Session-Id"), std::string(modern ? "" : "s-1"));
            QCOMPARE(headerOf(call, "Mcp-Method"), std::string(modern ? "tools/call" : ""));
            QCOMPARE(headerOf(call, "Mcp-Name"), std::string(modern ? "echo" : ""));
            QCOMPARE(bodyOf(call).find("io.modelcontextprotocol/protocolVersion") !=
                         std::string::npos,
                     modern);
            // One that hangs is stopped at once, and the server is told.
            engine::CancelFlag cancel;
            const tools::ToolPointer hang = scene.registry.find("fake_h__ng");
            auto stopped = std::async(std::launch::async, [&] {
                return hang->run(Json::object(), {cancel, "chat", {}});
            });
            QTRY_COMPARE(fake.asked("tools/call").size(), std::size_t(2));
            if (modern)
                QCOMPARE(headerOf(fake.asked("tools/call")[1], "Mcp-Name"),
                         std::string("=?base64?aMOkbmc=?="));
            cancel.request();
            QVERIFY(stopped.wait_for(std::chrono::seconds(1)) == std::future_status::ready);
            QTRY_COMPARE(fake.asked("notifications/cancelled").size(), std::size_t(1));
            // A session is given back.
            scene.servers().stop("fake");
            const auto isGoodbye = [](const std::string& request) {
                return request.starts_with("DELETE /mcp") &&
                       headerOf(request, "Mcp-Session-Id") == "s-1";
            };
            if (!modern) QTRY_VERIFY(std::ranges::any_of(fake.server.requests(), isGoodbye));
        }
    }

    void aSessionThatWasForgottenIsBegunAgain()
    {
        FakeHttp fake(/*modern=*/false);
        ServersScene scene;
        QCOMPARE(scene.begin(fake.config()).stage, Stage::Ready);
        fake.forgetsSession = true;
        const tools::ToolResult lost = scene.call("echo");
        QCOMPARE(lost.outcome, CallOutcome::Failed);
        QCOMPARE(scene.waitFor("fake", Stage::Ready).stage, Stage::Ready);
        QTRY_COMPARE(scene.call("echo").content, std::string("hi"));
        QCOMPARE(fake.asked("initialize").size(), std::size_t(2));
    }

    void whatIsNoServerIsSaid_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("wants a token") << "401 No"
                                       << "text/plain"
                                       << ""
                                       << "who asks (401)";
        QTest::newRow("is broken") << "500 Oops"
                                   << "text/plain"
                                   << "oops"
                                   << "refused";
        QTest::newRow("a page") << "200 OK"
                                << "text/html"
                                << "<html>"
                                << "its address";
        QTest::newRow("leads elsewhere") << "302 Go\r\nLocation: http://127.0.0.1:1/x"
                                         << "text/plain"
                                         << ""
                                         << "elsewhere";
        QTest::newRow("no JSON") << "200 OK"
                                 << "application/json"
                                 << "{oops"
                                 << "its address";
        QTest::newRow("a stream of nothing") << "200 OK"
                                             << "text/event-stream"
                                             << "data: 5\n\n"
                                             << "its address";
    }

    void whatIsNoServerIsSaid()
    {
        QFETCH(QString, status);
        QFETCH(QString, kind);
        QFETCH(QString, body);
        QFETCH(QString, says);
        const ServerState state = tryServer([&](const std::string&) {
            return respond(status.toStdString(), kind.toStdString(), body.toStdString());
        });
        QCOMPARE(state.stage, Stage::Failed);
        QVERIFY2(QString::fromStdString(state.sentence).contains(says), state.sentence.c_str());
    }

    void aFloodIsEnded()
    {
        const std::string flood(1u << 16, 'x');
        const ServerState state = tryServer([&](const std::string&) {
            return ScriptedServer::Answer{
                .bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: ",
                .more = [&flood] { return std::optional(flood); }};
        });
        QCOMPARE(state.stage, Stage::Failed);
        QVERIFY2(state.sentence.find("more than it may") != std::string::npos,
                 state.sentence.c_str());
    }

    void oneThatIsSilentIsGivenUp()
    {
        const ServerState state = tryServer(
            [](const std::string&) {
                return ScriptedServer::Answer{"", Then::Hang};
            },
            std::chrono::seconds(1));
        QCOMPARE(state.stage, Stage::Failed);
        QVERIFY2(state.sentence.find("in time") != std::string::npos, state.sentence.c_str());
    }

    void anAddressOutsideMayNotLeadInside()
    {
        OutsideScene outside;
        FakeHttp fake(/*modern=*/true, outside.identityOf("mcp.example"));
        outside.outside.name("mcp.example", "10.0.0.7");
        outside.outside.lead("10.0.0.7", fake.server.port());
        ServersScene scene;
        scene.networkOptions = outside.options();
        ServerConfig config = fake.config();
        config.url = "https://mcp.example/mcp";
        const ServerState state = scene.begin(config);
        QCOMPARE(state.stage, Stage::Failed);
        QVERIFY2(state.sentence.find("leads inside") != std::string::npos, state.sentence.c_str());
        QVERIFY(fake.server.requests().empty());
        config.privateAllowed = true;
        QVERIFY(scene.servers().set(config));
        QCOMPARE(scene.waitFor("fake", Stage::Ready).stage, Stage::Ready);
    }
};

CABOCHON_TEST(TestHttpServers)
#include "test_http_servers.moc"
