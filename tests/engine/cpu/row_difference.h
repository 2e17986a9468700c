// Owns how tests of kernels compare a row with what plain operations give.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace cabochon::test {

/// Largest of |got - expected(i)| / (|expected(i)| + floor); 1e30 where that is no number.
template <typename Expected>
double largestError(std::span<const float> got, double floor, Expected&& expected)
{
    double worst = 0;
    for (std::size_t i = 0; i < got.size(); ++i) {
        const double want = expected(i);
        const double error = std::fabs(double(got[i]) - want) / (std::fabs(want) + floor);
        if (!(error <= worst)) worst = std::isnan(error) ? 1e30 : error;
    }
    return worst;
}

/// Of the values that are expected, of which `got` may have more, with a floor of 1.
inline double differenceOf(std::span<const float> got, std::span<const float> expected)
{
    if (got.size() < expected.size()) return 1e30;
    return largestError(got.first(expected.size()), 1.0,
                        [&](std::size_t i) { return double(expected[i]); });
}

} // namespace cabochon::test
