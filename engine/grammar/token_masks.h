// Owns which tokens may come next where a grammar stands. What does not depend on the values that
// are open is made once for each place and kept; the rest, tokens that end one value and go on in
// the one around it, is looked up among those few.
#pragma once

#include "engine/grammar/machine.h"
#include "engine/grammar/token_trie.h"

#include <bitset>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace cabochon::engine {

/// For one automaton, one vocabulary and one machine; the first two must outlive it. Not
/// thread-safe. Once every place of a text has been met, fill() allocates nothing.
class TokenMasks {
public:
    TokenMasks(const Automaton& automaton, const TokenTrie& trie);

    /// The tokens that keep a text within the grammar, control tokens of the grammar included.
    /// `bits` [trie.words()] is overwritten. `places` are the machine's.
    void fill(const Places& places, Machine& machine, TokenBits& bits);
    /// Masks that were made and kept so far.
    std::size_t size() const { return m_masks.size(); }

private:
    /// What a set of places allows as long as nothing below them matters.
    struct Mask {
        std::vector<Place> places;   // stacks are 0
        std::uint32_t openRules = 0; // below
        std::vector<TokenId> few;    // either this
        TokenBits many;              // or this
        ByteTrie leaving;            // bytes that come after the end of the rule
    };

    /// The tokens of a trie whose bytes fit what waits for the end of a value.
    struct Left {
        const ByteTrie* leaving = nullptr;
        StackId stack = 0;
        std::uint32_t collections = 0; // of the machine, whose names the stack has
        std::vector<ByteTrie::Entry> tokens;
    };

    void fillGroup(std::span<const Place> places, Machine& machine, TokenBits& bits);
    void
    fillString(const Place& head, const StringTokens& tokens, Machine& machine, TokenBits& bits);
    void addLeaving(const ByteTrie& leaving,
                    std::uint32_t least,
                    std::uint32_t most,
                    StackId stack,
                    Machine& machine,
                    TokenBits& bits);
    const Left& leftOf(const ByteTrie& leaving, StackId stack, Machine& machine);
    const Mask& maskOf(std::uint32_t openRules);
    void make(Mask& mask);

    static constexpr std::size_t kMostMasks = 2048;
    static constexpr std::size_t kLeft = 256;

    const Automaton& m_automaton;
    const TokenTrie& m_trie;
    std::uint32_t m_mostCounted; // by one token
    std::uint32_t m_sameBelow;   // rules that may be open before the limit matters to a token
    std::deque<Mask> m_masks;
    std::vector<std::uint32_t> m_table; // open addressing into m_masks, from 1; 0: free
    std::size_t m_bytes = 0;            // of dense masks
    std::vector<Left> m_left;           // by a hash of trie and stack
    std::vector<Place> m_group;
    std::vector<Place> m_key;
    std::vector<bool> m_grouped;
    std::vector<Places> m_way; // [depth] places on the way through a trie
    std::vector<std::bitset<256>> m_wayBytes;
};

} // namespace cabochon::engine
