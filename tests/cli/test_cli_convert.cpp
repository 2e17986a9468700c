// Proves the commands that bring models from elsewhere and judge them: convert and perplexity, with
// the built-in model. Shapes of the JSON are those that scripts rely on.
#include "tests/cli/cli_process.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

using namespace cabochon::test;

class TestCliConvert : public QObject {
    Q_OBJECT

private slots:
    void convertsAndReports();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void notesWhatWasQuantizedBefore();
    void endsWithTheSameBytesWhenKilled();
    void measuresPerplexity();
    void comparesTwoModels();
    void refusesTextsThatAreTooShort();

private:
    QString path(const char* name) const { return m_folder.filePath(name); }
    QString nano() const { return QString::fromStdString(cabochon::test::nanoModel().string()); }
    /// Some of what the model was made for.
    QString text() const
    {
        return writeFile(m_folder, "text.txt", contentOf(dataFile("nano/cases.json")).left(2000));
    }

    ScratchFolder m_scratch;
    QTemporaryDir m_folder{QString::fromStdString((m_scratch.path() / "cli-XXXXXX").string())};
};

void TestCliConvert::convertsAndReports()
{
    const CliResult result =
        runCli({"convert", nano(), path("q4.gguf"), "--type", "q4_0", "--threads", "2", "--json"});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject report = result.json();
    QCOMPARE(report["path"].toString(), path("q4.gguf"));
    QCOMPARE(report["type"].toString(), "Q4_0");
    const QJsonArray files = report["files"].toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0].toObject()["bytes"].toInteger(), QFile(path("q4.gguf")).size());
    QVERIFY(files[0].toObject()["tensors"].toInt() > 100);
    QCOMPARE(files[0].toObject()["resumed_tensors"].toInt(), 0);
    QVERIFY(report["seconds"].toDouble() > 0);
    QVERIFY(QFile(path("q4.gguf")).size() < 0.8 * double(QFile(nano()).size()));
    // What was written answers.
    const CliResult answer = runCli({"generate", "-m", path("q4.gguf"), "-p", "Hello", "--json",
                                     "--max-tokens", "4", "--device", "cpu"});
    QCOMPARE(answer.exitCode, 0);
    // A projector is converted like a model.
    const CliResult projector = runCli({"convert", QString::fromStdString(nanoProjector().string()),
                                        path("eyes.gguf"), "--type", "F32", "--json"});
    QCOMPARE(projector.exitCode, 0);
}

void TestCliConvert::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    QTest::newRow("no file") << QStringList{"--type", "Q8_0"} << 2 << "usage";
    QTest::newRow("no target") << QStringList{"in", "--type", "Q8_0"} << 2 << "usage";
    QTest::newRow("three files") << QStringList{"a", "b", "c", "--type", "Q8_0"} << 2 << "usage";
    QTest::newRow("no type") << QStringList{"in", "out"} << 2 << "usage";
    QTest::newRow("other type") << QStringList{"in", "out", "--type", "Q9_0"} << 2 << "usage";
    QTest::newRow("missing source")
        << QStringList{"/nowhere", "out", "--type", "Q8_0"} << 3 << "file_not_found";
    QTest::newRow("no model") << QStringList{"/etc", "out", "--type", "Q8_0"} << 3
                              << "file_not_found";
    QTest::newRow("adapter that is not there")
        << QStringList{"NANO", "out", "--type", "Q8_0", "--lora", "/nowhere:0.5"} << 3
        << "file_not_found";
    QTest::newRow("heavy adapter")
        << QStringList{"NANO", "out", "--type", "Q8_0", "--lora", "x:1000"} << 2 << "usage";
    QTest::newRow("no folder to write to")
        << QStringList{"NANO", "/nowhere/out.gguf", "--type", "Q8_0"} << 1 << "file_write_failed";
}

void TestCliConvert::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    arguments.replaceInStrings("NANO", nano());
    arguments.replaceInStrings(QRegularExpression("^out$"), path("out.gguf"));
    const CliResult result = runCli(QStringList{"convert"} + arguments + QStringList{"--json"});
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.errorCode(), code);
    QVERIFY(result.lastErrorLine().startsWith("error: "));
}

void TestCliConvert::notesWhatWasQuantizedBefore()
{
    const CliResult result =
        runCli({"convert", nano(), path("again.gguf"), "--type", "Q5_0", "--json"});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.json()["source_was_quantized"].toBool());
    QVERIFY(result.errors.contains("quantized already"));
}

// Longer files, and 100 kills: tests/benchmarks/kill_convert.sh.
void TestCliConvert::endsWithTheSameBytesWhenKilled()
{
    const QStringList command{"convert", nano(), path("killed.gguf"), "--type", "Q4_0"};
    QCOMPARE(runCli({"convert", nano(), path("whole.gguf"), "--type", "Q4_0"}).exitCode, 0);
    for (int round = 0; round < 6; ++round) {
        QProcess process;
        process.start(cliProgram(), command);
        QVERIFY(process.waitForStarted());
        process.waitForFinished(5 * round); // somewhere in its work
        process.kill();
        process.waitForFinished();
    }
    const bool early = QFile::exists(path("killed.gguf"));
    if (early) QCOMPARE(contentOf(path("killed.gguf")), contentOf(path("whole.gguf")));
    QCOMPARE(runCli(command).exitCode, 0);
    QCOMPARE(contentOf(path("killed.gguf")), contentOf(path("whole.gguf")));
    QCOMPARE(QDir(m_folder.path()).entryList({"killed.gguf.*"}).size(), 0);
}

void TestCliConvert::measuresPerplexity()
{
    const CliResult result = runCli({"perplexity", "--file", text(), "-m", nano(), "--context",
                                     "64", "--threads", "1", "--device", "cpu", "--json"},
                                    {});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject report = result.json();
    QCOMPARE(report["context"].toInt(), 64);
    const int windows = report["windows"].toInt();
    QVERIFY(windows > 1);
    QCOMPARE(report["scored_tokens"].toInt(), windows * 31);
    const double perplexity = report["perplexity"].toDouble();
    QVERIFY(perplexity > 1 && std::isfinite(perplexity));
    QVERIFY(std::fabs(std::log(perplexity) - report["negative_log_likelihood"].toDouble()) < 1e-9);
    QVERIFY(!report.contains("mean_kl_divergence"));
}

void TestCliConvert::comparesTwoModels()
{
    QCOMPARE(runCli({"convert", nano(), path("coarse.gguf"), "--type", "Q4_0"}).exitCode, 0);
    const auto compare = [&](const QString& model) {
        return runCli({"perplexity", "--file", text(), "-m", model, "--against", nano(),
                       "--context", "64", "--threads", "1", "--device", "cpu", "--json"})
            .json();
    };
    const QJsonObject same = compare(nano());
    QCOMPARE(same["mean_kl_divergence"].toDouble(), 0.0);
    QCOMPARE(same["top1_agreement"].toDouble(), 1.0);
    QCOMPARE(same["perplexity"].toDouble(), same["against_perplexity"].toDouble());
    const QJsonObject coarse = compare(path("coarse.gguf"));
    QCOMPARE(coarse["against_perplexity"].toDouble(), same["perplexity"].toDouble());
    const double divergence = coarse["mean_kl_divergence"].toDouble();
    QVERIFY2(divergence > 0.001 && divergence < 1, qPrintable(QString::number(divergence)));
    QVERIFY(coarse["max_kl_divergence"].toDouble() > divergence);
    const double agreement = coarse["top1_agreement"].toDouble();
    QVERIFY2(agreement > 0.7 && agreement < 1, qPrintable(QString::number(agreement)));
}

void TestCliConvert::refusesTextsThatAreTooShort()
{
    const CliResult empty = runCli({"perplexity", "--file", "-", "-m", nano(), "--json"}, "a");
    QCOMPARE(empty.exitCode, 2);
    QCOMPARE(empty.errorCode(), "prompt_empty");
    QCOMPARE(runCli({"perplexity", "-m", nano()}).exitCode, 2);
    const CliResult missing = runCli({"perplexity", "--file", "/nowhere", "-m", nano(), "--json"});
    QCOMPARE(missing.exitCode, 3);
}

CABOCHON_TEST(TestCliConvert)
#include "test_cli_convert.moc"
