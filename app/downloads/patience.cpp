#include "app/downloads/patience.h"

#include <algorithm>
#include <random>

namespace cabochon::downloads {

using network::Trouble;
using std::chrono::milliseconds;

Patience::Patience(const PatienceLimits& limits, std::uint64_t seed)
    : m_limits(limits), m_random(seed != 0 ? seed : std::random_device{}() | 1u)
{
}

void Patience::reward()
{
    m_failures = 0;
    m_misbehaviours = 0;
}

std::optional<milliseconds> Patience::afterFailure(Trouble trouble,
                                                   std::optional<std::chrono::seconds> retryAfter)
{
    if (trouble == Trouble::Refused || trouble == Trouble::Stopped) return std::nullopt;
    if (trouble == Trouble::Misbehaviour && ++m_misbehaviours >= m_limits.misbehaviours)
        return std::nullopt;
    if (++m_failures >= m_limits.tries) return std::nullopt;
    if (retryAfter) {
        if (*retryAfter > m_limits.longestRetryAfter) return std::nullopt;
        return *retryAfter;
    }
    const int doublings = std::min(m_failures - 1, 16);
    const milliseconds wait =
        std::min(m_limits.longestWait, m_limits.firstWait * (std::int64_t(1) << doublings));
    m_random ^= m_random << 13, m_random ^= m_random >> 7, m_random ^= m_random << 17;
    // From half of it on: many that failed together do not come back together.
    const std::int64_t half = wait.count() / 2;
    return milliseconds(half + std::int64_t(m_random % std::uint64_t(half + 1)));
}

Trouble troubleOf(int status)
{
    if (status >= 200 && status < 300) return Trouble::None;
    const bool never =
        status == 501 || status == 505 || status == 511; // not understood, not let in
    const bool busy = status == 408 || status == 425 || status == 429 || (status >= 500 && !never);
    return busy ? Trouble::Temporary : Trouble::Refused;
}

} // namespace cabochon::downloads
