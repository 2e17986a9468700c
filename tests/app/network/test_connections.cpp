// Proves the network's one switch, by what the system was asked to connect, and that no server can
// keep the program busy: with headers that do not end, answers that are too large, or silence.
#include "tests/app/network/outside_hub.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <future>

using namespace cabochon;
using namespace cabochon::test;
using network::Trouble;

namespace {

network::Request requestTo(const std::string& address)
{
    network::Request request;
    request.address = *network::parseWebAddress(address);
    request.purpose = "a test";
    return request;
}

} // namespace

class TestConnections : public QObject {
    Q_OBJECT

private slots:
    void noneIsMadeWhileSwitchedOff()
    {
        OutsideScene scene;
        network::NetworkOptions options = scene.options();
        options.off = true;
        network::Network network(options);
        const auto answer = scene.ask(network, OutsideScene::kAddress);
        QCOMPARE(answer.end.problem.code, ErrorCode::NetworkOff);
        QVERIFY(!network.start(requestTo(OutsideScene::kAddress), {}));
        QVERIFY(scene.outside.connects().empty());
        QVERIFY(scene.outside.lookups().empty());
    }

    void allEndWhenItIsSwitchedOff()
    {
        OutsideScene scene;
        std::promise<void> asked;
        const ScriptedServer server(
            [&](const std::string&) {
                asked.set_value();
                return ScriptedServer::Answer{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12",
                                              ScriptedServer::Then::Hang};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, server.port());
        network::Network network(scene.options());
        std::promise<network::TransferEnd> ended;
        network::TransferCalls calls;
        calls.onEnd = [&](const network::TransferEnd& end) { ended.set_value(end); };
        QVERIFY(network.start(requestTo(OutsideScene::kAddress), std::move(calls)));
        asked.get_future().wait();
        network.setOff(true);
        QCOMPARE(ended.get_future().get().problem.code, ErrorCode::NetworkOff);
        const auto refused = scene.ask(network, OutsideScene::kAddress);
        QCOMPARE(refused.end.problem.code, ErrorCode::NetworkOff);
        QCOMPARE(scene.outside.connects().size(), std::size_t(1));
        QCOMPARE(scene.outside.lookups().size(), std::size_t(1));
    }

    void areReadableToNobodyOnTheWay()
    {
        OutsideScene scene;
        network::Network network(scene.options());
        const auto answer = scene.ask(network, "http://hub.example/owner/model", "secret");
        QVERIFY(answer.end.problem.message.find("https address") != std::string::npos);
        QVERIFY(scene.outside.connects().empty());
        QVERIFY(scene.outside.lookups().empty());
    }

    void endWhereAServerDoesNot_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("many headers")
            << "HTTP/1.1 200 OK\r\n" + QString("X-More: and more\r\n").repeated(8000)
            << "bytes of headers";
        QTest::newRow("a long header")
            << "HTTP/1.1 200 OK\r\nX-More: " + QString("more").repeated(100'000) << "hub.example";
        QTest::newRow("much information")
            << QString("HTTP/1.1 103 Hints\r\nX-More: more\r\n\r\n").repeated(4000)
            << "bytes of headers";
        QTest::newRow("a large answer")
            << "HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + QString("x").repeated(300'000)
            << "that were expected";
        QTest::newRow("a large answer in pieces")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                   QString("8\r\n12345678\r\n").repeated(30'000)
            << "that were expected";
        QTest::newRow("a negative piece")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n12345678\r\n"
            << "hub.example";
        QTest::newRow("two lengths")
            << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: -5\r\n\r\nhello"
            << "hub.example";
        QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"
                                 << "hub.example";
        QTest::newRow("a coding nobody wanted")
            << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"
            << "not asked for";
    }

    void endWhereAServerDoesNot()
    {
        QFETCH(QString, answer);
        QFETCH(QString, said);
        OutsideScene scene;
        const ScriptedServer server(
            [&](const std::string&) {
                return ScriptedServer::Answer{answer.toStdString(), ScriptedServer::Then::Hang};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, server.port());
        network::Network network(scene.options());
        network::Request request = requestTo(OutsideScene::kAddress);
        request.mostBytes = 200'000;
        request.mostTime = std::chrono::seconds(20);
        const auto got = network.ask(std::move(request), nullptr);
        QVERIFY(got.end.trouble != Trouble::None);
        const QString message = QString::fromStdString(got.end.problem.message);
        QVERIFY2(message.contains(said), qPrintable(message));
        QVERIFY2(!message.contains("silent"), qPrintable(message)); // not by time
        QVERIFY(got.body.size() <= 200'000);
    }

    void areGivenUpInSilence()
    {
        OutsideScene scene;
        const ScriptedServer server(
            [&](const std::string&) {
                return ScriptedServer::Answer{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12",
                                              ScriptedServer::Then::Hang};
            },
            scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, server.port());
        network::Network network(scene.options());
        network::Request request = requestTo(OutsideScene::kAddress);
        request.mostSilence = std::chrono::seconds(1);
        const auto got = network.ask(std::move(request), nullptr);
        QCOMPARE(got.end.trouble, Trouble::Temporary);
        QVERIFY(got.end.problem.message.find("silent or too slow") != std::string::npos);
    }
};

CABOCHON_TEST(TestConnections)
#include "test_connections.moc"
