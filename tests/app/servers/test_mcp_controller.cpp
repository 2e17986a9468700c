// Proves what the window makes of servers: what would run is shown to the letter before it runs,
// nothing runs before it is allowed, its tools come into the chat, secrets go to the keychain, and
// what changed is shown.
#include "app/servers/mcp_controller.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/app/mcp/servers_scene.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// A keychain of this test.
class Drawer final : public SecretStore {
public:
    void read(const std::string& name, ReadDone done) override
    {
        const auto found = kept.find(name);
        if (found == kept.end()) return done(Error{ErrorCode::NotFound, "There is none."});
        done(Secret(found->second));
    }
    void write(const std::string& name, Secret secret, Done done) override
    {
        kept[name] = std::string(secret.reveal());
        done({});
    }
    void remove(const std::string& name, Done done) override
    {
        kept.erase(name);
        done({});
    }

    std::map<std::string, std::string> kept;
};

QString pasted(const QString& mode, const QJsonObject& environment = {})
{
    const QJsonObject server{
        {QStringLiteral("command"), QString::fromStdString(fakeServer().string())},
        {QStringLiteral("args"),
         QJsonArray{mode, QStringLiteral("two words"), QStringLiteral("a\nb"), QStringLiteral("")}},
        {QStringLiteral("env"), environment}};
    const QJsonObject all{
        {QStringLiteral("mcpServers"), QJsonObject{{QStringLiteral("fake"), server}}}};
    return QString::fromUtf8(QJsonDocument(all).toJson());
}

struct Servers {
    Servers()
    {
        mcp::ServersOptions options;
        const std::filesystem::path home = folder.path().toStdString();
        options.configFile = home / "mcp.json";
        options.approvalsFile = home / "allowed.json";
        options.keeper = buildFolder() / "bin/cabochon-keeper";
        options.resultsFolder = home / "results";
        options.surroundings = mcp::ownSurroundings();
        controller.open(network, std::move(options));
    }
    QString role(ServerListModel::Role role)
    {
        return controller.list()->data(controller.list()->index(0, 0), role).toString();
    }
    bool becomes(const QString& status)
    {
        return QTest::qWaitFor([&] { return role(ServerListModel::StatusRole) == status; }, 10000);
    }

    QTemporaryDir folder;
    Script script;
    ScriptedWindow window{script};
    Drawer drawer;
    network::Network network;
    McpController controller{window.chat.tools, window.chat.conversations, drawer};
};

const QString kFake = QStringLiteral("fake");

} // namespace

class TestMcpController : public QObject {
    Q_OBJECT

private slots:
    void whatWouldRunIsShownToTheLetter()
    {
        Servers servers;
        const QVariantMap read = servers.controller.read(pasted(
            QStringLiteral("modern"), {{QStringLiteral("NOTES_KEY"), QStringLiteral("k-41")}}));
        QVERIFY(read.value(QStringLiteral("problem")).toString().isEmpty());
        const QVariantMap run = read.value(QStringLiteral("servers")).toList().value(0).toMap();
        QCOMPARE(run.value(QStringLiteral("program")).toString(),
                 QString::fromStdString(fakeServer().string()));
        QCOMPARE(run.value(QStringLiteral("arguments")).toStringList(),
                 (QStringList{QStringLiteral("modern"), QStringLiteral("two words"),
                              QStringLiteral("a\nb"), QString()}));
        QCOMPARE(run.value(QStringLiteral("secrets")).toStringList().size(), 1);
        QVERIFY(!QJsonDocument::fromVariant(read).toJson().contains("k-41"));
        QCOMPARE(servers.controller.list()->rowCount(), 0);

        QVERIFY(!servers.controller.read(QStringLiteral("mcpServers: notes"))
                     .value(QStringLiteral("problem"))
                     .toString()
                     .isEmpty());
    }

    void itRunsOnceItIsAllowedAndItsToolsAreInTheChat()
    {
        Servers servers;
        QCOMPARE(servers.controller.add(pasted(QStringLiteral("modern"))), QString());
        QVERIFY(servers.becomes(QStringLiteral("asks")));
        QCOMPARE(servers.role(ServerListModel::ToolCountRole), QStringLiteral("0"));
        QVERIFY(servers.window.chat.tools.registry().all().empty());
        servers.controller.allow(kFake);
        QVERIFY(servers.becomes(QStringLiteral("running")));
        ToolController& tools = servers.window.chat.tools;
        QVERIFY(QTest::qWaitFor([&] { return tools.onCount() > 3; }, 5000));
        const QStringList on = servers.window.chat.conversations.shown().tools;
        QVERIFY(on.contains(QStringLiteral("fake_echo")));
        // What strangers' programs do is asked for each time.
        const tools::ToolPointer echo = tools.registry().find("fake_echo");
        QVERIFY(echo);
        QVERIFY(echo->facts().asks != tools::Asks::Never);
        servers.controller.setOn(kFake, false);
        QVERIFY(servers.becomes(QStringLiteral("off")));
        QVERIFY(QTest::qWaitFor([&] { return !tools.registry().find("fake_echo"); }, 5000));
    }

    void secretsLieInTheKeychainAlone()
    {
        Servers servers;
        QCOMPARE(servers.controller.add(
                     pasted(QStringLiteral("modern"),
                            {{QStringLiteral("NOTES_KEY"), QStringLiteral("k-41-secret")}})),
                 QString());
        QVERIFY(servers.becomes(QStringLiteral("asks")));
        QCOMPARE(servers.drawer.kept.size(), std::size_t(1));
        QCOMPARE(servers.drawer.kept.begin()->second, std::string("k-41-secret"));
        QFile list(servers.folder.filePath(QStringLiteral("mcp.json")));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray written = list.readAll();
        QVERIFY(written.contains("NOTES_KEY"));
        QVERIFY(!written.contains("k-41-secret"));
        servers.controller.remove(kFake);
        QVERIFY(QTest::qWaitFor([&] { return servers.controller.list()->rowCount() == 0; }, 5000));
        QVERIFY(servers.drawer.kept.empty());
    }

    void brokenTextAddsNothing()
    {
        Servers servers;
        QVERIFY(!servers.controller.add(QStringLiteral("{}")).isEmpty());
        QVERIFY(!servers.controller.add(QStringLiteral("[1")).isEmpty());
        QCOMPARE(servers.controller.list()->rowCount(), 0);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestMcpController)
#include "test_mcp_controller.moc"
