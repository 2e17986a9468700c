// Proves what becomes of the companion's output: a result that cannot be written is a failure, a
// terminal gets no control characters of models, names and arguments, and pipes get every byte.
#include "tests/cli/cli_process.h"
#include "tests/cli/cli_terminal.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::test;

class TestCliOutput : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void aResultThatCannotBeWrittenIsAFailure_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QStringList>("arguments");
        const QString tiny = dataFile(kTinyModel);
        const QStringList commands[] = {
            {"--help"},
            {"--version"},
            {"tokenize", "--help"},
            {"tokenize", "-m", tiny, "--text", "Hello"},
            {"detokenize", "-m", tiny, "--ids", "1,2,3"},
            {"render", "-m", tiny, "-p", "Hello"},
            {"parse", "--file", writeFile(m_folder, "output.txt", "Hello")},
            {"inspect", tiny},
            {"inspect", tiny, "--json"},
            {"devices"},
            {"generate", "-m", tiny, "-p", "Hello", "--max-tokens", "3", "--device", "cpu",
             "--seed", "1", "--json"},
            {"generate", "-p", "Hello", "--max-tokens", "3", "--device", "cpu", "--stream"},
            {"generate", "-m", tiny, "-p", "Hello", "--max-tokens", "3", "--device", "cpu"},
            {"generate", "-m", tiny, "-p", "Hello", "--max-tokens", "3", "--device", "cpu",
             "--stream", "--json"},
            {"bench", "-m", tiny, "--prompt", "4", "--generate", "2", "--device", "cpu"},
            {"logits", "-m", tiny, "--ids", writeFile(m_folder, "ids.json", "[1, 2]"), "--device",
             "cpu", "--out", m_folder.filePath("out.safetensors")},
        };
        for (const char* place : {"/dev/full", "&-"}) {
            for (const QStringList& command : commands)
                QTest::addRow("%s %s", qPrintable(command.join(' ').left(60)), place)
                    << place << command;
        }
    }

    void aResultThatCannotBeWrittenIsAFailure()
    {
        QFETCH(QString, place);
        QFETCH(QStringList, arguments);
        const CliResult result = runCliInto(place, arguments);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.lastErrorLine().startsWith(
                     "error: The result could not be written to standard output: "),
                 result.errors.constData());
        QVERIFY(result.lastErrorLine().endsWith('.'));
    }

    void chatEndsWhenItsAnswersAreLost()
    {
        const QStringList chat{"chat",   "-m", dataFile(kTinyModel), "--device", "cpu",
                               "--seed", "1"};
        const CliResult result = runCliInto("/dev/full", chat, "Hello\nand again\n");
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.errors.count("error: "), 1);
    }

    void anAnswerThatNobodyGetsIsNotFinished()
    {
        // The whole context would take minutes.
        const CliResult result = runCliInto(
            "/dev/full", {"generate", "-m", dataFile(kTinyModel), "-p", "Hello", "--device", "cpu",
                          "--max-tokens", "1000000", "--temperature", "100", "--stream"});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.errors.count("error: "), 1);
    }

    void aClosedPipeEndsWithoutAWord_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("as ever") << QString();
        QTest::newRow("where the parent ignores the signal") << QStringLiteral("trap '' PIPE; ");
    }

    void aClosedPipeEndsWithoutAWord()
    {
        QFETCH(QString, before);
        // `true` has gone before the first word comes: it has loaded no model.
        const QString script = before + "{ \"$0\" \"$@\"; echo \"status $?\" >&2; } | true";
        const CliResult result =
            runShell(script, {"generate", "-m", dataFile(kTinyModel), "-p", "Hello", "--device",
                              "cpu", "--max-tokens", "200", "--stream"});
        QCOMPARE(result.errors, QByteArray("status 141\n"));
    }

    void nothingElseGetsWhatAClosedOutputShouldHave()
    {
        const QString out = m_folder.filePath("closed.safetensors");
        const CliResult result = runCliInto("&-", {"logits", "-m", dataFile(kTinyModel), "--ids",
                                                   writeFile(m_folder, "two.json", "[1, 2]"),
                                                   "--device", "cpu", "--out", out});
        QCOMPARE(result.exitCode, 1);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Wrote"));
    }

    void failuresOfTheirOwnKeepTheirStatus()
    {
        QCOMPARE(runCliInto("/dev/full", {"inspect", m_folder.filePath("none.gguf")}).exitCode, 3);
        QCOMPARE(runCliInto("&-", {"sing", "--json"}).exitCode, 2);
    }

    void terminalsGetNoControlCharacters_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("shown");
        const QString clear = QStringLiteral("\x1b[2J");
        QTest::newRow("command") << QStringList{clear + "sing"}
                                 << QByteArray("no command \"<U+001B>[2Jsing\"");
        QTest::newRow("option") << QStringList{"devices", "--" + clear}
                                << QByteArray("no option --<U+001B>[2J");
        QTest::newRow("argument") << QStringList{"parse", QStringLiteral("\x1b]0;title\x07")}
                                  << QByteArray("<U+001B>]0;title<U+0007>");
        QTest::newRow("device") << QStringList{"generate", "-p", "x", "--device",
                                               QString(QChar(0x9b)) + "2J"}
                                << QByteArray("--device is \"<U+009B>2J\"");
        QTest::newRow("direction") << QStringList{QString(QChar(0x202e)) + "gnis"}
                                   << QByteArray("no command \"<U+202E>gnis\"");
        QTest::newRow("file") << QStringList{"inspect", m_folder.filePath(clear)}
                              << QByteArray("There is no file 0x");
    }

    void terminalsGetNoControlCharacters()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, shown);
        const CliResult result = runCliOnTerminal(arguments);
        QVERIFY(result.exitCode > 0);
        QVERIFY2(result.output.contains(shown), result.output.constData());
        QVERIFY2(!result.output.contains('\x1b'), result.output.constData());
        QVERIFY2(!result.output.contains("\xc2\x9b"), result.output.constData());
    }

    void resultsAreVisibleOnTerminalsAndRawInPipes()
    {
        // Text of a model: JSON escapes C0, and neither C1 nor what turns the direction.
        const QString text = QString(QChar(0x202e)) + "x" + QChar(0x9b);
        const CliResult tokens = runCli({"tokenize", "--text", text});
        QCOMPARE(tokens.exitCode, 0);
        const QString ids = commaList(tokens.json()["ids"].toArray());
        const QStringList command{"detokenize", "--ids", ids};
        const CliResult piped = runCli(command);
        QCOMPARE(piped.output, "{\"text\":\"" + text.toUtf8() + "\"}\n");
        const CliResult shown = runCliOnTerminal(command);
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.output, QByteArray("{\"text\":\"<U+202E>x<U+009B>\"}\n"));
    }

    void errorsAreRawInPipes()
    {
        const CliResult result = runCli({QStringLiteral("\x1b[2Jsing")});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.errors.contains("\x1b[2Jsing"));
    }
};

CABOCHON_TEST(TestCliOutput)
#include "test_cli_output.moc"
