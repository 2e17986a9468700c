#include "engine/grammar/constraint.h"

#include <algorithm>

namespace cabochon::engine {

Constraint::Follower::Follower(Grammar given, const TokenTrie& trie)
    : grammar(std::move(given)), machine(grammar.automaton()), masks(grammar.automaton(), trie)
{
    begin();
}

void Constraint::Follower::begin()
{
    machine.begin(places);
}

bool Constraint::Follower::accept(TokenId id, const TokenTrie& trie)
{
    const TokenKind kind = trie.tokenizer().kind(id);
    if (kind != TokenKind::Normal && kind != TokenKind::Byte) {
        machine.readToken(places, static_cast<std::uint32_t>(id), next);
    } else {
        next = places;
        for (const char byte : trie.tokenizer().tokenBytes(id, /*withSpecial=*/false)) {
            machine.read(next, static_cast<std::uint8_t>(byte), scratch);
            std::swap(next, scratch);
        }
    }
    if (next.empty()) return false;
    std::swap(places, next);
    if (machine.full()) machine.collect(places);
    return true;
}

Constraint::Constraint(const TokenTrie& trie, ConstraintParts parts)
    : m_trie(trie), m_special(trie.tokenizer().special()), m_thinks(parts.mayThink),
      m_startsInThought(parts.insideThought), m_needsCall(parts.needsCall)
{
    if (parts.answer) m_answer = std::make_unique<Follower>(std::move(*parts.answer), trie);
    if (parts.calls) m_calls = std::make_unique<Follower>(std::move(*parts.calls), trie);
    m_bits.resize(trie.words());
    restart();
}

Constraint::Constraint(Constraint&&) noexcept = default;

Constraint::~Constraint() = default;

void Constraint::restart()
{
    m_filled = false;
    m_mayThink = m_thinks;
    if (m_answer) m_answer->begin();
    if (m_startsInThought)
        m_phase = Phase::Thought;
    else
        m_phase = m_answer || m_needsCall ? Phase::Start : Phase::Free;
}

TokenId Constraint::endToken() const
{
    return m_special.turnClose >= 0 ? m_special.turnClose : m_special.eos;
}

bool Constraint::finished() const
{
    return m_phase == Phase::Answer && m_answer->places.complete &&
           m_answer->places.reading.empty();
}

std::optional<TokenId> Constraint::forced() const
{
    if (finished() && endToken() >= 0) return endToken();
    const bool called =
        m_phase == Phase::Call && m_calls->places.complete && m_calls->places.reading.empty();
    if (called && m_special.toolCallClose >= 0) return m_special.toolCallClose;
    return std::nullopt;
}

std::span<const std::uint64_t> Constraint::mask()
{
    if (m_phase == Phase::Free || (m_phase == Phase::Thought && !m_answer && !m_needsCall))
        return {};
    if (!m_filled) fill();
    m_filled = true;
    return m_bits;
}

void Constraint::allowAlso(TokenId id)
{
    if (id >= 0) allow(m_bits, id);
}

/// The end of a turn, or, after calls, of the model's part in it.
void Constraint::allowEnds(bool ofCalls)
{
    for (const TokenId id : m_trie.tokenizer().endIds()) {
        if (ofCalls || id != m_special.toolResponseOpen) allowAlso(id);
    }
}

void Constraint::fill()
{
    switch (m_phase) {
    case Phase::Start:
        if (m_answer && !m_needsCall)
            m_answer->masks.fill(m_answer->places, m_answer->machine, m_bits);
        else
            std::ranges::fill(m_bits, 0);
        if (m_mayThink) allowAlso(m_special.channelOpen);
        if (m_calls) allowAlso(m_special.toolCallOpen);
        break;
    case Phase::Thought:
        // The answer must come: a thought does not end the turn.
        std::ranges::fill(m_bits, ~std::uint64_t(0));
        for (const TokenId id : m_trie.tokenizer().endIds())
            m_bits[static_cast<std::size_t>(id) / 64] &= ~(std::uint64_t(1) << (id % 64));
        if (!m_calls && m_special.toolCallOpen >= 0) {
            const TokenId id = m_special.toolCallOpen;
            m_bits[static_cast<std::size_t>(id) / 64] &= ~(std::uint64_t(1) << (id % 64));
        }
        break;
    case Phase::Answer:
        m_answer->masks.fill(m_answer->places, m_answer->machine, m_bits);
        if (m_answer->places.complete) allowEnds(/*ofCalls=*/false);
        break;
    case Phase::Call:
        m_calls->masks.fill(m_calls->places, m_calls->machine, m_bits);
        if (m_calls->places.complete) allowAlso(m_special.toolCallClose);
        break;
    case Phase::AfterCall:
        std::ranges::fill(m_bits, 0);
        allowAlso(m_special.toolCallOpen);
        allowEnds(/*ofCalls=*/true);
        break;
    case Phase::Free:
        break;
    }
}

void Constraint::enterAnswer()
{
    m_phase = Phase::Start;
    m_mayThink = false;
    if (!m_answer && !m_needsCall) m_phase = Phase::Free;
}

/// A call may begin wherever a model is known to begin one.
bool Constraint::acceptCallOpening(TokenId id)
{
    if (id != m_special.toolCallOpen || !m_calls) return false;
    m_calls->begin();
    m_phase = Phase::Call;
    return true;
}

bool Constraint::accept(TokenId id)
{
    m_filled = false;
    const auto& ends = m_trie.tokenizer().endIds();
    const bool isEnd = std::ranges::find(ends, id) != ends.end();
    switch (m_phase) {
    case Phase::Start:
        if (m_mayThink && id == m_special.channelOpen) {
            m_phase = Phase::Thought;
            return true;
        }
        if (acceptCallOpening(id)) return true;
        if (!m_answer || m_needsCall || !m_answer->accept(id, m_trie)) return false;
        m_phase = Phase::Answer;
        return true;
    case Phase::Thought:
        if (id == m_special.channelClose) {
            enterAnswer();
            return true;
        }
        if (acceptCallOpening(id)) return true;
        return !isEnd || (!m_answer && !m_needsCall);
    case Phase::Answer:
        if (isEnd && id != m_special.toolResponseOpen) return m_answer->places.complete;
        return m_answer->accept(id, m_trie);
    case Phase::Call:
        if (id != m_special.toolCallClose) return m_calls->accept(id, m_trie);
        if (!m_calls->places.complete) return false;
        m_phase = m_answer || m_needsCall ? Phase::AfterCall : Phase::Free;
        return true;
    case Phase::AfterCall:
        return acceptCallOpening(id) || isEnd;
    case Phase::Free:
        (void)acceptCallOpening(id);
        return true;
    }
    return false;
}

} // namespace cabochon::engine
