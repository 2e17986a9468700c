// Owns how tests of encoders compare rows.
#pragma once

#include <cmath>
#include <span>

namespace cabochon::test {

/// Largest distance of two values in the same place; 1e30 where there is a NaN, or another number
/// of values.
inline double largestDifference(std::span<const float> got, std::span<const float> expected)
{
    if (got.size() != expected.size()) return 1e30;
    double worst = 0;
    for (std::size_t i = 0; i < got.size(); ++i) {
        const double difference = std::fabs(double(got[i]) - double(expected[i]));
        if (!(difference <= worst)) worst = std::isnan(difference) ? 1e30 : difference;
    }
    return worst;
}

} // namespace cabochon::test
