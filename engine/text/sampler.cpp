// A vocabulary of 262,144 logits is read a few times per token, never sorted: top-k keeps a heap of
// the k largest and looks at a block of logits only if one of them is above the heap's smallest.
#include "engine/text/sampler.h"

#include "engine/text/random_bits.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace cabochon::engine {

namespace {

constexpr float kRemoved = -std::numeric_limits<float>::infinity();
constexpr std::size_t kBlock = 64; // as many as a word of a mask has bits
constexpr std::uint64_t kAll = ~std::uint64_t(0);

/// Not 0: one of them is not finite.
std::uint32_t copyLogits(const float* from, float* to, std::size_t count)
{
    std::uint32_t odd = 0;
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = from[i];
        // NaN fails the comparison, too.
        odd |=
            static_cast<std::uint32_t>(!(std::abs(from[i]) <= std::numeric_limits<float>::max()));
    }
    return odd;
}

/// One of the logits of a block is above `threshold` (at least it, with `orEqual`).
template <bool orEqual>
bool anyAbove(const float* logits, std::size_t count, float threshold)
{
    std::uint32_t any = 0;
    for (std::size_t i = 0; i < count; ++i) {
        any |= static_cast<std::uint32_t>(orEqual ? logits[i] >= threshold : logits[i] > threshold);
    }
    return any != 0;
}

} // namespace

Sampler::Sampler(const SamplingOptions& options,
                 std::size_t vocabularySize,
                 std::span<const TokenId> suppressedIds)
    : m_options(options), m_suppressed(suppressedIds.begin(), suppressedIds.end()),
      m_counts(vocabularySize), m_logits(vocabularySize)
{
    m_seen.reserve(vocabularySize);
    m_candidates.reserve(vocabularySize);
    m_largest.reserve(vocabularySize);
    std::uint64_t state = options.seed;
    m_random[0] = splitMix64(state);
    m_random[1] = splitMix64(state);
}

void Sampler::accept(TokenId id)
{
    if (id < 0 || static_cast<std::size_t>(id) >= m_counts.size()) return;
    if (m_counts[static_cast<std::size_t>(id)]++ == 0) m_seen.push_back(id);
}

bool Sampler::isGreedy() const
{
    return !(m_options.temperature > 0);
}

/// Copies the logits and applies everything that concerns single tokens.
void Sampler::adjust(std::span<const float> logits)
{
    const std::size_t count = std::min(logits.size(), m_logits.size());
    std::uint32_t odd = 0; // some logit is not finite
    for (std::size_t block = 0; block < count; block += kBlock) {
        const std::size_t size = std::min(kBlock, count - block);
        float* own = m_logits.data() + block;
        const std::uint64_t allowed = allowedFrom(block);
        // Where all are forbidden, as mostly in a mask, nothing is read.
        if (allowed == 0) {
            std::fill_n(own, size, kRemoved);
            continue;
        }
        odd |= copyLogits(logits.data() + block, own, size);
        for (std::size_t i = 0; allowed != kAll && i < size; ++i)
            own[i] = ((allowed >> i) & 1) != 0 ? own[i] : kRemoved;
    }
    std::fill(m_logits.begin() + static_cast<std::ptrdiff_t>(count), m_logits.end(), kRemoved);
    if (odd != 0) {
        for (float& logit : m_logits) {
            if (!std::isfinite(logit)) logit = kRemoved;
        }
    }
    for (const auto& [id, bias] : m_options.logitBias) {
        if (id < 0 || static_cast<std::size_t>(id) >= count || std::isnan(bias)) continue;
        float& logit = m_logits[static_cast<std::size_t>(id)];
        // A bias of +inf would make every other token impossible; a large one does the same.
        logit += std::min(bias, 1e30f);
    }
    for (const TokenId id : m_suppressed) {
        if (id >= 0 && static_cast<std::size_t>(id) < count) {
            m_logits[static_cast<std::size_t>(id)] = kRemoved;
        }
    }
    if (!hasPenalties()) return;
    for (const TokenId id : m_seen) {
        float& logit = m_logits[static_cast<std::size_t>(id)];
        logit = penalised(id, logit);
    }
}

/// Bits of the block that holds this id.
std::uint64_t Sampler::allowedFrom(std::size_t id) const
{
    if (m_allowed.empty()) return kAll;
    return id / kBlock < m_allowed.size() ? m_allowed[id / kBlock] : 0;
}

bool Sampler::mayDraw(TokenId id) const
{
    if (id < 0 || static_cast<std::size_t>(id) >= m_logits.size()) return false;
    if (std::find(m_suppressed.begin(), m_suppressed.end(), id) != m_suppressed.end()) return false;
    const auto index = static_cast<std::size_t>(id);
    return ((allowedFrom(index) >> (index % kBlock)) & 1) != 0;
}

bool Sampler::hasPenalties() const
{
    const float repetition = m_options.repetitionPenalty;
    return (repetition > 0 && repetition != 1) || m_options.presencePenalty != 0 ||
           m_options.frequencyPenalty != 0;
}

/// The logit of a token that was seen before.
float Sampler::penalised(TokenId id, float logit) const
{
    const float repetition = m_options.repetitionPenalty;
    if (repetition > 0 && repetition != 1)
        logit = logit < 0 ? logit * repetition : logit / repetition;
    const auto times = static_cast<float>(m_counts[static_cast<std::size_t>(id)]);
    return logit - (m_options.presencePenalty + m_options.frequencyPenalty * times);
}

TokenId Sampler::lowestAllowed() const
{
    for (TokenId id = 0; static_cast<std::size_t>(id) < m_logits.size(); ++id) {
        if (mayDraw(id)) return id;
    }
    return 0;
}

/// The lowest id among the largest logits.
TokenId Sampler::best() const
{
    float largest = kRemoved;
    std::size_t at = m_logits.size();
    for (std::size_t block = 0; block < m_logits.size(); block += kBlock) {
        const std::size_t end = std::min(block + kBlock, m_logits.size());
        if (!anyAbove<false>(m_logits.data() + block, end - block, largest)) continue;
        for (std::size_t i = block; i < end; ++i) {
            if (m_logits[i] > largest) {
                largest = m_logits[i];
                at = i;
            }
        }
    }
    return at < m_logits.size() ? static_cast<TokenId>(at) : lowestAllowed();
}

float Sampler::kthLargest()
{
    const std::size_t k = m_options.topK;
    m_largest.clear();
    std::size_t position = 0;
    for (; position < m_logits.size() && m_largest.size() < k; ++position) {
        if (m_logits[position] != kRemoved) m_largest.push_back(m_logits[position]);
    }
    if (m_largest.size() < k) return std::numeric_limits<float>::lowest();
    std::make_heap(m_largest.begin(), m_largest.end(), std::greater<>());
    while (position < m_logits.size()) {
        const std::size_t end = std::min(position + kBlock, m_logits.size());
        if (anyAbove<false>(m_logits.data() + position, end - position, m_largest.front())) {
            for (std::size_t i = position; i < end; ++i) {
                if (m_logits[i] <= m_largest.front()) continue;
                std::pop_heap(m_largest.begin(), m_largest.end(), std::greater<>());
                m_largest.back() = m_logits[i];
                std::push_heap(m_largest.begin(), m_largest.end(), std::greater<>());
            }
        }
        position = end;
    }
    return m_largest.front();
}

/// Every logit that is not below the k-th largest; equal ones stay.
void Sampler::collectTopK()
{
    const float threshold = kthLargest();
    for (std::size_t block = 0; block < m_logits.size(); block += kBlock) {
        const std::size_t end = std::min(block + kBlock, m_logits.size());
        if (!anyAbove<true>(m_logits.data() + block, end - block, threshold)) continue;
        for (std::size_t i = block; i < end; ++i) {
            if (m_logits[i] >= threshold) {
                m_candidates.push_back({static_cast<TokenId>(i), m_logits[i]});
            }
        }
    }
}

void Sampler::collectAll()
{
    for (std::size_t i = 0; i < m_logits.size(); ++i) {
        if (m_logits[i] != kRemoved) {
            m_candidates.push_back({static_cast<TokenId>(i), m_logits[i]});
        }
    }
}

/// Drops the least probable tokens whose sum, from the bottom, is at most 1 - p. The best one
/// stays.
void Sampler::keepTopP()
{
    double total = 0;
    for (const Candidate& candidate : m_candidates)
        total += candidate.value;
    const double limit = (1.0 - static_cast<double>(m_options.topP)) * total;
    // Tokens this improbable are within the limit all together; they need no sorting.
    const double surely = limit / static_cast<double>(m_candidates.size());
    const auto rest =
        std::partition(m_candidates.begin(), m_candidates.end(),
                       [&](const Candidate& candidate) { return candidate.value > surely; });
    double dropped = 0;
    if (rest != m_candidates.begin()) {
        for (auto i = rest; i != m_candidates.end(); ++i)
            dropped += i->value;
        m_candidates.erase(rest, m_candidates.end());
    }
    std::sort(m_candidates.begin(), m_candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.value != b.value ? a.value > b.value : a.id < b.id;
    });
    while (m_candidates.size() > 1 && dropped + m_candidates.back().value <= limit) {
        dropped += m_candidates.back().value;
        m_candidates.pop_back();
    }
}

void Sampler::keepMinP()
{
    float largest = 0;
    for (const Candidate& candidate : m_candidates)
        largest = std::max(largest, candidate.value);
    const float threshold = m_options.minP * largest;
    std::erase_if(m_candidates, [&](const Candidate& candidate) {
        return candidate.value < threshold && candidate.value < largest;
    });
}

double Sampler::filter(std::span<const float> logits)
{
    adjust(logits);
    m_candidates.clear();
    if (isGreedy()) {
        const TokenId id = best();
        if (!m_logits.empty() && m_logits[static_cast<std::size_t>(id)] != kRemoved) {
            m_candidates.push_back({id, 1});
        }
        return 1;
    }
    const bool selects = m_options.topK > 0 && m_options.topK < m_logits.size();
    selects ? collectTopK() : collectAll();
    return weigh();
}

std::uint32_t Sampler::candidatesNeeded() const
{
    if (!m_options.logitBias.empty()) return 0;
    if (!isGreedy() && m_options.topK == 0) return 0;
    const float repetition = m_options.repetitionPenalty;
    if ((repetition > 0 && repetition < 1) || m_options.presencePenalty < 0 ||
        m_options.frequencyPenalty < 0)
        return 0;
    // Tokens that are removed or lowered may have been among the largest.
    std::size_t needed = isGreedy() ? 1 : m_options.topK;
    needed += m_suppressed.size() + (hasPenalties() ? m_seen.size() : 0);
    return static_cast<std::uint32_t>(std::min(needed, m_logits.size()));
}

double Sampler::filter(std::span<const LogitCandidate> candidates)
{
    m_candidates.clear();
    for (const LogitCandidate& candidate : candidates) {
        if (!mayDraw(candidate.id) || !std::isfinite(candidate.logit)) continue;
        const bool seen = m_counts[static_cast<std::size_t>(candidate.id)] > 0;
        const float logit =
            seen && hasPenalties() ? penalised(candidate.id, candidate.logit) : candidate.logit;
        m_candidates.push_back({candidate.id, logit});
    }
    // The order in which the whole vocabulary would have been looked at.
    std::sort(m_candidates.begin(), m_candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
    const std::size_t k = isGreedy() ? 1 : m_options.topK;
    if (m_candidates.size() > k) {
        m_largest.clear();
        for (const Candidate& candidate : m_candidates)
            m_largest.push_back(candidate.value);
        const auto kth = m_largest.begin() + static_cast<std::ptrdiff_t>(k) - 1;
        std::nth_element(m_largest.begin(), kth, m_largest.end(), std::greater<>());
        std::erase_if(m_candidates, [threshold = *kth](const Candidate& candidate) {
            return candidate.value < threshold;
        });
    }
    // The lowest id wins.
    if (isGreedy() && m_candidates.size() > 1)
        m_candidates.erase(m_candidates.begin() + 1, m_candidates.end());
    return weigh();
}

/// From logits to what probabilities are proportional to; top-p and min-p. Returns the sum.
double Sampler::weigh()
{
    if (isGreedy()) return 1;
    float largest = kRemoved;
    for (const Candidate& candidate : m_candidates)
        largest = std::max(largest, candidate.value);
    for (Candidate& candidate : m_candidates) {
        candidate.value = std::exp((candidate.value - largest) / m_options.temperature);
    }
    if (m_options.topP < 1 && m_candidates.size() > 1) keepTopP();
    if (m_options.minP > 0 && m_candidates.size() > 1) keepMinP();
    double sum = 0;
    for (const Candidate& candidate : m_candidates)
        sum += candidate.value;
    return sum;
}

/// xoroshiro128+, the upper 53 bits: [0, 1).
double Sampler::nextRandom()
{
    const std::uint64_t a = m_random[0];
    std::uint64_t b = m_random[1];
    const std::uint64_t sum = a + b;
    b ^= a;
    m_random[0] = rotateLeft(a, 24) ^ b ^ (b << 16);
    m_random[1] = rotateLeft(b, 37);
    return static_cast<double>(sum >> 11) * 0x1.0p-53;
}

TokenId Sampler::sample(std::span<const float> logits)
{
    return draw(filter(logits));
}

TokenId Sampler::sample(std::span<const float> logits, std::span<const std::uint64_t> allowed)
{
    m_allowed = allowed;
    const TokenId id = sample(logits);
    m_allowed = {};
    return id;
}

TokenId Sampler::sampleFrom(std::span<const LogitCandidate> candidates)
{
    return draw(filter(candidates));
}

std::optional<TokenId> Sampler::sampleFrom(std::span<const LogitCandidate> candidates,
                                           std::span<const std::uint64_t> allowed)
{
    m_allowed = allowed;
    const double sum = filter(candidates);
    const auto id = m_candidates.empty() ? std::nullopt : std::optional(draw(sum));
    m_allowed = {};
    return id;
}

TokenId Sampler::draw(double sum)
{
    if (m_candidates.empty()) return lowestAllowed();
    if (m_candidates.size() == 1) return m_candidates.front().id;
    double remaining = nextRandom() * sum;
    for (const Candidate& candidate : m_candidates) {
        remaining -= candidate.value;
        if (remaining < 0) return candidate.id;
    }
    return m_candidates.front().id; // rounding left a crumb
}

std::vector<float> Sampler::probabilities(std::span<const float> logits)
{
    const double sum = filter(logits);
    std::vector<float> result(m_logits.size());
    for (const Candidate& candidate : m_candidates) {
        result[static_cast<std::size_t>(candidate.id)] = static_cast<float>(candidate.value / sum);
    }
    return result;
}

} // namespace cabochon::engine
