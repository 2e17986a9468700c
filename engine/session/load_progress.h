// Owns LoadProgress: how whoever prepares weights tells how far it is, and hears that it should
// stop.
#pragma once

#include <cstdint>
#include <functional>

namespace cabochon::engine {

/// done of total weight bytes are ready; return false to cancel (Cancelled).
using LoadProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

} // namespace cabochon::engine
