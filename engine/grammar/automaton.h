// Owns Automaton: a grammar as nodes over bytes, with rules that call each other, so that values
// may contain values. What it is built from (schemas, expressions) is others' business; running it
// is Machine's.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace cabochon::engine {

using NodeId = std::uint32_t;
using RuleId = std::uint32_t;

inline constexpr std::uint32_t kUnlimited = std::numeric_limits<std::uint32_t>::max();
/// Rules that may be open inside each other. Every value inside a value is a call, so that JSON is
/// never nested deeper than limits::kJsonDepth.
inline constexpr std::uint32_t kMostOpenRules = 120;
/// Nodes of one grammar, 40 bytes each [a schema of 200 properties, about 20,000].
inline constexpr std::size_t kMostNodes = 1'000'000;

enum class NodeKind : std::uint8_t {
    Bytes,  // reads one byte, goes where its ranges say; ranges may overlap
    Token,  // reads one control token `value`, goes to `next`
    Branch, // reads nothing, goes to all its targets; none: a dead end
    Call,   // runs rule `value`, then `next`
    Enter,  // begins to count: `least` to `most` rounds of `next`, then `after`
    Again,  // the end of a round
    End,    // of a rule
};

struct ByteRange {
    std::uint8_t first = 0;
    std::uint8_t last = 0;
    NodeId target = 0;
};

struct Node {
    NodeKind kind = NodeKind::Branch;
    std::uint16_t need = 0;  // rules that must be opened inside each other to get to the rule's end
    std::uint32_t begin = 0; // Bytes, Branch: where its ranges or targets begin
    std::uint32_t count = 0;
    std::uint32_t value = 0;
    NodeId next = 0;
    NodeId after = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
};

/// The nodes that read a character of a string without a pattern. Their masks are made once per
/// vocabulary, whatever the grammar.
struct StringHeads {
    NodeId json = kUnlimited; // between the quotes of a JSON string
    NodeId call = kUnlimited; // between the quote tokens of a call
};

/// Built node after node from the end to the start: each function takes what follows and gives the
/// node that begins. Immutable once sealed; then any number of threads may read it.
class Automaton {
public:
    static constexpr std::uint16_t kNever = std::numeric_limits<std::uint16_t>::max();

    Automaton();

    /// The one node where every rule ends.
    NodeId end() const { return kEnd; }
    NodeId deadEnd() const { return kDeadEnd; }
    NodeId bytes(std::span<const ByteRange> ranges);
    NodeId byte(char byte, NodeId next);
    NodeId literal(std::string_view text, NodeId next);
    NodeId token(std::uint32_t id, NodeId next);
    NodeId branch(std::span<const NodeId> targets);
    NodeId branch(NodeId first, NodeId second);
    NodeId call(RuleId rule, NodeId next);
    NodeId enter(std::uint32_t least, std::uint32_t most, NodeId round, NodeId after);
    /// A node that is needed before it can be made; exactly one of the others fills it.
    NodeId reserve();
    void fillBytes(NodeId node, std::span<const ByteRange> ranges);
    void fillBranch(NodeId node, std::span<const NodeId> targets);
    void fillAgain(NodeId node, NodeId round, NodeId after);

    RuleId addRule();
    void setRule(RuleId rule, NodeId start) { m_rules[rule] = start; }
    void setRoot(RuleId rule) { m_root = rule; }
    void setHeads(const StringHeads& heads) { m_heads = heads; }
    bool tooLarge() const { return m_nodes.size() > kMostNodes; }

    /// Works out what each node needs to get to an end. InvalidJson when a rule calls itself before
    /// it read anything, when nothing at all fits the grammar, or when it is too large.
    Status seal();

    const Node& node(NodeId id) const { return m_nodes[id]; }
    std::span<const ByteRange> ranges(const Node& node) const
    {
        return std::span(m_ranges).subspan(node.begin, node.count);
    }
    std::span<const NodeId> targets(const Node& node) const
    {
        return std::span(m_targets).subspan(node.begin, node.count);
    }
    /// The largest need of a node that leads to an end.
    std::uint32_t largestNeed() const { return m_largestNeed; }
    NodeId start(RuleId rule) const { return m_rules[rule]; }
    RuleId root() const { return m_root; }
    std::size_t size() const { return m_nodes.size(); }
    const StringHeads& heads() const { return m_heads; }

private:
    static constexpr NodeId kEnd = 0;
    static constexpr NodeId kDeadEnd = 1;

    NodeId add(const Node& node);
    void measureNeeds();
    std::uint16_t needOf(const Node& node) const;
    bool callsItself() const;

    std::vector<Node> m_nodes;
    std::vector<ByteRange> m_ranges;
    std::vector<NodeId> m_targets;
    std::vector<NodeId> m_rules; // where each begins
    RuleId m_root = 0;
    std::uint32_t m_largestNeed = 0;
    StringHeads m_heads;
};

} // namespace cabochon::engine
