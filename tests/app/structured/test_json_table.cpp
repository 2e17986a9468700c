// Proves JSON as text and as a table: objects are rows, fields inside are columns, lists stay in
// cells; CSV says the same, whatever stands in it.
#include "app/structured/json_table.h"
#include "app/structured/json_text.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

using namespace cabochon;

namespace {

JsonTable tableIn(const char* words)
{
    const auto value = jsonIn(cabochon::test::json(words));
    return value ? tableOf(*value).value_or(JsonTable()) : JsonTable();
}

} // namespace

class TestJsonTable : public QObject {
    Q_OBJECT

private slots:
    void listsOfObjectsAreRows()
    {
        const JsonTable table = tableIn("[{'b':1.50,'a':'x'},{'a':null,'c':{'d':true,'e':{'f':2}}},"
                                        "{'g':[1,'two'],'h':[{'i':1},{'i':2}]}]");
        const QStringList columns{"b", "a", "c.d", "c.e.f", "g", "h"};
        QCOMPARE(table.columns, columns);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[0][0], (JsonCell{JsonCell::Kind::Number, "1.50"}));
        QCOMPARE(table.rows[0][1], (JsonCell{JsonCell::Kind::Text, "x"}));
        QCOMPARE(table.rows[0][5].kind, JsonCell::Kind::Missing);
        QCOMPARE(table.rows[1][1].kind, JsonCell::Kind::Missing);
        QCOMPARE(table.rows[1][2], (JsonCell{JsonCell::Kind::Truth, "true"}));
        QCOMPARE(table.rows[2][4].text, QStringLiteral("1, two"));
        const QString list = cabochon::test::json("[{'i':1},{'i':2}]");
        QCOMPARE(table.rows[2][5].text, list);
        QCOMPARE(table.rows[2][5].count, 2);
    }

    void othersAreNoTable()
    {
        for (const char* words : {"[]", "{}", "[1]", "[{},1]", "3", "\"x\"", "[{}]", "{"})
            QVERIFY2(tableIn(words).columns.isEmpty(), words);
    }

    void csvSaysTheSame()
    {
        const char* list = "[{'a,b':'say \\'x\\'','n':-1},{'a,b':'two\\nlines'}]";
        QCOMPARE(csvOf(tableIn(list)),
                 QStringLiteral("\"a,b\",n\r\n\"say \"\"x\"\"\",-1\r\n\"two\nlines\",\r\n"));
    }

    void aTableHasNoMoreColumnsThanCanBeShown()
    {
        QString words = cabochon::test::json("{\"first\":1");
        for (int i = 0; i < 2000; ++i)
            words += QStringLiteral(",\"c%1\":%1").arg(i);
        const JsonTable table = tableIn(qPrintable(words + u'}'));
        QCOMPARE(table.columns.size(), 500);
        QCOMPARE(table.rows[0].size(), 500);
    }

    void jsonIsLaidOut()
    {
        const auto value = jsonIn(cabochon::test::json(
            "{'b':{'x':1.0,'y':[]},'a':['one','two'],'c':[{'d':'é\\n'}],'e':{}}"));
        QVERIFY(value);
        const QString pretty = prettyJson(*value);
        QCOMPARE(pretty,
                 cabochon::test::json("{\n  \"b\": {\n    \"x\": 1.0,\n    \"y\": []\n  },\n"
                                      "  \"a\": [\"one\", \"two\"],\n  \"c\": [\n    {\n"
                                      "      \"d\": \"é\\n\"\n    }\n  ],\n  \"e\": {}\n}"));
        QCOMPARE(compactJson(*jsonIn(pretty)), compactJson(*value));
    }

    void aSchemaSaysItsTitle()
    {
        const QString named = cabochon::test::json("{'title':' My\\n bill '}");
        const QString wrong = cabochon::test::json("{'title':3}");
        QCOMPARE(titleOfSchema(named), QStringLiteral("My bill"));
        QCOMPARE(titleOfSchema(wrong), QString());
        QCOMPARE(titleOfSchema(cabochon::test::json("{\"title\":")), QString());
    }
};

CABOCHON_TEST(TestJsonTable)
#include "test_json_table.moc"
