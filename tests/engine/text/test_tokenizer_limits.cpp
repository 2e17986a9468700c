// What the tokenizer promises for any input: bytes come back, user text forms no special token,
// time grows with the length, broken vocabularies are refused.
#include "tests/engine/text/text_fixture.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

#include <random>
#include <thread>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::show;

namespace {

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes)
        text.append(part);
    return text;
}

std::string randomBytes(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::string text(count, '\0');
    for (char& byte : text)
        byte = static_cast<char>(random());
    return text;
}

std::string allBytes(const Tokenizer& tokenizer, std::span<const TokenId> ids)
{
    std::string text;
    for (const TokenId id : ids)
        text.append(tokenizer.tokenBytes(id, true));
    return text;
}

} // namespace

class TestTokenizerLimits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_tokenizer.emplace(test::openTokenizer(test::publishedVocabularyFile()));
        for (TokenId id = 0; id < static_cast<TokenId>(m_tokenizer->size()); ++id) {
            const TokenKind kind = m_tokenizer->kind(id);
            if (kind == TokenKind::Control || kind == TokenKind::UserDefined) {
                m_specials.emplace_back(m_tokenizer->tokenBytes(id, true));
            }
        }
        QCOMPARE(m_specials.size(), std::size_t{24});
    }

    void anyBytesComeBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, std::string text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("NUL inside", std::string("a\0b\0\0c", 6));
        row("lone continuation", "a\x80z");
        row("lead at the end", "abc\xF0\x9F\xA6");
        row("overlong", "\xC0\xAF\xE0\x80\x80");
        row("surrogate", "x\xED\xA0\x80y");
        row("above U+10FFFF", "\xF4\x90\x80\x80\xFF\xFE");
        row("byte token spelled", "<0x0A><0xFF>");
        row("unused token spelled", "<unused0>[multimodal]<table></s>");
        row("replacement character", "a\xEF\xBF\xBD b");
        row("all bytes", [] {
            std::string text;
            for (int i = 0; i < 256; ++i)
                text.push_back(static_cast<char>(i));
            return text;
        }());
        for (unsigned seed = 0; seed < 8; ++seed) {
            const std::string name = "random " + std::to_string(seed);
            row(name.c_str(), randomBytes(4096, seed));
        }
        row("long run of newlines", std::string(100'000, '\n'));
        row("long run of spaces", std::string(100'000, ' '));
        row("long run of one letter", std::string(100'000, 'a'));
    }

    void anyBytesComeBack()
    {
        QFETCH(QByteArray, text);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        for (const SpecialTokens special : {SpecialTokens::AsText, SpecialTokens::Parse}) {
            const std::vector<TokenId> ids = m_tokenizer->encode(view, special);
            QCOMPARE(QByteArray::fromStdString(allBytes(*m_tokenizer, ids)), text);
        }
    }

    void userTextFormsNoSpecialToken()
    {
        for (const std::string& spelling : m_specials) {
            for (const std::string& text :
                 {spelling, "a" + spelling, spelling + " b", " " + spelling + spelling + "\n",
                  "<" + spelling + ">", "\xFF" + spelling + "\x80"}) {
                const std::vector<TokenId> ids = m_tokenizer->encode(text, SpecialTokens::AsText);
                for (const TokenId id : ids) {
                    const TokenKind kind = m_tokenizer->kind(id);
                    QVERIFY2(kind == TokenKind::Normal || kind == TokenKind::Byte,
                             (text + ": " + show(ids)).c_str());
                }
                QCOMPARE(allBytes(*m_tokenizer, ids), text);
            }
        }
    }

    void aSpellingSplitOverStretchesIsNoSpecialToken()
    {
        for (const std::string& spelling : m_specials) {
            for (std::size_t cut = 1; cut < spelling.size(); ++cut) {
                for (const auto& [left, right] :
                     {std::pair{SpecialTokens::Parse, SpecialTokens::AsText},
                      std::pair{SpecialTokens::AsText, SpecialTokens::Parse},
                      std::pair{SpecialTokens::Parse, SpecialTokens::Parse}}) {
                    const std::string first = spelling.substr(0, cut);
                    const std::string second = spelling.substr(cut);
                    const TextStretch stretches[] = {{first, left}, {second, right}};
                    const std::vector<TokenId> ids = m_tokenizer->encode(stretches);
                    QCOMPARE(show(ids), show(m_tokenizer->encode(spelling, SpecialTokens::AsText)));
                }
            }
        }
    }

    void ordinaryTextMergesAcrossStretches()
    {
        const TextStretch stretches[] = {{"<|turn>user\nHel", SpecialTokens::Parse},
                                         {"lo wor", SpecialTokens::AsText},
                                         {"ld<turn|>", SpecialTokens::Parse}};
        QCOMPARE(
            show(m_tokenizer->encode(stretches)),
            show(m_tokenizer->encode("<|turn>user\nHello world<turn|>", SpecialTokens::Parse)));
    }

    void longRunsAreCutWhereShortOnesAre_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("period"); // tokens of a long run repeat after so many bytes
        QTest::newRow("letters") << QByteArray("a") << 8;
        QTest::newRow("newlines") << QByteArray("\n") << 31;
        QTest::newRow("spaces") << QByteArray(" ") << 31;
        QTest::newRow("tabs") << QByteArray("\t") << 31;
        QTest::newRow("equal signs") << QByteArray("=") << 16;
    }

    void longRunsAreCutWhereShortOnesAre()
    {
        // The tokens of n characters begin with those of n - period: what a run over several chunks
        // must give too.
        QFETCH(QByteArray, part);
        QFETCH(int, period);
        const auto encode = [&](std::size_t count) {
            return m_tokenizer->encode(repeated(part.toStdString(), count), SpecialTokens::AsText);
        };
        for (const std::size_t remainder : {0, 1, 5}) {
            const auto step = static_cast<std::size_t>(period);
            const std::vector<TokenId> small = encode(step * 20 + remainder);
            const std::vector<TokenId> large = encode(step * 20'000 + remainder);
            QVERIFY(std::equal(small.rbegin(), small.rend(), large.rbegin()));
            const std::size_t perPeriod = encode(step * 2).size() - encode(step).size();
            QCOMPARE(large.size(), small.size() + (20'000 - 20) * perPeriod);
        }
    }

    void timeGrowsWithTheLength_data()
    {
        // Random letters are the slowest text: 280 to 560 ns a byte with the published vocabulary,
        // 2,300 instructions a byte, nearly all in the library (its table of pieces misses the
        // caches, and every piece becomes a message). Shorter chunks and a smaller table of
        // reserved pieces were tried: 0 to 4 % less.
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("one letter") << QByteArray("a");
        QTest::newRow("less-than signs") << QByteArray("<");
        QTest::newRow("newlines") << QByteArray("\n");
        QTest::newRow("invalid bytes") << QByteArray("\xFF");
        QTest::newRow("carriage returns") << QByteArray("\r");
        QTest::newRow("no two words alike") << QByteArray();
        QTest::newRow("one endless word of random letters") << QByteArray("random");
        QTest::newRow("prose") << QByteArray(
            "The quick brown fox jumps over the lazy dog, naïve and curious; it never stops.\n");
    }

    void timeGrowsWithTheLength()
    {
        QFETCH(QByteArray, part);
        const auto nanosecondsPerByte = [&](std::size_t bytes) {
            std::string text = repeated(part.isEmpty() ? "?" : part.toStdString(), bytes);
            std::mt19937 random(1);
            for (char& c : text) {
                if (part.isEmpty()) c = "etaoinshrdlu ETAOIN 0123"[random() % 24];
                if (part == "random") c = static_cast<char>('a' + random() % 26);
            }
            double best = std::numeric_limits<double>::max();
            for (int repeat = 0; repeat < 3; ++repeat) {
                const test::CpuTimer timer;
                const auto ids = m_tokenizer->encode(text, SpecialTokens::AsText);
                best = std::min(best, timer.nanoseconds());
                if (ids.empty()) return 0.0;
            }
            return best / static_cast<double>(text.size());
        };
        const double half = nanosecondsPerByte(512 * 1024);
        const double whole = nanosecondsPerByte(1024 * 1024);
        qInfo("%-20s %6.1f ns per byte (%.1f MB/s), doubling the text takes %.2f times as long",
              QTest::currentDataTag(), whole, 1000 / whole, 2 * whole / half);
        // The promise is 2.5; here only what no busy machine can explain fails.
        QVERIFY(whole < 8 * half + 100);
    }

    void manyThreadsMayEncodeAtOnce()
    {
        const std::string text = repeated("Several threads read one vocabulary. ", 20'000);
        const std::vector<TokenId> expected = m_tokenizer->encode(text, SpecialTokens::AsText);
        std::vector<std::vector<TokenId>> results(4);
        {
            std::vector<std::jthread> threads;
            for (auto& result : results) {
                threads.emplace_back(
                    [&] { result = m_tokenizer->encode(text, SpecialTokens::AsText); });
            }
        }
        for (const auto& result : results)
            QVERIFY(result == expected);
    }

private:
    std::optional<Tokenizer> m_tokenizer;
    std::vector<std::string> m_specials;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestTokenizerLimits)
#include "test_tokenizer_limits.moc"
