// Proves what a disk that fills does to a download of the companion: it is told with numbers, what
// has arrived stays, and with room again it goes on from there.
#include "tests/app/downloads/download_proofs.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace cabochon::test;

namespace {

const QString kFilling = QStringLiteral("owner/repository/model.gguf");

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT

private slots:
    /// The system allows files of 4 MiB, as a disk does that fills there.
    void keepsWhatArrivedAndGoesOn()
    {
        const std::string model = proofModel(9u << 20, 3);
        TestHub hub("model.gguf", model);
        hub.bytesPerSecond = 1'000'000;
        qputenv("HF_ENDPOINT", hub.address().c_str());
        const QTemporaryDir folder;
        const QStringList arguments{"models",      "download", kFilling,  "--models-dir",
                                    folder.path(), "--json",   "--stream"};
        QProcess begun;
        begun.start(cliProgram(), arguments);
        QByteArray output;
        while (!output.contains("\"received\":1") && begun.waitForReadyRead(20'000))
            output += begun.readAllStandardOutput();
        ::kill(pid_t(begun.processId()), SIGINT);
        QVERIFY(begun.waitForFinished(20'000));
        QCOMPARE(begun.exitCode(), 7);

        hub.bytesPerSecond = 0;
        const CliResult full = runShell("ulimit -f 8192; exec \"$0\" \"$@\"", arguments);
        QCOMPARE(full.exitCode, 1);
        const QJsonObject error = QJsonDocument::fromJson(full.output.trimmed().split('\n').last())
                                      .object()["error"]
                                      .toObject();
        QCOMPARE(error["code"].toString(), "disk_full");
        const QString message = error["message"].toString();
        const QRegularExpression numbers(
            R"(does not fit: (\d+) MB are here and are kept, (\d+) MB are missing in .* (\d+) MB are free)");
        const auto found = numbers.match(message);
        QVERIFY2(found.hasMatch(), qPrintable(message));
        QVERIFY2(found.captured(1).toInt() + found.captured(2).toInt() <= 11, qPrintable(message));
        QVERIFY(!QFile::exists(folder.filePath(kFilling)));
        QVERIFY(QFile::exists(folder.filePath(kFilling) + ".part"));

        const std::uint64_t before = hub.dataBytesSent();
        const CliResult rest = runCli(arguments);
        QVERIFY2(rest.exitCode == 0, rest.errors.constData());
        QVERIFY(hub.dataBytesSent() - before < model.size());
        QVERIFY(contentOf(folder.filePath(kFilling)) == QByteArray::fromStdString(model));
    }
};

CABOCHON_TEST(TestFullDisk)
#include "test_full_disk.moc"
