// Proves that nobody is asked over TLS who is not the server it should be (DL-6): before the first
// word of a request has left.
#include "tests/app/network/outside_hub.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;
using network::Trouble;

namespace {

ScriptedServer::Answer welcome(const std::string&)
{
    return {ScriptedServer::ok("welcome")};
}

} // namespace

class TestTls : public QObject {
    Q_OBJECT

private slots:
    void asksTheServerThatIsTheOne()
    {
        OutsideScene scene;
        const ScriptedServer server(welcome, scene.identityOf(OutsideScene::kHub));
        scene.outside.lead(OutsideScene::kHubNumber, server.port());
        network::Network network(scene.options());
        const auto answer = scene.ask(network, OutsideScene::kAddress, "secret");
        QVERIFY2(answer.end.trouble == Trouble::None, answer.end.problem.message.c_str());
        QCOMPARE(answer.body, std::string("welcome"));
        QCOMPARE(server.requests().size(), std::size_t(1));
        QVERIFY(server.requests()[0].find("Authorization: Bearer secret") != std::string::npos);
        QVERIFY(!isTold(network, answer, "secret"));
        QCOMPARE(scene.outside.connects(), std::vector<std::string>{"203.0.113.1:443"});
    }

    void asksNobodyElse_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("wrong name") << "wrong name"
                                    << "no alternative certificate subject name matches";
        QTest::newRow("wild name") << "wild name"
                                   << "no alternative certificate subject name matches";
        QTest::newRow("expired") << "expired"
                                 << "expired";
        QTest::newRow("not valid yet") << "not valid yet"
                                       << "not yet valid";
        QTest::newRow("by itself") << "by itself"
                                   << "self-signed";
        QTest::newRow("unknown authority") << "unknown authority"
                                           << "issuer";
        QTest::newRow("outdated") << "outdated"
                                  << "version";
    }

    void asksNobodyElse()
    {
        QFETCH(QString, kind);
        QFETCH(QString, said);
        OutsideScene scene;
        const TestAuthority unknown("An authority that nobody knows");
        ScriptedServer::Tls tls = scene.identityOf(OutsideScene::kHub);
        if (kind == "wrong name") tls.identity = scene.authority.issue("other.example");
        if (kind == "wild name") tls.identity = scene.authority.issue("*.hub.example");
        if (kind == "expired") tls.identity = scene.authority.issue(OutsideScene::kHub, -3, -1);
        if (kind == "not valid yet") tls.identity = scene.authority.issue(OutsideScene::kHub, 1, 3);
        if (kind == "by itself") tls.identity = selfSigned(OutsideScene::kHub);
        if (kind == "unknown authority") tls.identity = unknown.issue(OutsideScene::kHub);
        tls.outdated = kind == "outdated";
        const ScriptedServer server(welcome, tls);
        scene.outside.lead(OutsideScene::kHubNumber, server.port());
        network::Network network(scene.options());
        const auto answer = scene.ask(network, OutsideScene::kAddress, "secret");
        // A certificate will be the same again. What breaks while TLS is agreed on may be the line.
        const bool certain = kind != "outdated";
        QCOMPARE(answer.end.trouble, certain ? Trouble::Refused : Trouble::Temporary);
        const QString message = QString::fromStdString(answer.end.problem.message);
        QVERIFY2(message.contains(said, Qt::CaseInsensitive), qPrintable(message));
        QVERIFY2(message.contains("hub.example"), qPrintable(message));
        QCOMPARE(answer.end.head.status, 0);
        QVERIFY(answer.body.empty());
        for (const std::string& request : server.requests())
            QVERIFY(request.find("HTTP") == std::string::npos);
        QCOMPARE(scene.outside.connects().size(), std::size_t(1));
    }
};

CABOCHON_TEST(TestTls)
#include "test_tls.moc"
