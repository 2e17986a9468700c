// Owns choosing the next token from logits: penalties, temperature, top-k, top-p, min-p, bias, seed
// (engine/MODEL.md, Sampling), among those that are allowed. Seeded and repeatable; greedy is the
// exact argmax.
#pragma once

#include "engine/model/token.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::engine {

/// Defaults are the published ones for every Gemma 4 -it model.
struct SamplingOptions {
    float temperature = 1.0f;       // 0: greedy
    std::uint32_t topK = 64;        // 0: off
    float topP = 0.95f;             // 1: off
    float minP = 0.0f;              // 0: off
    float repetitionPenalty = 1.0f; // 1: off
    float frequencyPenalty = 0.0f;
    float presencePenalty = 0.0f;
    std::uint64_t seed = 0; // the caller draws one when the user gave none
    std::vector<std::pair<TokenId, float>> logitBias;
    std::vector<std::string> stopTexts; // looked at by the session, not here
};

/// One generation's sampler: options, random state and the tokens penalties look at. Allocates only
/// in its constructor; accept() and sample() do not allocate. Not thread-safe.
class Sampler {
public:
    Sampler(const SamplingOptions& options,
            std::size_t vocabularySize,
            std::span<const TokenId> suppressedIds);

    /// A past token that penalties count (prompt and generated). Ids outside the vocabulary are
    /// ignored.
    void accept(TokenId id);
    /// Picks from soft-capped logits [vocabulary] f32. The logits are not modified. NaN and +-inf
    /// logits never win over finite ones; where none is finite, the lowest allowed id is given.
    TokenId sample(std::span<const float> logits);
    /// The same among allowed tokens: `allowed` has a bit for each id, from the lowest of the first
    /// word; without words all are. Where no allowed logit is finite, the lowest allowed id.
    TokenId sample(std::span<const float> logits, std::span<const std::uint64_t> allowed);

    /// How many of the largest logits decide the draw, whatever the others are; 0: all logits may
    /// matter (no top-k, biases, penalties that raise). Then sampleFrom() equals sample(logits),
    /// but for logits that are equal to the last candidate's.
    std::uint32_t candidatesNeeded() const;
    /// As sample(logits) with the candidatesNeeded() largest of them, in any order.
    TokenId sampleFrom(std::span<const LogitCandidate> candidates);
    /// The same among allowed ones; nothing when none of the candidates may be drawn.
    std::optional<TokenId> sampleFrom(std::span<const LogitCandidate> candidates,
                                      std::span<const std::uint64_t> allowed);

    /// The probabilities that sample() draws from, removed tokens exactly 0, in vocabulary order.
    /// For tests and top-logprobs; order of filters: bias and suppression, repetition, presence and
    /// frequency, temperature, top-k, top-p, min-p.
    std::vector<float> probabilities(std::span<const float> logits);

private:
    struct Candidate {
        TokenId id;
        float value; // scaled logit, then its unnormalised probability
    };

    bool isGreedy() const;
    /// Fills m_candidates with what may be drawn, `value` being proportional to the probability,
    /// and returns the sum of the values. Empty: no logit is finite.
    double filter(std::span<const float> logits);
    double filter(std::span<const LogitCandidate> candidates);
    float penalised(TokenId id, float logit) const;
    bool hasPenalties() const;
    double weigh();
    TokenId draw(double sum);
    void adjust(std::span<const float> logits);
    std::uint64_t allowedFrom(std::size_t id) const;
    bool mayDraw(TokenId id) const;
    void collectAll();
    void collectTopK();
    float kthLargest();
    void keepTopP();
    void keepMinP();
    TokenId best() const;
    TokenId lowestAllowed() const;
    double nextRandom();

    SamplingOptions m_options;
    std::vector<TokenId> m_suppressed;
    std::vector<std::uint32_t> m_counts;      // [vocabulary] occurrences of past tokens
    std::vector<TokenId> m_seen;              // distinct past tokens
    std::vector<float> m_logits;              // [vocabulary] working copy, removed tokens -inf
    std::vector<float> m_largest;             // [topK] heap of the largest logits so far
    std::vector<Candidate> m_candidates;      // at most [vocabulary]
    std::span<const std::uint64_t> m_allowed; // of the draw that is made; empty: all
    std::uint64_t m_random[2] = {0, 0};
};

} // namespace cabochon::engine
