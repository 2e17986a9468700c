#include "engine/grammar/automaton.h"

#include <algorithm>

namespace cabochon::engine {

Automaton::Automaton()
{
    add({.kind = NodeKind::End});
    add({.kind = NodeKind::Branch, .need = kNever});
}

NodeId Automaton::add(const Node& node)
{
    m_nodes.push_back(node);
    return static_cast<NodeId>(m_nodes.size() - 1);
}

NodeId Automaton::reserve()
{
    return add({.kind = NodeKind::Branch});
}

void Automaton::fillBytes(NodeId node, std::span<const ByteRange> ranges)
{
    m_nodes[node] = {.kind = NodeKind::Bytes,
                     .begin = static_cast<std::uint32_t>(m_ranges.size()),
                     .count = static_cast<std::uint32_t>(ranges.size())};
    m_ranges.insert(m_ranges.end(), ranges.begin(), ranges.end());
}

void Automaton::fillBranch(NodeId node, std::span<const NodeId> targets)
{
    m_nodes[node] = {.kind = NodeKind::Branch,
                     .begin = static_cast<std::uint32_t>(m_targets.size()),
                     .count = static_cast<std::uint32_t>(targets.size())};
    m_targets.insert(m_targets.end(), targets.begin(), targets.end());
}

void Automaton::fillAgain(NodeId node, NodeId round, NodeId after)
{
    m_nodes[node] = {.kind = NodeKind::Again, .next = round, .after = after};
}

NodeId Automaton::bytes(std::span<const ByteRange> ranges)
{
    const NodeId node = reserve();
    fillBytes(node, ranges);
    return node;
}

NodeId Automaton::byte(char byte, NodeId next)
{
    const auto value = static_cast<std::uint8_t>(byte);
    const ByteRange range{value, value, next};
    return bytes({&range, 1});
}

NodeId Automaton::literal(std::string_view text, NodeId next)
{
    for (std::size_t i = text.size(); i-- > 0;)
        next = byte(text[i], next);
    return next;
}

NodeId Automaton::token(std::uint32_t id, NodeId next)
{
    return add({.kind = NodeKind::Token, .value = id, .next = next});
}

NodeId Automaton::branch(std::span<const NodeId> targets)
{
    if (targets.empty()) return kDeadEnd;
    if (targets.size() == 1) return targets.front();
    const NodeId node = reserve();
    fillBranch(node, targets);
    return node;
}

NodeId Automaton::branch(NodeId first, NodeId second)
{
    const NodeId targets[] = {first, second};
    return branch(targets);
}

NodeId Automaton::call(RuleId rule, NodeId next)
{
    return add({.kind = NodeKind::Call, .value = rule, .next = next});
}

NodeId Automaton::enter(std::uint32_t least, std::uint32_t most, NodeId round, NodeId after)
{
    if (least > most) return kDeadEnd;
    if (most == 0) return after;
    return add(
        {.kind = NodeKind::Enter, .next = round, .after = after, .least = least, .most = most});
}

RuleId Automaton::addRule()
{
    m_rules.push_back(kDeadEnd);
    return static_cast<RuleId>(m_rules.size() - 1);
}

std::uint16_t Automaton::needOf(const Node& node) const
{
    const auto need = [this](NodeId id) { return m_nodes[id].need; };
    std::uint16_t least = kNever;
    switch (node.kind) {
    case NodeKind::End:
        return 0;
    case NodeKind::Bytes:
        for (const ByteRange& range : ranges(node))
            least = std::min(least, need(range.target));
        return least;
    case NodeKind::Branch:
        for (const NodeId target : targets(node))
            least = std::min(least, need(target));
        return least;
    case NodeKind::Token:
        return need(node.next);
    case NodeKind::Call: {
        const std::uint16_t inside = need(m_rules[node.value]);
        if (inside >= kMostOpenRules) return kNever;
        return std::max<std::uint16_t>(static_cast<std::uint16_t>(inside + 1), need(node.next));
    }
    case NodeKind::Enter:
        return node.least == 0 ? need(node.after) : std::max(need(node.next), need(node.after));
    case NodeKind::Again:
        return need(node.after);
    }
    return kNever;
}

/// Needs only sink, from "never" to what they are. What a hostile schema leaves undone after that
/// many rounds stays "never": no answer goes there.
void Automaton::measureNeeds()
{
    constexpr int kMostRounds = 2 * kMostOpenRules;
    for (Node& node : m_nodes)
        node.need = node.kind == NodeKind::End ? 0 : kNever;
    bool changed = true;
    for (int round = 0; changed && round < kMostRounds; ++round) {
        changed = false;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            // Chains are built in either direction.
            Node& node = m_nodes[round % 2 == 0 ? i : m_nodes.size() - 1 - i];
            const std::uint16_t need = needOf(node);
            if (need >= node.need) continue;
            node.need = need;
            changed = true;
        }
    }
}

/// Whether a rule can come to itself by calls and branches alone.
bool Automaton::callsItself() const
{
    enum class Seen : std::uint8_t { No, Open, Done };
    std::vector<Seen> seen(m_nodes.size(), Seen::No);
    struct Visit {
        NodeId node;
        std::uint32_t child = 0;
    };
    std::vector<Visit> way;
    for (const NodeId root : m_rules) {
        if (seen[root] == Seen::No) way.push_back({root});
        while (!way.empty()) {
            Visit& visit = way.back();
            const Node& node = m_nodes[visit.node];
            seen[visit.node] = Seen::Open;
            NodeId child = kEnd;
            const std::uint32_t index = visit.child++;
            if (node.kind == NodeKind::Branch && index < node.count)
                child = targets(node)[index];
            else if (node.kind == NodeKind::Call && index == 0)
                child = m_rules[node.value];
            else if ((node.kind == NodeKind::Enter || node.kind == NodeKind::Again) && index < 2)
                child = index == 0 ? node.next : node.after;
            else {
                seen[visit.node] = Seen::Done;
                way.pop_back();
                continue;
            }
            if (seen[child] == Seen::Open) return true;
            if (seen[child] == Seen::No) way.push_back({child});
        }
    }
    return false;
}

Status Automaton::seal()
{
    if (tooLarge()) {
        return {ErrorCode::InvalidJson, "The schema needs more than " + std::to_string(kMostNodes) +
                                            " states. Give it fewer or shorter alternatives."};
    }
    if (callsItself()) {
        return {ErrorCode::InvalidJson,
                "The schema refers to itself without a value between. Put the $ref into a property "
                "or into items."};
    }
    measureNeeds();
    for (const Node& node : m_nodes) {
        if (node.need <= kMostOpenRules)
            m_largestNeed = std::max<std::uint32_t>(m_largestNeed, node.need);
    }
    if (m_rules.empty() || m_nodes[m_rules[m_root]].need >= kMostOpenRules) {
        return {ErrorCode::InvalidJson,
                "No answer can fit the schema: what it demands contradicts itself or never ends. "
                "Loosen it."};
    }
    return {};
}

} // namespace cabochon::engine
