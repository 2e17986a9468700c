// A device gives a few candidates instead of all logits: where none of them may come, the whole row
// is read.
#include "engine/grammar/constraint.h"
#include "engine/session/session.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

/// As a device that computes elsewhere: its row, and the best of it apart.
class CandidateBackend final : public test::ScriptedBackend {
public:
    using ScriptedBackend::ScriptedBackend;

    Result<std::span<const float>> rowLogits(std::uint32_t row) override
    {
        ++rowsRead;
        return ScriptedBackend::rowLogits(row);
    }
    Result<std::span<const LogitCandidate>> rowCandidates(std::uint32_t row, std::uint32_t) override
    {
        const Result<std::span<const float>> logits = ScriptedBackend::rowLogits(row);
        if (!logits) return logits.error();
        const auto best = std::max_element(logits->begin(), logits->end());
        m_best = {static_cast<TokenId>(best - logits->begin()), *best};
        return std::span<const LogitCandidate>(&m_best, 1);
    }

    int rowsRead = 0;

private:
    LogitCandidate m_best{};
};

} // namespace

class TestForbiddenCandidates : public QObject {
    Q_OBJECT

    std::unique_ptr<const Model> m_model;

    std::string answer(const char* schema, std::string_view wanted, int& rowsRead)
    {
        test::BackendScript script;
        script.answer = m_model->tokenizer().encode(wanted, SpecialTokens::Parse);
        script.afterwards = m_model->tokenizer().special().turnClose;
        CandidateBackend backend(script, m_model->tokenizer().size());
        SessionOptions options;
        options.timeline.contextLength = 128;
        const auto session = Session::create(*m_model, backend, options);
        if (!session) qFatal("%s", session.error().message.c_str());
        Result<Grammar> grammar = Grammar::ofSchema(schema);
        if (!grammar) qFatal("%s", grammar.error().message.c_str());
        ConstraintParts parts;
        parts.answer = std::move(*grammar);
        Constraint constraint(m_model->tokenTrie(), std::move(parts));
        const TokenId prompt[] = {2};
        if (!(*session)->prompt(prompt, {}, nullptr)) qFatal("the prompt failed");
        GenerateOptions generate;
        generate.sampling.temperature = 0;
        generate.constraint = &constraint;
        std::string text;
        const auto report =
            (*session)->generate(generate, [&](std::size_t, std::span<const OutputPiece> pieces) {
                for (const OutputPiece& piece : pieces)
                    text += piece.text;
            });
        if (!report) qFatal("%s", report.error().message.c_str());
        rowsRead = backend.rowsRead;
        return text;
    }

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<const Model>> model = Model::open(test::nanoModel());
        if (!model) qFatal("%s", model.error().message.c_str());
        m_model = std::move(*model);
    }

    void allowedOnesSufficeWithoutTheRow()
    {
        int rowsRead = 0;
        QCOMPARE(answer("{\"type\":\"boolean\"}", "true", rowsRead), std::string("true<turn|>"));
        QCOMPARE(rowsRead, 0);
    }

    void otherwiseTheRowIsRead()
    {
        int rowsRead = 0;
        QCOMPARE(answer("{\"const\":7}", "true", rowsRead), std::string("7<turn|>"));
        QCOMPARE(rowsRead, 1);
    }
};

CABOCHON_TEST(TestForbiddenCandidates)
#include "test_forbidden_candidates.moc"
