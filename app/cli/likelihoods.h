// Owns the figures by which predictions of texts are judged: perplexity, and how far two models'
// predictions are apart. Runs no model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace cabochon::cli {

/// The logarithm of the sum of e^logit: what takes a logit to the logarithm of its probability.
double logSum(std::span<const float> logits);

/// Adds up predictions; no allocations.
class Likelihoods {
public:
    /// A row of logits [vocabulary] and the token that came.
    void add(std::span<const float> logits, std::size_t token);

    std::uint64_t count() const { return m_count; }
    double meanNegativeLog() const; // in nats
    /// e^ of the former, and its standard error.
    double perplexity() const;
    double perplexityError() const;

private:
    std::uint64_t m_count = 0;
    double m_sum = 0;
    double m_squares = 0;
};

/// How far a model's predictions are from those of a reference.
class Divergence {
public:
    /// Rows of logits [vocabulary] of the reference and of the model, for the same place.
    void add(std::span<const float> reference, std::span<const float> model);

    /// Mean of the sum of p ln(p / q) over the vocabulary, p being the reference.
    double mean() const;
    double most() const { return m_most; }
    /// Share of places where both hold the same token for the likeliest.
    double agreement() const;

private:
    std::uint64_t m_count = 0;
    std::uint64_t m_same = 0;
    double m_sum = 0;
    double m_most = 0;
};

} // namespace cabochon::cli
