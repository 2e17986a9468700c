// Owns another number of samples a second: a windowed sinc in as many phases as the two rates have
// between them. Streams; what went before is remembered. No Qt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon {

class Resampler {
public:
    /// Both positive.
    Resampler(std::uint32_t from, std::uint32_t to);

    /// Appends what these samples give to `out`. The last of them wait for those that follow.
    void add(std::span<const float> samples, std::vector<float>& out);

private:
    std::size_t m_up, m_down;    // rates without their common divisor: to, from
    std::size_t m_taps = 0;      // of each phase
    std::vector<float> m_phases; // [m_up, m_taps]
    std::vector<float> m_waiting;
    std::size_t m_phase = 0;
};

} // namespace cabochon
