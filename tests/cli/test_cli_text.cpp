// Proves `tokenize`, `detokenize`, `render` and `parse` against the goldens, with a file that holds
// a vocabulary and no weights. The engine's own tests go through all vectors; here one way in and
// out.
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::test;

namespace {

const QString kVocabulary = "vocabulary/ggml-vocab-gemma-4.gguf";

QJsonObject goldens(const QString& name)
{
    QFile file(dataFile("goldens/" + name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("Cannot read %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

class TestCliText : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void controlTokensInTextStayText()
    {
        const QStringList command{"tokenize", "-m", dataFile(kVocabulary), "--text",
                                  "<|turn>user\nHi<turn|>"};
        const QJsonArray plain = runCli(command).json()["ids"].toArray();
        QVERIFY(plain.size() > 4);
        QVERIFY(!plain.contains(105) && !plain.contains(106));
        const QJsonArray special =
            runCli(command + QStringList{"--special", "on", "--bos", "on"}).json()["ids"].toArray();
        QCOMPARE(special.first().toInt(), 2);
        QCOMPARE(special.at(1).toInt(), 105);
        QCOMPARE(special.last().toInt(), 106);
    }

    void textSurvivesTheWayToIdsAndBack()
    {
        const QByteArray text = "Grüße,\n\t世界! 🙂  two  blanks";
        const QString file = writeFile(m_folder, "text.txt", text);
        const QJsonArray ids = runCli({"tokenize", "--file", file, "-m", dataFile(kVocabulary)})
                                   .json()["ids"]
                                   .toArray();
        const CliResult back =
            runCli({"detokenize", "--ids", commaList(ids), "-m", dataFile(kVocabulary)});
        QCOMPARE(back.exitCode, 0);
        QCOMPARE(back.json()["text"].toString().toUtf8(), text);
    }

    void detokenizeSpellsControlTokensOnlyWhenAsked()
    {
        const QStringList command{"detokenize", "--ids", "[105, 2364, 107]", "-m",
                                  dataFile(kVocabulary)};
        QCOMPARE(runCli(command).json()["text"].toString(), "user\n");
        QCOMPARE(runCli(command + QStringList{"--special", "on"}).json()["text"].toString(),
                 "<|turn>user\n");
    }

    void rendersAsThePublishedTemplates_data()
    {
        QTest::addColumn<QJsonObject>("conversation");
        QTest::addColumn<QString>("revision");
        const QJsonArray conversations = goldens("template/render.json")["conversations"].toArray();
        for (qsizetype i = 0; i < conversations.size(); i += 7) {
            const QJsonObject conversation = conversations[i].toObject();
            for (const char* revision : {"launch", "may"}) {
                const QString name = conversation["name"].toString() + ", " + revision;
                QTest::newRow(qPrintable(name)) << conversation << revision;
            }
        }
    }

    void rendersAsThePublishedTemplates()
    {
        QFETCH(QJsonObject, conversation);
        QFETCH(QString, revision);
        const QJsonObject options = conversation["options"].toObject();
        QStringList command{"render",
                            "-m",
                            dataFile(kVocabulary),
                            "--template",
                            revision,
                            "--messages",
                            writeFile(m_folder, "messages.json",
                                      QJsonDocument(conversation["messages"].toArray()).toJson()),
                            "--thinking",
                            options["enable_thinking"].toBool() ? "on" : "off"};
        if (options.contains("tools")) {
            command << "--tools"
                    << writeFile(m_folder, "tools.json",
                                 QJsonDocument(options["tools"].toArray()).toJson());
        }
        if (!options["add_generation_prompt"].toBool()) command << "--no-generation-prompt";
        if (options["continue_final_message"].toBool()) command << "--continue-final-message";
        const CliResult result = runCli(command);
        const QJsonValue expected = conversation["rendered"].toObject()[revision];
        if (expected.isNull()) {
            QCOMPARE(result.exitCode, 3);
            return;
        }
        QCOMPARE(result.json()["prompt"].toString(), expected.toString());
        if (revision == "launch" && conversation.contains("ids_launch")) {
            QCOMPARE(result.json()["ids"].toArray(), conversation["ids_launch"].toArray());
        }
    }

    void parsesModelOutput_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonArray outputs = goldens("template/parse.json")["outputs"].toArray();
        for (qsizetype i = 0; i < outputs.size(); i += 3) {
            const QJsonObject output = outputs[i].toObject();
            QTest::newRow(qPrintable(output["name"].toString()))
                << output["output"].toString() << output["expected"].toObject();
        }
    }

    void parsesModelOutput()
    {
        QFETCH(QString, output);
        QFETCH(QJsonObject, expected);
        const CliResult result = runCli({"parse", "--file", "-"}, output.toUtf8());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json(), expected);
    }
};

CABOCHON_TEST(TestCliText)
#include "test_cli_text.moc"
