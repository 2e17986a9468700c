// The split into tokens that depend on the context and others follows Dong and others, XGrammar
// (2024), and sorting by what comes after the end of a value is ours.
#include "engine/grammar/token_masks.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace cabochon::engine {

namespace {

constexpr std::size_t kFewTokens = 1024;
constexpr std::size_t kMostDenseBytes = 64u << 20;

/// An automaton without stacks below: every set of places that the tokens of a vocabulary lead
/// through, each with a row of what its bytes lead to.
class Walk {
public:
    Walk(const Automaton& automaton, std::uint32_t openRules) : m_machine(automaton, openRules) {}

    struct State {
        Places places;
        std::array<std::int32_t, 256> row; // kUnknown, kDead or a state
    };
    static constexpr std::int32_t kUnknown = -2;
    static constexpr std::int32_t kDead = -1;

    std::int32_t add(const Places& places)
    {
        if (places.empty()) return kDead;
        std::uint64_t hash = places.complete ? 1 : 0;
        for (const Place& place : places.reading)
            hash = (hash ^ (place.node + 31ull * place.stack + 977ull * place.least +
                            65537ull * place.most)) *
                   0x9E3779B97F4A7C15u;
        auto [entry, end] = m_byHash.equal_range(hash);
        for (; entry != end; ++entry) {
            const Places& known = m_states[static_cast<std::size_t>(entry->second)].places;
            if (known.complete == places.complete && known.reading == places.reading)
                return entry->second;
        }
        const auto id = static_cast<std::int32_t>(m_states.size());
        m_states.push_back({places, {}});
        m_states.back().row.fill(kUnknown);
        m_byHash.emplace(hash, id);
        return id;
    }
    std::int32_t next(std::int32_t from, std::uint8_t byte)
    {
        const std::int32_t known = m_states[static_cast<std::size_t>(from)].row[byte];
        if (known != kUnknown) return known;
        m_machine.read(m_states[static_cast<std::size_t>(from)].places, byte, m_scratch);
        const std::int32_t to = add(m_scratch);
        return m_states[static_cast<std::size_t>(from)].row[byte] = to;
    }
    bool leaves(std::int32_t state) const
    {
        return m_states[static_cast<std::size_t>(state)].places.complete;
    }

private:
    Machine m_machine;
    std::deque<State> m_states;
    std::unordered_multimap<std::uint64_t, std::int32_t> m_byHash;
    Places m_scratch;
};

} // namespace

TokenMasks::TokenMasks(const Automaton& automaton, const TokenTrie& trie)
    : m_automaton(automaton), m_trie(trie),
      m_mostCounted(static_cast<std::uint32_t>(trie.tokens().deepest()) + 1),
      m_sameBelow(kMostOpenRules -
                  std::min(kMostOpenRules, 8 + 3 * trie.mostOpenings() + automaton.largestNeed())),
      m_table(2 * kMostMasks), m_left(kLeft), m_way(257), m_wayBytes(257)
{
}

void TokenMasks::fill(const Places& places, Machine& machine, TokenBits& bits)
{
    bits.assign(m_trie.words(), 0);
    m_grouped.assign(places.reading.size(), false);
    for (std::size_t i = 0; i < places.reading.size(); ++i) {
        if (m_grouped[i]) continue;
        const StackId stack = places.reading[i].stack;
        m_group.clear();
        for (std::size_t j = i; j < places.reading.size(); ++j) {
            const Place& place = places.reading[j];
            if (place.stack != stack) continue;
            m_grouped[j] = true;
            const Node& node = m_automaton.node(place.node);
            if (node.kind == NodeKind::Token)
                allow(bits, static_cast<TokenId>(node.value));
            else if (place.node == m_automaton.heads().json)
                fillString(place, m_trie.json(), machine, bits);
            else if (place.node == m_automaton.heads().call)
                fillString(place, m_trie.call(), machine, bits);
            else
                m_group.push_back(place);
        }
        if (!m_group.empty()) fillGroup(m_group, machine, bits);
    }
}

static void join(TokenBits& bits, const TokenBits& others)
{
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] |= others[i];
}

/// `head` has counted its own character already.
void TokenMasks::fillString(const Place& head,
                            const StringTokens& tokens,
                            Machine& machine,
                            TokenBits& bits)
{
    const std::uint32_t least = head.least + 1;
    const std::uint32_t most = head.most == kUnlimited ? kUnlimited : head.most + 1;
    constexpr std::uint32_t kCounted = TokenTrie::kMostCharacters;
    // Tokens of more characters than are counted are allowed only where more than all fit.
    join(bits, tokens.inside[most > 255 ? kCounted : std::min(most, kCounted - 1)]);
    for (const ByteTrie::Entry& entry : tokens.ending) {
        if (entry.characters >= least && entry.characters <= most) allow(bits, entry.id);
    }
    addLeaving(tokens.leaving, least, most, head.stack, machine, bits);
}

void TokenMasks::addLeaving(const ByteTrie& leaving,
                            std::uint32_t least,
                            std::uint32_t most,
                            StackId stack,
                            Machine& machine,
                            TokenBits& bits)
{
    if (leaving.nodes().empty()) return;
    for (const ByteTrie::Entry& entry : leftOf(leaving, stack, machine).tokens) {
        if (entry.characters >= least && entry.characters <= most) allow(bits, entry.id);
    }
}

/// Looked up once, and kept until another takes its slot: a string asks again for each token.
const TokenMasks::Left& TokenMasks::leftOf(const ByteTrie& leaving, StackId stack, Machine& machine)
{
    const std::size_t hash = reinterpret_cast<std::uintptr_t>(&leaving) / 16 + 0x9E3779B1u * stack;
    Left& left = m_left[(hash ^ (hash >> 15)) % kLeft];
    if (left.leaving == &leaving && left.stack == stack &&
        left.collections == machine.collections())
        return left;
    left.leaving = &leaving;
    left.stack = stack;
    left.collections = machine.collections();
    left.tokens.clear();
    const std::span<const ByteTrie::Node> nodes = leaving.nodes();
    machine.leave(stack, m_way[0]);
    machine.firstBytes(m_way[0], m_wayBytes[0]);
    for (std::size_t i = 0; i < nodes.size();) {
        const ByteTrie::Node& node = nodes[i];
        const std::size_t depth = node.depth;
        if (!m_wayBytes[depth - 1].test(node.byte)) {
            i = node.end;
            continue;
        }
        machine.read(m_way[depth - 1], node.byte, m_way[depth]);
        if (m_way[depth].empty()) {
            i = node.end;
            continue;
        }
        const auto tokens = leaving.tokensOf(node);
        left.tokens.insert(left.tokens.end(), tokens.begin(), tokens.end());
        if (node.end > i + 1) machine.firstBytes(m_way[depth], m_wayBytes[depth]);
        ++i;
    }
    return left;
}

void TokenMasks::fillGroup(std::span<const Place> places, Machine& machine, TokenBits& bits)
{
    const StackId stack = places.front().stack;
    m_key.assign(places.begin(), places.end());
    for (Place& place : m_key) {
        place.stack = 0;
        place.least = std::min(place.least, m_mostCounted);
        if (place.most > m_mostCounted) place.most = kUnlimited;
    }
    std::ranges::sort(m_key, {}, [](const Place& place) {
        return std::tuple(place.node, place.least, place.most);
    });
    const Mask& mask = maskOf(std::max(machine.depth(stack), m_sameBelow));
    for (const TokenId id : mask.few)
        allow(bits, id);
    if (!mask.many.empty()) join(bits, mask.many);
    if (stack != 0) addLeaving(mask.leaving, 0, kUnlimited, stack, machine, bits);
}

/// The mask of m_key, made where it is new.
const TokenMasks::Mask& TokenMasks::maskOf(std::uint32_t openRules)
{
    std::uint64_t hash = openRules;
    for (const Place& place : m_key) {
        hash = (hash ^ (place.node + 977ull * place.least + 65537ull * place.most)) *
               0x9E3779B97F4A7C15u;
        hash ^= hash >> 31;
    }
    if (m_masks.size() >= kMostMasks || m_bytes > kMostDenseBytes) {
        m_masks.clear();
        for (Left& left : m_left)
            left.leaving = nullptr; // it may be gone
        m_bytes = 0;
        std::ranges::fill(m_table, 0);
    }
    std::size_t slot = hash % m_table.size();
    for (; m_table[slot] != 0; slot = (slot + 1) % m_table.size()) {
        const Mask& mask = m_masks[m_table[slot] - 1];
        if (mask.openRules == openRules && mask.places == m_key) return mask;
    }
    m_masks.emplace_back();
    m_table[slot] = static_cast<std::uint32_t>(m_masks.size());
    Mask& mask = m_masks.back();
    mask.places = m_key;
    mask.openRules = openRules;
    make(mask);
    m_bytes += mask.many.size() * sizeof(std::uint64_t);
    return mask;
}

/// All tokens of the vocabulary are tried, those that begin alike together.
void TokenMasks::make(Mask& mask)
{
    Walk walk(m_automaton, mask.openRules);
    Places begin;
    begin.reading = mask.places;
    std::vector<std::int32_t> way(m_trie.tokens().deepest() + 1);
    way[0] = walk.add(begin);
    std::vector<ByteTrie::Entry> leaving;
    const std::span<const ByteTrie::Node> nodes = m_trie.tokens().nodes();
    for (std::size_t i = 0; i < nodes.size();) {
        const ByteTrie::Node& node = nodes[i];
        const std::int32_t state = way[node.depth - 1u] == Walk::kDead
                                       ? Walk::kDead
                                       : walk.next(way[node.depth - 1u], node.byte);
        if (state == Walk::kDead) {
            i = node.end;
            continue;
        }
        way[node.depth] = state;
        for (const ByteTrie::Entry& entry : m_trie.tokens().tokensOf(node))
            mask.few.push_back(entry.id);
        if (walk.leaves(state)) {
            for (std::size_t j = i + 1; j < node.end; ++j) {
                for (const ByteTrie::Entry& entry : m_trie.tokens().tokensOf(nodes[j]))
                    leaving.push_back({entry.bytes.substr(node.depth), entry.id});
            }
        }
        ++i;
    }
    mask.leaving = ByteTrie(std::move(leaving));
    if (mask.few.size() <= kFewTokens) return;
    mask.many.assign(m_trie.words(), 0);
    for (const TokenId id : mask.few)
        allow(mask.many, id);
    mask.few.clear();
    mask.few.shrink_to_fit();
}

} // namespace cabochon::engine
