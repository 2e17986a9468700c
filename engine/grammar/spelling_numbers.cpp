// How numbers are spelled; the same in JSON and in calls.
#include "engine/grammar/spelling.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cabochon::engine {

// What every reader holds exactly, or nearly so: no infinity, no overflow.
static constexpr std::uint32_t kMostDigits = 17;

/// -?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d\d?)? with a bounded number of digits.
NodeId Spelling::number(NodeId next)
{
    const NodeId exponentDigits =
        oneByte('0', '9', m_automaton.branch(next, oneByte('0', '9', next)));
    const ByteRange signs[] = {{'+', '+', exponentDigits}, {'-', '-', exponentDigits}};
    const NodeId sign = m_automaton.branch(exponentDigits, m_automaton.bytes(signs));
    const ByteRange letters[] = {{'e', 'e', sign}, {'E', 'E', sign}};
    const NodeId exponent = m_automaton.bytes(letters);
    const NodeId afterAll = m_automaton.branch(next, exponent);
    NodeId fraction = afterAll;
    for (std::uint32_t i = 1; i < kMostDigits; ++i)
        fraction = m_automaton.branch(afterAll, oneByte('0', '9', fraction));
    const NodeId point = m_automaton.byte('.', oneByte('0', '9', fraction));
    const NodeId afterDigits = m_automaton.branch(afterAll, point);
    NodeId more = afterDigits;
    for (std::uint32_t i = 1; i < kMostDigits; ++i)
        more = m_automaton.branch(afterDigits, oneByte('0', '9', more));
    const ByteRange first[] = {{'0', '0', afterDigits}, {'1', '9', more}};
    const NodeId digits = m_automaton.bytes(first);
    return m_automaton.branch(digits, m_automaton.byte('-', digits));
}

/// Numbers of as many digits as both have, from one to the other.
NodeId Spelling::digits(std::string_view least, std::string_view most, NodeId next)
{
    if (least.empty()) return next;
    const std::string zeros(least.size() - 1, '0'), nines(least.size() - 1, '9');
    const auto low = static_cast<unsigned>(least[0]), high = static_cast<unsigned>(most[0]);
    std::vector<ByteRange> ranges;
    const auto add = [&](unsigned from, unsigned to, std::string_view a, std::string_view b) {
        if (from <= to)
            ranges.push_back({static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(to),
                              digits(a, b, next)});
    };
    if (low == high) {
        add(low, high, least.substr(1), most.substr(1));
        return m_automaton.bytes(ranges);
    }
    const bool fromZeros = least.substr(1) == zeros, toNines = most.substr(1) == nines;
    if (!fromZeros) add(low, low, least.substr(1), nines);
    if (!toNines) add(high, high, zeros, most.substr(1));
    add(fromZeros ? low : low + 1, toNines ? high : high - 1, zeros, nines);
    return m_automaton.bytes(ranges);
}

NodeId Spelling::magnitudes(std::uint64_t least, std::uint64_t most, NodeId next)
{
    std::vector<NodeId> ways;
    while (least <= most) {
        const std::string low = std::to_string(least);
        const std::string nines(low.size(), '9');
        const std::uint64_t end = std::min<std::uint64_t>(most, std::stoull(nines));
        ways.push_back(digits(low, std::to_string(end), next));
        least = end + 1;
    }
    return m_automaton.branch(ways);
}

NodeId Spelling::integer(std::int64_t least, std::int64_t most, NodeId next)
{
    std::vector<NodeId> ways;
    const auto magnitude = [](std::int64_t value) {
        return static_cast<std::uint64_t>(value < 0 ? -value : value);
    };
    if (most >= 0 && least <= most)
        ways.push_back(
            magnitudes(magnitude(std::max<std::int64_t>(least, 0)), magnitude(most), next));
    if (least < 0 && least <= most) {
        const std::int64_t nearest = std::min<std::int64_t>(most, -1);
        ways.push_back(
            m_automaton.byte('-', magnitudes(magnitude(nearest), magnitude(least), next)));
    }
    return m_automaton.branch(ways);
}

} // namespace cabochon::engine
