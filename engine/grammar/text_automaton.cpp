#include "engine/grammar/text_automaton.h"

#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::vector<std::uint32_t> codePointsOf(std::string_view text)
{
    std::vector<std::uint32_t> codePoints;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        codePoints.push_back(step.state == Utf8State::Valid ? step.character : 0xFFFD);
        at += step.bytes;
    }
    return codePoints;
}

const CodePointEdge* edgeOf(const TextState& state, std::uint32_t codePoint)
{
    for (const CodePointEdge& edge : state.edges) {
        if (codePoint >= edge.first && codePoint <= edge.last) return &edge;
    }
    return nullptr;
}

/// The texts as a tree of their beginnings.
TextAutomaton treeOf(std::span<const std::string> texts)
{
    TextAutomaton tree;
    tree.states.emplace_back();
    for (const std::string& text : texts) {
        std::uint32_t at = 0;
        for (const std::uint32_t codePoint : codePointsOf(text)) {
            if (const CodePointEdge* edge = edgeOf(tree.states[at], codePoint)) {
                at = edge->target;
                continue;
            }
            const auto next = static_cast<std::uint32_t>(tree.states.size());
            tree.states[at].edges.push_back({codePoint, codePoint, next});
            tree.states.emplace_back();
            at = next;
        }
        tree.states[at].accepts = true;
    }
    for (TextState& state : tree.states)
        std::ranges::sort(state.edges, {}, &CodePointEdge::first);
    return tree;
}

/// Adds [first, last] as far as no edge of the state covers it.
void addRest(TextState& state, std::uint32_t first, std::uint32_t last, std::uint32_t target)
{
    std::vector<CodePointEdge> rest;
    for (const CodePointEdge& edge : state.edges) {
        if (edge.last < first || edge.first > last) continue;
        if (edge.first > first) rest.push_back({first, edge.first - 1, target});
        first = edge.last + 1;
    }
    if (first <= last) rest.push_back({first, last, target});
    state.edges.insert(state.edges.end(), rest.begin(), rest.end());
    std::ranges::sort(state.edges, {}, &CodePointEdge::first);
}

/// States of a product, found from the start.
class Product {
public:
    std::uint32_t of(std::uint32_t a, std::uint32_t b)
    {
        const auto [entry, isNew] =
            m_ids.try_emplace({a, b}, static_cast<std::uint32_t>(m_pairs.size()));
        if (isNew) m_pairs.emplace_back(a, b);
        return entry->second;
    }
    bool tooMany() const { return m_pairs.size() > kMostTextStates; }
    std::size_t size() const { return m_pairs.size(); }
    std::pair<std::uint32_t, std::uint32_t> pair(std::size_t i) const { return m_pairs[i]; }

private:
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_ids;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs;
};

} // namespace

std::optional<TextAutomaton> intersect(const TextAutomaton& a, const TextAutomaton& b)
{
    TextAutomaton both;
    if (a.isEmpty() || b.isEmpty()) return both;
    Product product;
    product.of(0, 0);
    for (std::size_t i = 0; i < product.size(); ++i) {
        const auto [left, right] = product.pair(i);
        TextState state;
        state.accepts = a.states[left].accepts && b.states[right].accepts;
        for (const CodePointEdge& x : a.states[left].edges) {
            for (const CodePointEdge& y : b.states[right].edges) {
                const std::uint32_t first = std::max(x.first, y.first);
                const std::uint32_t last = std::min(x.last, y.last);
                if (first <= last)
                    state.edges.push_back({first, last, product.of(x.target, y.target)});
            }
        }
        if (product.tooMany()) return std::nullopt;
        both.states.push_back(std::move(state));
    }
    trim(both);
    return both;
}

std::optional<TextAutomaton>
ofLength(const TextAutomaton& texts, std::uint32_t least, std::uint32_t most)
{
    TextAutomaton some;
    if (texts.isEmpty() || least > most) return some;
    // Beyond `least` an unlimited text need not be counted.
    const std::uint32_t counted = most == kNone ? least : most;
    Product product;
    product.of(0, 0);
    for (std::size_t i = 0; i < product.size(); ++i) {
        const auto [at, length] = product.pair(i);
        TextState state;
        state.accepts = texts.states[at].accepts && length >= least;
        for (const CodePointEdge& edge : texts.states[at].edges) {
            if (most != kNone && length >= most) break;
            state.edges.push_back(
                {edge.first, edge.last, product.of(edge.target, std::min(length + 1, counted))});
        }
        if (product.tooMany()) return std::nullopt;
        some.states.push_back(std::move(state));
    }
    trim(some);
    return some;
}

TextAutomaton anyOf(std::span<const std::string> texts)
{
    if (texts.empty()) return {};
    return treeOf(texts);
}

TextAutomaton allBut(std::span<const std::string> texts,
                     std::span<const std::pair<std::uint32_t, std::uint32_t>> alphabet)
{
    TextAutomaton others = treeOf(texts);
    const auto anything = static_cast<std::uint32_t>(others.states.size());
    others.states.push_back({{}, true});
    for (std::size_t i = 0; i < others.states.size(); ++i) {
        TextState& state = others.states[i];
        if (i != anything) state.accepts = !state.accepts;
        const TextState tree = state;
        for (const auto& [first, last] : alphabet)
            addRest(state, first, last, anything);
        // What the texts have beyond the alphabet leads nowhere.
        std::erase_if(state.edges, [&](const CodePointEdge& edge) {
            return std::ranges::none_of(alphabet, [&](const auto& range) {
                return edge.first >= range.first && edge.last <= range.second;
            });
        });
    }
    trim(others);
    return others;
}

void trim(TextAutomaton& texts)
{
    const std::size_t count = texts.states.size();
    std::vector<std::vector<std::uint32_t>> before(count);
    std::vector<bool> useful(count);
    std::vector<std::uint32_t> work;
    for (std::uint32_t i = 0; i < count; ++i) {
        for (const CodePointEdge& edge : texts.states[i].edges)
            before[edge.target].push_back(i);
        if (!texts.states[i].accepts) continue;
        useful[i] = true;
        work.push_back(i);
    }
    while (!work.empty()) {
        const std::uint32_t at = work.back();
        work.pop_back();
        for (const std::uint32_t i : before[at]) {
            if (useful[i]) continue;
            useful[i] = true;
            work.push_back(i);
        }
    }
    if (count == 0 || !useful[0]) {
        texts.states.clear();
        return;
    }
    std::vector<std::uint32_t> names(count, kNone);
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (useful[i]) names[i] = next++;
    }
    std::vector<TextState> kept(next);
    for (std::size_t i = 0; i < count; ++i) {
        if (!useful[i]) continue;
        TextState& state = kept[names[i]];
        state.accepts = texts.states[i].accepts;
        for (const CodePointEdge& edge : texts.states[i].edges) {
            if (useful[edge.target])
                state.edges.push_back({edge.first, edge.last, names[edge.target]});
        }
    }
    texts.states = std::move(kept);
}

bool accepts(const TextAutomaton& texts, std::string_view text)
{
    if (texts.isEmpty()) return false;
    std::uint32_t at = 0;
    for (const std::uint32_t codePoint : codePointsOf(text)) {
        const CodePointEdge* edge = edgeOf(texts.states[at], codePoint);
        if (edge == nullptr) return false;
        at = edge->target;
    }
    return texts.states[at].accepts;
}

} // namespace cabochon::engine
