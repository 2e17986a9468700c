// Proves that a call runs with arguments that fit its parameters and no others, and that the model
// is told what is wrong, whatever the schema of a server is.
#include "app/tools/call_check.h"
#include "tests/app/tools/schema_texts.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::tools;

namespace {

ToolFacts toolOf(const QByteArray& parameters)
{
    ToolFacts facts;
    facts.name = "look";
    facts.parameters = parameters.toStdString();
    return facts;
}

/// Empty: valid; else what is wrong.
QByteArray wrongWith(const QByteArray& parameters, const QByteArray& arguments)
{
    const auto checked = checkCall(toolOf(parameters), arguments.toStdString());
    return checked ? QByteArray() : QByteArray::fromStdString(checked.error().message);
}

} // namespace

class TestCallCheck : public QObject {
    Q_OBJECT

private slots:
    void givesTheArgumentsInTheirOrder()
    {
        const auto checked = checkCall(toolOf("{}"), R"({"z":1,"a":[1.50,"x"]})");
        QVERIFY(checked);
        QCOMPARE(checked->dump(), std::string(R"({"z":1,"a":[1.5,"x"]})"));
        QVERIFY(checkCall(toolOf({}), " ")->is_object());
    }
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("words"); // empty: valid
        const auto row = [](const char* schema, const char* value, const char* words) {
            QTest::newRow(qPrintable(QString("%1 %2").arg(schema, value)))
                << QByteArray(schema) << QByteArray(value) << QByteArray(words);
        };
        row(R"({"type":"string"})", "1", R"("p" is a number (1); needed is: string.)");
        row(R"({"type":["string","null"]})", "null", "");
        row(R"({"type":"string","nullable":true})", "null", "");
        row(R"({"type":"integer"})", "1.0", "");
        row(R"({"type":"integer"})", "1.5", "needed is: integer");
        row(R"({"enum":["a",2]})", R"("b")", R"(it must be one of "a", 2.)");
        row(R"({"enum":["a",2]})", "2.0", "");
        row(R"({"const":{"a":1,"b":2}})", R"({"b":2,"a":1.0})", "");
        row(R"({"const":12345678901234567890})", "12345678901234567891", "it must be");
        row(R"({"minimum":3})", "2", R"("p" is 2; at least 3 is allowed.)");
        row(R"({"exclusiveMaximum":3})", "3", "only less than 3");
        row(R"({"multipleOf":0.1})", "0.3", "");
        row(R"({"multipleOf":2})", "3", "multiple of 2");
        row(R"({"minLength":2,"maxLength":3})", R"("äöü")", "");
        row(R"({"maxLength":3})", R"("äöüx")", "has 4 characters; at most 3");
        row(R"({"pattern":"^a+$"})", R"("aab")", "must match the pattern ^a+$");
        row("{\"pattern\":\"(?=x)\"}", R"("whatever")", "");
        row(R"({"items":{"type":"integer"}})", R"([1,"x"])", R"("p[1]" is a string)");
        row(R"({"prefixItems":[{"type":"integer"}],"items":false})", "[1,2]",
            R"("p[1]" is not allowed)");
        row(R"({"minItems":2,"uniqueItems":true})", "[1,1.0]", "an item twice");
        row(R"({"contains":{"type":"string"}})", "[1]", "no item of the kind");
        row(R"({"required":["a","b"]})", R"({"a":1})", R"("p" lacks "b".)");
        row(R"({"properties":{"a":{}},"additionalProperties":false})", R"({"b":1})",
            R"("p" has no "b"; there are: a.)");
        row(R"({"properties":{"a":{"properties":{"b":{"type":"null"}}}}})", R"({"a":{"b":1}})",
            R"("p.a.b" is a number)");
        row(R"({"patternProperties":{"^x":{"type":"integer"}},"additionalProperties":false})",
            R"({"x1":1})", "");
        row(R"({"patternProperties":{"^x":{"type":"integer"}}})", R"({"x1":"a"})", R"("p.x1")");
        row(R"({"propertyNames":{"maxLength":2}})", R"({"abc":1})", R"(the name "abc")");
        row(R"({"anyOf":[{"type":"string"},{"properties":{"a":{"type":"string"}}}]})", R"({"a":1})",
            R"("p.a" is a number)");
        row(R"({"oneOf":[{"type":"integer"},{"type":"number"}]})", "1", "several of the ways");
        row(R"({"allOf":[{"minimum":1},{"maximum":2}]})", "3", "at most 2");
        row(R"({"not":{"type":"string"}})", R"("x")", "is what it must not be");
        row(R"({"if":{"type":"string"},"then":{"minLength":2},"else":{"minimum":5}})", "4",
            "at least 5");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, words);
        const QByteArray wrong =
            wrongWith(R"({"properties":{"p":)" + schema + "}}", R"({"p":)" + value + "}");
        QCOMPARE(wrong.isEmpty(), words.isEmpty());
        QVERIFY2(wrong.contains(words), wrong.constData());
    }
    void namesWhatIsMissingAndWhatThereIs()
    {
        const QByteArray schema = R"({"type":"object","properties":{"city":{"type":"string"},)"
                                  R"("days":{"type":"integer"}},"required":["city"],)"
                                  R"("additionalProperties":false})";
        QCOMPARE(wrongWith(schema, "{}"),
                 QByteArray("The call of look did not run: the arguments lack \"city\". Call it "
                            "again with the right arguments."));
        QVERIFY(wrongWith(schema, R"({"city":"Rom","day":1})")
                    .contains("the arguments have no \"day\"; there are: city, days."));
        QVERIFY(wrongWith(schema, "[1]").contains("a list, an object"));
        QVERIFY(wrongWith(schema, "{\"city\":\"Rom").contains("not valid JSON"));
    }
    void endsWhateverTheSchemaIs()
    {
        QVERIFY(!wrongWith(test::kItself, "{}").isEmpty());
        QVERIFY(!wrongWith(test::kLoopWithin, R"({"x":1})").isEmpty());
        QVERIFY(!wrongWith(test::doublingSchema(60, true), R"({"x":1})").isEmpty());
        QVERIFY(wrongWith(test::doublingSchema(60, true), R"({"x":"a"})").isEmpty());
        const QByteArray pattern = R"({"properties":{"x":{"pattern":"^(a+)+$"}}})";
        QVERIFY(!wrongWith(pattern, "{\"x\":\"" + QByteArray(100'000, 'a') + "b\"}").isEmpty());
        QVERIFY(wrongWith(pattern, "{\"x\":\"" + QByteArray(100'000, 'a') + "\"}").isEmpty());
        // A tree that refers to itself is right for what is no circle.
        const QByteArray tree = test::kTreeOfItself;
        QVERIFY(wrongWith(tree, R"({"next":{"next":{}}})").isEmpty());
        QVERIFY(wrongWith(tree, R"({"next":{"nxt":{}}})").contains("\"next\" has no \"nxt\""));
        QVERIFY(!wrongWith("{", "{}").isEmpty());
        QVERIFY(!wrongWith("{}", QByteArray(5 << 20, ' ') + "{}").isEmpty());
    }
};

CABOCHON_TEST(TestCallCheck)
#include "test_call_check.moc"
