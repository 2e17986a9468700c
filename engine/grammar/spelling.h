// Owns how values are spelled in an answer: JSON, or the argument syntax of tool calls
// (engine/MODEL.md, Tool syntax). What may stand where is SchemaCompiler's.
#pragma once

#include "engine/grammar/automaton.h"
#include "engine/grammar/text_automaton.h"
#include "engine/text/json_value.h"
#include "engine/text/tokenizer.h"

#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace cabochon::engine {

enum class Syntax : std::uint8_t {
    Json,
    Call // keys bare, strings between quote tokens without escapes, no space between
};

/// Writes nodes into an automaton; as there, each function takes what follows.
class Spelling {
public:
    /// `quote`: the quote token; for Syntax::Call alone.
    Spelling(Automaton& automaton, Syntax syntax, TokenId quote = -1);

    /// A string of `least` to `most` characters, any that are UTF-8.
    NodeId string(std::uint32_t least, std::uint32_t most, NodeId next);
    /// One of the texts as a string, or one certain text.
    NodeId string(const TextAutomaton& texts, NodeId next);
    NodeId string(std::string_view text, NodeId next);
    /// The texts without quotes or escapes.
    NodeId plain(const TextAutomaton& texts, NodeId next);
    /// A key of an object up to its colon; with openKey() in front, which all keys share.
    NodeId openKey(NodeId next);
    NodeId key(std::string_view name, NodeId next);
    /// Any key but these.
    NodeId otherKey(std::span<const std::string> names, NodeId next);
    /// What may stand between two values: in JSON a space, or a line break with some indentation.
    NodeId space(NodeId next);
    NodeId null(NodeId next);
    NodeId boolean(NodeId next);
    NodeId number(NodeId next);
    /// A whole number from `least` to `most`, both within +-(10^18 - 1).
    NodeId integer(std::int64_t least, std::int64_t most, NodeId next);
    /// This value, written in full.
    NodeId value(const JsonValue& value, NodeId next);

private:
    enum class Quoting : std::uint8_t { Json, None };

    void buildHeads();
    NodeId buildJsonHead(NodeId again);
    NodeId buildUtf8Head(std::span<const ByteRange> ascii, NodeId again);
    NodeId oneByte(unsigned first, unsigned last, NodeId next);
    NodeId texts(const TextAutomaton& texts, Quoting quoting, NodeId accepted);
    void addCodePoints(std::uint32_t first,
                       std::uint32_t last,
                       NodeId target,
                       Quoting quoting,
                       std::vector<ByteRange>& ranges,
                       std::vector<ByteRange>& escapes);
    void
    addUtf8(std::uint32_t first, std::uint32_t last, NodeId target, std::vector<ByteRange>& ranges);
    NodeId digits(std::string_view least, std::string_view most, NodeId next);
    NodeId magnitudes(std::uint64_t least, std::uint64_t most, NodeId next);

    Automaton& m_automaton;
    Syntax m_syntax;
    TokenId m_quote;
    NodeId m_head = 0;                                                   // a character of a string
    std::map<std::pair<std::uint32_t, std::uint32_t>, RuleId> m_strings; // by length
    NodeId m_stringEnd = 0;                                              // the closing quote
    std::map<NodeId, NodeId> m_spaces;                                   // by what follows
    std::map<std::tuple<unsigned, unsigned, NodeId>, NodeId> m_bytes;    // oneByte()
};

/// The text as JSON writes it, without quotes: only what must be escaped is.
std::string escapedJson(std::string_view text);

} // namespace cabochon::engine
