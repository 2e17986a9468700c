// Proves `history`: conversations come in once, are listed, found, shown and given out again; and
// the history of an open window is left alone.
#include "app/history/history_database.h"
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

QString fixture(const char* name)
{
    return dataFile(QStringLiteral("history/") + QLatin1String(name));
}

} // namespace

class TestCliHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    CliResult call(const QStringList& arguments, bool json = true) const
    {
        QStringList all = QStringList{"history"} + arguments;
        all << "--data-dir" << m_folder->filePath("data");
        if (json) all << "--json";
        return runCli(all);
    }
    QJsonArray conversations() const { return call({"list"}).json()["conversations"].toArray(); }
    QString idOf(const QString& title) const
    {
        for (const QJsonValue& conversation : conversations())
            if (conversation["title"].toString() == title) return conversation["id"].toString();
        return {};
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void importsEachConversationOnce()
    {
        const QString file = fixture("chatgpt_conversations.json");
        const CliResult dry = call({"import", file, "--dry-run"});
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(dry.json()["imported"].toInt(), 2);
        QVERIFY(dry.json()["dry_run"].toBool());
        QCOMPARE(conversations().size(), 0);
        const CliResult first = call({"import", file});
        QCOMPARE(first.json()["imported"].toInt(), 2);
        QCOMPARE(first.json()["source"].toString(), "chatgpt");
        QCOMPARE(first.json()["problems"].toArray().size(), 1);
        const CliResult again = call({"import", file});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json()["imported"].toInt(), 0);
        QCOMPARE(again.json()["duplicates"].toInt(), 2);
        QCOMPARE(conversations().size(), 2);
        QCOMPARE(conversations().at(0)["title"].toString(), "Tomato leaves"); // used last
        QCOMPARE(conversations().at(0)["source"].toString(), "chatgpt");
        const CliResult text = call({"import", file}, false);
        QVERIFY2(text.output.startsWith("0 conversations imported from chatgpt, 2 here already.\n"),
                 text.output.constData());
        QVERIFY2(text.output.contains("Left out: New chat: It holds no messages."),
                 text.output.constData());
    }

    void whatGoesOutComesInAgain()
    {
        QCOMPARE(call({"import", fixture("cabochon_chats.json")}).exitCode, 0);
        QCOMPARE(call({"import", fixture("open_webui_chats.json")}).exitCode, 0);
        const QString all = m_folder->filePath("all.json");
        const CliResult exported = call({"export", "--out", all});
        QCOMPARE(exported.json()["exported"].toInt(), 4);
        // Into the same history: nothing is new. Into an empty one: all, with the same ids.
        QCOMPARE(call({"import", all}).json()["duplicates"].toInt(), 4);
        const QByteArray before = contentOf(all);
        QVERIFY(QDir(m_folder->filePath("data")).removeRecursively());
        QCOMPARE(call({"import", all}).json()["imported"].toInt(), 4);
        QCOMPARE(call({"export", "--out", all}).json()["exported"].toInt(), 4);
        QCOMPARE(contentOf(all), before);
        QVERIFY(call({"list"}).output.contains("\"folder\":\"Garden\""));
    }

    void readingMakesNoFile()
    {
        const QString file = fixture("cabochon_chats.json");
        const QString out = m_folder->filePath("out.json");
        QCOMPARE(call({"list"}).json()["conversations"].toArray().size(), 0);
        QCOMPARE(call({"show", "none"}).errorCode(), "not_found");
        QCOMPARE(call({"search", "fox"}).json()["hits"].toArray().size(), 0);
        QCOMPARE(call({"export", "--out", out}).json()["exported"].toInt(), 0);
        QCOMPARE(call({"check"}).json()["conversations"].toInt(), 0);
        QCOMPARE(call({"import", file, "--dry-run"}).json()["imported"].toInt(), 2);
        QCOMPARE(call({"import", "/nonexistent/a.json"}).errorCode(), "file_not_found");
        QVERIFY(call({"list"}, false).errors.contains("There is no history in "));
        QVERIFY(!QFile::exists(m_folder->filePath("data")));
    }

    void showsAndFinds()
    {
        QCOMPARE(call({"import", fixture("cabochon_chats.json")}).exitCode, 0);
        const QString id = idOf("Tomatoes");
        QCOMPARE(id, "0190b6f2-7c3a-7d4e-9f21-000000000001");
        const CliResult shown = call({"show", id});
        QCOMPARE(shown.json()["id"].toString(), id);
        QCOMPARE(shown.json()["messages"].toArray().size(), 4);
        const CliResult text = call({"show", id}, false);
        QVERIFY2(text.output.contains("You:\nAnd outdoors?"), text.output.constData());
        QVERIFY(!text.output.contains("In April")); // of another branch
        const CliResult found = call({"search", "sow", "tomat"});
        const QJsonArray hits = found.json()["hits"].toArray();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.at(0)["conversation"].toString(), id);
        QCOMPARE(hits.at(0)["role"].toString(), "user");
        QCOMPARE(hits.at(0)["marks"].toArray().size(), 2);
        QCOMPARE(call({"search", "nowhere"}).json()["hits"].toArray().size(), 0);
        const CliResult checked = call({"check"});
        QCOMPARE(checked.exitCode, 0);
        QCOMPARE(checked.json()["messages"].toInt(), 7);
    }

    void exportsMarkdown()
    {
        QCOMPARE(call({"import", fixture("cabochon_chats.json")}).exitCode, 0);
        const QString one = m_folder->filePath("one.txt");
        const QStringList markdown{"export", "--format", "markdown", "--out"};
        QCOMPARE(call(QStringList{"export", idOf("Tomatoes"), "--format", "markdown", "--out", one})
                     .exitCode,
                 0);
        QVERIFY(contentOf(one).contains("# Tomatoes\n\n## You\n"));
        const QString folder = m_folder->filePath("all");
        QCOMPARE(call(markdown + QStringList{folder}).json()["exported"].toInt(), 2);
        QStringList names;
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
            names << file.completeBaseName();
        QCOMPARE(names, (QStringList{"Tomatoes", "Without ids"}));
        QVERIFY(call({"export", idOf("Tomatoes")}, false).output.startsWith("{\"format\":"));
    }

    void mistakesHaveTheirCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("no action") << QStringList{} << "usage" << 2;
        QTest::newRow("unknown action") << QStringList{"sing"} << "usage" << 2;
        QTest::newRow("no id") << QStringList{"show"} << "usage" << 2;
        QTest::newRow("unknown id") << QStringList{"show", "none"} << "not_found" << 2;
        QTest::newRow("nothing to find") << QStringList{"search", " "} << "usage" << 2;
        QTest::newRow("filters alone") << QStringList{"search", "role:user"} << "usage" << 2;
        QTest::newRow("unknown format")
            << QStringList{"export", "--format", "pdf", "--out", "x"} << "usage" << 2;
        QTest::newRow("export without a place") << QStringList{"export"} << "usage" << 2;
        QTest::newRow("no file") << QStringList{"import"} << "usage" << 2;
        QTest::newRow("missing file")
            << QStringList{"import", "/nonexistent/a.json"} << "file_not_found" << 3;
        QTest::newRow("no export") << QStringList{"import", cliProgram()} << "invalid_json" << 3;
        QTest::newRow("nowhere to write")
            << QStringList{"export", "--out", "/nonexistent/x.json"} << "file_write_failed" << 1;
    }

    void mistakesHaveTheirCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, code);
        QFETCH(int, status);
        const CliResult result = call(arguments);
        QCOMPARE(result.errorCode(), code);
        QCOMPARE(result.exitCode, status);
        QVERIFY2(result.lastErrorLine().endsWith('.'), result.errors.constData());
    }

    void anOpenHistoryIsLeftAlone()
    {
        const std::filesystem::path data(m_folder->filePath("data").toStdString());
        const Result<history::HistoryDatabase> window = history::HistoryDatabase::open(data);
        QVERIFY(window);
        QElapsedTimer timer;
        timer.start();
        const CliResult result = call({"list"});
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.errorCode(), "history_in_use");
    }

    void aDamagedHistoryIsSaid()
    {
        QCOMPARE(call({"import", fixture("claude_conversations.json")}).exitCode, 0);
        QFile file(m_folder->filePath("data/history.db"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 place = 4096; place < file.size(); place += 1024) {
            file.seek(place);
            file.write(QByteArray(200, '\x5a'));
        }
        file.close();
        const CliResult listed = call({"list"});
        QCOMPARE(listed.errorCode(), "history_damaged");
        QVERIFY(listed.lastErrorLine().endsWith("`history check` makes a copy of what can be read."));
        const CliResult result = call({"check"});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.errorCode(), "history_damaged");
        QVERIFY(QFile::exists(m_folder->filePath("data/history.repaired.db")));
    }
};

CABOCHON_TEST(TestCliHistory)
#include "test_cli_history.moc"
