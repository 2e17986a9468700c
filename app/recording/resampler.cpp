#include "app/recording/resampler.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cabochon {

namespace {

constexpr double kCrossings = 16;  // of zero, on each side
constexpr double kPassband = 0.94; // of what the lower rate can hold

/// Blackman's window over [-1, 1].
double window(double x)
{
    if (std::abs(x) >= 1) return 0;
    const double turn = std::numbers::pi * (x + 1);
    return 0.42 - 0.5 * std::cos(turn) + 0.08 * std::cos(2 * turn);
}

double sinc(double x)
{
    if (std::abs(x) < 1e-9) return 1;
    return std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
}

} // namespace

Resampler::Resampler(std::uint32_t from, std::uint32_t to)
{
    const std::uint32_t common = std::gcd(from, to);
    m_up = to / common;
    m_down = from / common;
    if (m_up == m_down) return; // passes
    const double cutoff = kPassband * std::min(1.0, static_cast<double>(to) / from);
    const auto half = static_cast<std::size_t>(std::ceil(kCrossings / cutoff));
    m_taps = 2 * half;
    m_phases.resize(m_up * m_taps);
    for (std::size_t phase = 0; phase < m_up; ++phase) {
        // The sample wanted lies this far behind the one in the middle.
        const double offset = static_cast<double>(phase) / static_cast<double>(m_up);
        float* taps = m_phases.data() + phase * m_taps;
        double sum = 0;
        for (std::size_t i = 0; i < m_taps; ++i) {
            const double at = static_cast<double>(i) - static_cast<double>(half - 1) - offset;
            const double tap = sinc(at * cutoff) * window(at / static_cast<double>(half));
            taps[i] = static_cast<float>(tap);
            sum += tap;
        }
        for (std::size_t i = 0; i < m_taps; ++i)
            taps[i] = static_cast<float>(taps[i] / sum);
    }
    m_waiting.assign(half - 1, 0.0F);
}

void Resampler::add(std::span<const float> samples, std::vector<float>& out)
{
    if (m_taps == 0) {
        out.insert(out.end(), samples.begin(), samples.end());
        return;
    }
    m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
    std::size_t first = 0;
    while (first + m_taps <= m_waiting.size()) {
        const float* taps = m_phases.data() + m_phase * m_taps;
        out.push_back(std::inner_product(taps, taps + m_taps, m_waiting.data() + first, 0.0F));
        m_phase += m_down;
        first += m_phase / m_up;
        m_phase %= m_up;
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(
                                                               std::min(first, m_waiting.size())));
}

} // namespace cabochon
