// Schemas that cannot be held: what is said of them, and that hostile ones end in time.
#include "tests/engine/grammar/grammar_fixture.h"
#include "tests/support/test_main.h"

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

QByteArray jsonBytes(const char* text)
{
    return QByteArray::fromStdString(json(text));
}

} // namespace

class TestRefusedSchemas : public QObject {
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& schema, const char* keyword,
                            const char* place) {
            QTest::newRow(name) << schema << QString(keyword) << QString(place);
        };
        row("no JSON", "{", "valid JSON", "");
        row("no schema", "[]", "a list", "#");
        row("false", "false", "No answer", "");
        row("unique items", jsonBytes("{'properties':{'x':{'type':'array','uniqueItems':true}}}"),
            "uniqueItems", "#/properties/x");
        for (const char* keyword :
             {"multipleOf", "exclusiveMinimum", "contains", "if", "not", "patternProperties",
              "dependentSchemas", "unevaluatedProperties", "minProperties", "propertyNames"})
            row(keyword, QByteArray("{\"items\":{\"") + keyword + "\":1}}", keyword, "#/items");
        row("misspelt", jsonBytes("{'type':'string','minLenght':3}"), "minLenght", "#");
        row("bounds of numbers", jsonBytes("{'type':'number','minimum':0}"), "minimum", "#");
        row("unknown format", jsonBytes("{'format':'hostname'}"), "hostname", "#");
        row("unknown type", jsonBytes("{'type':'float'}"), "float", "#");
        row("wrong kind", jsonBytes("{'properties':[]}"), "properties", "#");
        row("wrong required", jsonBytes("{'required':'a'}"), "required", "#");
        row("no alternatives", jsonBytes("{'anyOf':[]}"), "anyOf", "#");
        row("reference outside", jsonBytes("{'$ref':'https://example.org/x'}"), "leads out", "#");
        row("reference to nothing", jsonBytes("{'items':{'$ref':'#/$defs/x'}}"), "#/$defs/x",
            "#/items");
        row("to itself", jsonBytes("{'$ref':'#'}"), "itself", "");
        row("to itself by two",
            jsonBytes("{'$defs':{'a':{'anyOf':[{'$ref':'#/$defs/b'}]},"
                      "'b':{'$ref':'#/$defs/a'}},'$ref':'#/$defs/a'}"),
            "itself", "");
        row("to itself with more",
            jsonBytes("{'$defs':{'a':{'$ref':'#/$defs/a','type':'object'}},"
                      "'$ref':'#/$defs/a'}"),
            "itself", "");
        row("endless",
            jsonBytes("{'$defs':{'a':{'type':'object','properties':{'a':{'$ref':'#/$defs/a'}},"
                      "'required':['a']}},'$ref':'#/$defs/a'}"),
            "No answer", "");
        row("contradiction",
            jsonBytes("{'type':'object','required':['a'],'additionalProperties':false}"),
            "No answer", "");
        row("lengths the wrong way", jsonBytes("{'type':'string','minLength':3,'maxLength':2}"),
            "No answer", "");
        row("length that is none", jsonBytes("{'type':'string','maxLength':-1}"), "maxLength", "#");
        row("pattern", jsonBytes("{'properties':{'p':{'pattern':'(?!x)'}}}"), "look-around",
            "#/properties/p/pattern");
        row("two patterns", jsonBytes("{'allOf':[{'pattern':'a'},{'pattern':'b'}]}"), "pattern",
            "#");
        row("beside values", jsonBytes("{'enum':['a'],'minLength':3}"), "minLength", "#");
        row("large", "{\"title\":\"" + QByteArray(70'000, 'x') + "\"}", "65536", "");
        row("deep",
            QByteArray(jsonBytes("{'items':")).repeated(70) + "{}" + QByteArray("}").repeated(70),
            "32", "");
    }

    void refuses()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, keyword);
        QFETCH(QString, place);
        const Result<Grammar> grammar = Grammar::ofSchema(schema.toStdString());
        QVERIFY(!grammar);
        const QString message = QString::fromStdString(grammar.error().message);
        QVERIFY2(message.contains(keyword) && message.contains(place) && message.endsWith('.'),
                 qPrintable(message));
        QCOMPARE(grammar.error().code, ErrorCode::InvalidJson);
    }

    void namesWhatItIgnores()
    {
        const Grammar grammar = mustCompile(Grammar::ofSchema(
            json("{'type':'array','uniqueItems':true,'items':{'type':'number','minimum':1}}"),
            Unsupported::Ignore));
        QCOMPARE(grammar.ignored().size(), 2u);
        QCOMPARE(grammar.ignored()[0], std::string("\"uniqueItems\" at #"));
        QCOMPARE(cabochon::test::readText(grammar, "[1,1]"), Reading::Complete);
    }

    void ignoresAnnotations()
    {
        QVERIFY(Grammar::ofSchema(
            json("{'$schema':'x','title':'t','description':'d','default':1,"
                 "'examples':[1],'deprecated':true,'x-order':3,'type':'string'}")));
    }

    void hostileSchemasEndInTime_data()
    {
        QTest::addColumn<QByteArray>("schema");
        // 2^20 alternatives when written out.
        QByteArray product = jsonBytes("{'allOf':[");
        for (int i = 0; i < 20; ++i) {
            product += QByteArray(i > 0 ? "," : "") + jsonBytes("{'anyOf':[{'properties':{'a") +
                       QByteArray::number(i) + jsonBytes("':{}}},{'properties':{'b") +
                       QByteArray::number(i) + jsonBytes("':{}}}]}");
        }
        QTest::newRow("product") << product + "]}";
        QByteArray lengths = jsonBytes("{'properties':{");
        for (int i = 0; i < 40; ++i) {
            lengths += QByteArray(i > 0 ? "," : "") + "\"" + QByteArray::number(i) +
                       jsonBytes("':{'pattern':'^[a-z]*[0-9é]{900}$','minLength':9000}");
        }
        QTest::newRow("patterns and lengths") << lengths + "}}";
        QByteArray chain = jsonBytes("{'$defs':{");
        for (int i = 0; i < 900; ++i) {
            chain += QByteArray(i > 0 ? "," : "") + "\"" + QByteArray::number(i) +
                     jsonBytes("':{'items':{'$ref':'#/$defs/") + QByteArray::number((i + 1) % 900) +
                     "\"}}";
        }
        QTest::newRow("chain") << chain + jsonBytes("},'$ref':'#/$defs/0'}");
        QByteArray heavy = jsonBytes("{'properties':{");
        for (int i = 0; i < 500; ++i) {
            heavy += QByteArray(i > 0 ? "," : "") + "\"" + QByteArray::number(i) +
                     jsonBytes("':{'pattern':'(x|y)*x(x|y){") + QByteArray::number(20 + i) +
                     jsonBytes("}'}");
        }
        QTest::newRow("heavy patterns") << heavy + "}}";
        QTest::newRow("growing reference") << QByteArray(
            jsonBytes("{'$defs':{'a':{'type':'array','items':{'allOf':[{'$ref':'#/$defs/a'},"
                      "{'$ref':'#/$defs/a'}],'minItems':1}}},'$ref':'#/$defs/a'}"));
    }

    void hostileSchemasEndInTime()
    {
        QFETCH(QByteArray, schema);
        const Result<Grammar> grammar = Grammar::ofSchema(schema.toStdString());
        if (!grammar) QVERIFY(grammar.error().message.size() > 20);
        if (grammar) QVERIFY(grammar->automaton().size() <= kMostNodes + 10'000);
        const Result<Grammar> ignoring =
            Grammar::ofSchema(schema.toStdString(), Unsupported::Ignore);
        if (!ignoring) QVERIFY(ignoring.error().message.size() > 20);
    }
};

CABOCHON_TEST(TestRefusedSchemas)
#include "test_refused_schemas.moc"
