// Proves the editor of schemas: fields and text follow each other, what nobody touched stays, and
// what answers cannot be held to is named with its reason and found in the text.
#include "app/structured/json_text.h"
#include "app/structured/schema_editor.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;

namespace {

QString flat(const QString& json)
{
    const auto value = jsonIn(json);
    return value ? compactJson(*value) : json;
}

QStringList fieldNames(SchemaEditor& editor)
{
    QStringList all;
    for (const SchemaField& field : editor.fields()->fields())
        all << field.path.join(QLatin1Char('.'));
    return all;
}

const QString kEditedSchema = QStringLiteral(
    R"({"title":"Bill","type":"object","x-mine":1,"properties":{"a":{"type":"string"},)"
    R"("lines":{"type":"array","items":{"type":"object","properties":{"n":{"type":["integer","null"]}},)"
    R"("required":["n"]}},"k":{"type":"string","enum":["x","y"]},"r":{"$ref":"#/$defs/d"}},)"
    R"("required":["a","k"],"$defs":{"d":{"type":"boolean"}}})");

} // namespace

class TestSchemaEditor : public QObject {
    Q_OBJECT

private slots:
    void fieldsAreReadOutOfTheText()
    {
        SchemaEditor editor;
        const QAbstractItemModelTester tester(editor.fields());
        QVERIFY(editor.usable()); // one without fields
        editor.open(kEditedSchema);
        const QStringList all{"a", "lines", "lines.n", "k", "r"};
        QCOMPARE(fieldNames(editor), all);
        const QList<SchemaField>& fields = editor.fields()->fields();
        QVERIFY(fields[0].required && !fields[0].nullable);
        QVERIFY(fields[1].isList && fields[1].type == SchemaField::Type::Group);
        QVERIFY(fields[2].nullable && fields[2].type == SchemaField::Type::Whole);
        QCOMPARE(fields[3].choices, (QStringList{"x", "y"}));
        QCOMPARE(fields[4].type, SchemaField::Type::Other);
        QCOMPARE(editor.title(), QStringLiteral("Bill"));
        QCOMPARE(editor.text(), kEditedSchema); // as it was written
    }

    void theTextFollowsTheFields()
    {
        SchemaEditor editor;
        const QAbstractItemModelTester tester(editor.fields());
        QSignalSpy changes(&editor, &SchemaEditor::textChanged);
        int row = editor.add(-1);
        QCOMPARE(row, 0);
        QVERIFY(editor.setName(row, QStringLiteral("total")));
        editor.setType(row, QStringLiteral("number"));
        editor.setDescription(row, QStringLiteral("What was paid"));
        row = editor.add(row);
        QVERIFY(!editor.setName(row, QStringLiteral("total"))); // there is one
        QVERIFY(!editor.setName(row, QStringLiteral("  ")));
        QVERIFY(editor.setName(row, QStringLiteral("how")));
        editor.setType(row, QStringLiteral("choice"));
        editor.setChoices(row, QStringLiteral("cash\n\ncard\ncash"));
        editor.setRequired(row, false);
        editor.setTitle(QStringLiteral("Paid"));
        const QString paid = QStringLiteral(
            R"({"title":"Paid","type":"object","properties":{"total":{"type":["number","null"],)"
            R"("description":"What was paid"},"how":{"type":["string","null"],)"
            R"("enum":["cash","card",null]}},"required":["total"]})");
        QCOMPARE(flat(editor.text()), paid);
        QVERIFY(changes.count() >= 8);
        editor.setListOfObjects(true);
        QVERIFY(editor.listOfObjects());
        QCOMPARE(fieldNames(editor), (QStringList{"total", "how"}));
        editor.setListOfObjects(false);
        QCOMPARE(flat(editor.text()), paid);
        editor.check();
        QVERIFY(editor.usable());
    }

    void fieldsMoveAndGo()
    {
        SchemaEditor editor;
        const QAbstractItemModelTester tester(editor.fields());
        editor.open(kEditedSchema);
        QCOMPARE(editor.move(3, -1), 1); // over the lines and what is in them
        QCOMPARE(fieldNames(editor), (QStringList{"a", "k", "lines", "lines.n", "r"}));
        QCOMPARE(editor.move(0, -1), 0); // it is the first
        const int inside = editor.add(2);
        QCOMPARE(editor.fields()->fields()[inside].path, (QStringList{"lines", "field"}));
        const int beside = editor.add(0);
        QCOMPARE(beside, 1);
        QCOMPARE(editor.remove(0), 0);
        QCOMPARE(fieldNames(editor),
                 (QStringList{"field", "k", "lines", "lines.n", "lines.field", "r"}));
        QVERIFY(flat(editor.text()).contains(QStringLiteral("\"required\":[\"field\",\"k\"]")));
        QVERIFY(flat(editor.text()).contains(QStringLiteral("\"x-mine\":1")));
        QVERIFY(editor.canUndo());
        while (editor.canUndo())
            editor.undo();
        QCOMPARE(flat(editor.text()), kEditedSchema);
    }

    void groupsKeepTheirFieldsAndListsComeAndGo()
    {
        SchemaEditor editor;
        editor.open(kEditedSchema);
        editor.setList(1, false);
        editor.setNullable(1, true);
        QCOMPARE(fieldNames(editor), (QStringList{"a", "lines", "lines.n", "k", "r"}));
        const QString group = QStringLiteral(R"("lines":{"type":["object","null"],"properties")");
        QVERIFY(flat(editor.text()).contains(group));
        editor.setList(0, true);
        const QString list = QStringLiteral(R"("a":{"type":"array","items":{"type":"string"}})");
        QVERIFY(flat(editor.text()).contains(list));
        editor.check();
        QVERIFY(editor.usable());
    }

    void whatIsNoJsonLeavesTheFields()
    {
        SchemaEditor editor;
        editor.open(kEditedSchema);
        editor.setText(kEditedSchema.chopped(3));
        editor.check();
        QVERIFY(!editor.readable());
        QVERIFY(!editor.usable());
        QCOMPARE(editor.problems().size(), 1);
        QCOMPARE(editor.fields()->rowCount(), 5);
        QCOMPARE(editor.add(-1), -1); // what would be lost of the text
        editor.setText(kEditedSchema);
        editor.check();
        QVERIFY(editor.usable());
    }

    void whatCannotBeHeldIsFoundInTheText_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* name, const char* schema, const QStringList& found) {
            QTest::newRow(name) << QString::fromUtf8(schema) << found;
        };
        row("one", R"({"type":"array","uniqueItems":true})", {"\"uniqueItems\""});
        row("two inside",
            R"({"description":"uniqueItems","properties":{"é":{"type":"array","uniqueItems":true},"not":{"not":{}}}})",
            {"\"uniqueItems\"", "\"not\""});
        row("format", R"({"type":"string","format":"phone"})", {"\"format\""});
        row("bound", R"({"type":"number","minimum":3})", {"\"minimum\""});
        row("referred", R"({"$ref":"#/$defs/x","$defs":{"x":{"type":"object","if":{}}}})",
            {"\"if\""});
        row("alternatives", R"({"anyOf":[{"type":"null"},{"contains":{}}]})", {"\"contains\""});
    }
    void whatCannotBeHeldIsFoundInTheText()
    {
        QFETCH(QString, schema);
        QFETCH(QStringList, found);
        SchemaEditor editor;
        editor.open(schema);
        QStringList places;
        for (const QVariant& one : editor.problems()) {
            const QVariantMap problem = one.toMap();
            places << schema.mid(problem[QStringLiteral("start")].toInt(),
                                 problem[QStringLiteral("length")].toInt());
            QVERIFY(problem[QStringLiteral("reason")].toString().contains(
                problem[QStringLiteral("keyword")].toString()));
        }
        std::sort(places.begin(), places.end());
        std::sort(found.begin(), found.end());
        QCOMPARE(places, found);
        QVERIFY(!editor.usable());
        for (int most = 0; most < 5 && !editor.usable(); ++most)
            editor.leaveOut(0);
        QVERIFY(editor.usable());
    }

    void whatIsWrongIsFoundToo()
    {
        SchemaEditor editor;
        const QString schema =
            QStringLiteral(R"({"properties":{"a":{"type":"text"},"b":{"type":"string"}}})");
        editor.open(schema);
        QCOMPARE(editor.problems().size(), 1);
        const QVariantMap problem = editor.problems().first().toMap();
        QVERIFY(problem[QStringLiteral("reason")].toString().contains(
            QStringLiteral("#/properties/a")));
        QCOMPARE(problem[QStringLiteral("start")].toInt(),
                 int(schema.indexOf(QStringLiteral("\"a\""))));
        QVERIFY(!problem[QStringLiteral("canLeaveOut")].toBool());
    }

    void waysToBegin()
    {
        SchemaEditor editor;
        QCOMPARE(editor.useTemplate(QStringLiteral("receipt")), QString());
        QCOMPARE(fieldNames(editor), (QStringList{"date", "vendor", "total", "vat", "currency"}));
        QVERIFY(editor.usable());
        QVERIFY(!editor.useTemplate(QStringLiteral("none")).isEmpty());
        QVERIFY(!editor.takeExample(QStringLiteral("words")).isEmpty());
        const QString example = QStringLiteral(R"({"x":{"y":1}})");
        QCOMPARE(editor.takeExample(example), QString());
        QCOMPARE(fieldNames(editor), (QStringList{"x", "x.y"}));
        QVERIFY(!editor.takeTable(QStringLiteral("words")).isEmpty());
        QCOMPARE(editor.takeTable(QStringLiteral("p,q\n1,2")), QString());
        QCOMPARE(fieldNames(editor), (QStringList{"p", "q"}));
        editor.undo();
        editor.undo();
        QCOMPARE(editor.title(), QStringLiteral("Receipt"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSchemaEditor)
#include "test_schema_editor.moc"
