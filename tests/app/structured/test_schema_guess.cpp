// Proves schemas made of examples and of tables: what they were made of is valid for them, and can
// be held.
#include "app/structured/json_text.h"
#include "app/structured/schema_guess.h"
#include "app/structured/schema_problems.h"
#include "app/structured/schema_templates.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

namespace {

QString guessedFrom(const QString& example)
{
    const auto value = jsonIn(example);
    return value ? compactJson(schemaOfExample(*value)) : QString();
}

QString ofTable(const QString& table)
{
    const auto schema = schemaOfTable(table);
    return schema ? compactJson(*schema) : QString();
}

const QString kGuessedRow =
    QStringLiteral(R"({"type":"object","properties":{"day":{"type":"string","format":"date"},)"
                   R"("sum":{"type":"number"},"note":{"type":["string","null"]}},)"
                   R"("required":["day","sum","note"]})");

} // namespace

class TestSchemaGuess : public QObject {
    Q_OBJECT

private slots:
    void examplesOfAllKinds_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("schema");
        const auto row = [](const char* name, const char* example, const char* schema) {
            QTest::newRow(name) << QString::fromUtf8(example) << QString::fromUtf8(schema);
        };
        row("whole", "[1,2]", R"({"type":"array","items":{"type":"integer"}})");
        row("number", "[1,2.5]", R"({"type":"array","items":{"type":"number"}})");
        row("mixed", "[true,\"x\",null]",
            R"({"type":"array","items":{"type":["string","boolean","null"]}})");
        row("nothing", "[]", R"({"type":"array","items":{"type":["string","null"]}})");
        row("optional", R"([{"a":1,"b":2},{"b":3}])",
            R"({"type":"array","items":{"type":"object","properties":{"a":{"type":"integer"},)"
            R"("b":{"type":"integer"}},"required":["b"]}})");
        row("dates", R"({"d":"2026-11-29","e":"soon"})",
            R"({"type":"object","properties":{"d":{"type":"string","format":"date"},)"
            R"("e":{"type":"string"}},"required":["d","e"]})");
    }
    void examplesOfAllKinds()
    {
        QFETCH(QString, example);
        QFETCH(QString, schema);
        QCOMPARE(guessedFrom(example), schema);
        QVERIFY(problemsOf(schema).isEmpty());
    }

    void tablesOfAllKinds()
    {
        QCOMPARE(
            ofTable(QStringLiteral("day,sum,note\r\n2026-11-01,8.60,\"a, b\"\n2026-11-02,3,\n")),
            kGuessedRow);
        QCOMPARE(ofTable(QStringLiteral("day\tsum\tnote\n2026-11-01\t8.60\tx\n2026-11-02\t3\t")),
                 kGuessedRow);
        QCOMPARE(ofTable(QStringLiteral("day;sum;note\n2026-11-01;8.60;x\n2026-11-02;3;")),
                 kGuessedRow);
        QCOMPARE(ofTable(QStringLiteral("| day | sum | note |\n|:--|--:|---|\n"
                                        "| 2026-11-01 | 8.60 | x |\n| 2026-11-02 | 3 | |")),
                 kGuessedRow);
        const QString names = ofTable(QStringLiteral("a,b"));
        QVERIFY(names.contains(QStringLiteral("\"b\"")));
        for (const char* no : {"", "one word", "a,,b\n1,2,3", "a\nb"})
            QVERIFY2(ofTable(QString::fromLatin1(no)).isEmpty(), no);
    }

    void templatesCanBeHeld()
    {
        const QList<SchemaTemplate> all = schemaTemplates();
        QCOMPARE(all.size(), 5);
        for (const SchemaTemplate& one : all) {
            const QString text = textOfTemplate(one.name);
            QVERIFY2(!titleOfSchema(text).isEmpty(), qPrintable(one.name));
            QVERIFY2(problemsOf(text).isEmpty(), qPrintable(one.name));
        }
        QVERIFY(textOfTemplate(QStringLiteral("../schemas/invoice")).isEmpty());
    }
};

CABOCHON_TEST(TestSchemaGuess)
#include "test_schema_guess.moc"
