// The idea of stacks with shared parts is Tomita's (graph-structured stacks, 1985). Stacks are
// interned: two that hold the same have one name, so that places can be compared and merged.
#include "engine/grammar/machine.h"

#include <algorithm>
#include <tuple>

namespace cabochon::engine {

Machine::Machine(const Automaton& automaton, std::uint32_t openRules)
    : m_automaton(automaton), m_openRules(openRules), m_stacks(1), m_table(1024),
      m_arrivals(automaton.size())
{
}

void Machine::clear(Places& to)
{
    to.reading.clear();
    to.complete = false;
    m_work.clear();
    m_fuel = kMostWork;
    ++m_round;
}

void Machine::begin(Places& places)
{
    clear(places);
    m_work.push_back({m_automaton.start(m_automaton.root()), 0, 0, 0});
    follow(places);
}

void Machine::read(const Places& from, std::uint8_t byte, Places& to)
{
    clear(to);
    for (const Place& place : from.reading) {
        const Node& node = m_automaton.node(place.node);
        if (node.kind != NodeKind::Bytes) continue;
        for (const ByteRange& range : m_automaton.ranges(node)) {
            if (byte < range.first || byte > range.last) continue;
            m_work.push_back({range.target, place.least, place.most, place.stack});
        }
    }
    follow(to);
}

void Machine::readToken(const Places& from, std::uint32_t id, Places& to)
{
    clear(to);
    for (const Place& place : from.reading) {
        const Node& node = m_automaton.node(place.node);
        if (node.kind == NodeKind::Token && node.value == id)
            m_work.push_back({node.next, place.least, place.most, place.stack});
    }
    follow(to);
}

void Machine::leave(StackId stack, Places& to)
{
    clear(to);
    m_work.push_back({m_automaton.end(), 0, 0, stack});
    follow(to);
}

/// From the places of m_work along everything that reads nothing.
void Machine::follow(Places& to)
{
    while (!m_work.empty()) {
        const Place place = m_work.back();
        m_work.pop_back();
        const Node& node = m_automaton.node(place.node);
        if (node.need + depth(place.stack) > kMostOpenRules) continue;
        if (m_fuel == 0) continue;
        --m_fuel;
        switch (node.kind) {
        case NodeKind::Bytes:
        case NodeKind::Token:
            arrive(place, to);
            break;
        case NodeKind::Branch:
            for (const NodeId target : m_automaton.targets(node))
                m_work.push_back({target, place.least, place.most, place.stack});
            break;
        case NodeKind::Call: {
            const Frame frame{node.next, place.least, place.most, place.stack};
            const StackId stack = intern({&frame, 1}, m_stacks[place.stack].depth + 1);
            m_work.push_back({m_automaton.start(node.value), 0, 0, stack});
            break;
        }
        case NodeKind::Enter:
        case NodeKind::Again: {
            const bool enters = node.kind == NodeKind::Enter;
            const std::uint32_t least = enters ? node.least : place.least;
            const std::uint32_t most = enters ? node.most : place.most;
            if (least == 0) m_work.push_back({node.after, 0, 0, place.stack});
            if (most == 0) break;
            m_work.push_back({node.next, least == 0 ? 0 : least - 1,
                              most == kUnlimited ? kUnlimited : most - 1, place.stack});
            break;
        }
        case NodeKind::End: {
            if (place.stack == 0) {
                to.complete = true;
                break;
            }
            const Stack stack = m_stacks[place.stack];
            for (std::uint32_t i = 0; i < stack.count; ++i) {
                const Frame& frame = m_frames[stack.begin + i];
                m_work.push_back({frame.node, frame.least, frame.most, frame.parent});
            }
            break;
        }
        }
    }
}

/// A place that reads: joins the one with the same node and counts, whatever waits below.
void Machine::arrive(const Place& place, Places& to)
{
    const auto joins = [&](const Place& other) {
        return other.node == place.node && other.least == place.least && other.most == place.most &&
               m_stacks[other.stack].depth == m_stacks[place.stack].depth;
    };
    Arrival& arrival = m_arrivals[place.node];
    Place* same = nullptr;
    if (arrival.round == m_round) {
        same = &to.reading[arrival.index];
        if (!joins(*same)) {
            const auto found = std::find_if(to.reading.begin(), to.reading.end(), joins);
            same = found == to.reading.end() ? nullptr : &*found;
        }
    }
    if (same != nullptr) {
        same->stack = unite(same->stack, place.stack);
        return;
    }
    if (to.reading.size() >= kMostPlaces) return;
    arrival = {m_round, static_cast<std::uint32_t>(to.reading.size())};
    to.reading.push_back(place);
}

static std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

StackId Machine::intern(std::span<const Frame> frames, std::uint32_t depth)
{
    std::uint64_t hash = depth;
    for (const Frame& frame : frames) {
        hash = mix(hash, (std::uint64_t(frame.node) << 32) | frame.parent);
        hash = mix(hash, (std::uint64_t(frame.least) << 32) | frame.most);
    }
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        const Stack& stack = m_stacks[m_table[slot]];
        if (stack.depth == depth && stack.count == frames.size() &&
            std::equal(frames.begin(), frames.end(), m_frames.begin() + stack.begin))
            return m_table[slot];
    }
    const auto id = static_cast<StackId>(m_stacks.size());
    m_table[slot] = id;
    m_stacks.push_back({static_cast<std::uint32_t>(m_frames.size()),
                        static_cast<std::uint32_t>(frames.size()), depth});
    m_frames.insert(m_frames.end(), frames.begin(), frames.end());
    if (m_stacks.size() * 2 > m_table.size()) growTable();
    return id;
}

void Machine::growTable()
{
    std::vector<StackId> old(m_table.size() * 2);
    old.swap(m_table);
    const std::size_t mask = m_table.size() - 1;
    for (StackId id = 1; id < m_stacks.size(); ++id) {
        std::uint64_t hash = m_stacks[id].depth;
        for (std::uint32_t i = 0; i < m_stacks[id].count; ++i) {
            const Frame& frame = m_frames[m_stacks[id].begin + i];
            hash = mix(hash, (std::uint64_t(frame.node) << 32) | frame.parent);
            hash = mix(hash, (std::uint64_t(frame.least) << 32) | frame.most);
        }
        std::size_t slot = hash & mask;
        while (m_table[slot] != 0)
            slot = (slot + 1) & mask;
        m_table[slot] = id;
    }
}

/// A stack that waits for what either waits for. Both are equally deep.
StackId Machine::unite(StackId a, StackId b)
{
    if (a == b || m_fuel == 0) return a;
    --m_fuel;
    const auto key = [](const Frame& frame) {
        return std::tuple(frame.node, frame.least, frame.most);
    };
    const Stack first = m_stacks[a], second = m_stacks[b];
    const std::size_t base = m_merged.size();
    std::uint32_t i = 0, j = 0;
    while ((i < first.count || j < second.count) && m_merged.size() - base < kMostFrames) {
        const bool fromFirst = i < first.count;
        const bool fromSecond = j < second.count;
        Frame x = fromFirst ? m_frames[first.begin + i] : Frame();
        const Frame y = fromSecond ? m_frames[second.begin + j] : Frame();
        const bool takesFirst = fromFirst && (!fromSecond || key(x) <= key(y));
        const bool takesSecond = fromSecond && (!fromFirst || key(y) <= key(x));
        i += takesFirst ? 1 : 0;
        j += takesSecond ? 1 : 0;
        if (takesFirst && takesSecond) x.parent = unite(x.parent, y.parent);
        m_merged.push_back(takesFirst ? x : y);
    }
    const StackId merged = intern(std::span(m_merged).subspan(base), first.depth);
    m_merged.resize(base);
    return merged;
}

void Machine::firstBytes(const Places& places, std::bitset<256>& bytes) const
{
    bytes.reset();
    for (const Place& place : places.reading) {
        const Node& node = m_automaton.node(place.node);
        if (node.kind != NodeKind::Bytes) continue;
        for (const ByteRange& range : m_automaton.ranges(node)) {
            for (unsigned byte = range.first; byte <= range.last; ++byte)
                bytes.set(byte);
        }
    }
}

StackId
Machine::copy(StackId stack, const std::vector<Stack>& stacks, const std::vector<Frame>& frames)
{
    if (stack == 0) return 0;
    if (m_copied[stack] != 0) return m_copied[stack];
    const Stack& old = stacks[stack];
    const std::size_t base = m_merged.size();
    for (std::uint32_t i = 0; i < old.count; ++i) {
        Frame frame = frames[old.begin + i];
        frame.parent = copy(frame.parent, stacks, frames);
        m_merged.push_back(frame);
    }
    m_copied[stack] = intern(std::span(m_merged).subspan(base), old.depth);
    m_merged.resize(base);
    return m_copied[stack];
}

void Machine::collect(Places& places)
{
    ++m_collections;
    m_oldStacks = m_stacks;
    m_oldFrames = m_frames;
    m_copied.assign(m_oldStacks.size(), 0);
    m_stacks.resize(1);
    m_frames.clear();
    std::fill(m_table.begin(), m_table.end(), 0);
    for (Place& place : places.reading)
        place.stack = copy(place.stack, m_oldStacks, m_oldFrames);
}

} // namespace cabochon::engine
