// Owns Machine: runs an Automaton over bytes, all possibilities at once. What has been opened is
// kept as stacks that share their lower parts, so that ambiguous schemas cost no more than clear
// ones. Knows no tokens of a vocabulary.
#pragma once

#include "engine/grammar/automaton.h"

#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

using StackId = std::uint32_t;

/// One possibility: the node that reads next, what its loop still must and may do, and the rules
/// that wait for the end of this one.
struct Place {
    NodeId node = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    StackId stack = 0;
    bool operator==(const Place&) const = default;
};

/// Where a text stands in the grammar: every place it may be at.
struct Places {
    std::vector<Place> reading; // nodes that read something
    bool complete = false;      // the text may end here
    bool empty() const { return reading.empty() && !complete; }
};

/// Stacks live here and are valid until collect(). Not thread-safe. Allocates until it has met the
/// widest place of a text; then no more.
class Machine {
public:
    /// `openRules`: how many are open below the empty stack.
    explicit Machine(const Automaton& automaton, std::uint32_t openRules = 0);

    /// The beginning of the root rule.
    void begin(Places& places);
    /// What reads this byte or control token goes on; `to` is empty where nothing does.
    void read(const Places& from, std::uint8_t byte, Places& to);
    void readToken(const Places& from, std::uint32_t id, Places& to);
    /// The places after the end of the rules on top of this stack.
    void leave(StackId stack, Places& to);
    /// The bytes that can be read.
    void firstBytes(const Places& places, std::bitset<256>& bytes) const;

    std::uint32_t depth(StackId stack) const { return m_openRules + m_stacks[stack].depth; }
    /// Whether it is time to collect().
    bool full() const { return m_frames.size() > kFrames; }
    /// Forgets all stacks but those of `places`, which get new names.
    void collect(Places& places);
    /// How often stacks got new names.
    std::uint32_t collections() const { return m_collections; }
    const Automaton& automaton() const { return m_automaton; }

private:
    static constexpr std::size_t kFrames = 1u << 15;
    static constexpr std::size_t kMostPlaces = 4096; // more possibilities are not followed
    static constexpr std::uint32_t kMostFrames = 1024;
    static constexpr std::uint32_t kMostWork = 1u << 16;

    struct Frame {
        NodeId node = 0;
        std::uint32_t least = 0;
        std::uint32_t most = 0;
        StackId parent = 0;
        bool operator==(const Frame&) const = default;
    };
    struct Stack {
        std::uint32_t begin = 0; // its frames: alternatives, in order
        std::uint32_t count = 0;
        std::uint32_t depth = 0;
    };

    void clear(Places& to);
    void follow(Places& to);
    void arrive(const Place& place, Places& to);
    StackId intern(std::span<const Frame> frames, std::uint32_t depth);
    StackId unite(StackId a, StackId b);
    StackId copy(StackId stack, const std::vector<Stack>& stacks, const std::vector<Frame>& frames);
    void growTable();

    const Automaton& m_automaton;
    std::uint32_t m_openRules;
    std::vector<Stack> m_stacks; // 0: empty
    std::vector<Frame> m_frames;
    std::vector<StackId> m_table; // open addressing by what a stack holds; 0: free
    std::vector<Place> m_work;
    std::uint32_t m_fuel = 0;
    std::uint32_t m_collections = 0;
    struct Arrival {
        std::uint32_t round = 0;
        std::uint32_t index = 0;
    };
    std::vector<Arrival> m_arrivals; // [nodes]: where in `to` the node is already
    std::uint32_t m_round = 0;
    std::vector<Frame> m_merged; // of stacks that are being united or copied
    std::vector<Stack> m_oldStacks;
    std::vector<Frame> m_oldFrames;
    std::vector<StackId> m_copied; // [old stacks] their new names; 0: not copied yet
};

} // namespace cabochon::engine
