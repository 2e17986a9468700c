// Owns Constraint: holds one answer to its grammars, token by token: the answer as a whole, after a
// thought if there is one, and each call of a tool from its opening token on. Chooses nothing; the
// sampler does.
#pragma once

#include "engine/grammar/grammar.h"
#include "engine/grammar/machine.h"
#include "engine/grammar/token_masks.h"
#include "engine/grammar/token_trie.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace cabochon::engine {

/// What the answer is held to; either may be absent.
struct ConstraintParts {
    std::optional<Grammar> answer; // absent: any text
    std::optional<Grammar> calls;  // absent: no calls where there is an answer's grammar, else any
    bool mayThink = false;         // the answer may begin with a thought
    bool insideThought = false;    // the prompt ended in one
    bool needsCall = false;        // the answer is a call, or several
};

/// One answer's. The trie must outlive it. One thread at a time. mask() and accept() allocate only
/// where the answer comes to a kind of place for the first time.
class Constraint {
public:
    Constraint(const TokenTrie& trie, ConstraintParts parts);
    Constraint(Constraint&&) noexcept;
    ~Constraint();

    /// For another answer of the same kind; what was learnt of the grammar is kept.
    void restart();
    /// Bits of the tokens that may come next; empty: any may. Never all zero. Valid until accept().
    std::span<const std::uint64_t> mask();
    /// The only token that may come next, where that is known without looking.
    std::optional<TokenId> forced() const;
    /// This token came. False: it may not; then the constraint stands where it stood.
    bool accept(TokenId id);
    /// Nothing but the end of the turn can follow.
    bool finished() const;

private:
    enum class Phase : std::uint8_t {
        Start, // thought, answer or call
        Thought,
        Answer,
        Call,
        AfterCall,
        Free, // any text, or a call
    };
    /// A grammar that is being followed.
    struct Follower {
        Follower(Grammar grammar, const TokenTrie& trie);
        void begin();
        bool accept(TokenId id, const TokenTrie& trie);

        Grammar grammar;
        Machine machine;
        TokenMasks masks;
        Places places;
        Places next, scratch;
    };

    void fill();
    void allowAlso(TokenId id);
    void allowEnds(bool ofCalls);
    void enterAnswer();
    bool acceptCallOpening(TokenId id);
    TokenId endToken() const;

    const TokenTrie& m_trie;
    const SpecialIds& m_special;
    std::unique_ptr<Follower> m_answer;
    std::unique_ptr<Follower> m_calls;
    bool m_thinks; // as it was at first
    bool m_startsInThought;
    bool m_needsCall;
    bool m_mayThink = false;
    Phase m_phase = Phase::Start;
    TokenBits m_bits;
    bool m_filled = false;
};

} // namespace cabochon::engine
