// UTF-8 is RFC 3629's table: no overlong forms, no surrogates. Strings of JSON are RFC 8259's, and
// escaped surrogates come in pairs, because readers refuse others.
#include "engine/grammar/spelling.h"

#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kMostIndentation = 24;
constexpr std::uint32_t kMostCallKey = 64;

std::uint8_t byteOf(unsigned value)
{
    return static_cast<std::uint8_t>(value);
}

/// Keys of calls are bare up to their colon; blanks around them are lost.
bool isBareKey(std::string_view name)
{
    constexpr std::string_view kMarks = ":{}[],\"\x7F";
    const auto isPlain = [&](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && kMarks.find(c) == std::string_view::npos;
    };
    return !name.empty() && name.front() != ' ' && name.back() != ' ' &&
           std::ranges::all_of(name, isPlain);
}

} // namespace

std::string escapedJson(std::string_view text)
{
    const std::string quoted = writeJson(JsonValue::string(std::string(text)));
    return quoted.substr(1, quoted.size() - 2);
}

Spelling::Spelling(Automaton& automaton, Syntax syntax, TokenId quote)
    : m_automaton(automaton), m_syntax(syntax), m_quote(quote)
{
    buildHeads();
}

NodeId Spelling::oneByte(unsigned first, unsigned last, NodeId next)
{
    const auto [entry, isNew] = m_bytes.try_emplace({first, last, next}, 0);
    if (isNew) {
        const ByteRange range{byteOf(first), byteOf(last), next};
        entry->second = m_automaton.bytes({&range, 1});
    }
    return entry->second;
}

/// A character of UTF-8 beyond ASCII, or what `ascii` says.
NodeId Spelling::buildUtf8Head(std::span<const ByteRange> ascii, NodeId again)
{
    std::vector<ByteRange> ranges(ascii.begin(), ascii.end());
    addUtf8(0x80, kLastCodePoint, again, ranges);
    return m_automaton.bytes(ranges);
}

NodeId Spelling::buildJsonHead(NodeId again)
{
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    const auto hex = [&](NodeId next) {
        const ByteRange ranges[] = {{'0', '9', next}, {'A', 'F', next}, {'a', 'f', next}};
        return m_automaton.bytes(ranges);
    };
    const NodeId two = hex(hex(again));
    const NodeId three = hex(two);
    const ByteRange lowRanges[] = {{'C', 'F', two}, {'c', 'f', two}};
    const ByteRange dRange[] = {{'D', 'D', m_automaton.bytes(lowRanges)},
                                {'d', 'd', m_automaton.bytes(lowRanges)}};
    const NodeId lowHalf = m_automaton.byte('\\', m_automaton.byte('u', m_automaton.bytes(dRange)));
    const NodeId highEnd = hex(hex(lowHalf));
    const ByteRange afterD[] = {
        {'0', '7', two}, {'8', '9', highEnd}, {'A', 'B', highEnd}, {'a', 'b', highEnd}};
    const NodeId second = m_automaton.bytes(afterD);
    const ByteRange firstDigit[] = {{'0', '9', three}, {'A', 'C', three}, {'E', 'F', three},
                                    {'a', 'c', three}, {'e', 'f', three}, {'D', 'D', second},
                                    {'d', 'd', second}};
    std::vector<ByteRange> escapes;
    for (const char letter : kLetters)
        escapes.push_back(
            {byteOf(static_cast<unsigned>(letter)), byteOf(static_cast<unsigned>(letter)), again});
    escapes.push_back({'u', 'u', m_automaton.bytes(firstDigit)});
    const NodeId escape = m_automaton.bytes(escapes);
    const ByteRange ascii[] = {
        {0x20, '!', again}, {'#', '[', again}, {'\\', '\\', escape}, {']', 0x7F, again}};
    return buildUtf8Head(ascii, again);
}

void Spelling::buildHeads()
{
    const NodeId again = m_automaton.reserve();
    StringHeads heads = m_automaton.heads();
    if (m_syntax == Syntax::Json) {
        m_head = heads.json = buildJsonHead(again);
        m_stringEnd = m_automaton.byte('"', m_automaton.end());
    } else {
        const ByteRange ascii[] = {{0x01, 0x7F, again}};
        m_head = heads.call = buildUtf8Head(ascii, again);
        m_stringEnd = m_automaton.token(static_cast<std::uint32_t>(m_quote), m_automaton.end());
    }
    m_automaton.setHeads(heads);
    m_automaton.fillAgain(again, m_head, m_stringEnd);
}

NodeId Spelling::string(std::uint32_t least, std::uint32_t most, NodeId next)
{
    if (least > most) return m_automaton.deadEnd();
    const auto [entry, isNew] = m_strings.try_emplace({least, most}, 0);
    if (isNew) {
        entry->second = m_automaton.addRule();
        const NodeId inside = m_automaton.enter(least, most, m_head, m_stringEnd);
        m_automaton.setRule(entry->second,
                            m_syntax == Syntax::Json
                                ? m_automaton.byte('"', inside)
                                : m_automaton.token(static_cast<std::uint32_t>(m_quote), inside));
    }
    return m_automaton.call(entry->second, next);
}

NodeId Spelling::string(const TextAutomaton& texts, NodeId next)
{
    if (texts.isEmpty()) return m_automaton.deadEnd();
    if (m_syntax == Syntax::Json)
        return m_automaton.byte('"',
                                this->texts(texts, Quoting::Json, m_automaton.byte('"', next)));
    const auto quote = static_cast<std::uint32_t>(m_quote);
    return m_automaton.token(quote,
                             this->texts(texts, Quoting::None, m_automaton.token(quote, next)));
}

NodeId Spelling::string(std::string_view text, NodeId next)
{
    if (m_syntax == Syntax::Json) return m_automaton.literal("\"" + escapedJson(text) + "\"", next);
    const auto quote = static_cast<std::uint32_t>(m_quote);
    return m_automaton.token(quote, m_automaton.literal(text, m_automaton.token(quote, next)));
}

NodeId Spelling::plain(const TextAutomaton& texts, NodeId next)
{
    return texts.isEmpty() ? m_automaton.deadEnd() : this->texts(texts, Quoting::None, next);
}

/// Nodes of all states; where a text may end, `accepted` goes on.
NodeId Spelling::texts(const TextAutomaton& texts, Quoting quoting, NodeId accepted)
{
    std::vector<NodeId> entries(texts.states.size());
    for (NodeId& entry : entries)
        entry = m_automaton.reserve();
    std::vector<ByteRange> ranges, escapes;
    for (std::size_t i = 0; i < entries.size() && !m_automaton.tooLarge(); ++i) {
        const TextState& state = texts.states[i];
        ranges.clear();
        escapes.clear();
        for (const CodePointEdge& edge : state.edges)
            addCodePoints(edge.first, edge.last, entries[edge.target], quoting, ranges, escapes);
        if (!escapes.empty()) ranges.push_back({'\\', '\\', m_automaton.bytes(escapes)});
        if (!state.accepts) {
            m_automaton.fillBytes(entries[i], ranges);
            continue;
        }
        const NodeId ways[] = {accepted, m_automaton.bytes(ranges)};
        m_automaton.fillBranch(entries[i], ways);
    }
    return entries[0];
}

void Spelling::addCodePoints(std::uint32_t first,
                             std::uint32_t last,
                             NodeId target,
                             Quoting quoting,
                             std::vector<ByteRange>& ranges,
                             std::vector<ByteRange>& escapes)
{
    if (quoting == Quoting::None) {
        addUtf8(first, last, target, ranges);
        return;
    }
    const auto escape = [&](std::uint32_t codePoint, std::string_view spelling) {
        if (codePoint < first || codePoint > last) return;
        const auto letter = byteOf(static_cast<unsigned char>(spelling[1]));
        escapes.push_back({letter, letter, m_automaton.literal(spelling.substr(2), target)});
    };
    for (std::uint32_t codePoint = first; codePoint <= std::min(last, 0x1Fu); ++codePoint)
        escape(codePoint, escapedJson(std::string(1, static_cast<char>(codePoint))));
    escape('"', "\\\"");
    escape('\\', "\\\\");
    constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 3> kPlain = {
        {{0x20, 0x21}, {0x23, 0x5B}, {0x5D, kLastCodePoint}}};
    for (const auto& [low, high] : kPlain)
        addUtf8(std::max(first, low), std::min(last, high), target, ranges);
}

/// The bytes of code points [first, last]; cut where the length or a byte in the middle changes.
void Spelling::addUtf8(std::uint32_t first,
                       std::uint32_t last,
                       NodeId target,
                       std::vector<ByteRange>& ranges)
{
    if (first > last) return;
    constexpr std::array<std::uint32_t, 4> kEnds = {0x7F, 0x7FF, 0xFFFF, kLastCodePoint};
    for (const std::uint32_t end : kEnds) {
        if (first <= end && last > end) {
            addUtf8(first, end, target, ranges);
            addUtf8(end + 1, last, target, ranges);
            return;
        }
    }
    if (first <= 0xDFFF && last >= 0xD800) {
        if (first < 0xD800) addUtf8(first, 0xD7FF, target, ranges);
        if (last > 0xDFFF) addUtf8(0xE000, last, target, ranges);
        return;
    }
    for (std::uint32_t tail = 0x3F; tail <= 0x3FFFF; tail = (tail << 6) | 0x3F) {
        if (first > 0x7F && (first & ~tail) != (last & ~tail)) {
            if ((first & tail) != 0) {
                addUtf8(first, first | tail, target, ranges);
                addUtf8((first | tail) + 1, last, target, ranges);
                return;
            }
            if ((last & tail) != tail) {
                addUtf8(first, (last & ~tail) - 1, target, ranges);
                addUtf8(last & ~tail, last, target, ranges);
                return;
            }
        }
    }
    std::string low, high;
    appendUtf8(low, first);
    appendUtf8(high, last);
    for (std::size_t i = low.size(); i-- > 1;)
        target = oneByte(static_cast<unsigned char>(low[i]), static_cast<unsigned char>(high[i]),
                         target);
    ranges.push_back({byteOf(static_cast<unsigned char>(low[0])),
                      byteOf(static_cast<unsigned char>(high[0])), target});
}

NodeId Spelling::openKey(NodeId next)
{
    return m_syntax == Syntax::Json ? m_automaton.byte('"', next) : next;
}

NodeId Spelling::key(std::string_view name, NodeId next)
{
    if (m_syntax == Syntax::Json) return m_automaton.literal(escapedJson(name) + "\":", next);
    if (name.empty()) return m_automaton.deadEnd(); // no call can say it
    const NodeId colon = m_automaton.byte(':', next);
    return isBareKey(name) ? m_automaton.literal(name, colon) : string(name, colon);
}

NodeId Spelling::otherKey(std::span<const std::string> names, NodeId next)
{
    if (m_syntax == Syntax::Json) {
        // Only one spelling, so that no escape hides one of the names.
        constexpr std::pair<std::uint32_t, std::uint32_t> kAll[] = {{0x20, kLastCodePoint}};
        return texts(allBut(names, kAll), Quoting::Json, m_automaton.literal("\":", next));
    }
    constexpr std::pair<std::uint32_t, std::uint32_t> kPlain[] = {
        {'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
    const std::optional<TextAutomaton> keys = ofLength(allBut(names, kPlain), 1, kMostCallKey);
    if (!keys) return m_automaton.deadEnd();
    return texts(*keys, Quoting::None, m_automaton.byte(':', next));
}

/// Written out, not called: a blank that may end a rule would let half of the vocabulary follow it.
NodeId Spelling::space(NodeId next)
{
    if (m_syntax == Syntax::Call) return next;
    const auto [entry, isNew] = m_spaces.try_emplace(next, 0);
    if (!isNew) return entry->second;
    NodeId indented = next;
    for (std::uint32_t i = 0; i < kMostIndentation; ++i) {
        const ByteRange blanks[] = {{' ', ' ', indented}, {'\t', '\t', indented}};
        indented = m_automaton.branch(next, m_automaton.bytes(blanks));
    }
    const ByteRange ranges[] = {{' ', ' ', next}, {'\n', '\n', indented}};
    return entry->second = m_automaton.branch(next, m_automaton.bytes(ranges));
}

NodeId Spelling::null(NodeId next)
{
    return m_automaton.literal("null", next);
}

NodeId Spelling::boolean(NodeId next)
{
    return m_automaton.branch(m_automaton.literal("true", next),
                              m_automaton.literal("false", next));
}

NodeId Spelling::value(const JsonValue& value, NodeId next)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return null(next);
    case JsonValue::Kind::Boolean:
        return m_automaton.literal(value.boolean ? "true" : "false", next);
    case JsonValue::Kind::Number:
        return m_automaton.literal(value.text, next);
    case JsonValue::Kind::String:
        return string(value.text, next);
    case JsonValue::Kind::Array:
        next = m_automaton.byte(']', next);
        for (std::size_t i = value.items.size(); i-- > 0;) {
            next = this->value(value.items[i], next);
            if (i > 0) next = m_automaton.byte(',', space(next));
        }
        return m_automaton.byte('[', next);
    case JsonValue::Kind::Object:
        next = m_automaton.byte('}', next);
        for (std::size_t i = value.members.size(); i-- > 0;) {
            next = this->value(value.members[i].second, next);
            next = openKey(key(value.members[i].first, space(next)));
            if (i > 0) next = m_automaton.byte(',', space(next));
        }
        return m_automaton.byte('{', next);
    }
    return m_automaton.deadEnd();
}

} // namespace cabochon::engine
