// Proves that an answer that was stopped anywhere goes on as if it had not been: the model reads
// the same ids again, and writes the same words.
#include "app/inference/answer_so_far.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/session/answer_text.h"
#include "tests/app/inference/chat_core_fixture.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace cabochon;
using engine::ResponseEventKind;
using engine::TokenId;
using test::question;
using Kind = AnswerSoFar::Piece::Kind;

namespace {

/// Adds what is shown to the pieces, as the window adds it to a message.
void show(const engine::ResponseEvent& event, AnswerSoFar& soFar)
{
    if (event.kind == ResponseEventKind::ToolCall)
        return soFar.pieces.push_back({Kind::Call, event.argumentsJson, event.name});
    const Kind kind = event.kind == ResponseEventKind::ThoughtText ? Kind::Thought : Kind::Text;
    if (event.text.empty()) return;
    if (soFar.pieces.empty() || soFar.pieces.back().kind != kind) soFar.pieces.push_back({kind});
    soFar.pieces.back().text += event.text;
}

bool operator==(const AnswerSoFar& a, const AnswerSoFar& b)
{
    return std::ranges::equal(a.pieces, b.pieces, [](const auto& one, const auto& other) {
        return one.kind == other.kind && one.text == other.text;
    });
}

} // namespace

class TestGoingOn : public QObject, private test::ChatCoreFixture {
    Q_OBJECT

    /// What is shown of an answer that is stopped after these ids. Half characters are not.
    AnswerSoFar shown(std::span<const TokenId> ids) const
    {
        AnswerSoFar soFar;
        engine::ResponseParser parser;
        engine::AnswerText text(m_model->tokenizer(), {});
        for (const TokenId id : ids) {
            text.add(id);
            for (const engine::OutputPiece& piece : text.certain()) {
                for (const auto& event :
                     piece.control ? parser.feed(piece.text) : parser.feedOrdinary(piece.text))
                    show(event, soFar);
            }
        }
        return soFar;
    }

    /// Stops after every id; what is read again must be the same ids, and show the same.
    void stopEverywhere(const std::vector<TokenId>& ids, bool held)
    {
        for (std::size_t stop = 0; stop <= ids.size(); ++stop) {
            const std::span<const TokenId> before = std::span(ids).first(stop);
            AnswerSoFar soFar = shown(before);
            soFar.emptyThought = !soFar.pieces.empty() && soFar.pieces.front().kind == Kind::Text &&
                                 ids.front() == m_model->tokenizer().special().channelOpen;
            const std::vector<TokenId> again =
                *idsSoFar(soFar, held ? before : std::span<const TokenId>(),
                          engine::ResponseParser(), m_model->tokenizer());
            QVERIFY(again.size() <= stop);
            QVERIFY2(std::equal(again.begin(), again.end(), ids.begin()),
                     qPrintable(QString::number(stop)));
            QVERIFY(shown(again) == soFar);
        }
    }

    /// One answer of the real model, in goes of `step` ids.
    std::string inGoes(engine::Session& session, ChatRequest request, std::uint32_t step)
    {
        ChatCore core(*m_model, session, nullptr);
        AnswerSoFar soFar;
        std::uint32_t before = 0;
        while (true) {
            request.maxTokens = step;
            const Result<ChatResult> result = core.answer(
                request,
                [&](const ChatEvent& event) {
                    if (event.kind == ChatEvent::Kind::Parsed) show(event.response, soFar);
                },
                nullptr);
            if (!result) return result.error().message;
            soFar.emptyThought = result->usage.thoughtTokens > 0 && !soFar.pieces.empty() &&
                                 soFar.pieces.front().kind == Kind::Text;
            if (result->usage.generatedTokens <= before) return "It does not grow.";
            before = result->usage.generatedTokens;
            if (result->stopReason != engine::StopReason::MaxTokens)
                return result->response.thought + "|" + result->response.content + "|" +
                       std::to_string(result->usage.generatedTokens) + "|" +
                       std::to_string(result->usage.thoughtTokens);
            request.soFar = soFar;
        }
    }

    std::unique_ptr<engine::Session> realSession()
    {
        engine::SessionOptions options;
        options.timeline.contextLength = test::kContext;
        return std::move(*engine::Session::create(*m_model, *m_cpu, options));
    }

    std::unique_ptr<engine::Backend> m_cpu;

private slots:
    void initTestCase()
    {
        open();
        auto cpu = engine::createCpuBackend(*m_model, {}, {});
        QVERIFY(cpu);
        m_cpu = std::move(*cpu);
    }
    void init() { restart(); }

    void theSameIdsAreReadAgain_data()
    {
        QTest::addColumn<QString>("output");
        QTest::newRow("words") << "Press the **Think** button.\n\n```cpp\nint x;\n```\nDone.";
        QTest::newRow("thought and words")
            << "<|channel>thought\nLet me see: 2 < 3.\n<channel|>It is so.";
        QTest::newRow("a thought of nothing") << "<|channel>thought\n<channel|>It is so.";
        QTest::newRow("characters of several ids") << "Grüße 🪨🪨 宝石 <b>x</b>";
    }
    void theSameIdsAreReadAgain()
    {
        QFETCH(QString, output);
        stopEverywhere(ids(output.toStdString()), true);
        stopEverywhere(ids(output.toStdString()), false);
    }

    void anUnusualSpellingIsKept()
    {
        // One letter an id: not as the tokenizer would write it.
        std::vector<TokenId> spelled;
        for (const char letter : std::string("Hello there, you."))
            spelled.push_back(ids(std::string(1, letter)).front());
        QVERIFY(spelled != ids("Hello there, you."));
        stopEverywhere(spelled, true);
    }

    void idsThatSaySomethingElseAreNotTaken()
    {
        const AnswerSoFar soFar{{{Kind::Text, "Hello there"}}, false};
        const std::vector<TokenId> other = ids("Hello you");
        QCOMPARE(*idsSoFar(soFar, other, engine::ResponseParser(), m_model->tokenizer()),
                 ids("Hello there"));
    }

    void onlyWhatIsNewIsComputed()
    {
        const std::vector<TokenId> whole = ids("One two three four five six.");
        ChatRequest request = question("Count");
        request.maxTokens = 4;
        AnswerSoFar soFar;
        const ChatResult first =
            answer(request, "One two three four five six.<turn|>", [&](const ChatEvent& event) {
                if (event.kind == ChatEvent::Kind::Parsed) show(event.response, soFar);
            });
        request.soFar = soFar;
        request.maxTokens = 0;
        m_script.evaluatedIds = 0;
        std::string added;
        const std::string rest = m_model->tokenizer().decode(std::span(whole).subspan(4), false);
        const ChatResult second = answer(request, rest + "<turn|>", [&](const ChatEvent& event) {
            if (event.kind == ChatEvent::Kind::Parsed) added += event.response.text;
        });
        QCOMPARE(added, rest);
        QCOMPARE(second.response.content, std::string("One two three four five six."));
        QCOMPARE(second.usage.promptTokens, first.usage.promptTokens);
        QCOMPARE(second.usage.continuedTokens, 4u);
        QCOMPARE(second.usage.generatedTokens, std::uint32_t(whole.size() + 1));
        // The fourth id was shown and not yet read; then what is new, without the end.
        QCOMPARE(m_script.evaluatedIds, whole.size() - 4 + 1);
    }

    void theModelWritesTheSameWords_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("thinking");
        QTest::addColumn<uint>("step");
        QTest::newRow("words") << "What is Cabochon?" << false << 1u;
        QTest::newRow("data") << "Ines, aged 26, is from Cologne. Extract the data as JSON."
                              << false << 3u;
        // A marker is three ids of which nothing is seen: it is written again.
        QTest::newRow("thinking") << "What is 3 + 4?" << true << 4u;
    }
    void theModelWritesTheSameWords()
    {
        QFETCH(QString, asked);
        QFETCH(bool, thinking);
        QFETCH(uint, step);
        ChatRequest request = question(asked.toStdString());
        request.thinking = thinking;
        const std::unique_ptr<engine::Session> session = realSession();
        const std::string whole = inGoes(*session, request, 1000);
        QVERIFY(whole.size() > 10);
        const std::string pieced = inGoes(*session, request, step);
        QVERIFY2(pieced == whole, (pieced + "\n" + whole).c_str());
    }
};

CABOCHON_TEST(TestGoingOn)
#include "test_going_on.moc"
