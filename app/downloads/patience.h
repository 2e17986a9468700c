// Owns how often and when something is tried again: soon at first, ever later, never at the same
// moment as others, and as late as a server asks.
#pragma once

#include "app/network/http_message.h"

#include <chrono>
#include <cstdint>

namespace cabochon::downloads {

struct PatienceLimits {
    std::chrono::milliseconds firstWait{500};
    std::chrono::milliseconds longestWait{60'000};
    std::chrono::seconds longestRetryAfter{600}; // a server that asks for more is given up
    int tries = 8;                               // failures in a row
    int misbehaviours = 4;                       // of them breaches of the protocol
};

class Patience {
public:
    explicit Patience(const PatienceLimits& limits, std::uint64_t seed = 0);

    /// Something failed: how long to wait before the next try; nothing: it is no use.
    std::optional<std::chrono::milliseconds>
    afterFailure(network::Trouble trouble, std::optional<std::chrono::seconds> retryAfter = {});
    /// Something went well enough to begin again from the first wait.
    void reward();
    int failures() const { return m_failures; }

private:
    PatienceLimits m_limits;
    std::uint64_t m_random;
    int m_failures = 0;
    int m_misbehaviours = 0;
};

/// What a status of HTTP means for trying again: Temporary (408, 425, 429, 5xx), else Refused; None
/// for 2xx.
network::Trouble troubleOf(int status);

} // namespace cabochon::downloads
