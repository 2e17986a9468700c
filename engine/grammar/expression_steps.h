// Owns the steps of a regular expression while it is read (Thompson's automaton), and turning them
// into a TextAutomaton. Reading is regular_expression's.
#pragma once

#include "engine/grammar/text_automaton.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cabochon::engine {

using Range = std::pair<std::uint32_t, std::uint32_t>; // code points, both included
using Ranges = std::vector<Range>;

/// Built from pieces; each piece may be used once.
class ExpressionSteps {
public:
    struct Piece {
        std::uint32_t begin = 0;
        std::uint32_t end = 0; // a step that reads nothing, and goes nowhere yet
    };

    Piece nothing();
    Piece characters(Ranges ranges);
    Piece joined(Piece first, Piece second);
    Piece either(Piece first, Piece second);
    /// Any number of times.
    Piece star(Piece piece);
    bool tooMany() const { return m_steps.size() > kMostSteps; }

    /// The texts that lead through the piece; nothing: more than kMostTextStates.
    std::optional<TextAutomaton> texts(const Piece& whole) const;

private:
    static constexpr std::size_t kMostSteps = 20'000;
    static constexpr std::size_t kMostWork = 40'000'000; // of turning: steps looked at

    /// Without characters it may go to two others; with them it goes to `next`.
    struct Step {
        const Ranges* characters = nullptr; // null: reads nothing
        std::uint32_t next = 0;
        std::uint32_t other = 0; // the same as `next`: one way only
    };
    using Set = std::vector<std::uint32_t>; // of steps, ascending

    std::uint32_t add(const Step& step);
    std::uint32_t empty();
    void connect(std::uint32_t from, std::uint32_t to);
    Set closure(Set work) const;
    std::vector<std::uint32_t> bordersOf(const Set& set) const;
    Set after(const Set& set, std::uint32_t codePoint) const;

    std::vector<Step> m_steps;
    std::set<Ranges> m_sets; // nodes keep their addresses
};

} // namespace cabochon::engine
