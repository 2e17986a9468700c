// What a schema's grammar takes and refuses, byte by byte, without a vocabulary.
#include "tests/engine/grammar/grammar_fixture.h"
#include "tests/engine/grammar/schema_samples.h"
#include "tests/support/test_main.h"

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

const std::string kPerson =
    json("{'type':'object','properties':{'name':{'type':'string'},"
         "'age':{'type':'integer','minimum':0,'maximum':130},'mail':{'type':'string'}},"
         "'required':['name'],'additionalProperties':false}");
} // namespace

class TestSchemaGrammar : public QObject {
    Q_OBJECT

private slots:
    void takesWhatFits()
    {
        for (const SchemaSample& sample : schemaSamples()) {
            const Grammar grammar = schemaGrammar(sample.schema);
            for (const std::string& text : sample.taken) {
                const bool taken = cabochon::test::readText(grammar, text) == Reading::Complete;
                QVERIFY2(taken, (sample.name + (": " + text)).c_str());
            }
            for (const std::string& text : sample.refused) {
                const bool refused = cabochon::test::readText(grammar, text) != Reading::Complete;
                QVERIFY2(refused, (sample.name + (": " + text)).c_str());
            }
        }
    }

    void refusesAtTheFirstByteThatCannotFit()
    {
        const Grammar grammar = schemaGrammar(kPerson);
        QCOMPARE(cabochon::test::readText(grammar, json("{'na")), Reading::Begun);
        QCOMPARE(cabochon::test::readText(grammar, json("{'ag")), Reading::Refused);
        QCOMPARE(cabochon::test::readText(grammar, json("{'name':'x','age':13")), Reading::Begun);
        QCOMPARE(cabochon::test::readText(grammar, json("{'name':'x','age':14")), Reading::Begun);
        QCOMPARE(cabochon::test::readText(grammar, json("{'name':'x','age':145")),
                 Reading::Refused);
    }

    void nestsNoDeeperThanReadersDo()
    {
        const Grammar grammar = schemaGrammar("{}");
        const std::string open(100, '[');
        QCOMPARE(cabochon::test::readText(grammar, open), Reading::Begun);
        QCOMPARE(cabochon::test::readText(grammar, open + std::string(100, ']')),
                 Reading::Complete);
        QCOMPARE(cabochon::test::readText(grammar, std::string(128, '[')), Reading::Refused);
    }

    /// Where the limit is near, nothing is begun that could not be ended.
    void neverGetsStuckAtTheLimit()
    {
        const Grammar grammar = schemaGrammar(json(
            "{'$defs':{'n':{'type':'object','properties':{"
            "'c':{'type':'object','properties':{'n':{'$ref':'#/$defs/n'}},'required':['n']}}}},"
            "'$ref':'#/$defs/n'}"));
        Machine machine(grammar.automaton());
        Places places, next;
        machine.begin(places);
        std::bitset<256> bytes;
        for (int i = 0; i < 100'000 && !places.complete; ++i) {
            machine.firstBytes(places, bytes);
            QVERIFY(bytes.any());
            // As deep as it goes.
            int byte = bytes.test('"') ? '"' : 0;
            while (!bytes.test(static_cast<std::size_t>(byte)) || (byte <= ' ' && byte != '"'))
                ++byte;
            machine.read(places, static_cast<std::uint8_t>(byte), next);
            QVERIFY(!next.empty());
            std::swap(places, next);
        }
        QVERIFY(places.complete);
    }

    void ambiguousSchemasStayCheap()
    {
        // Each level doubles the ways to read the same text.
        std::string document = json("{'$defs':{'0':{'type':'integer'}");
        for (int i = 1; i <= 12; ++i) {
            const std::string inner =
                json("{'$ref':'#/$defs/") + std::to_string(i - 1) + json("'}");
            document += ",\"" + std::to_string(i) + json("':{'anyOf':[{'type':'array','items':") +
                        inner + json("},{'type':'array','maxItems':9,'items':") + inner + "}]}";
        }
        document += json("},'$ref':'#/$defs/12'}");
        const Grammar grammar = schemaGrammar(document);
        Machine machine(grammar.automaton());
        Places places, next;
        machine.begin(places);
        for (int i = 0; i < 12; ++i) {
            machine.read(places, '[', next);
            std::swap(places, next);
            QVERIFY(!places.empty());
            QVERIFY(places.reading.size() < 40);
        }
    }

    void takesTexts()
    {
        const std::string texts[] = {"yes", "no", "not yet"};
        const Grammar grammar = mustCompile(Grammar::ofTexts(texts));
        QCOMPARE(cabochon::test::readText(grammar, "no"), Reading::Complete);
        QCOMPARE(cabochon::test::readText(grammar, "not"), Reading::Begun);
        QCOMPARE(cabochon::test::readText(grammar, "not yet"), Reading::Complete);
        QCOMPARE(cabochon::test::readText(grammar, "nay"), Reading::Refused);
        QVERIFY(!Grammar::ofTexts(std::vector<std::string>{""}));
    }

    void takesExpressionsAndObjects()
    {
        const Grammar expression = mustCompile(Grammar::ofExpression("^v\\d+(\\.\\d+)?$"));
        QCOMPARE(cabochon::test::readText(expression, "v1.2"), Reading::Complete);
        QCOMPARE(cabochon::test::readText(expression, "v1."), Reading::Begun);
        QCOMPARE(cabochon::test::readText(expression, "x"), Reading::Refused);
        const Grammar object = mustCompile(Grammar::ofAnyObject());
        QCOMPARE(cabochon::test::readText(object, json("{'a':[1]}")), Reading::Complete);
        QCOMPARE(cabochon::test::readText(object, "["), Reading::Refused);
    }
};

CABOCHON_TEST(TestSchemaGrammar)
#include "test_schema_grammar.moc"
