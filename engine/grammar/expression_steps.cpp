// Sets of steps become states (Aho, Sethi, Ullman, Compilers, 3.7).
#include "engine/grammar/expression_steps.h"

#include <algorithm>
#include <map>

namespace cabochon::engine {

std::uint32_t ExpressionSteps::add(const Step& step)
{
    m_steps.push_back(step);
    return static_cast<std::uint32_t>(m_steps.size() - 1);
}

std::uint32_t ExpressionSteps::empty()
{
    const auto id = static_cast<std::uint32_t>(m_steps.size());
    return add({nullptr, id, id});
}

void ExpressionSteps::connect(std::uint32_t from, std::uint32_t to)
{
    m_steps[from].next = to;
    m_steps[from].other = to;
}

ExpressionSteps::Piece ExpressionSteps::nothing()
{
    const std::uint32_t step = empty();
    return {step, step};
}

ExpressionSteps::Piece ExpressionSteps::characters(Ranges ranges)
{
    const Ranges& kept = *m_sets.insert(std::move(ranges)).first;
    const std::uint32_t end = empty();
    return {add({&kept, end, end}), end};
}

ExpressionSteps::Piece ExpressionSteps::joined(Piece first, Piece second)
{
    connect(first.end, second.begin);
    return {first.begin, second.end};
}

ExpressionSteps::Piece ExpressionSteps::either(Piece first, Piece second)
{
    const std::uint32_t end = empty();
    connect(first.end, end);
    connect(second.end, end);
    return {add({nullptr, first.begin, second.begin}), end};
}

ExpressionSteps::Piece ExpressionSteps::star(Piece piece)
{
    const std::uint32_t end = empty();
    const std::uint32_t loop = add({nullptr, piece.begin, end});
    connect(piece.end, loop);
    return {loop, end};
}

/// All steps that are reached without reading.
ExpressionSteps::Set ExpressionSteps::closure(Set work) const
{
    std::vector<bool> seen(m_steps.size());
    Set reached;
    while (!work.empty()) {
        const std::uint32_t at = work.back();
        work.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        reached.push_back(at);
        if (m_steps[at].characters != nullptr) continue;
        work.push_back(m_steps[at].next);
        work.push_back(m_steps[at].other);
    }
    std::ranges::sort(reached);
    return reached;
}

/// Where the characters that a set reads begin, and the ones after their ends.
std::vector<std::uint32_t> ExpressionSteps::bordersOf(const Set& set) const
{
    std::vector<std::uint32_t> borders;
    for (const std::uint32_t step : set) {
        if (m_steps[step].characters == nullptr) continue;
        for (const auto& [first, last] : *m_steps[step].characters) {
            borders.push_back(first);
            borders.push_back(last + 1);
        }
    }
    std::ranges::sort(borders);
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    return borders;
}

ExpressionSteps::Set ExpressionSteps::after(const Set& set, std::uint32_t codePoint) const
{
    Set next;
    for (const std::uint32_t step : set) {
        if (m_steps[step].characters == nullptr) continue;
        const bool reads = std::ranges::any_of(*m_steps[step].characters, [&](const Range& range) {
            return codePoint >= range.first && codePoint <= range.second;
        });
        if (reads) next.push_back(m_steps[step].next);
    }
    return next;
}

std::optional<TextAutomaton> ExpressionSteps::texts(const Piece& whole) const
{
    std::map<Set, std::uint32_t> ids;
    std::vector<const Set*> sets;
    const auto idOf = [&](Set set) {
        const auto [entry, isNew] =
            ids.try_emplace(std::move(set), static_cast<std::uint32_t>(sets.size()));
        if (isNew) sets.push_back(&entry->first);
        return entry->second;
    };
    TextAutomaton texts;
    std::size_t work = 0;
    idOf(closure({whole.begin}));
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const Set& set = *sets[i];
        TextState state;
        state.accepts = std::ranges::binary_search(set, whole.end);
        const std::vector<std::uint32_t> borders = bordersOf(set);
        for (std::size_t border = 0; border + 1 < borders.size(); ++border) {
            const std::uint32_t first = borders[border], last = borders[border + 1] - 1;
            Set next = after(set, first);
            work += set.size() + (next.empty() ? 0 : m_steps.size());
            if (next.empty()) continue;
            const std::uint32_t target = idOf(closure(std::move(next)));
            const bool goesOn = !state.edges.empty() && state.edges.back().target == target &&
                                state.edges.back().last + 1 == first;
            if (goesOn)
                state.edges.back().last = last;
            else
                state.edges.push_back({first, last, target});
        }
        if (sets.size() > kMostTextStates || work > kMostWork) return std::nullopt;
        texts.states.push_back(std::move(state));
    }
    trim(texts);
    return texts;
}

} // namespace cabochon::engine
