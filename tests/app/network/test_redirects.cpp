// Proves which redirects are followed and with what (DL-6): at most five, never in the open, never
// into this machine or network, and the token goes to its own host alone.
#include "tests/app/network/outside_hub.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;
using network::Trouble;

namespace {

/// What was asked for, of a head.
std::string pathOf(const std::string& head)
{
    const std::size_t from = head.find(' ') + 1;
    return head.substr(from, head.find(' ', from) - from);
}

/// Redirects from "/0" to "/1" and on, `hops` times.
ScriptedServer::Script chain(int hops)
{
    return [hops](const std::string& head) -> ScriptedServer::Answer {
        const int at = std::atoi(pathOf(head).c_str() + 1);
        if (at >= hops) return {ScriptedServer::ok("the end")};
        return {ScriptedServer::redirect("/" + std::to_string(at + 1))};
    };
}

} // namespace

class TestRedirects : public QObject {
    Q_OBJECT

private slots:
    void leadElsewhereWithoutTheToken()
    {
        OutsideScene scene;
        const ScriptedServer elsewhere(
            [](const std::string&) { return ScriptedServer::Answer{ScriptedServer::ok("data")}; },
            scene.identityOf(OutsideScene::kElsewhere));
        const ScriptedServer hub(
            [](const std::string&) {
                return ScriptedServer::Answer{
                    ScriptedServer::redirect("https://elsewhere.example/data?signature=hidden")};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, hub.port());
        scene.outside.lead(OutsideScene::kElsewhereNumber, elsewhere.port());
        network::Network network(scene.options());
        const auto answer = scene.ask(network, "https://hub.example/0", "secret");
        QVERIFY2(answer.end.trouble == Trouble::None, answer.end.problem.message.c_str());
        QCOMPARE(answer.body, std::string("data"));
        QVERIFY(hub.requests().at(0).find("secret") != std::string::npos);
        QCOMPARE(elsewhere.requests().size(), std::size_t(1));
        QVERIFY(elsewhere.requests()[0].find("signature=hidden") != std::string::npos);
        QVERIFY(elsewhere.requests()[0].find("Authorization") == std::string::npos);
        QVERIFY(!isTold(network, answer, "hidden") && !isTold(network, answer, "secret"));
        QCOMPARE(network.log().entries().size(), std::size_t(2));
    }

    void doNotCarryABodyElsewhere_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("location");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("here, the same") << "307"
                                        << "/there" << true;
        QTest::newRow("here, something else") << "302"
                                              << "/there" << false;
        QTest::newRow("elsewhere") << "308"
                                   << "https://elsewhere.example/there" << false;
        QTest::newRow("inside") << "307"
                                << "http://127.0.0.1:1/there" << false;
    }

    void doNotCarryABodyElsewhere()
    {
        QFETCH(QString, status);
        QFETCH(QString, location);
        QFETCH(bool, goesOn);
        OutsideScene scene;
        const ScriptedServer hub(
            [&](const std::string& request) -> ScriptedServer::Answer {
                if (pathOf(request) == "/there") return {ScriptedServer::ok("done")};
                return {"HTTP/1.1 " + status.toStdString() +
                        " Go\r\nContent-Length: 0\r\nLocation: " + location.toStdString() +
                        "\r\n\r\n"};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, hub.port());
        network::Network network(scene.options());
        network::Request request;
        request.address = *network::parseWebAddress("https://hub.example/0");
        request.method = network::Request::Method::Post;
        request.headers = {{"X-Key", "secret"}};
        request.body = "what is sent";
        const auto answer = network.ask(request, nullptr);
        QVERIFY2(answer.end.trouble == Trouble::None, answer.end.problem.message.c_str());
        QCOMPARE(answer.body, std::string(goesOn ? "done" : ""));
        QCOMPARE(hub.requests().size(), std::size_t(goesOn ? 2 : 1));
        for (const std::string& asked : hub.requests()) {
            QVERIFY(asked.starts_with("POST /"));
            QVERIFY(asked.ends_with("\r\n\r\nwhat is sent"));
            QVERIFY(asked.find("X-Key: secret\r\n") != std::string::npos);
        }
    }

    void aNameMayNotLeadInsideUnlessItWasAllowedTo()
    {
        OutsideScene scene;
        scene.outside.name("inside.example", "10.0.0.7");
        const ScriptedServer neighbour(
            [](const std::string&) { return ScriptedServer::Answer{ScriptedServer::ok("data")}; },
            scene.identityOf("inside.example"));
        scene.outside.lead("10.0.0.7", neighbour.port());
        network::Network network(scene.options());
        network::Request request;
        request.address = *network::parseWebAddress("https://inside.example/");
        request.innerAllowed = false;
        QCOMPARE(network.ask(request, nullptr).end.trouble, Trouble::Refused);
        QCOMPARE(neighbour.connections(), std::size_t(0));
        request.innerAllowed = true;
        QCOMPARE(network.ask(request, nullptr).body, std::string("data"));
    }

    void areFollowedFiveTimes_data()
    {
        QTest::addColumn<int>("hops");
        for (const int hops : {1, 5, 6, 1000})
            QTest::addRow("%d", hops) << hops;
    }

    void areFollowedFiveTimes()
    {
        QFETCH(int, hops);
        OutsideScene scene;
        const ScriptedServer hub(chain(hops), scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, hub.port());
        network::Network network(scene.options());
        const auto answer = scene.ask(network, "https://hub.example/0");
        QCOMPARE(hub.requests().size(), std::size_t(std::min(hops, 5) + 1));
        QCOMPARE(answer.end.trouble, hops <= 5 ? Trouble::None : Trouble::Misbehaviour);
        QCOMPARE(answer.body, std::string(hops <= 5 ? "the end" : ""));
        if (hops > 5)
            QVERIFY(answer.end.problem.message.find("more than 5 times") != std::string::npos);
    }

    void areRefused_data()
    {
        QTest::addColumn<QString>("target");
        for (const char* target : {"http://elsewhere.example/x",
                                   "http://hub.example/x",
                                   "file:///etc/passwd",
                                   "ftp://elsewhere.example/x",
                                   "gopher://elsewhere.example/x",
                                   "scp://hub.example/x",
                                   "https://127.0.0.1/x",
                                   "https://localhost/x",
                                   "https://hub.localhost/x",
                                   "https://127.1/x",
                                   "https://2130706433/x",
                                   "https://0x7f000001/x",
                                   "https://0/x",
                                   "https://10.0.0.1/x",
                                   "https://172.16.0.1/x",
                                   "https://192.168.1.1/x",
                                   "https://100.64.0.1/x",
                                   "https://169.254.169.254/latest/meta-data",
                                   "https://[::1]/x",
                                   "https://[::ffff:127.0.0.1]/x",
                                   "https://[fd00::1]/x",
                                   "https://[fe80::1]/x",
                                   "https://user:password@elsewhere.example/x",
                                   "https://inside.example/x",
                                   "https://router.example/x",
                                   "//",
                                   "https://elsewhere.example:99999/x"})
            QTest::newRow(target) << target;
    }

    /// Of all of them not one connection is made.
    void areRefused()
    {
        QFETCH(QString, target);
        OutsideScene scene;
        // Names whose owner has them lead into other people's machines.
        scene.outside.name("inside.example", "127.0.0.1");
        scene.outside.name("router.example", "192.168.1.1");
        const ScriptedServer hub(
            [&](const std::string&) {
                return ScriptedServer::Answer{ScriptedServer::redirect(target.toStdString())};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, hub.port());
        network::Network network(scene.options());
        const auto answer = scene.ask(network, "https://hub.example/0", "secret");
        QVERIFY(answer.end.trouble != Trouble::None && answer.end.trouble != Trouble::Temporary);
        QVERIFY2(answer.end.problem.message.find("hub.example") != std::string::npos,
                 answer.end.problem.message.c_str());
        QCOMPARE(scene.outside.connects(), std::vector<std::string>{"203.0.113.1:443"});
        QCOMPARE(hub.requests().size(), std::size_t(1));
    }
};

CABOCHON_TEST(TestRedirects)
#include "test_redirects.moc"
