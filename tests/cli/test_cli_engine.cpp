// Proves the commands that compute: generate, chat, logits, bench, inspect, devices. With the
// built-in model and a tiny one; shapes of the JSON are those that scripts rely on.
#include "tests/cli/cli_process.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace cabochon::test;

namespace {

QStringList keys(const QJsonValue& object)
{
    QStringList names = object.toObject().keys();
    names.sort();
    return names;
}

QJsonObject goldenCase()
{
    QFile file(dataFile("goldens/text-e/case.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("Cannot read %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll())["cases"][0].toObject();
}

} // namespace

class TestCliEngine : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void generateReportsEverythingInJson()
    {
        const CliResult result = runCli({"generate", "-p", "Hello", "--json", "--temperature", "0",
                                         "--max-tokens", "64", "--device", "cpu"});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject answer = result.json();
        QCOMPARE(keys(answer),
                 QStringList({"cached_tokens", "content", "device", "encoded_media", "ids",
                              "memory", "model", "prompt_tokens", "seed", "soft_tokens",
                              "stop_reason", "text", "thought", "timings", "tool_calls"}));
        QCOMPARE(keys(answer["timings"]),
                 QStringList({"decode_tokens_per_s", "first_token_s", "load_s", "media_s",
                              "prefill_s", "prefill_tokens_per_s"}));
        QCOMPARE(keys(answer["memory"]), QStringList({"device_bytes", "peak_rss_bytes"}));
        QCOMPARE(answer["device"].toString(), "cpu");
        QCOMPARE(answer["stop_reason"].toString(), "end_of_turn");
        QVERIFY(answer["text"].toString().endsWith(answer["content"].toString() + "<turn|>"));
        QVERIFY(!answer["content"].toString().isEmpty());
        QCOMPARE(answer["ids"].toArray().last().toInt(), 106);
        QVERIFY(answer["prompt_tokens"].toInt() > 5);
        QVERIFY(answer["timings"]["load_s"].toDouble() > 0);
        QVERIFY(answer["timings"]["prefill_tokens_per_s"].toDouble() > 0);
        QVERIFY(answer["memory"]["peak_rss_bytes"].toDouble() > 1e6);
    }

    void sameSeedGivesSameAnswer()
    {
        const QStringList command{"generate", "-p", "Tell me about the app", "--json",
                                  "--seed",   "7",  "--max-tokens",          "12"};
        const QJsonObject first = runCli(command).json();
        QCOMPARE(first["ids"].toArray().size(), 12);
        QCOMPARE(first["stop_reason"].toString(), "max_tokens");
        QCOMPARE(first["seed"].toInt(), 7);
        QCOMPARE(runCli(command).json()["ids"].toArray(), first["ids"].toArray());
    }

    void plainTextGoesToStdoutAndTheRestToStderr()
    {
        const QStringList command{"generate", "-p", "Hello", "--temperature", "0"};
        const CliResult whole = runCli(command);
        const CliResult streamed = runCli(command + QStringList{"--stream"});
        QCOMPARE(whole.exitCode, 0);
        QVERIFY(whole.output.endsWith('\n') && whole.output.size() > 3);
        QCOMPARE(streamed.output.trimmed(), whole.output.trimmed());
        QVERIFY2(whole.errors.contains("prompt tokens"), whole.errors.constData());
        QVERIFY(!whole.errors.contains('\r')); // no progress where nobody looks
    }

    void streamedJsonIsOneObjectPerLine()
    {
        const CliResult result =
            runCli({"generate", "-p", "Hello", "--temperature", "0", "--stream", "--json"});
        QCOMPARE(result.exitCode, 0);
        QList<QByteArray> lines = result.output.trimmed().split('\n');
        QVERIFY(lines.size() > 1);
        const QJsonObject last = QJsonDocument::fromJson(lines.takeLast()).object();
        QString content;
        for (const QByteArray& line : lines) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QVERIFY2(event.contains("content"), line.constData());
            content += event["content"].toString();
        }
        QCOMPARE(content.trimmed(), last["content"].toString());
        QCOMPARE(last["stop_reason"].toString(), "end_of_turn");
    }

    void stopTextEndsTheAnswer()
    {
        const QStringList command{"generate", "-p", "Hello", "--temperature", "0", "--json"};
        const QString whole = runCli(command).json()["content"].toString();
        const QString stop = whole.mid(whole.size() / 2, 3);
        const QJsonObject cut = runCli(command + QStringList{"--stop", stop}).json();
        QCOMPARE(cut["stop_reason"].toString(), "stop_text");
        QCOMPARE(cut["content"].toString(), whole.left(whole.indexOf(stop)).trimmed());
    }

    void rawPromptBecomesTheGoldenIds()
    {
        const QJsonObject golden = goldenCase();
        const QJsonArray expected = golden["ids"].toArray();
        const CliResult result = runCli({"generate", "--raw", "-p", golden["text"].toString(), "-m",
                                         dataFile(kTinyModel), "--json", "--kv", "f32",
                                         "--temperature", "0", "--max-tokens", "4"});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json()["prompt_tokens"].toInt(), int(expected.size()));
        QJsonArray greedy;
        for (int i = 0; i < 4; ++i)
            greedy.append(golden["greedy"][i]);
        QCOMPARE(result.json()["ids"].toArray(), greedy);
    }

    void interruptPrintsWhatThereIsAndExitsSeven()
    {
        // The built-in model goes on counting for tens of thousands of tokens.
        QProcess process;
        process.start(cliProgram(), {"generate", "--raw", "-p", "<bos>1, 2, 3, 4, 5, 6, 7, 8,",
                                     "--temperature", "0", "--json", "--stream"});
        QVERIFY(process.waitForReadyRead(30'000)); // the answer has begun
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 7);
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(last["stop_reason"].toString(), "cancelled");
        QVERIFY(!last["text"].toString().isEmpty());
        QVERIFY(process.readAllStandardError().trimmed().split('\n').last().startsWith("error: "));
    }

    void chatKeepsTheConversation()
    {
        const QByteArray picture = dataFile("nano/cases/image-shapes-1.png").toUtf8();
        const CliResult result =
            runCli({"chat", "--temperature", "0"},
                   "Hello\n/think on\n/image " + picture +
                       "\n/image nowhere.png\n/image\n/new\n/dance\n/quit\nunseen\n");
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.trimmed().size() > 3);
        QVERIFY(!result.output.contains("> ")); // no prompt sign where nobody types
        QVERIFY(result.errors.contains("The model thinks first."));
        QCOMPARE(result.errors.count("Attached."), 1);
        QVERIFY(result.errors.contains("There is no file nowhere.png"));
        QVERIFY(result.errors.contains("Name a file: /image FILE."));
        QVERIFY(result.errors.contains("A new conversation begins."));
        QVERIFY(result.errors.contains("There is no command /dance"));
    }

    void chatEndsWithItsInput() { QCOMPARE(runCli({"chat"}, "").exitCode, 0); }

    void logitsMatchTheGolden_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("name");
        for (const char* model : {"text-e", "text-dense", "text-moe", "text-unified"}) {
            QTest::newRow(model) << model << "case-random.safetensors";
        }
    }

    void logitsMatchTheGolden()
    {
        QFETCH(QString, model);
        QFETCH(QString, name);
        const QString folder = dataFile("goldens/" + model + "/");
        const auto golden = readSafetensors((folder + name).toStdString());
        QJsonArray ids;
        for (const std::int32_t id : golden.at("input_ids").integers())
            ids.append(id);
        QFile idsFile(m_folder.filePath("ids.json"));
        QVERIFY(idsFile.open(QIODevice::WriteOnly));
        idsFile.write(QJsonDocument(ids).toJson());
        idsFile.close();
        const QString out = m_folder.filePath("logits.safetensors");
        const CliResult result =
            runCli({"logits", "-m", folder + "model.gguf", "--ids", idsFile.fileName(), "--out",
                    out, "--hidden", "--kv", "f32", "--json"});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const auto ours = readSafetensors(out.toStdString());

        const std::vector<float> expected = golden.at("logits").floats();
        const std::vector<float> logits = ours.at("logits").floats();
        QCOMPARE(ours.at("logits").shape, golden.at("logits").shape);
        double largest = 0;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            largest = std::max(largest, std::abs(double(logits[i]) - expected[i]));
        }
        qInfo("largest difference of logits: %g", largest);
        QVERIFY2(largest < 5e-3,
                 qPrintable(QString::number(largest))); // goldens/README, Tolerances
        QCOMPARE(ours.at("hidden.0").shape, golden.at("embed").shape);
        QVERIFY(ours.contains("hidden." + std::to_string(ours.size() - 2)));
    }

    void logitsWithoutHiddenHoldLogitsOnly()
    {
        const QString out = m_folder.filePath("prompt.safetensors");
        const CliResult result =
            runCli({"logits", "-p", "Hello", "-m", dataFile(kTinyModel), "--out", out, "--json"});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(readSafetensors(out.toStdString()).size(), std::size_t(1));
        QCOMPARE(keys(result.json()), QStringList({"arrays", "out", "tokens"}));
    }

    void benchMeasures()
    {
        const CliResult result =
            runCli({"bench", "-m", dataFile(kTinyModel), "--prompt", "40", "--generate", "4",
                    "--depth", "20", "--repeat", "2", "--threads", "2", "--json"});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject figures = result.json();
        for (const char* key :
             {"model", "device", "threads", "prompt_tokens", "generated_tokens", "depth",
              "prefill_tokens_per_s", "decode_tokens_per_s", "load_s", "peak_rss_bytes",
              "anonymous_bytes", "device_bytes", "dispatches_per_token", "bytes_read_per_token"}) {
            QVERIFY2(figures.contains(key), key);
        }
        QCOMPARE(figures["threads"].toInt(), 2);
        QCOMPARE(figures["depth"].toInt(), 20);
        QCOMPARE(figures["dispatches_per_token"].toInt(-1), 0);
        for (const char* speed : {"prefill_tokens_per_s", "decode_tokens_per_s"}) {
            QCOMPARE(figures[speed].toArray().size(), 2);
            for (const QJsonValue& value : figures[speed].toArray())
                QVERIFY(value.toDouble() > 0);
        }
        QVERIFY(figures["bytes_read_per_token"].toDouble() > 1000);
        QVERIFY(figures["anonymous_bytes"].toDouble() > 0);
    }

    void inspectDescribesTheBuiltInModel()
    {
        const CliResult result = runCli({"inspect", "--json", "--context", "4096"});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject model = result.json();
        QCOMPARE(model["architecture"].toString(), "gemma4");
        QCOMPARE(model["size"].toString(), "Nano");
        QCOMPARE(model["quantization"].toString(), "Q8_0");
        QCOMPARE(model["template"]["revision"].toString(), "july");
        QCOMPARE(model["layers"].toInt(), 9);
        QVERIFY(model["memory"]["fits"].toBool());
        QCOMPARE(model["memory"]["context"].toInt(), 4096);
        QVERIFY(model["memory"]["kv_bytes"].toDouble() > 0);
        const QJsonObject eightBits = runCli({"inspect", "--json", "--kv", "q8"}).json();
        // 34 bytes for 32 values instead of 64: full-attention layers, which grow.
        QCOMPARE(eightBits["memory"]["kv_bytes_per_token"].toInt() * 64,
                 model["memory"]["kv_bytes_per_token"].toInt() * 34);
        QCOMPARE(model["checksums"][0]["sha256"].toString().size(), 64);
        QVERIFY(runCli({"inspect"}).output.contains("architecture"));
    }

    void inspectPlansOnThisMachine()
    {
        const QJsonObject model =
            runCli({"inspect", "--json", "--speed", "off", "--device", "cpu"}).json();
        QCOMPARE(model["fit"]["verdict"].toString(), "cpu");
        QVERIFY(model["fit"]["sentence"].toString().startsWith("CPU only: "));
        QVERIFY(model["fit"]["tokens_per_s"].isNull()); // nothing was measured
        const QJsonObject memory = model["memory"].toObject();
        QVERIFY(memory["weights_host_bytes"].toDouble() > 0);
        QCOMPARE(memory["weights_device_bytes"].toDouble(), 0.0);
        QVERIFY(memory["work_bytes"].toDouble() > 0);
        QVERIFY(memory["needed_bytes"].toDouble() <= memory["available_bytes"].toDouble());
        // The built-in model has its eyes and ears beside it.
        QCOMPARE(model["modalities"].toArray().size(), 4);
        QVERIFY(model["projector"]["hears"].toBool());
        QVERIFY(memory["encoder_bytes"].toDouble() > 0);
        QCOMPARE(runCli({"inspect", "--speed", "off", "--device", "vulkan:99"}).exitCode, 4);
        QCOMPARE(runCli({"inspect", "--device", "abacus"}).exitCode, 2);
    }

    void theCatalogueIsPlannedAsWell()
    {
        const QJsonObject shown = runCli({"models", "catalog", "--json", "--speed", "off"}).json();
        int planned = 0;
        for (const QJsonValue& entry : shown["models"].toArray()) {
            QCOMPARE(entry["fit"].isObject(), entry["kind"].toString() == "model");
            planned += entry["fit"]["verdict"].toString() == "unknown" ? 0 : 1;
        }
        QVERIFY(planned >= 20);
        QVERIFY(!shown["recommended"]["id"].toString().isEmpty());
        QVERIFY(shown["recommended"]["reason"].toString().endsWith('.'));
    }

    void startsWithTheModelOfTheWindow()
    {
        QDir(m_folder.path()).mkpath("cabochon");
        QFile settings(m_folder.filePath("cabochon/settings.json"));
        const auto choose = [&settings](const QString& path) {
            QVERIFY(settings.open(QIODevice::WriteOnly));
            settings.write(QJsonDocument(QJsonObject{{"modelPath", path}}).toJson());
            settings.close();
        };
        const auto size = [this](const QStringList& more) {
            return runCli(QStringList{"inspect", "--json"} + more, {}, m_folder.path())
                .json()["size"]
                .toString();
        };
        choose(dataFile(kTinyModel));
        QCOMPARE(size({}), "custom");
        QCOMPARE(size({"-m", "nano"}), "Nano");
        choose("/nonexistent/model.gguf");
        QCOMPARE(size({}), "Nano");
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("{ broken");
        settings.close();
        QCOMPARE(size({}), "Nano");
    }

    void devicesNamesTheProcessor()
    {
        const QJsonObject cpu = runCli({"devices", "--json"}).json()["devices"][0].toObject();
        QCOMPARE(cpu["id"].toString(), "cpu");
        QVERIFY(cpu["memory_bytes"].toDouble() > 1e8);
        QVERIFY(cpu["threads"].toInt() >= 1);
        QVERIFY(!cpu["tier"].toString().isEmpty());
    }
};

CABOCHON_TEST(TestCliEngine)
#include "test_cli_engine.moc"
