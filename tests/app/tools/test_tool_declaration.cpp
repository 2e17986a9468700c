// Proves that a declaration says all that a tool's parameters say, in what the template can print.
#include "app/tools/tool_declaration.h"
#include "engine/text/json_value.h"
#include "tests/app/tools/schema_texts.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::tools;

namespace {

ToolFacts withParameters(const QByteArray& parameters)
{
    ToolFacts facts;
    facts.name = "look";
    facts.description = "Looks.";
    facts.parameters = parameters.toStdString();
    return facts;
}

/// What becomes of one parameter's schema; an error's message where there is none.
QByteArray rewritten(const QByteArray& property, const QByteArray& others = {})
{
    const auto made = declarationOf(withParameters(R"({"type":"object",)" + others +
                                                   R"("properties":{"p":)" + property + "}}"));
    if (!made) return QByteArray::fromStdString(made.error().message);
    const Result<engine::JsonValue> function = engine::parseJson(made->json);
    const engine::JsonValue* map = function->member("parameters")->member("properties");
    return QByteArray::fromStdString(engine::writeJson(*map->member("p")));
}

} // namespace

class TestToolDeclaration : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheToolIs()
    {
        const auto made = declarationOf(withParameters({}));
        QVERIFY(made);
        QCOMPARE(made->json, std::string(R"({"name":"look","description":"Looks.",)"
                                         R"("parameters":{"type":"object"}})"));
    }
    void saysInWordsWhatTheTemplateCannot_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("made");
        const auto row = [](const char* name, const char* schema, const char* made) {
            QTest::newRow(name) << QByteArray(schema) << QByteArray(made);
        };
        row("plain", R"({"type":"string","description":"A city","title":"City"})",
            R"({"type":"string","description":"A city"})");
        row("default and bounds", R"({"type":"integer","minimum":1,"maximum":14,"default":3})",
            R"({"type":"integer","description":"at least 1; at most 14; default: 3","minimum":1,"maximum":14})");
        row("choices", R"({"enum":["a","b"]})", R"({"type":"string","enum":["a","b"]})");
        row("numbers", R"({"enum":[1,2]})",
            R"({"type":"number","description":"one of 1, 2","enum":[1,2]})");
        row("one", R"({"const":"x"})", R"({"type":"string","enum":["x"]})");
        row("or null", R"({"type":["string","null"]})", R"({"type":"string","nullable":true})");
        row("any of one or null",
            R"({"anyOf":[{"type":"integer"},{"type":"null"}],"default":null})",
            R"({"type":"integer","description":"default: null","nullable":true})");
        row("several types", R"({"type":["string","integer"]})",
            R"({"description":"one of: string, integer","anyOf":[{"type":"string"},{"type":"integer"}]})");
        row("constants", R"({"oneOf":[{"const":"a"},{"const":"b"}]})",
            R"({"type":"string","enum":["a","b"]})");
        row("pattern", R"({"type":"string","pattern":"^a+$","format":"date"})",
            R"({"type":"string","description":"format: date; pattern: ^a+$","pattern":"^a+$","format":"date"})");
        row("free object", R"({"type":"object"})",
            R"({"type":"object","properties":{},"additionalProperties":true})");
        row("no names", R"({"type":"object","properties":{}})",
            R"({"type":"object","properties":{}})");
        row("map", R"({"type":"object","additionalProperties":{"type":"integer"}})",
            R"({"type":"object","description":"any names","properties":{},"additionalProperties":{"type":"integer"}})");
        row("list",
            R"({"type":"array","items":{"type":"string","title":"x","minLength":1},"maxItems":3})",
            R"({"type":"array","description":"at most 3 items","maxItems":3,"items":{"type":"string","minLength":1}})");
        row("hidden words", "{\"type\":\"string\",\"description\":\"a\\u001b[1mb\\udb40\\udc41\"}",
            R"({"type":"string","description":"ab"})");
        row("anything", "true", "{}");
        row("nonsense", R"({"type":5,"properties":7,"required":"x","items":3,"enum":{}})",
            R"({"type":5,"enum":{},"items":{}})");
    }
    void saysInWordsWhatTheTemplateCannot()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, made);
        QCOMPARE(rewritten(schema), made);
    }
    void writesReferencesOut()
    {
        const QByteArray city = R"("properties":{"city":{"type":"string"}})";
        const auto made = [](const char* property) {
            return rewritten(property, test::kDefinitions);
        };
        QCOMPARE(made(test::kPlace),
                 R"({"type":"object","description":"Where","required":["city"],)" + city + "}");
        QCOMPARE(made(test::kPlaceOrNull),
                 R"({"type":"object","nullable":true,"required":["city"],)" + city + "}");
        QCOMPARE(made(test::kTree), QByteArray(R"({"type":"object","properties":{"next":)"
                                               R"({"description":"the same again"}}})"));
        QCOMPARE(made(test::kLoop), QByteArray(R"({"description":"the same again"})"));
        QCOMPARE(made(test::kPlaceAndMore),
                 QByteArray(R"({"type":"object","required":["city","zip"],"properties":)"
                            R"({"city":{"type":"string"},"zip":{"type":"string"}}})"));
        QVERIFY(made(test::kNowhere).contains("points to nothing"));
        QVERIFY(made("{\"$ref\":\"http:x\"}").contains("out of the schema"));
    }
    void refusesWhatIsNoSchemaOfAnObject_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("text") << QByteArray(R"({"type":"string"})");
        QTest::newRow("deep") << QByteArray(200, '[');
        QTest::newRow("doubling") << test::doublingSchema(16, false);
    }
    void refusesWhatIsNoSchemaOfAnObject()
    {
        QFETCH(QByteArray, parameters);
        const auto made = declarationOf(withParameters(parameters));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidJson);
        QVERIFY(made.error().message.find("\"look\"") != std::string::npos);
    }
};

CABOCHON_TEST(TestToolDeclaration)
#include "test_tool_declaration.moc"
