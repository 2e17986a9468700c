// Proves generate --schema and --tools: answers and calls that fit, and what is said of schemas
// that cannot be held.
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::test;

class TestCliSchema : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QStringList generate(const QByteArray& schema, const QStringList& more = {})
    {
        const QString file = writeFile(m_folder, "schema.json", schema);
        return QStringList{"generate", "-m",     "nano",      "-p",       "Give me JSON.",
                           "--json",   "--seed", "3",         "--device", "cpu",
                           "--schema", file,     "--threads", "1"} +
               more;
    }

private slots:
    void answersFitTheSchema()
    {
        const CliResult result = runCli(generate(
            "{\"type\":\"object\",\"properties\":{\"ok\":{\"type\":\"boolean\"},\"n\":{\"type\":"
            "\"integer\",\"minimum\":10,\"maximum\":19}},\"required\":[\"ok\",\"n\"]}"));
        QCOMPARE(result.exitCode, 0);
        const QJsonObject answer = result.json();
        QCOMPARE(answer["stop_reason"].toString(), "end_of_turn");
        const QJsonObject content =
            QJsonDocument::fromJson(answer["content"].toString().toUtf8()).object();
        QVERIFY(content["ok"].isBool());
        QVERIFY(content["n"].toInt() >= 10 && content["n"].toInt() <= 19);
        QCOMPARE(content.size(), 2);
    }

    void answersThatAreCutOffSaySo()
    {
        const CliResult result =
            runCli(generate("{\"type\":\"string\",\"minLength\":200}", {"--max-tokens", "4"}));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json()["stop_reason"].toString(), "max_tokens");
    }

    void schemasThatCannotBeHeldAreNamed()
    {
        const CliResult result = runCli(generate("{\"items\":{\"multipleOf\":3}}"));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.errorCode(), "invalid_json");
        const QString message = result.json()["error"].toObject()["message"].toString();
        QVERIFY2(message.contains("multipleOf") && message.contains("#/items"),
                 qPrintable(message));
        QCOMPARE(runCli({"generate", "-p", "x", "--schema", "/nowhere.json"}).exitCode, 3);
    }

    void callsFitTheirTools()
    {
        const QString tools = writeFile(
            m_folder, "tools.json",
            "[{\"type\":\"function\",\"function\":{\"name\":\"get_weather\",\"parameters\":{"
            "\"type\":\"object\",\"properties\":{\"place\":{\"enum\":[\"x\",\"y\"]}},"
            "\"required\":[\"place\"]}}}]");
        const CliResult result = runCli(
            {"generate", "-m", "nano", "-p", "What is the weather in Paris?", "--tools", tools,
             "--json", "--temperature", "0", "--device", "cpu", "--max-tokens", "60"});
        QCOMPARE(result.exitCode, 0);
        const QJsonArray calls = result.json()["tool_calls"].toArray();
        QVERIFY2(calls.size() >= 1, result.output.constData());
        QCOMPARE(calls[0]["name"].toString(), "get_weather");
        const QString place = calls[0]["arguments"]["place"].toString();
        QVERIFY(place == "x" || place == "y");
    }
};

CABOCHON_TEST(TestCliSchema)
#include "test_cli_schema.moc"
