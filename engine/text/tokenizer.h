// Owns text <-> token ids: the vocabulary of a GGUF driven through the sentencepiece library
// (engine/MODEL.md, Vocabulary). Decides where control tokens may appear; knows no chat format.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"
#include "engine/model/token.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

enum class TokenKind : std::uint8_t { Normal, Unknown, Control, UserDefined, Unused, Byte };

/// Whether control tokens spelled in the text become those tokens. User text is always `AsText`:
/// then neither control nor user-defined tokens (tool_call, channel, quote) can be formed.
enum class SpecialTokens { AsText, Parse };

/// A part of a longer text and whether control tokens spelled in it are real.
struct TextStretch {
    std::string_view text;
    SpecialTokens special = SpecialTokens::AsText;
};

/// The ids that the rest of the program needs by role; -1 where the vocabulary lacks the token.
/// Looked up by text, because test vocabularies place them elsewhere.
struct SpecialIds {
    TokenId pad = -1, eos = -1, bos = -1, unknown = -1;
    TokenId turnOpen = -1, turnClose = -1;         // <|turn> <turn|>
    TokenId channelOpen = -1, channelClose = -1;   // <|channel> <channel|>
    TokenId toolCallOpen = -1, toolCallClose = -1; // <|tool_call> <tool_call|>
    TokenId toolResponseOpen = -1, toolResponseClose = -1;
    TokenId toolOpen = -1, toolClose = -1;               // <|tool> <tool|>
    TokenId think = -1, quote = -1;                      // <|think> <|"|>
    TokenId imageOpen = -1, imageClose = -1, image = -1; // <|image> <image|> <|image|>
    TokenId audioOpen = -1, audioClose = -1, audio = -1;
    TokenId video = -1;
};

/// Immutable after creation; encode and decode may run on several threads at once.
class Tokenizer {
public:
    /// Builds the model in memory from `tokenizer.ggml.*`. ModelDamaged names the key when the
    /// vocabulary contradicts itself; ModelUnsupported for tokenizers other than "gemma4".
    static Result<Tokenizer> create(const GgufFile& file);

    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    ~Tokenizer();

    /// Ids of `text` without bos. Any bytes are accepted; invalid UTF-8 becomes byte tokens.
    /// Linear in the length of the text, at least 1 MB/s. Decoding gives the same bytes back,
    /// except that U+2581 becomes a space: the vocabulary cannot tell them apart.
    std::vector<TokenId> encode(std::string_view text, SpecialTokens special) const;
    /// Ids of the stretches as one text: merges reach across their borders, special tokens do not;
    /// they are found only inside one Parse stretch.
    std::vector<TokenId> encode(std::span<const TextStretch> stretches) const;

    /// Raw bytes of one token: byte tokens give one byte, U+2581 becomes a space, control tokens
    /// give their spelling if `withSpecial`, else nothing; user-defined ones (channel, tool call,
    /// quote) always give it. View lives as long as the tokenizer.
    std::string_view tokenBytes(TokenId id, bool withSpecial) const;
    /// Text of all ids; invalid UTF-8 becomes U+FFFD, one per maximal invalid piece.
    std::string decode(std::span<const TokenId> ids, bool withSpecial) const;

    TokenKind kind(TokenId id) const;
    /// The id whose vocabulary entry is exactly `piece`, if there is one.
    std::optional<TokenId> find(std::string_view piece) const;
    std::size_t size() const;
    const SpecialIds& special() const;
    /// Ids that end generation: eos, <turn|>, <|tool_response>, file extras.
    std::span<const TokenId> endIds() const;
    /// Ids that generation must never produce: media tokens plus the file's suppress_tokens.
    std::span<const TokenId> suppressedIds() const;

private:
    struct Data;
    explicit Tokenizer(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Turns a stream of token bytes into a stream of text that never ends in half a character. One per
/// answer; not thread-safe. The tokenizer must outlive it.
class StreamingDetokenizer {
public:
    explicit StreamingDetokenizer(const Tokenizer& tokenizer, bool withSpecial);

    /// Text that may be shown after this id (may be empty).
    std::string push(TokenId id);
    /// What remains at the end: incomplete sequences as U+FFFD.
    std::string flush();

private:
    const Tokenizer* m_tokenizer;
    bool m_withSpecial;
    std::string m_pending;
};

} // namespace cabochon::engine
