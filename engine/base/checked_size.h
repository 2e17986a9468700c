// Owns overflow-safe size arithmetic for numbers that come from files. A sum or product that does
// not fit becomes "no value" and stays so, to be tested once at the end.
#pragma once

#include <cstdint>
#include <optional>

namespace cabochon {

class CheckedSize {
public:
    constexpr CheckedSize(std::uint64_t value) : m_value(value) {}

    constexpr CheckedSize operator+(CheckedSize other) const
    {
        std::uint64_t sum = 0;
        const bool overflow = __builtin_add_overflow(m_value, other.m_value, &sum);
        return CheckedSize(sum, m_overflowed || other.m_overflowed || overflow);
    }
    constexpr CheckedSize operator*(CheckedSize other) const
    {
        std::uint64_t product = 0;
        const bool overflow = __builtin_mul_overflow(m_value, other.m_value, &product);
        return CheckedSize(product, m_overflowed || other.m_overflowed || overflow);
    }

    /// The number, or nothing when any step overflowed 64 bits.
    constexpr std::optional<std::uint64_t> value() const
    {
        return m_overflowed ? std::nullopt : std::optional<std::uint64_t>(m_value);
    }
    /// True when the number exists and is at most `limit`.
    constexpr bool fitsIn(std::uint64_t limit) const { return !m_overflowed && m_value <= limit; }

private:
    constexpr CheckedSize(std::uint64_t value, bool overflowed)
        : m_value(value), m_overflowed(overflowed)
    {
    }

    std::uint64_t m_value = 0;
    bool m_overflowed = false;
};

} // namespace cabochon
