// Masks against trying every token: for the vocabularies of Nano and of the published models, along
// random answers.
#include "engine/grammar/token_masks.h"
#include "tests/engine/grammar/grammar_fixture.h"
#include "tests/support/allocation_count.h"
#include "tests/support/test_main.h"

#include <random>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

const std::string kSchemas[] = {
    "{}",
    json("{'type':'string','maxLength':7,'minLength':3}"),
    json("{'type':'array','items':{'type':'string','maxLength':40},'minItems':2,'maxItems':3}"),
    json("{'type':'object','properties':{'name':{'type':'string'},'id':{'type':'integer','maximum':"
         "99},"
         "'tags':{'type':'array','items':{'enum':['new','old','newer']}},"
         "'note':{'type':['string','null']}},"
         "'required':['id'],'additionalProperties':{'type':'number'}}"),
    json("{'anyOf':[{'type':'object','properties':{'a':{'type':'string','pattern':'^[a-z "
         "]{2,5}$'}}},"
         "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string','format':'date'"
         "}},"
         "'required':['b']}]}"),
    json("{'$defs':{'t':{'type':'array','items':{'$ref':'#/$defs/t'},'maxItems':3}},'$ref':'#/"
         "$defs/t'}"),
};

bool fits(Machine& machine, const Places& from, std::string_view bytes)
{
    Places places = from, next;
    for (const char byte : bytes) {
        machine.read(places, static_cast<std::uint8_t>(byte), next);
        if (next.empty()) return false;
        std::swap(places, next);
    }
    return true;
}

/// An answer that is chosen at random, with the places it comes through.
class RandomAnswer {
public:
    RandomAnswer(const Grammar& grammar, const TokenTrie& trie, unsigned seed)
        : m_trie(trie), m_machine(grammar.automaton()), m_masks(grammar.automaton(), trie),
          m_random(seed), m_bits(trie.words())
    {
        m_machine.begin(m_places);
    }

    const TokenBits& mask()
    {
        m_masks.fill(m_places, m_machine, m_bits);
        return m_bits;
    }
    /// The first token whose bits differ from trying it; -1: none. Every `stride`th is tried.
    TokenId firstDifference(std::size_t stride)
    {
        for (std::size_t i = m_random() % stride; i < m_trie.tokenizer().size(); i += stride) {
            const auto id = static_cast<TokenId>(i);
            const TokenKind kind = m_trie.tokenizer().kind(id);
            const bool text = kind == TokenKind::Normal || kind == TokenKind::Byte;
            const std::string_view bytes = m_trie.tokenizer().tokenBytes(id, false);
            if (bytes.size() > TokenTrie::kMostCharacters)
                continue; // may be refused in short strings
            const bool may = text && !bytes.empty() && fits(m_machine, m_places, bytes);
            if (may != isAllowed(m_bits, id)) return id;
        }
        return -1;
    }
    /// False: the answer is complete.
    bool goOn()
    {
        std::vector<TokenId> allowed;
        for (std::size_t i = 0; i < m_trie.tokenizer().size(); ++i) {
            if (isAllowed(m_bits, static_cast<TokenId>(i)))
                allowed.push_back(static_cast<TokenId>(i));
        }
        if (allowed.empty()) return false;
        const TokenId id = allowed[m_random() % allowed.size()];
        read(m_trie.tokenizer().tokenBytes(id, false));
        return true;
    }
    void read(std::string_view bytes)
    {
        for (const char byte : bytes) {
            m_machine.read(m_places, static_cast<std::uint8_t>(byte), m_next);
            std::swap(m_places, m_next);
        }
        if (m_machine.full()) m_machine.collect(m_places);
    }
    void collect() { m_machine.collect(m_places); }
    bool complete() const { return m_places.complete; }
    void restart() { m_machine.begin(m_places); }

private:
    const TokenTrie& m_trie;
    Machine m_machine;
    TokenMasks m_masks;
    Places m_places, m_next;
    std::mt19937 m_random;
    TokenBits m_bits;
};

} // namespace

class TestTokenMasks : public QObject {
    Q_OBJECT

    std::unique_ptr<TestVocabulary> m_nano;
    std::unique_ptr<TestVocabulary> m_published;

    void compare(const TestVocabulary& vocabulary, int steps, std::size_t stride)
    {
        unsigned seed = 1;
        for (const std::string& schema : kSchemas) {
            const Grammar grammar = schemaGrammar(schema);
            RandomAnswer answer(grammar, vocabulary.trie, seed++);
            for (int step = 0; step < steps; ++step) {
                answer.mask();
                const TokenId id = answer.firstDifference(stride);
                if (id >= 0) {
                    const std::string bytes(vocabulary.tokenizer.tokenBytes(id, false));
                    QFAIL(qPrintable(QString("%1 step %2: token %3 \"%4\"")
                                         .arg(QString::fromStdString(schema))
                                         .arg(step)
                                         .arg(id)
                                         .arg(QString::fromStdString(bytes))));
                }
                if (!answer.goOn()) {
                    QVERIFY(answer.complete());
                    answer.restart();
                }
                if (step % 16 == 15) answer.collect();
            }
        }
    }

private slots:
    void initTestCase()
    {
        m_nano = std::make_unique<TestVocabulary>(nanoModel());
        m_published = std::make_unique<TestVocabulary>(publishedVocabulary());
    }

    void equalTryingEveryTokenOfNano() { compare(*m_nano, 60, 1); }

    void equalTryingTokensOfThePublishedVocabulary() { compare(*m_published, 24, 61); }

    /// Whatever is chosen, single bytes included, answers are valid UTF-8 and can go on.
    void bytesOfCharactersComeApart()
    {
        const Grammar grammar = schemaGrammar(json("{'type':'string'}"));
        RandomAnswer answer(grammar, m_published->trie, 7);
        const Tokenizer& tokenizer = m_published->tokenizer;
        const auto byteToken = [&](unsigned byte) { return static_cast<TokenId>(238 + byte); };
        QCOMPARE(tokenizer.kind(byteToken(0xE2)), TokenKind::Byte);
        answer.read("\"");
        QVERIFY(isAllowed(answer.mask(), byteToken(0xE2)));
        QVERIFY(!isAllowed(answer.mask(), byteToken(0x80)));
        QVERIFY(!isAllowed(answer.mask(), byteToken(0xC0)));
        answer.read("\xE2");
        QVERIFY(isAllowed(answer.mask(), byteToken(0x96)));
        QVERIFY(!isAllowed(answer.mask(), byteToken('a')));
        QVERIFY(!isAllowed(answer.mask(), tokenizer.find("a").value()));
        answer.read("\x96\x81");
        QVERIFY(isAllowed(answer.mask(), tokenizer.find("a").value()));
    }

    void neverAllowControlTokens()
    {
        for (const std::string& schema : kSchemas) {
            const Grammar grammar = schemaGrammar(schema);
            RandomAnswer answer(grammar, m_published->trie, 3);
            for (int step = 0; step < 10; ++step) {
                const TokenBits& bits = answer.mask();
                for (TokenId id = 0; id < static_cast<TokenId>(m_published->tokenizer.size());
                     ++id) {
                    const TokenKind kind = m_published->tokenizer.kind(id);
                    if (kind == TokenKind::Control || kind == TokenKind::UserDefined)
                        QVERIFY(!isAllowed(bits, id));
                }
                if (!answer.goOn()) answer.restart();
            }
        }
    }

    void allocateNothingOnceWarm()
    {
        const Grammar grammar = schemaGrammar(kSchemas[3]);
        RandomAnswer answer(grammar, m_published->trie, 1);
        const auto write = [&] {
            answer.restart();
            for (const char* piece :
                 {"{\"", "name", "\": \"", "some", " text", "\",",   " \"",   "id",
                  "\":", " 1",   "2",      ", \"", "tags",  "\": [", "\"new", "\", \"",
                  "old", "\"],", "\"x",    "\":",  "3",     "}"}) {
                answer.mask();
                answer.read(piece);
            }
            return answer.complete();
        };
        QVERIFY(write());
        QVERIFY(write());
        const std::uint64_t before = allocationCount();
        for (int i = 0; i < 20; ++i)
            write();
        QCOMPARE(allocationCount() - before, std::uint64_t(0));
    }
};

CABOCHON_TEST(TestTokenMasks)
#include "test_token_masks.moc"
