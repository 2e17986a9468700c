// Proves that where the environment names a proxy nothing goes around it (DL-7): however it fails,
// no name is looked up, nobody else is connected, and its password is told to it alone.
#include "tests/app/network/outside_hub.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;
using network::Trouble;

namespace {

using Then = ScriptedServer::Then;

/// Sets variables of the environment for a scope.
class ProxyOfEnvironment {
public:
    explicit ProxyOfEnvironment(int port)
    {
        qputenv("https_proxy",
                "http://user:pass-phrase@127.0.0.1:" + QByteArray::number(port) + "/");
    }
    ~ProxyOfEnvironment() { qunsetenv("https_proxy"); }
    ProxyOfEnvironment(const ProxyOfEnvironment&) = delete;
    ProxyOfEnvironment& operator=(const ProxyOfEnvironment&) = delete;
};

const std::string kPassword = "dXNlcjpwYXNzLXBocmFzZQ=="; // as it is sent

void verifyNothingWentAround(const OutsideScene& scene, int port)
{
    QCOMPARE(scene.outside.lookups(), std::vector<std::string>());
    for (const std::string& one : scene.outside.connects())
        QCOMPARE(one, "127.0.0.1:" + std::to_string(port));
}

} // namespace

class TestProxy : public QObject {
    Q_OBJECT

private slots:
    void leadsToTheServer()
    {
        OutsideScene scene;
        ScriptedServer::Tls behind = scene.identityOf(OutsideScene::kHub);
        behind.atOnce = false;
        const ScriptedServer proxy(
            [](const std::string& head) -> ScriptedServer::Answer {
                if (head.starts_with("CONNECT "))
                    return {"HTTP/1.1 200 Connected\r\n\r\n", Then::BecomeTls};
                return {ScriptedServer::ok("from behind")};
            },
            behind);
        const ProxyOfEnvironment environment(proxy.port());
        network::Network network(scene.options());
        const auto answer = scene.ask(network, OutsideScene::kAddress, "secret");
        QVERIFY2(answer.end.trouble == Trouble::None, answer.end.problem.message.c_str());
        QCOMPARE(answer.body, std::string("from behind"));
        const std::vector<std::string> requests = proxy.requests();
        QCOMPARE(requests.size(), std::size_t(2));
        QVERIFY(requests[0].starts_with("CONNECT hub.example:443 "));
        QVERIFY(requests[0].find(kPassword) != std::string::npos);
        QVERIFY(requests[0].find("secret") == std::string::npos); // readable on the way
        QVERIFY(requests[1].find(kPassword) == std::string::npos);
        QVERIFY(requests[1].find("Bearer secret") != std::string::npos);
        verifyNothingWentAround(scene, proxy.port());
    }

    void failsWithoutAWayAround_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("then");
        QTest::addColumn<QString>("said");
        QTest::newRow("wants a password")
            << "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
               "Content-Length: 0\r\n\r\n"
            << int(Then::Close) << "user's name and password";
        QTest::newRow("forbids it") << "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"
                                    << int(Then::Close) << "403";
        QTest::newRow("drops it") << "" << int(Then::Close) << "hub.example";
        QTest::newRow("breaks off") << "HTTP/1.1 200 Conn" << int(Then::Close) << "hub.example";
        QTest::newRow("answers rubbish") << "rubbish\r\n\r\n" << int(Then::Close) << "hub.example";
        QTest::newRow("hangs") << "" << int(Then::Hang) << "silent or too slow";
        QTest::newRow("hangs behind") << "HTTP/1.1 200 Connected\r\n\r\n"
                                      << int(Then::Hang) << "silent or too slow";
    }

    void failsWithoutAWayAround()
    {
        QFETCH(QString, answer);
        QFETCH(int, then);
        QFETCH(QString, said);
        OutsideScene scene;
        const ScriptedServer proxy([&](const std::string&) {
            return ScriptedServer::Answer{answer.toStdString(), Then(then)};
        });
        const ProxyOfEnvironment environment(proxy.port());
        network::Network network(scene.options());
        network::Request request;
        request.address = *network::parseWebAddress(OutsideScene::kAddress);
        request.token = "secret";
        request.mostTime = std::chrono::milliseconds(then == int(Then::Hang) ? 300 : 5000);
        const auto got = network.ask(std::move(request), nullptr);
        QVERIFY(got.end.trouble != Trouble::None);
        const QString message = QString::fromStdString(got.end.problem.message);
        QVERIFY2(message.contains(said), qPrintable(message));
        for (const char* hidden : {"pass-phrase", kPassword.c_str(), "secret"})
            QVERIFY2(!isTold(network, got, hidden), qPrintable(message));
        for (const std::string& asked : proxy.requests())
            QVERIFY(asked.find("Bearer") == std::string::npos);
        verifyNothingWentAround(scene, proxy.port());
    }

    /// A proxy for other addresses opens no way into this network.
    void ofAnotherSchemeChangesNothing()
    {
        OutsideScene scene;
        scene.outside.name("router.example", "192.168.1.1");
        const ScriptedServer hub(
            [](const std::string&) {
                return ScriptedServer::Answer{ScriptedServer::redirect("https://router.example/x")};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, hub.port());
        qputenv("http_proxy", "http://127.0.0.1:9/");
        network::Network network(scene.options());
        const auto answer = scene.ask(network, OutsideScene::kAddress);
        qunsetenv("http_proxy");
        QVERIFY2(answer.end.problem.message.find("inside of this machine") != std::string::npos,
                 answer.end.problem.message.c_str());
        QCOMPARE(scene.outside.connects(), std::vector<std::string>{"203.0.113.1:443"});
    }

    void isNotGoneAroundWhereNobodyAnswers()
    {
        OutsideScene scene;
        int port = 0;
        {
            const ScriptedServer gone([](const std::string&) { return ScriptedServer::Answer{}; });
            port = gone.port();
        }
        const ProxyOfEnvironment environment(port);
        network::Network network(scene.options());
        const auto answer = scene.ask(network, OutsideScene::kAddress);
        QCOMPARE(answer.end.trouble, Trouble::Temporary);
        QVERIFY(!isTold(network, answer, "pass-phrase"));
        verifyNothingWentAround(scene, port);
    }
};

CABOCHON_TEST(TestProxy)
#include "test_proxy.moc"
