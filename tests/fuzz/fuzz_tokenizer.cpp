// Any bytes as text: round trip exact, nothing forged, pieces equal the whole, streamed text equals
// decoded text. Vocabulary: the built-in model's. proves MF-7
#include "engine/base/utf8.h"
#include "engine/text/tokenizer.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/test_paths.h"

#include <string>

using namespace cabochon;
using namespace cabochon::engine;
using fuzz::require;

static const Tokenizer& tokenizer()
{
    static const Tokenizer instance = [] {
        const GgufFile file = GgufFile::open(cabochon::test::nanoModel()).value();
        return Tokenizer::create(file).value();
    }();
    return instance;
}

/// The vocabulary cannot tell U+2581 from a space (tokenizer.h).
static std::string withSpaces(std::string_view text)
{
    static constexpr std::string_view kMark = "\xe2\x96\x81";
    std::string spaces;
    while (!text.empty()) {
        const bool mark = text.substr(0, kMark.size()) == kMark;
        spaces += mark ? ' ' : text.front();
        text.remove_prefix(mark ? kMark.size() : 1);
    }
    return spaces;
}

static std::string bytesOf(std::span<const TokenId> ids)
{
    std::string bytes;
    for (const TokenId id : ids)
        bytes += tokenizer().tokenBytes(id, true);
    return bytes;
}

static void checkStream(std::span<const TokenId> ids, bool withSpecial)
{
    StreamingDetokenizer stream(tokenizer(), withSpecial);
    std::string text;
    for (const TokenId id : ids) {
        const std::string more = stream.push(id);
        require(isValidUtf8(more), "streamed text never ends in half a character");
        text += more;
    }
    text += stream.flush();
    require(text == tokenizer().decode(ids, withSpecial), "streamed text equals decoded text");
}

/// Bytes as ids, too: any sequence of ids can be decoded.
static void decodeAnyIds(std::string_view text)
{
    std::vector<TokenId> ids;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        ids.push_back(static_cast<unsigned char>(text[i]) << 8 |
                      static_cast<unsigned char>(text[i + 1]));
    }
    if (!ids.empty()) ids[0] = -ids[0]; // out of range on both sides
    require(isValidUtf8(tokenizer().decode(ids, true)), "decoded text is valid UTF-8");
    checkStream(ids, false);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text = fuzz::textOf(data + 1, size - 1);
    const std::vector<TokenId> plain = tokenizer().encode(text, SpecialTokens::AsText);
    require(bytesOf(plain) == withSpaces(text), "text comes back exactly");
    for (const TokenId id : plain) {
        const TokenKind kind = tokenizer().kind(id);
        require(kind == TokenKind::Normal || kind == TokenKind::Byte,
                "text forges no special token");
    }
    const std::vector<TokenId> parsed = tokenizer().encode(text, SpecialTokens::Parse);
    require(bytesOf(parsed) == withSpaces(text), "text with special tokens comes back exactly");

    const std::size_t cut = text.empty() ? 0 : data[0] % (text.size() + 1);
    const TextStretch stretches[] = {{text.substr(0, cut), SpecialTokens::AsText},
                                     {text.substr(cut), SpecialTokens::AsText}};
    require(tokenizer().encode(stretches) == plain, "stretches are one text");
    checkStream(plain, false);
    checkStream(parsed, true);
    decodeAnyIds(text);
    return 0;
}
