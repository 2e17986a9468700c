// The tokenizer against the goldens (the tokenizers library's ids), the vectors beside the
// published vocabulary file and tables of words and pieces. Limits:
// test_tokenizer_limits.
#include "tests/engine/text/text_fixture.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::show;

namespace {

std::vector<TokenId> idsOf(const nlohmann::ordered_json& json)
{
    return json.get<std::vector<TokenId>>();
}

/// The texts of the .inp file; the .out file has their ids line by line.
std::vector<std::string> vectorTexts()
{
    std::ifstream stream(test::testData("vocabulary/ggml-vocab-gemma-4.gguf.inp"));
    std::stringstream whole;
    whole << stream.rdbuf();
    const std::string separator = "\n__ggml_vocab_test__\n";
    std::vector<std::string> texts;
    std::string rest = whole.str();
    for (std::size_t end; (end = rest.find(separator)) != std::string::npos;) {
        texts.push_back(rest.substr(0, end));
        rest.erase(0, end + separator.size());
    }
    texts.push_back(rest.substr(0, rest.find("\n__ggml_vocab_test__")));
    return texts;
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const GgufFile file = test::openGguf(test::publishedVocabularyFile());
        const test::CpuTimer timer;
        Result<Tokenizer> tokenizer = Tokenizer::create(file);
        QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message.c_str());
        qInfo("published vocabulary of %zu pieces ready after %.0f ms", tokenizer->size(),
              timer.nanoseconds() / 1e6);
        m_tokenizer.emplace(std::move(*tokenizer));
        m_encode = test::readJson("goldens/tokenizer/encode.json");
        m_decode = test::readJson("goldens/tokenizer/decode.json");
        QCOMPARE(m_encode["vectors"].size(), std::size_t{461});
    }

    void encodesEveryGoldenText()
    {
        for (const auto& vector : m_encode["vectors"]) {
            const auto text = vector["text"].get<std::string>();
            const SpecialTokens special =
                vector["parse_special"].get<bool>() ? SpecialTokens::Parse : SpecialTokens::AsText;
            const std::vector<TokenId> ids = m_tokenizer->encode(text, special);
            QVERIFY2(ids == idsOf(vector["ids"]),
                     (test::jsonText(vector) + "\ngot " + show(ids)).c_str());
        }
    }

    void encodesTheVectorsBesideTheVocabulary()
    {
        const std::vector<std::string> texts = vectorTexts();
        std::ifstream expected(test::testData("vocabulary/ggml-vocab-gemma-4.gguf.out"));
        QCOMPARE(texts.size(), std::size_t{46});
        for (const std::string& text : texts) {
            std::string line;
            QVERIFY(std::getline(expected, line));
            std::istringstream numbers(line);
            std::vector<TokenId> ids;
            for (TokenId id; numbers >> id;)
                ids.push_back(id);
            const std::vector<TokenId> got = m_tokenizer->encode(text, SpecialTokens::AsText);
            QVERIFY2(got == ids, (text + "\ngot " + show(got) + "\nexpected " + line).c_str());
        }
    }

    void encodesTheTableOfTheReference_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("parse");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char* text, bool parse, const char* ids) {
            QTest::newRow(text) << QByteArray(text) << parse << QByteArray(ids);
        };
        row("Hello world", false, "9259 1902");
        row(" Hello world", false, "26352 1902");
        row("\n", false, "107");
        row(" ", false, "236743");
        row("  ", false, "138");
        row("🦙", false, "478 397 404 391");
        row("ied 4 ½ months", false, "1178 236743 236812 47041 3794");
        row("  Hello\n\n\tworld\r\n", false, "138 9259 108 255968 12392 251 107");
        row("naïve café 東京 😀", false, "1789 238527 560 33443 86459 163543");
        row("x = 3.14159; // ok", false,
            "236781 578 236743 236800 236761 236770 236812 236770 236810 236819 236793 973 7546");
        row("<bos><|turn>user\nHello<turn|>\n<|turn>model\n", true,
            "2 105 2364 107 9259 106 107 105 4368 107");
        row("<|channel>thought\n<channel|>", true, "100 45518 107 101");
        row("<|tool_call>call:get_weather{city:<|\"|>Paris<|\"|>,days:2,unit:<|\"|>celsius<|\"|>}"
            "<tool_call|>",
            true,
            "48 6639 236787 828 236779 19323 236782 13319 236787 52 50429 52 236764 14356 236787 "
            "236778 236764 6805 236787 52 236755 42024 52 236783 49");
        row("00:05 <|image>", true, "236771 236771 236787 236771 236810 236743 255999");
        row("", false, "");
        row("", true, "");
    }

    void encodesTheTableOfTheReference()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, parse);
        QFETCH(QByteArray, ids);
        const std::vector<TokenId> got = m_tokenizer->encode(
            std::string_view(text.constData(), static_cast<std::size_t>(text.size())),
            parse ? SpecialTokens::Parse : SpecialTokens::AsText);
        QCOMPARE(QByteArray::fromStdString(show(got)), ids);
    }

    void decodesEveryGoldenStreamStepByStep()
    {
        for (const auto& stream : m_decode["streams"]) {
            const std::vector<TokenId> ids = idsOf(stream["ids"]);
            StreamingDetokenizer detokenizer(*m_tokenizer, false);
            for (std::size_t i = 0; i < ids.size(); ++i) {
                const std::string step = detokenizer.push(ids[i]);
                QVERIFY2(step == stream["steps"][i].get<std::string>(),
                         (test::jsonText(stream, /*ascii=*/true) + " step " + std::to_string(i))
                             .c_str());
            }
            QCOMPARE(detokenizer.flush(), stream.value("flush", ""));
            QCOMPARE(m_tokenizer->decode(ids, false), stream["text"].get<std::string>());
        }
    }

    void decodingGivesTheGoldenTextsBack()
    {
        for (const auto& vector : m_encode["vectors"]) {
            std::string text = vector["text"].get<std::string>();
            // The vocabulary writes a space as U+2581, so both read the same.
            for (std::size_t at; (at = text.find("\u2581")) != std::string::npos;) {
                text.replace(at, 3, " ");
            }
            QCOMPARE(m_tokenizer->decode(idsOf(vector["ids"]), true), text);
        }
    }

    void controlTokensAreShownOnlyOnRequest()
    {
        const std::vector<TokenId> ids =
            m_tokenizer->encode("<|turn>a<|tool_call><eos>b<|\"|>", SpecialTokens::Parse);
        QCOMPARE(ids.size(), std::size_t{6});
        QCOMPARE(m_tokenizer->decode(ids, false), std::string("a<|tool_call>b<|\"|>"));
        QCOMPARE(m_tokenizer->decode(ids, true), std::string("<|turn>a<|tool_call><eos>b<|\"|>"));
        QCOMPARE(m_tokenizer->tokenBytes(-1, true), std::string_view());
        QCOMPARE(m_tokenizer->tokenBytes(1'000'000, true), std::string_view());
        QVERIFY(m_tokenizer->kind(-1) == TokenKind::Unused);
    }

    void knowsTheTokensByRole()
    {
        const SpecialIds& s = m_tokenizer->special();
        QCOMPARE(s.pad, 0);
        QCOMPARE(s.eos, 1);
        QCOMPARE(s.bos, 2);
        QCOMPARE(s.unknown, 3);
        QCOMPARE(s.turnOpen, 105);
        QCOMPARE(s.turnClose, 106);
        QCOMPARE(s.channelOpen, 100);
        QCOMPARE(s.channelClose, 101);
        QCOMPARE(s.toolCallOpen, 48);
        QCOMPARE(s.toolResponseOpen, 50);
        QCOMPARE(s.toolOpen, 46);
        QCOMPARE(s.think, 98);
        QCOMPARE(s.quote, 52);
        QCOMPARE(s.imageOpen, 255999);
        QCOMPARE(s.imageClose, 258882);
        QCOMPARE(s.image, 258880);
        QCOMPARE(s.audioOpen, 256000);
        QCOMPARE(s.audioClose, 258883);
        QCOMPARE(s.audio, 258881);
        QCOMPARE(s.video, 258884);
        QCOMPARE(show(m_tokenizer->endIds()), std::string("1 106 50"));
        QCOMPARE(show(m_tokenizer->suppressedIds()),
                 std::string("255999 256000 258880 258881 258882 258883 258884"));
        QCOMPARE(m_tokenizer->find("</s>"), std::optional<TokenId>(212));
        QVERIFY(m_tokenizer->kind(212) == TokenKind::Normal);
        QVERIFY(m_tokenizer->kind(48) == TokenKind::UserDefined);
        QVERIFY(m_tokenizer->kind(238) == TokenKind::Byte);
    }

    void readsSmallVocabulariesWithOtherIds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("suppressed");
        for (const char* kind : {"text-e", "text-dense", "text-moe", "text-unified"}) {
            QTest::newRow(kind) << QString::fromStdString(
                test::testData(std::string("goldens/") + kind + "/model.gguf").string());
        }
        QTest::newRow("nano") << QString::fromStdString(test::nanoModel().string());
    }

    void readsSmallVocabulariesWithOtherIds()
    {
        QFETCH(QString, path);
        const Tokenizer tokenizer = test::openTokenizer(path.toStdString());
        const SpecialIds& s = tokenizer.special();
        for (const TokenId id : {s.pad,
                                 s.eos,
                                 s.bos,
                                 s.unknown,
                                 s.turnOpen,
                                 s.turnClose,
                                 s.channelOpen,
                                 s.channelClose,
                                 s.toolCallOpen,
                                 s.toolCallClose,
                                 s.toolResponseOpen,
                                 s.toolResponseClose,
                                 s.toolOpen,
                                 s.toolClose,
                                 s.think,
                                 s.quote,
                                 s.imageOpen,
                                 s.imageClose,
                                 s.image,
                                 s.audioOpen,
                                 s.audioClose,
                                 s.audio,
                                 s.video}) {
            QVERIFY(id >= 0);
        }
        QCOMPARE(tokenizer.tokenBytes(s.turnClose, true), std::string_view("<turn|>"));
        const std::string text = "Some text, 3 lines:\n\n\nnaïve 🦙 \t end";
        QCOMPARE(tokenizer.decode(tokenizer.encode(text, SpecialTokens::AsText), true), text);
        QVERIFY(tokenizer.suppressedIds().size() >= 7);
    }

    void goldenPromptsHaveTheSameIdsInSmallVocabularies()
    {
        for (const char* kind : {"text-e", "text-dense", "text-moe", "text-unified"}) {
            const std::string folder = std::string("goldens/") + kind;
            const Tokenizer tokenizer = test::openTokenizer(test::testData(folder + "/model.gguf"));
            const auto json = test::readJson(folder + "/case.json");
            int compared = 0;
            for (const auto& one : json["cases"]) {
                if (!one.contains("text") || !one["text"].is_string()) continue;
                const std::vector<TokenId> ids =
                    tokenizer.encode(one["text"].get<std::string>(), SpecialTokens::Parse);
                QCOMPARE(show(ids), show(idsOf(one["ids"])));
                ++compared;
            }
            QVERIFY(compared > 0);
        }
    }

private:
    std::optional<Tokenizer> m_tokenizer;
    nlohmann::ordered_json m_encode;
    nlohmann::ordered_json m_decode;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestTokenizer)
#include "test_tokenizer.moc"
