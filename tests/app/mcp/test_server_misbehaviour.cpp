// Proves that no server keeps the program busy or fills its memory: each that floods, stalls,
// crashes or speaks something else is ended, with a sentence that says so.
#include "tests/app/mcp/servers_scene.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::mcp;
using namespace cabochon::test;

class TestServerMisbehaviour : public QObject {
    Q_OBJECT

private slots:
    void isEndedWithASentence_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("says");
        QTest::newRow("ends at once") << "exit"
                                      << "ended (code 3): out of luck.";
        QTest::newRow("crashes") << "crash"
                                 << "crashed (signal 6)";
        QTest::newRow("speaks HTML") << "html"
                                     << "web page";
        QTest::newRow("chatters") << "chatter"
                                  << "lines that are no messages";
        QTest::newRow("one line without end") << "one-line"
                                              << "more than 16 MiB";
        QTest::newRow("broken messages") << "no-json"
                                         << "no message";
        QTest::newRow("deep messages") << "deep"
                                       << "no message";
        QTest::newRow("floods") << "flood"
                                << "nobody asked for";
        QTest::newRow("a million values") << "many-values"
                                          << "a million values";
        QTest::newRow("is silent") << "silent"
                                   << "did not answer \"initialize\" in time";
        QTest::newRow("another version") << "bad-version"
                                         << "1999-01-01";
        QTest::newRow("a list without end") << "endless-list"
                                            << "ever more tools";
    }

    void isEndedWithASentence()
    {
        QFETCH(QString, mode);
        QFETCH(QString, says);
        ServersScene scene;
        ServerConfig config = scene.config(mode.toStdString());
        if (mode == "silent") config.startLimit = std::chrono::seconds(1);
        const ServerState state = scene.begin(config);
        QCOMPARE(state.stage, Stage::Failed);
        QVERIFY2(QString::fromStdString(state.sentence).contains(says), state.sentence.c_str());
        QVERIFY(scene.servers().log("fake").find(state.sentence) != std::string::npos);
        QVERIFY(scene.registry.all().empty());
    }

    void oneThatReadsNothingIsEnded()
    {
        ServersScene scene;
        ServerConfig config = scene.config("unread");
        config.limit = std::chrono::seconds(1);
        QCOMPARE(scene.begin(config).stage, Stage::Ready);
        const std::string large = "{\"text\": \"" + std::string(9u << 20, 'x') + "\"}";
        tools::ToolResult result;
        for (int i = 0; i < 4 && result.content.find("does not read") == std::string::npos; ++i)
            result = scene.call("echo", large);
        QVERIFY2(result.content.find("does not read") != std::string::npos,
                 result.content.substr(0, 200).c_str());
    }

    void whatIsNotThereIsSaid()
    {
        ServersScene scene;
        ServerConfig config = scene.config("good");
        config.command = "no-such-program";
        QVERIFY(scene.servers().set(config));
        ServerState state = scene.waitFor("fake", Stage::Failed);
        QVERIFY2(state.sentence.find("no-such-program") != std::string::npos,
                 state.sentence.c_str());
        // A text that the system cannot run is found, and says so when it is started.
        config.command = "/etc/hostname";
        QVERIFY(scene.servers().set(config));
        state = scene.waitFor("fake", Stage::Failed);
        QVERIFY(state.stage == Stage::Failed);
    }
};

CABOCHON_TEST(TestServerMisbehaviour)
#include "test_server_misbehaviour.moc"
