// Vocabularies made by the test: what a file may say about its tokenizer, and what is refused with
// the key, the place and both values named.
#include "tests/engine/text/text_fixture.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::GgufImage;
using cabochon::test::show;

namespace {

/// Specials at 0 to 5, bytes at 6 to 261, then plain pieces.
struct SmallVocabulary {
    std::vector<std::string> tokens = {"<pad>", "<eos>", "<bos>", "<unk>", "<turn|>", "<|\"|>"};
    std::vector<std::int32_t> types = {3, 3, 3, 3, 3, 4};
    std::vector<std::string> merges = {"a b", "ab c"};

    SmallVocabulary()
    {
        for (int byte = 0; byte < 256; ++byte) {
            add(QString::asprintf("<0x%02X>", static_cast<unsigned>(byte)).toStdString(), 6);
        }
        for (const char* piece : {"a", "b", "c", "\u2581", "ab", "abc", "<table>", "[", "3"}) {
            add(piece, 1);
        }
    }

    void add(const std::string& token, std::int32_t type)
    {
        tokens.push_back(token);
        types.push_back(type);
    }

    GgufImage image() const
    {
        GgufImage image;
        image.setString("general.architecture", "gemma4");
        image.setString("tokenizer.ggml.model", "gemma4");
        image.setStrings("tokenizer.ggml.tokens", tokens);
        image.setIntegers("tokenizer.ggml.token_type", types);
        image.setStrings("tokenizer.ggml.merges", merges);
        image.setUnsigned("tokenizer.ggml.unknown_token_id", 3);
        image.setUnsigned("tokenizer.ggml.eos_token_id", 1);
        return image;
    }
};

Result<Tokenizer> load(const GgufImage& image)
{
    const std::string bytes = image.bytes();
    const Result<GgufFile> file = GgufFile::fromBytes(test::asBytes(bytes), "made by the test");
    if (!file) qFatal("%s", file.error().message.c_str());
    return Tokenizer::create(*file);
}

} // namespace

class TestVocabulary : public QObject {
    Q_OBJECT

private slots:
    void readsASmallVocabulary()
    {
        const Result<Tokenizer> tokenizer = load(SmallVocabulary().image());
        QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message.c_str());
        const auto ids = [&](std::string_view text) {
            return show(tokenizer->encode(text, SpecialTokens::Parse));
        };
        QCOMPARE(ids("abc ab"), std::string("267 265 266"));
        QCOMPARE(ids("d"), std::string("106")); // byte 0x64
        QCOMPARE(ids("a<turn|><|\"|>b"), std::string("262 4 5 263"));
        QCOMPARE(tokenizer->special().turnClose, 4);
        QCOMPARE(tokenizer->special().turnOpen, -1);
        QCOMPARE(show(tokenizer->endIds()), std::string("1 4"));
        QVERIFY(tokenizer->suppressedIds().empty());
    }

    void piecesWithoutAMergeAreNeverFormed()
    {
        const Result<Tokenizer> tokenizer = load(SmallVocabulary().image());
        QVERIFY(tokenizer);
        const std::vector<TokenId> ids = tokenizer->encode("<table>", SpecialTokens::Parse);
        QVERIFY(std::find(ids.begin(), ids.end(), 268) == ids.end());
        QCOMPARE(tokenizer->decode(ids, true), std::string("<table>"));
    }

    void mergesWithoutAResultAreIgnored()
    {
        SmallVocabulary vocabulary;
        vocabulary.merges = {"[ 3"};
        const Result<Tokenizer> tokenizer = load(vocabulary.image());
        QVERIFY(tokenizer);
        QCOMPARE(show(tokenizer->encode("[3ab", SpecialTokens::AsText)),
                 std::string("269 270 262 263"));
    }

    void takesExtraEndsAndSuppressedTokensFromTheFile()
    {
        GgufImage image = SmallVocabulary().image();
        image.setUnsigned("tokenizer.ggml.eot_token_id", 0);
        image.setUnsigned("tokenizer.ggml.eos_token_id", 262); // a letter: never an end
        image.setIntegers("tokenizer.ggml.suppress_tokens", {262, 5, 99'999});
        const Result<Tokenizer> tokenizer = load(image);
        QVERIFY(tokenizer);
        QCOMPARE(show(tokenizer->endIds()), std::string("1 4 0"));
        QCOMPARE(show(tokenizer->suppressedIds()), std::string("262 5"));
    }

    void userDefinedTextIsPlainText()
    {
        SmallVocabulary vocabulary;
        vocabulary.add("bc", 4);
        vocabulary.merges = {"b c"};
        const Result<Tokenizer> tokenizer = load(vocabulary.image());
        QVERIFY(tokenizer);
        QCOMPARE(show(tokenizer->encode("abc", SpecialTokens::AsText)), std::string("262 271"));
    }

    void refusesWhatContradictsItself_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("names");
        for (const auto& [what, names] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"no model", "tokenizer.ggml.model"},
                 {"other model", "\"llama\""},
                 {"no tokens", "tokenizer.ggml.tokens"},
                 {"no types", "tokenizer.ggml.token_type has 0 entries"},
                 {"fewer types", "tokenizer.ggml.token_type has 270 entries"},
                 {"unknown type", "tokenizer.ggml.token_type[262] is 9"},
                 {"empty token", "tokenizer.ggml.tokens[262] is empty"},
                 {"token twice", "\"a\" twice, at 262 and 263"},
                 {"byte missing", "no token for byte 255"},
                 {"byte misspelled", "reads \"<0xZZ>\""},
                 {"no merges", "tokenizer.ggml.merges"},
                 {"merge without space", "tokenizer.ggml.merges[1] is \"ab\""},
                 {"merge of three", "tokenizer.ggml.merges[0] is \"a b c\""},
                 {"merge of nothing", "tokenizer.ggml.merges[0] is \" b\""},
                 {"no unknown", "tokenizer.ggml.unknown_token_id"}}) {
            QTest::newRow(what) << QByteArray(what) << QByteArray(names);
        }
    }

    void refusesWhatContradictsItself()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, names);
        SmallVocabulary v;
        if (what == "fewer types") v.types.pop_back();
        if (what == "unknown type") v.types[262] = 9;
        if (what == "empty token") v.tokens[262].clear();
        if (what == "token twice") v.tokens[263] = "a";
        if (what == "byte missing") v.types[261] = 1;
        if (what == "byte misspelled") v.tokens[261] = "<0xZZ>";
        if (what == "merge without space") v.merges = {"a b", "ab"};
        if (what == "merge of three") v.merges = {"a b c"};
        if (what == "merge of nothing") v.merges = {" b"};
        if (what == "no unknown") v.tokens[3] = "x", v.types[3] = 1;
        GgufImage image = v.image();
        if (what == "no model") image.removeKey("tokenizer.ggml.model");
        if (what == "other model") image.setString("tokenizer.ggml.model", "llama");
        if (what == "no tokens") image.removeKey("tokenizer.ggml.tokens");
        if (what == "no types") image.removeKey("tokenizer.ggml.token_type");
        if (what == "no merges") image.removeKey("tokenizer.ggml.merges");
        if (what == "no unknown") image.removeKey("tokenizer.ggml.unknown_token_id");
        const Result<Tokenizer> tokenizer = load(image);
        QVERIFY(!tokenizer);
        const bool foreign = what.endsWith("model");
        QVERIFY(tokenizer.error().code ==
                (foreign ? ErrorCode::ModelUnsupported : ErrorCode::ModelDamaged));
        QVERIFY2(QByteArray::fromStdString(tokenizer.error().message).contains(names),
                 tokenizer.error().message.c_str());
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVocabulary)
#include "test_vocabulary.moc"
