#include "app/cli/likelihoods.h"

#include <algorithm>
#include <cmath>

namespace cabochon::cli {

double logSum(std::span<const float> logits)
{
    const double highest = static_cast<double>(*std::max_element(logits.begin(), logits.end()));
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - highest);
    return highest + std::log(sum);
}

void Likelihoods::add(std::span<const float> logits, std::size_t token)
{
    const double loss = logSum(logits) - static_cast<double>(logits[token]);
    ++m_count;
    m_sum += loss;
    m_squares += loss * loss;
}

double Likelihoods::meanNegativeLog() const
{
    return m_count == 0 ? 0 : m_sum / static_cast<double>(m_count);
}

double Likelihoods::perplexity() const
{
    return std::exp(meanNegativeLog());
}

double Likelihoods::perplexityError() const
{
    if (m_count < 2) return 0;
    const auto count = static_cast<double>(m_count);
    const double mean = meanNegativeLog();
    const double variance = std::max(0.0, m_squares / count - mean * mean);
    return perplexity() * std::sqrt(variance / (count - 1));
}

void Divergence::add(std::span<const float> reference, std::span<const float> model)
{
    const double p = logSum(reference);
    const double q = logSum(model);
    double sum = 0;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        const double logP = static_cast<double>(reference[i]) - p;
        const double logQ = static_cast<double>(model[i]) - q;
        sum += std::exp(logP) * (logP - logQ);
    }
    const auto likeliest = [](std::span<const float> row) {
        return std::max_element(row.begin(), row.end()) - row.begin();
    };
    ++m_count;
    m_same += likeliest(reference) == likeliest(model) ? 1 : 0;
    m_sum += std::max(0.0, sum); // rounding may leave less than nothing
    m_most = std::max(m_most, sum);
}

double Divergence::mean() const
{
    return m_count == 0 ? 0 : m_sum / static_cast<double>(m_count);
}

double Divergence::agreement() const
{
    return m_count == 0 ? 0 : static_cast<double>(m_same) / static_cast<double>(m_count);
}

} // namespace cabochon::cli
