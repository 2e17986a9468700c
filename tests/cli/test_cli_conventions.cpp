// Proves what every command of cabochon-cli promises: help, exit statuses, error lines, stable
// codes, and that unusable models are refused with a sentence and never with a crash.
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::test;

namespace {

const QStringList kCommands{"chat",   "generate", "render",  "parse",   "tokenize", "detokenize",
                            "logits", "bench",    "inspect", "devices", "history"};

} // namespace

class TestCliConventions : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& content)
    {
        return writeFile(m_folder, name, content);
    }

private slots:
    void everyCommandHelps_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString& command : kCommands)
            QTest::newRow(qPrintable(command)) << command;
    }

    void everyCommandHelps()
    {
        QFETCH(QString, command);
        const CliResult result = runCli({command, "--help"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.startsWith("cabochon-cli " + command.toUtf8()));
        QVERIFY(result.output.contains("Example:\n  cabochon-cli " + command.toUtf8()));
        QVERIFY(result.errors.isEmpty());
    }

    void overviewNamesEveryCommand()
    {
        const CliResult result = runCli({"--help"});
        QCOMPARE(result.exitCode, 0);
        for (const QString& command : kCommands) {
            QVERIFY2(result.output.contains("  " + command.toUtf8()), qPrintable(command));
        }
    }

    void wrongUsageExitsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        QTest::newRow("no command") << QStringList{"--json"} << "usage";
        QTest::newRow("unknown command") << QStringList{"sing", "--json"} << "usage";
        QTest::newRow("unknown option")
            << QStringList{"devices", "--colour", "red", "--json"} << "usage";
        QTest::newRow("missing value") << QStringList{"tokenize", "--json", "--text"} << "usage";
        QTest::newRow("value for a switch")
            << QStringList{"generate", "--stream=yes", "-p", "x", "--json"} << "usage";
        QTest::newRow("too many arguments") << QStringList{"parse", "a", "--json"} << "usage";
        QTest::newRow("no number")
            << QStringList{"generate", "-p", "x", "--max-tokens", "many", "--json"} << "usage";
        QTest::newRow("number out of range")
            << QStringList{"generate", "-p", "x", "--top-p", "1.5", "--json"} << "usage";
        QTest::newRow("neither on nor off")
            << QStringList{"generate", "-p", "x", "--thinking", "maybe", "--json"} << "usage";
        QTest::newRow("no prompt") << QStringList{"generate", "--json"} << "usage";
        QTest::newRow("empty prompt")
            << QStringList{"generate", "-p", "", "--json"} << "prompt_empty";
        QTest::newRow("blank prompt")
            << QStringList{"generate", "-p", " \n\t", "--json"} << "prompt_empty";
        QTest::newRow("unknown device")
            << QStringList{"generate", "-p", "x", "--device", "abacus", "--json"} << "usage";
        QTest::newRow("unknown cache format")
            << QStringList{"generate", "-p", "x", "--kv", "q1", "--json"} << "usage";
        QTest::newRow("unknown template")
            << QStringList{"render", "-p", "x", "--template", "june", "--json"} << "usage";
        QTest::newRow("ids nested without limit")
            << QStringList{"detokenize", "--json", "--ids", "[" + QString(60'000, '[')} << "usage";
        QTest::newRow("id beyond the vocabulary")
            << QStringList{"detokenize", "--ids", "999999999", "--json"} << "usage";
        const QString tiny = dataFile(kTinyModel);
        for (const char* context : {"0", "1", "15", "4097", "16777217"}) {
            QTest::addRow("a context of %s", context)
                << QStringList{"generate", "-m", tiny, "-p", "x", "--context", context, "--json"}
                << "usage";
        }
        QTest::newRow("measuring beyond the model's context")
            << QStringList{"bench", "-m", tiny, "--prompt", "5000", "--json"} << "usage";
        QTest::newRow("context below what is measured")
            << QStringList{"bench", "--context", "10", "--json"} << "usage";
        QTest::newRow("a budget that no model knows")
            << QStringList{"generate", "-p", "x", "--image-budget", "100", "--json"} << "usage";
        QTest::newRow("a picture for a rendered prompt")
            << QStringList{"generate", "-p", "x", "--raw", "--image", "a.png", "--json"} << "usage";
        QTest::newRow("features of nothing")
            << QStringList{"features", "--out", "x.safetensors", "--json"} << "usage";
        for (const char* later : {"serve"}) {
            QTest::newRow(later) << QStringList{later, "--json"} << "not_implemented";
        }
    }

    void wrongUsageExitsTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, code);
        const CliResult result = runCli(arguments);
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.errorCode(), code);
        QVERIFY2(result.lastErrorLine().startsWith("error: "), result.errors.constData());
        QVERIFY2(result.lastErrorLine().endsWith('.'), result.errors.constData());
    }

    void contextsOutsideOfTheModelsAreRefusedWithBothNumbers()
    {
        const QString tiny = dataFile(kTinyModel);
        const QByteArray maximum = QByteArray::number(
            runCli({"inspect", tiny, "--json"}).json()["context_length"].toInt());
        for (const char* context : {"1", "15", "16777217"}) {
            const CliResult result =
                runCli({"generate", "-m", tiny, "-p", "x", "--context", context});
            QCOMPARE(result.exitCode, 2);
            QCOMPARE(result.lastErrorLine(), "error: --context is \"" + QByteArray(context) +
                                                 "\". Give a number from 16 to " + maximum + ".");
        }
        const CliResult bench = runCli({"bench", "-m", tiny, "--prompt", "5000"});
        QCOMPARE(bench.exitCode, 2);
        QVERIFY2(bench.lastErrorLine().contains("5032") && bench.lastErrorLine().contains(maximum),
                 bench.errors.constData());
    }

    void errorsWithoutJsonKeepStdoutEmpty()
    {
        const CliResult result = runCli({"generate", "--colour"});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.output.isEmpty());
        QVERIFY(result.lastErrorLine().startsWith("error: There is no option --colour"));
    }

    void aQuestionWithoutItsOptionIsToldWhereItGoes()
    {
        const CliResult result = runCli({"generate", "What is Cabochon?"});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.lastErrorLine(),
                 QByteArray("error: \"What is Cabochon?\" is one argument too many. Put the "
                            "question in quotes after -p: -p \"TEXT\"."));
    }

    void missingDeviceExitsFour()
    {
        const CliResult result =
            runCli({"generate", "-p", "Hello", "--device", "vulkan:1", "--json"});
        QCOMPARE(result.exitCode, 4);
        QCOMPARE(result.errorCode(), "device_not_found");
    }

    void unusableModelExitsThree_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        const QByteArray good = contentOf(dataFile(kTinyModel));
        QVERIFY(good.size() > 100'000);
        QByteArray version = good;
        version[4] = 99;
        QByteArray counts = good;
        counts.replace(8, 8, QByteArray(8, '\x7f'));
        QTest::newRow("no such file") << m_folder.filePath("none.gguf") << "file_not_found";
        QTest::newRow("folder") << m_folder.path() << "file_unreadable";
        QTest::newRow("0 bytes") << write("empty.gguf", {}) << "model_truncated";
        QTest::newRow("text") << write("text.gguf", "Dear diary, this is no model.\n")
                              << "model_unsupported";
        QTest::newRow("half") << write("half.gguf", good.left(good.size() / 2))
                              << "model_truncated";
        QTest::newRow("head only") << write("head.gguf", good.left(1000)) << "model_truncated";
        QTest::newRow("future version") << write("version.gguf", version) << "model_unsupported";
        QTest::newRow("absurd tensor count") << write("counts.gguf", counts) << "model_damaged";
        QTest::newRow("vocabulary without weights")
            << dataFile("vocabulary/ggml-vocab-gemma-4.gguf") << "";
    }

    void unusableModelExitsThree()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        for (const QStringList& command :
             {QStringList{"generate", "-p", "Hello", "--json", "-m", path},
              QStringList{"inspect", path, "--json"}}) {
            const CliResult result = runCli(command);
            QCOMPARE(result.exitCode, 3);
            if (code.isEmpty()) {
                QVERIFY2(result.errorCode().startsWith("model_"), result.output.constData());
            } else {
                QCOMPARE(result.errorCode(), code);
            }
            QVERIFY2(result.lastErrorLine().startsWith("error: "), result.errors.constData());
        }
    }

    void unusableFilesExitThree_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        const QString tiny = dataFile(kTinyModel);
        const QString out = m_folder.filePath("out.safetensors");
        QTest::newRow("messages missing")
            << QStringList{"generate", "--messages", m_folder.filePath("none.json")}
            << "file_not_found";
        QTest::newRow("messages no JSON")
            << QStringList{"generate", "--messages", write("a.json", "[{\"role\":")}
            << "invalid_json";
        QTest::newRow("messages of another shape")
            << QStringList{"render", "--messages", write("b.json", "[{\"role\":\"pirate\"}]")}
            << "invalid_conversation";
        QTest::newRow("tools no JSON")
            << QStringList{"render", "-p", "x", "--tools", write("c.json", "{{{")}
            << "invalid_json";
        QTest::newRow("ids no array")
            << QStringList{"logits", "-m", tiny, "--out", out, "--ids", write("d.json", "{}")}
            << "invalid_json";
        QTest::newRow("ids no numbers") << QStringList{"logits",
                                                       "-m",
                                                       tiny,
                                                       "--out",
                                                       out,
                                                       "--ids",
                                                       write("e.json", "[1,\"2\"]")}
                                        << "invalid_json";
        const QByteArray deep = QByteArray(80'000, '[') + QByteArray(80'000, ']');
        QTest::newRow("ids nested without limit")
            << QStringList{"logits", "-m", tiny, "--out", out, "--ids", write("deep.json", deep)}
            << "invalid_json";
        QTest::newRow("an id nested without limit")
            << QStringList{"logits",
                           "-m",
                           tiny,
                           "--out",
                           out,
                           "--ids",
                           write("in.json", "[1," + deep + "]")}
            << "invalid_json";
        QTest::newRow("messages nested without limit")
            << QStringList{"render", "-m", tiny, "--messages", write("deep1.json", deep)}
            << "invalid_json";
        QTest::newRow("tools nested without limit")
            << QStringList{"render", "-m", tiny, "-p", "x", "--tools", write("deep2.json", deep)}
            << "invalid_json";
        QTest::newRow("id beyond the vocabulary")
            << QStringList{"logits", "-m", tiny, "--out", out, "--ids", write("f.json", "[456]")}
            << "invalid_json";
        QTest::newRow("broken UTF-8")
            << QStringList{"generate", "-p", "-", "-m", tiny} << "invalid_text";
        QTest::newRow("prompt beyond the context") << QStringList{"generate",
                                                                  "-m",
                                                                  tiny,
                                                                  "--context",
                                                                  "16",
                                                                  "-p",
                                                                  QString("word ").repeated(40)}
                                                   << "prompt_too_long";
    }

    void unusableFilesExitThree()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, code);
        const CliResult result = runCli(arguments + QStringList{"--json"}, "caf\xe9 \xff\xfe");
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.errorCode(), code);
    }

    void tenMegabytePromptIsRefusedInWords()
    {
        const QByteArray text = QByteArray("All work and no play. ").repeated(10'000'000 / 22);
        const CliResult result = runCli({"generate", "--json", "-p", "-"}, text);
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.errorCode(), "prompt_too_long");
    }
};

CABOCHON_TEST(TestCliConventions)
#include "test_cli_conventions.moc"
