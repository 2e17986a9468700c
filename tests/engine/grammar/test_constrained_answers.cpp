// Whole answers of the built-in model, hot and under random schemas: every one that ends is JSON
// and valid. The long version, with another judge, is tests/benchmarks/schema_proofs.sh.
#include "engine/grammar/constraint.h"
#include "engine/text/response_parser.h"
#include "tests/engine/grammar/grammar_fixture.h"
#include "tests/engine/grammar/random_schema.h"
#include "tests/engine/grammar/schema_judge.h"
#include "tests/engine/session/session_fixture.h"
#include "tests/support/test_main.h"

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

struct Answer {
    std::string text;
    ParsedResponse response;
    StopReason stopReason = StopReason::EndOfTurn;
};

} // namespace

class TestConstrainedAnswers : public QObject {
    Q_OBJECT

    std::unique_ptr<Loaded> m_nano;
    std::unique_ptr<Session> m_session;

    Answer write(ConstraintParts parts, std::uint64_t seed, std::uint32_t maxTokens)
    {
        Constraint constraint(m_nano->model->tokenTrie(), std::move(parts));
        const auto read =
            m_session->prompt(nanoPrompt(*m_nano->model, "Give me JSON."), {}, nullptr);
        if (!read) qFatal("%s", read.error().message.c_str());
        GenerateOptions options;
        options.sampling.temperature = 1.5f;
        options.sampling.seed = seed;
        options.maxTokens = maxTokens;
        options.constraint = &constraint;
        Answer answer;
        ResponseParser parser;
        const TokenCallback onToken = [&](std::size_t, std::span<const OutputPiece> pieces) {
            for (const OutputPiece& piece : pieces) {
                if (!piece.control) answer.text += piece.text;
                (void)(piece.control ? parser.feed(piece.text) : parser.feedOrdinary(piece.text));
            }
        };
        const auto report = m_session->generate(options, onToken);
        if (!report) qFatal("%s", report.error().message.c_str());
        (void)parser.finish();
        answer.response = parser.result();
        answer.stopReason = report->stopReason;
        return answer;
    }

    Answer answer(const std::string& schema, std::uint64_t seed, std::uint32_t maxTokens)
    {
        ConstraintParts parts;
        parts.answer = schemaGrammar(schema);
        return write(std::move(parts), seed, maxTokens);
    }

private slots:
    void initTestCase()
    {
        m_nano = std::make_unique<Loaded>(nanoModel(), bestCpuLevel(), 1);
        m_session = m_nano->session(2048, 256);
    }

    void fitRandomSchemas()
    {
        constexpr std::uint32_t kAnswers = 200;
        std::uint32_t complete = 0;
        for (std::uint32_t seed = 0; seed < kAnswers; ++seed) {
            const std::string schema = randomSchema(seed);
            const Answer given = answer(schema, seed + 1, 120);
            if (given.stopReason != StopReason::EndOfTurn) {
                QCOMPARE(given.stopReason, StopReason::MaxTokens);
                continue;
            }
            ++complete;
            const std::string fault = judgeText(schema, given.text);
            QVERIFY2(fault.empty(), (schema + "\n" + given.text + "\n" + fault).c_str());
        }
        QVERIFY2(complete > kAnswers / 2, qPrintable(QString::number(complete)));
    }

    void callsFitRandomTools()
    {
        constexpr std::uint32_t kAnswers = 100;
        std::uint32_t complete = 0;
        for (std::uint32_t seed = 0; seed < kAnswers; ++seed) {
            const std::string tool = randomTool(seed);
            const ToolDeclaration tools[] = {{tool}};
            Result<Grammar> calls = Grammar::ofCalls(tools, m_nano->model->tokenizer());
            if (!calls) continue; // a key without a name is demanded, which no call can say
            ConstraintParts parts;
            parts.calls = std::move(*calls);
            parts.needsCall = true;
            const Answer given = write(std::move(parts), seed + 1, 150);
            if (given.stopReason == StopReason::MaxTokens) continue;
            ++complete;
            QVERIFY2(given.response.malformedCalls.empty(), (tool + "\n" + given.text).c_str());
            QVERIFY(!given.response.toolCalls.empty());
            for (const ParsedToolCall& call : given.response.toolCalls) {
                const std::string fault = judgeCall(tool, call.name, call.argumentsJson);
                QVERIFY2(fault.empty(), (tool + "\n" + call.argumentsJson + "\n" + fault).c_str());
            }
        }
        QVERIFY2(complete > kAnswers / 2, qPrintable(QString::number(complete)));
    }

    void saysThatItWasCutOff()
    {
        const Answer given =
            answer(json("{'type':'array','items':{'type':'integer'},'minItems':50}"), 1, 10);
        QCOMPARE(given.stopReason, StopReason::MaxTokens);
        QVERIFY(!judgeText(json("{'type':'array'}"), given.text).empty());
    }

    /// The last token of an answer may be the last one that there is room for.
    void endsWithinTheLimit()
    {
        const Answer given = answer(json("{'const':1}"), 1, 1);
        QCOMPARE(given.stopReason, StopReason::EndOfTurn);
        QCOMPARE(given.text, std::string("1"));
    }

    void theNextTurnGoesOn()
    {
        answer(json("{'const':'a'}"), 1, 20);
        const std::vector<TokenId> held(m_session->ids().begin(), m_session->ids().end());
        QVERIFY(m_session->prompt(held, {}, nullptr));
    }
};

CABOCHON_TEST(TestConstrainedAnswers)
#include "test_constrained_answers.moc"
