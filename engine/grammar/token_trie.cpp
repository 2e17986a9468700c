#include "engine/grammar/token_trie.h"

#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <optional>
#include <string>

namespace cabochon::engine {

namespace {

/// How far a token gets that begins within a string, at the border of two characters.
struct StringReading {
    bool valid = true;
    bool leaves = false;
    std::uint32_t characters = 0; // begun
    std::size_t end = 0;          // leaves: after the closing quote
};

bool isHexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// \uXXXX, and \uXXXX\uXXXX where the first is half a character. As much of it as there is; nothing
/// where it is none.
std::optional<std::size_t> readUnicodeEscape(std::string_view text)
{
    const auto half = [](std::string_view rest, bool low) {
        const auto lower = [](char c) { return static_cast<char>(c | 0x20); };
        for (std::size_t i = 0; i < std::min<std::size_t>(rest.size(), 6); ++i) {
            const bool fits = i == 0   ? rest[i] == '\\'
                              : i == 1 ? rest[i] == 'u'
                                       : isHexadecimal(rest[i]);
            if (!fits) return false;
        }
        if (!low) return true;
        if (rest.size() > 2 && lower(rest[2]) != 'd') return false;
        return rest.size() <= 3 || lower(rest[3]) >= 'c';
    };
    if (!half(text, false)) return std::nullopt;
    if (text.size() < 6) {
        const bool lowFirst = text.size() > 3 && (text[2] | 0x20) == 'd' &&
                              (text[3] | 0x20) >= 'c' && (text[3] | 0x20) <= 'f';
        return lowFirst ? std::nullopt : std::optional(text.size());
    }
    const bool surrogate = (text[2] | 0x20) == 'd' && (text[3] >= '8');
    if (!surrogate) return 6;
    if ((text[3] | 0x20) >= 'c' && (text[3] | 0x20) <= 'f') return std::nullopt;
    if (!half(text.substr(6), true)) return std::nullopt;
    return std::min<std::size_t>(text.size(), 12);
}

/// Bytes of one character of UTF-8, or of as much of it as there is.
std::optional<std::size_t> readCharacter(std::string_view text)
{
    const Utf8Step step = decodeUtf8(text, 0);
    if (step.state == Utf8State::Invalid) return std::nullopt;
    return step.bytes;
}

StringReading readJsonString(std::string_view bytes)
{
    StringReading reading;
    std::size_t at = 0;
    const auto invalid = [&] {
        reading.valid = false;
        return reading;
    };
    while (at < bytes.size()) {
        const char c = bytes[at];
        if (c == '"') {
            reading.leaves = true;
            reading.end = at + 1;
            return reading;
        }
        if (static_cast<unsigned char>(c) < 0x20) return invalid();
        ++reading.characters;
        std::optional<std::size_t> length;
        if (c != '\\')
            length = readCharacter(bytes.substr(at));
        else if (at + 1 == bytes.size())
            length = 1;
        else if (bytes[at + 1] == 'u')
            length = readUnicodeEscape(bytes.substr(at));
        else if (std::string_view("\"\\/bfnrt").find(bytes[at + 1]) != std::string_view::npos)
            length = 2;
        if (!length) return invalid();
        at += *length;
    }
    return reading;
}

StringReading readCallString(std::string_view bytes)
{
    StringReading reading;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::optional<std::size_t> length = readCharacter(bytes.substr(at));
        reading.valid = length && bytes[at] != '\0';
        if (!reading.valid) return reading;
        ++reading.characters;
        at += *length;
    }
    return reading;
}

template <typename Read>
StringTokens stringTokens(std::span<const ByteTrie::Entry> entries, std::size_t words, Read&& read)
{
    StringTokens tokens;
    tokens.inside.assign(TokenTrie::kMostCharacters + 1, TokenBits(words));
    std::vector<ByteTrie::Entry> leaving;
    for (const ByteTrie::Entry& entry : entries) {
        const StringReading reading = read(entry.bytes);
        if (!reading.valid) continue;
        if (!reading.leaves) {
            // At first by the exact number; added up below.
            allow(tokens.inside[std::min(reading.characters, TokenTrie::kMostCharacters)],
                  entry.id);
            continue;
        }
        if (reading.characters == 0 || reading.characters > 255) continue;
        ByteTrie::Entry left{entry.bytes.substr(reading.end), entry.id,
                             static_cast<std::uint8_t>(reading.characters)};
        (left.bytes.empty() ? tokens.ending : leaving).push_back(left);
    }
    for (std::size_t i = 1; i < tokens.inside.size(); ++i) {
        for (std::size_t word = 0; word < words; ++word)
            tokens.inside[i][word] |= tokens.inside[i - 1][word];
    }
    tokens.leaving = ByteTrie(std::move(leaving));
    return tokens;
}

/// Ordinary text and single bytes: what an answer consists of.
std::vector<ByteTrie::Entry> textTokens(const Tokenizer& tokenizer)
{
    std::vector<ByteTrie::Entry> entries;
    entries.reserve(tokenizer.size());
    for (std::size_t i = 0; i < tokenizer.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        const TokenKind kind = tokenizer.kind(id);
        if (kind != TokenKind::Normal && kind != TokenKind::Byte) continue;
        const std::string_view bytes = tokenizer.tokenBytes(id, /*withSpecial=*/false);
        if (!bytes.empty() && bytes.size() <= 255) entries.push_back({bytes, id});
    }
    return entries;
}

} // namespace

ByteTrie::ByteTrie(std::vector<Entry> entries) : m_tokens(std::move(entries))
{
    std::erase_if(m_tokens, [](const Entry& entry) {
        return entry.bytes.empty() || entry.bytes.size() > 255;
    });
    std::ranges::sort(m_tokens, [](const Entry& a, const Entry& b) {
        return a.bytes != b.bytes ? a.bytes < b.bytes : a.id < b.id;
    });
    std::vector<std::uint32_t> open; // the way to the last node, by depth
    std::string_view last;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const std::string_view bytes = m_tokens[i].bytes;
        const auto common = static_cast<std::size_t>(
            std::mismatch(last.begin(), last.end(), bytes.begin(), bytes.end()).first -
            last.begin());
        const bool again = i > 0 && bytes == last;
        for (; open.size() > common; open.pop_back())
            m_nodes[open.back()].end = static_cast<std::uint32_t>(m_nodes.size());
        for (std::size_t depth = common; depth < bytes.size(); ++depth) {
            open.push_back(static_cast<std::uint32_t>(m_nodes.size()));
            m_nodes.push_back({.byte = static_cast<std::uint8_t>(bytes[depth]),
                               .depth = static_cast<std::uint8_t>(depth + 1)});
        }
        Node& node = m_nodes[open.back()];
        if (!again) node.firstToken = static_cast<std::uint32_t>(i);
        ++node.tokenCount;
        m_deepest = std::max(m_deepest, bytes.size());
        last = bytes;
    }
    for (const std::uint32_t node : open)
        m_nodes[node].end = static_cast<std::uint32_t>(m_nodes.size());
}

TokenTrie::TokenTrie(const Tokenizer& tokenizer) : m_tokenizer(tokenizer)
{
    std::vector<ByteTrie::Entry> entries = textTokens(tokenizer);
    for (const ByteTrie::Entry& entry : entries) {
        const auto openings =
            std::ranges::count_if(entry.bytes, [](char c) { return c == '[' || c == '{'; });
        m_mostOpenings = std::max(m_mostOpenings, static_cast<std::uint32_t>(openings));
    }
    m_json = stringTokens(entries, words(), readJsonString);
    m_call = stringTokens(entries, words(), readCallString);
    m_tokens = ByteTrie(std::move(entries));
}

} // namespace cabochon::engine
