// Owns the vocabulary of a GGUF: pieces, kinds, byte tokens, special tokens and merge ranks,
// checked against each other when read (engine/MODEL.md, Vocabulary). Knows nothing of
// encoding.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"
#include "engine/text/tokenizer.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// U+2581, a space in pieces.
inline constexpr std::string_view kWordMark = "\xE2\x96\x81";

/// Immutable after reading; copies what it needs, so the file may be closed.
class Vocabulary {
public:
    /// ModelUnsupported for tokenizers other than "gemma4", ModelDamaged where the keys contradict
    /// each other (the key, the index and both values are named).
    static Result<Vocabulary> read(const GgufFile& file);

    std::size_t size() const { return m_kinds.size(); }
    bool contains(TokenId id) const { return id >= 0 && static_cast<std::size_t>(id) < size(); }
    /// The entry as the file spells it, and as it reads (U+2581 as a space, byte tokens as a byte).
    std::string_view piece(TokenId id) const { return m_spelling.at(static_cast<std::size_t>(id)); }
    std::string_view reading(TokenId id) const
    {
        return m_reading.at(static_cast<std::size_t>(id));
    }
    TokenKind kind(TokenId id) const { return m_kinds[static_cast<std::size_t>(id)]; }
    std::optional<TokenId> find(std::string_view piece) const;

    /// Rank of the first merge that gives this piece; kNoMerge where none does.
    std::int32_t mergeRank(TokenId id) const { return m_mergeRanks[static_cast<std::size_t>(id)]; }
    static constexpr std::int32_t kNoMerge = -1;
    /// Ordinary text can give this token: a normal piece of one character or the result of a merge.
    bool isReachable(TokenId id) const { return m_reachable[static_cast<std::size_t>(id)]; }

    TokenId byteToken(unsigned char byte) const { return m_byteTokens[byte]; }
    const SpecialIds& special() const { return m_special; }
    std::span<const TokenId> endIds() const { return m_endIds; }
    std::span<const TokenId> suppressedIds() const { return m_suppressedIds; }
    /// The control or user-defined token spelled at this place of a text, the longest one.
    std::optional<TokenId> specialAt(std::string_view text, std::size_t position) const;
    /// The first place at or after `position` where a special token could begin; npos: none.
    std::size_t nextSpecialStart(std::string_view text, std::size_t position) const;

private:
    /// Many short strings in one block.
    class Strings {
    public:
        void reserve(std::size_t count, std::size_t bytes);
        void add(std::string_view text);
        std::string_view at(std::size_t index) const;

    private:
        std::string m_bytes;
        std::vector<std::uint32_t> m_ends;
    };

    Status readPieces(const GgufFile& file);
    Status readByteTokens();
    Status readMerges(const GgufFile& file);
    Status readSpecialIds(const GgufFile& file);
    void indexSpecialTokens();
    /// Puts every piece into the table; fails on duplicates.
    Status index();

    Strings m_spelling;
    Strings m_reading;
    std::vector<TokenKind> m_kinds;
    std::vector<std::int32_t> m_mergeRanks;
    std::vector<bool> m_reachable;
    std::vector<TokenId> m_table; // open addressing by hash of the piece; -1: free
    std::array<TokenId, 256> m_byteTokens{};
    SpecialIds m_special;
    std::vector<TokenId> m_endIds;
    std::vector<TokenId> m_suppressedIds;
    /// Special tokens by length of spelling, longest first, with the bytes that they end in.
    struct SpecialLength {
        std::size_t length = 0;
        std::bitset<256> lastBytes;
    };
    std::vector<SpecialLength> m_specialLengths;
    std::bitset<256> m_specialFirstBytes;
};

} // namespace cabochon::engine
