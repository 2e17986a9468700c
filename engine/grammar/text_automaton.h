// Owns TextAutomaton: a set of texts as a deterministic automaton over code points, and what is
// done with such sets: both of two, of some length, all but some. How a text is spelled in an
// answer is Spelling's.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::engine {

inline constexpr std::uint32_t kLastCodePoint = 0x10FFFF;
/// States of one pattern, after everything that was done with it [about 40 for a date].
inline constexpr std::size_t kMostTextStates = 10'000;

/// Code points [first, last] lead to `target`.
struct CodePointEdge {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t target = 0;
};

struct TextState {
    std::vector<CodePointEdge> edges; // ascending, none overlap
    bool accepts = false;
};

/// State 0 is the start; every other one leads to an accepting one. Without states: no text at all.
struct TextAutomaton {
    std::vector<TextState> states;
    bool isEmpty() const { return states.empty(); }
};

/// Texts in both. Nothing: more than kMostTextStates.
std::optional<TextAutomaton> intersect(const TextAutomaton& a, const TextAutomaton& b);
/// Those of `least` to `most` code points; nothing as above.
std::optional<TextAutomaton>
ofLength(const TextAutomaton& texts, std::uint32_t least, std::uint32_t most);
/// Exactly these texts, which are UTF-8.
TextAutomaton anyOf(std::span<const std::string> texts);
/// All texts over `alphabet` (ascending ranges) but these.
TextAutomaton allBut(std::span<const std::string> texts,
                     std::span<const std::pair<std::uint32_t, std::uint32_t>> alphabet);
/// Drops states from which no text can end.
void trim(TextAutomaton& texts);
bool accepts(const TextAutomaton& texts, std::string_view text);

} // namespace cabochon::engine
