// Owns the text tokens of a vocabulary as a tree of their bytes, and which of them stay within a
// string. Made once per vocabulary. Knows no grammar.
#pragma once

#include "engine/model/token.h"
#include "engine/text/tokenizer.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// A bit for each token, ids ascending from the lowest bit of the first word.
using TokenBits = std::vector<std::uint64_t>;
inline void allow(TokenBits& bits, TokenId id)
{
    bits[static_cast<std::size_t>(id) >> 6] |= std::uint64_t(1) << (static_cast<unsigned>(id) & 63);
}
inline bool isAllowed(std::span<const std::uint64_t> bits, TokenId id)
{
    const auto index = static_cast<std::size_t>(id);
    return id >= 0 && index / 64 < bits.size() && ((bits[index / 64] >> (index % 64)) & 1) != 0;
}

/// Tokens by what they spell, as a tree in preorder. `tokens` of a node: those that end there.
class ByteTrie {
public:
    struct Node {
        std::uint32_t end = 0;        // the index after its last descendant
        std::uint32_t firstToken = 0; // in tokens()
        std::uint16_t tokenCount = 0;
        std::uint8_t byte = 0;
        std::uint8_t depth = 0; // of its byte, from 1
    };
    struct Entry {
        std::string_view bytes;
        TokenId id = -1;
        std::uint8_t characters = 0; // that a string counts before these bytes
    };

    ByteTrie() = default;
    /// Entries longer than 255 bytes are left out. Entries without bytes are in roots().
    explicit ByteTrie(std::vector<Entry> entries);

    std::span<const Node> nodes() const { return m_nodes; }
    std::span<const Entry> tokensOf(const Node& node) const
    {
        return std::span(m_tokens).subspan(node.firstToken, node.tokenCount);
    }
    std::size_t deepest() const { return m_deepest; }

private:
    std::vector<Node> m_nodes;
    std::vector<Entry> m_tokens; // views of the tokenizer's bytes
    std::size_t m_deepest = 0;
};

/// What tokens do within a string without a pattern.
struct StringTokens {
    /// [characters] tokens that stay inside and begin at most so many characters; the last: any.
    std::vector<TokenBits> inside;
    /// Tokens that end the string: the bytes after the closing quote (Syntax::Json alone). Those
    /// that end with the quote have none and are listed apart.
    ByteTrie leaving;
    std::vector<ByteTrie::Entry> ending;
};

/// Immutable; any thread. The tokenizer must outlive it.
class TokenTrie {
public:
    static constexpr std::uint32_t kMostCharacters = 32; // counted; longer tokens are always longer

    explicit TokenTrie(const Tokenizer& tokenizer);

    const Tokenizer& tokenizer() const { return m_tokenizer; }
    const ByteTrie& tokens() const { return m_tokens; }
    const StringTokens& json() const { return m_json; }
    const StringTokens& call() const { return m_call; }
    /// Values that one token can open at most.
    std::uint32_t mostOpenings() const { return m_mostOpenings; }
    std::size_t words() const { return (m_tokenizer.size() + 63) / 64; }

private:
    const Tokenizer& m_tokenizer;
    ByteTrie m_tokens;
    StringTokens m_json;
    StringTokens m_call;
    std::uint32_t m_mostOpenings = 0;
};

} // namespace cabochon::engine
