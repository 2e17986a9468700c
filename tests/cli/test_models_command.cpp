// Proves `cabochon-cli models` as scripts use it: lines and results in JSON, exit statuses, Ctrl-C,
// and the library's ids as names of models.
#include "tests/app/downloads/download_proofs.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace cabochon::test;

namespace {

const QString kId = QStringLiteral("owner/repository/model.gguf");

const std::string& modelBytes()
{
    static const std::string bytes = proofModel(9u << 20, 3);
    return bytes;
}

QList<QJsonObject> lines(const QByteArray& output)
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : output.trimmed().split('\n'))
        objects << QJsonDocument::fromJson(line).object();
    return objects;
}

} // namespace

class TestModelsCommand : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// The library is the application's, in a data folder of its own.
    CliResult call(const QStringList& arguments) const
    {
        return runCli(QStringList{"models"} + arguments + QStringList{"--json"}, {},
                      m_folder->path());
    }
    QString place() const { return m_folder->filePath("cabochon/models/" + kId); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void downloadsListsVerifiesRepairsRemoves()
    {
        TestHub hub("model.gguf", modelBytes());
        qputenv("HF_ENDPOINT", hub.address().c_str());
        const CliResult downloaded = call({"download", kId, "--stream"});
        QVERIFY2(downloaded.exitCode == 0, downloaded.errors.constData());
        const QList<QJsonObject> said = lines(downloaded.output);
        QVERIFY(said.size() >= 3);
        for (qsizetype i = 0; i + 1 < said.size(); ++i) {
            QVERIFY(said[i].contains("received") && said[i].contains("bytes_per_s"));
            QCOMPARE(said[i]["total"].toInteger(), qint64(modelBytes().size()));
        }
        QCOMPARE(said.last()["path"].toString(), place());
        QCOMPARE(said.last()["sha256"].toString().toStdString(), TestHub::sha256(modelBytes()));
        QVERIFY(contentOf(place()) == QByteArray::fromStdString(modelBytes()));

        const QJsonObject listed = call({"list"}).json()["models"].toArray().at(0).toObject();
        QCOMPARE(listed["id"].toString(), kId);
        QCOMPARE(listed["state"].toString(), "verified");
        QVERIFY(call({"verify", kId}).json()["verified"].toBool());

        QFile file(place());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5'000'000));
        file.write("damage");
        file.close();
        const CliResult damaged = call({"verify", kId});
        QCOMPARE(damaged.exitCode, 3);
        QCOMPARE(damaged.errorCode(), "model_damaged");
        QVERIFY2(damaged.errors.contains("1 of 3 pieces"), damaged.errors.constData());
        const std::uint64_t before = hub.dataBytesSent();
        QCOMPARE(call({"download", kId}).exitCode, 0);
        QCOMPARE(hub.dataBytesSent() - before, std::uint64_t(4u << 20));
        QVERIFY(contentOf(place()) == QByteArray::fromStdString(modelBytes()));

        QCOMPARE(call({"remove", kId}).exitCode, 0);
        QVERIFY(!QFile::exists(place()) && !QFile::exists(place() + ".json"));
        QCOMPARE(call({"remove", kId}).exitCode, 3);
        QVERIFY(call({"list"}).json()["models"].toArray().isEmpty());
    }

    void saysHowItFailed()
    {
        TestHub hub("model.gguf", modelBytes());
        qputenv("HF_ENDPOINT", hub.address().c_str());
        QCOMPARE(call({"fetch"}).exitCode, 2);
        QCOMPARE(call({"download"}).exitCode, 2);
        QCOMPARE(call({"download", "no-such-model"}).exitCode, 2);
        QCOMPARE(call({"download", "owner/../x.gguf"}).exitCode, 2);
        const CliResult off = call({"download", kId, "--no-network"});
        QCOMPARE(off.exitCode, 6);
        QCOMPARE(off.errorCode(), "network_off");
        QCOMPARE(hub.connections(), std::size_t(0));
        const CliResult unknown = call({"download", "owner/repository/other.gguf"});
        QCOMPARE(unknown.exitCode, 6);
        QCOMPARE(unknown.errorCode(), "hub_not_found");
        QVERIFY(unknown.lastErrorLine().startsWith("error: "));
        hub.wantedToken = "secret";
        QCOMPARE(call({"download", kId}).errorCode(), "hub_forbidden");
        hub.wantedToken.clear();
        hub.add("page.gguf", "<html>not a model</html>");
        const CliResult page = call({"download", "owner/repository/page.gguf"});
        QCOMPARE(page.exitCode, 3);
        QCOMPARE(page.errorCode(), "model_unsupported");
        QVERIFY(!QFile::exists(place()));
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        const CliResult tooLarge = runShell(
            "ulimit -f 2048; exec \"$0\" \"$@\"",
            {"models", "download", kId, "--models-dir", m_folder->filePath("small"), "--json"});
        QCOMPARE(tooLarge.errorCode(), "disk_full");
        QCOMPARE(tooLarge.exitCode, 1);
    }

    void shardsArriveTogether()
    {
        const std::string second = proofModel(1u << 20, 4);
        TestHub hub("m-00001-of-00002.gguf", modelBytes());
        hub.add("m-00002-of-00002.gguf", second);
        qputenv("HF_ENDPOINT", hub.address().c_str());
        const CliResult done = call({"download", "owner/repository/m-00001-of-00002.gguf"});
        QVERIFY2(done.exitCode == 0, done.errors.constData());
        QCOMPARE(done.json()["files"].toArray().size(), 2);
        const QJsonObject listed = call({"list"}).json()["models"].toArray().at(0).toObject();
        QCOMPARE(listed["shards_here"].toInt(), 2);
        QCOMPARE(listed["bytes"].toInteger(), qint64(modelBytes().size() + second.size()));
    }

    void searchesAndTakesPastedAddresses()
    {
        TestHub hub("model-Q8_0.gguf", modelBytes());
        hub.add("mmproj-F16.gguf", "x");
        hub.setMisdeed([](const HubRequest& request) {
            Misdeed answer;
            if (request.path != "/api/models") return answer;
            answer.status = 200;
            answer.body = R"([{"id": "owner/repository", "downloads": 7, "tags": ["gguf"]}])";
            return answer;
        });
        qputenv("HF_ENDPOINT", hub.address().c_str());
        const CliResult found = call({"search", "gemma", "four"});
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonObject one = found.json()["repositories"].toArray().at(0).toObject();
        QCOMPARE(one["repository"].toString(), "owner/repository");
        QCOMPARE(one["downloads"].toInt(), 7);
        QVERIFY(hub.requests().front().query.find("search=gemma%20four") == 0);

        const QString page = QString::fromStdString(hub.address()) + "/owner/repository";
        for (const QString& named : {QString("owner/repository"), page}) {
            const QJsonObject files = call({"search", named}).json();
            const QJsonObject model = files["models"].toArray().at(0).toObject();
            QCOMPARE(model["id"].toString(), "owner/repository/model-Q8_0.gguf");
            QCOMPARE(model["quantization"].toString(), "Q8_0");
            QCOMPARE(model["bytes"].toInteger(), qint64(modelBytes().size()));
            QCOMPARE(files["projectors"].toArray().size(), 1);
        }
        const CliResult done = call({"download", page + "/blob/main/model-Q8_0.gguf"});
        QVERIFY2(done.exitCode == 0, done.errors.constData());
        QVERIFY(done.json()["path"].toString().endsWith("owner/repository/model-Q8_0.gguf"));
        const CliResult several = call({"download", page});
        QCOMPARE(several.exitCode, 2);
        QVERIFY2(several.errors.contains("models search"), several.errors.constData());
        QCOMPARE(call({"search"}).exitCode, 2);
        QCOMPARE(call({"search", "gemma", "--no-network"}).errorCode(), "network_off");
    }

    void ctrlCLeavesWhatArrived()
    {
        TestHub hub("model.gguf", modelBytes());
        hub.bytesPerSecond = 1'000'000;
        qputenv("HF_ENDPOINT", hub.address().c_str());
        const QString folder = m_folder->filePath("models");
        const QStringList arguments{"models", "download", kId,       "--models-dir",
                                    folder,   "--json",   "--stream"};
        QProcess process;
        process.start(cliProgram(), arguments);
        QByteArray output;
        while (!output.contains("\"received\":1") && process.waitForReadyRead(20'000))
            output += process.readAllStandardOutput();
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 7);
        output += process.readAllStandardOutput();
        QCOMPARE(lines(output).last()["error"].toObject()["code"].toString(), "cancelled");
        QVERIFY(QFile::exists(folder + "/" + kId + ".part"));
        QVERIFY(!QFile::exists(folder + "/" + kId));
        const std::uint64_t sent = hub.dataBytesSent();
        QVERIFY(sent > 0);
        hub.bytesPerSecond = 0;
        const CliResult rest = runCli(arguments);
        QCOMPARE(rest.exitCode, 0);
        QVERIFY(lines(rest.output).first()["received"].toInteger() >= 100'000);
        QVERIFY(contentOf(folder + "/" + kId) == QByteArray::fromStdString(modelBytes()));
    }

    void importedModelsAreNamedByTheirIds()
    {
        const CliResult imported = call({"import", dataFile(kTinyModel)});
        QVERIFY2(imported.exitCode == 0, imported.errors.constData());
        const QString id = imported.json()["id"].toString();
        QCOMPARE(id, "local/imported/model.gguf");
        const CliResult inspected = runCli({"inspect", "-m", id, "--json"}, {}, m_folder->path());
        QVERIFY2(inspected.exitCode == 0, inspected.errors.constData());
        const CliResult unknown =
            runCli({"inspect", "-m", "gemma-4-e2b-it:q4_0", "--json"}, {}, m_folder->path());
        QCOMPARE(unknown.errorCode(), "file_not_found");
        QVERIFY(unknown.errors.contains("models download"));
        const QTemporaryDir other;
        const QString noModel = writeFile(other, "x.gguf", "nothing");
        QCOMPARE(call({"import", noModel}).exitCode, 3);
    }
};

CABOCHON_TEST(TestModelsCommand)
#include "test_models_command.moc"
