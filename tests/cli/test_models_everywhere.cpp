// Proves `cabochon-cli models list --everywhere`: models of other programs as scripts read them.
#include "tests/app/models/program_homes.h"
#include "tests/cli/cli_process.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon::test;

class TestModelsEverywhere : public QObject {
    Q_OBJECT

private slots:
    void listsModelsOfOtherPrograms()
    {
        const ScratchFolder folder;
        const ProgramHome home(folder.path());
        home.add("studio/a/b/x-F16.gguf", homeModel());
        home.add("studio/a/b/mmproj.gguf", homeProjector());
        const QString path = QString::fromStdString(folder.path().string());
        // A home of its own, and nothing of the user's environment that leads elsewhere.
        const CliResult result =
            runShell("env -i HOME='" + path + "' LLAMA_CACHE='" + path + "/studio' \"$0\" \"$@\"",
                     {"models", "list", "--everywhere", "--json"});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject answer = result.json();
        QVERIFY(answer["models"].toArray().isEmpty());
        QVERIFY(answer["complete"].toBool());
        const QJsonArray found = answer["elsewhere"].toArray();
        QCOMPARE(found.size(), 2);
        for (const QJsonValue& value : found) {
            const QJsonObject model = value.toObject();
            QCOMPARE(model["program"].toString(), "llama.cpp");
            QVERIFY(model["usable"].toBool());
            if (model["kind"].toString() != "model") continue;
            QCOMPARE(model["label"].toString(), "a/b/x-F16.gguf");
            QCOMPARE(model["quantization"].toString(), "F16");
            QCOMPARE(model["projector"].toString(), path + "/studio/a/b/mmproj.gguf");
            QCOMPARE(model["modalities"].toArray().size(), 4);
        }
    }
};

CABOCHON_TEST(TestModelsEverywhere)
#include "test_models_everywhere.moc"
