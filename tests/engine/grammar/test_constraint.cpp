// One answer held to its grammars: after a thought, within calls, and where it may end.
#include "engine/grammar/constraint.h"
#include "engine/text/response_parser.h"
#include "tests/engine/grammar/grammar_fixture.h"
#include "tests/support/test_main.h"

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

const std::string kWeather =
    json("{'name':'get_weather','parameters':{'type':'object','properties':{"
         "'city':{'type':'string'},'days':{'type':'integer','minimum':1,'maximum':7},"
         "'unit':{'enum':['celsius','fahrenheit']},'where':{'type':'object','properties':{"
         "'lat':{'type':'number'},'lon':{'type':'number'}},'required':['lat','lon']}},"
         "'required':['city']}}");
const std::string kTime = json("{'name':'get_time'}");

} // namespace

class TestConstraint : public QObject {
    Q_OBJECT

    std::unique_ptr<TestVocabulary> m_vocabulary;

    const SpecialIds& special() const { return m_vocabulary->tokenizer.special(); }

    ConstraintParts parts(const std::string& schema, bool calls) const
    {
        ConstraintParts parts;
        if (!schema.empty()) parts.answer = schemaGrammar(schema);
        const ToolDeclaration tools[] = {{kWeather}, {kTime}};
        if (calls) parts.calls = mustCompile(Grammar::ofCalls(tools, m_vocabulary->tokenizer));
        return parts;
    }

    /// Accepts the text with control tokens as such, if each of its tokens is allowed.
    bool write(Constraint& constraint, std::string_view text) const
    {
        for (const TokenId id : m_vocabulary->tokenizer.encode(text, SpecialTokens::Parse)) {
            const auto bits = constraint.mask();
            const bool allowed = bits.empty() || isAllowed(bits, id);
            if (!allowed) return false;
            if (!constraint.accept(id)) qFatal("an allowed token was refused");
        }
        return true;
    }

private slots:
    void initTestCase() { m_vocabulary = std::make_unique<TestVocabulary>(publishedVocabulary()); }

    void endsWhereTheGrammarEnds()
    {
        Constraint constraint(m_vocabulary->trie, parts(json("{'enum':['a','ab']}"), false));
        QVERIFY(!isAllowed(constraint.mask(), special().turnClose));
        QVERIFY(write(constraint, "\"a\""));
        QVERIFY(constraint.finished());
        QCOMPARE(constraint.forced(), std::optional(special().turnClose));
        QVERIFY(isAllowed(constraint.mask(), special().turnClose));
        QVERIFY(!isAllowed(constraint.mask(), special().toolResponseOpen));
        QVERIFY(constraint.accept(special().turnClose));
    }

    void numbersMayEndOrGoOn()
    {
        Constraint constraint(m_vocabulary->trie, parts(json("{'type':'integer'}"), false));
        QVERIFY(write(constraint, "12"));
        QVERIFY(!constraint.finished());
        QVERIFY(isAllowed(constraint.mask(), special().turnClose));
        QVERIFY(write(constraint, "3<turn|>"));
    }

    void refusesWithoutMoving()
    {
        Constraint constraint(m_vocabulary->trie, parts(json("{'const':'ab'}"), false));
        QVERIFY(!constraint.accept(special().turnClose));
        QVERIFY(!constraint.accept(m_vocabulary->tokenizer.find("x").value()));
        QVERIFY(write(constraint, "\"ab\""));
    }

    void beginsAfterTheThought()
    {
        ConstraintParts given = parts(json("{'type':'boolean'}"), false);
        given.mayThink = true;
        Constraint constraint(m_vocabulary->trie, std::move(given));
        QVERIFY(write(constraint, "<|channel>thought\nnot true"));
        QVERIFY(!isAllowed(constraint.mask(), special().turnClose));
        QVERIFY(!isAllowed(constraint.mask(), special().toolCallOpen));
        QVERIFY(write(constraint, "<channel|>true<turn|>"));
        Constraint without(m_vocabulary->trie, parts(json("{'type':'boolean'}"), false));
        QVERIFY(!isAllowed(without.mask(), special().channelOpen));
    }

    void mayAnswerWithoutAThought()
    {
        ConstraintParts given = parts(json("{'type':'boolean'}"), false);
        given.mayThink = true;
        Constraint constraint(m_vocabulary->trie, std::move(given));
        QVERIFY(write(constraint, "false<turn|>"));
    }

    void goesOnFromAThoughtOfThePrompt()
    {
        ConstraintParts given = parts(json("{'type':'boolean'}"), false);
        given.insideThought = true;
        Constraint constraint(m_vocabulary->trie, std::move(given));
        QVERIFY(write(constraint, "hm<channel|>true"));
    }

    void holdsCalls_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* name, const char* call, bool fits) {
            QTest::newRow(name) << QByteArray(call) << fits;
        };
        row("one", "call:get_weather{city:<|\"|>Paris<|\"|>}", true);
        row("all arguments",
            "call:get_weather{city:<|\"|>a \"b\" {c}\n<|\"|>,days:7,unit:<|\"|>celsius<|\"|>,"
            "where:{lat:1.5,lon:-2}}",
            true);
        row("without parameters", "call:get_time{}", true);
        row("other name", "call:get_news{}", false);
        row("demanded argument missing", "call:get_weather{}", false);
        row("beyond the bounds", "call:get_weather{city:<|\"|>x<|\"|>,days:8}", false);
        row("unknown argument", "call:get_weather{city:<|\"|>x<|\"|>,hours:8}", false);
        row("not of the list", "call:get_weather{city:<|\"|>x<|\"|>,unit:<|\"|>kelvin<|\"|>}",
            false);
        row("half a place", "call:get_weather{city:<|\"|>x<|\"|>,where:{lat:1}}", false);
        row("JSON's quotes", "call:get_weather{city:\"x\"}", false);
    }

    void holdsCalls()
    {
        QFETCH(QByteArray, call);
        QFETCH(bool, fits);
        Constraint constraint(m_vocabulary->trie, parts("", true));
        const std::string whole = "Let me look.<|tool_call>" + call.toStdString() + "<tool_call|>";
        QCOMPARE(write(constraint, whole), fits);
        if (!fits) return;
        QVERIFY(write(constraint, "<|tool_call>call:get_time{}<tool_call|><|tool_response>"));
        const ParsedResponse parsed = parseResponse(whole + "<|tool_response>");
        QCOMPARE(parsed.toolCalls.size(), 1u);
        QVERIFY(parsed.malformedCalls.empty());
    }

    void closesACallByItself()
    {
        Constraint constraint(m_vocabulary->trie, parts("", true));
        QVERIFY(constraint.mask().empty());
        QVERIFY(write(constraint, "<|tool_call>call:get_time{}"));
        QCOMPARE(constraint.forced(), std::optional(special().toolCallClose));
    }

    void schemaOrCall()
    {
        Constraint answer(m_vocabulary->trie, parts(json("{'type':'boolean'}"), true));
        QVERIFY(write(answer, "true<turn|>"));
        Constraint call(m_vocabulary->trie, parts(json("{'type':'boolean'}"), true));
        QVERIFY(write(call, "<|tool_call>call:get_time{}<tool_call|>"));
        QVERIFY(!write(call, "true"));
        QVERIFY(write(call, "<|tool_response>"));
    }

    void demandsACall()
    {
        ConstraintParts given = parts("", true);
        given.needsCall = true;
        given.mayThink = true;
        Constraint constraint(m_vocabulary->trie, std::move(given));
        QVERIFY(!isAllowed(constraint.mask(), m_vocabulary->tokenizer.find("a").value()));
        QVERIFY(write(constraint, "<|channel>thought\nhm"));
        QVERIFY(!isAllowed(constraint.mask(), special().turnClose));
        QVERIFY(write(constraint, "<channel|><|tool_call>call:get_time{}<tool_call|>"));
        QVERIFY(!isAllowed(constraint.mask(), m_vocabulary->tokenizer.find("a").value()));
        QVERIFY(write(constraint, "<|tool_response>"));
    }

    void aCallWithinAThoughtCounts()
    {
        ConstraintParts given = parts("", true);
        given.mayThink = true;
        Constraint constraint(m_vocabulary->trie, std::move(given));
        QVERIFY(write(constraint, "<|channel>thought\nhm<|tool_call>call:get_time{}<tool_call|>"));
    }

    void refusesToolsThatCannotBeCalled()
    {
        const auto callsOf = [&](const std::string& declaration) {
            const ToolDeclaration tools[] = {{declaration}};
            return Grammar::ofCalls(tools, m_vocabulary->tokenizer);
        };
        QVERIFY(!callsOf(json("{'description':'x'}")));
        QVERIFY(!callsOf(json("{'name':'a b'}")));
        const auto lost =
            callsOf(json("{'name':'f','parameters':{'properties':{'x':{'$ref':'#/y'}}}}"));
        QVERIFY(!lost);
        QVERIFY(QString::fromStdString(lost.error().message).contains("\"f\""));
        const auto ignoring = callsOf(
            json("{'name':'f','parameters':{'properties':{'x':{'type':'number','minimum':1}}}}"));
        QVERIFY(ignoring);
        QCOMPARE(ignoring->ignored().size(), 1u);
    }

    /// A list of thousands of items leaves no trace in memory, and none in what may follow.
    void longAnswersStaySmall()
    {
        Constraint constraint(m_vocabulary->trie,
                              parts(json("{'type':'array','items':{'type':'array',"
                                         "'items':{'type':'integer'},'maxItems':100000}}"),
                                    false));
        QVERIFY(write(constraint, "[[1"));
        const auto ids = m_vocabulary->tokenizer.encode(",1],[2", SpecialTokens::AsText);
        for (int i = 0; i < 20'000; ++i) {
            for (const TokenId id : ids)
                QVERIFY(constraint.accept(id));
        }
        QVERIFY(write(constraint, "]]"));
        QVERIFY(constraint.finished());
    }
};

CABOCHON_TEST(TestConstraint)
#include "test_constraint.moc"
