// Owns counting heap allocations in a test executable: link allocation_count.cpp into that test
// only.
#pragma once

#include <cstdint>

namespace cabochon::test {

/// Calls of operator new on any thread since the program began.
std::uint64_t allocationCount();

} // namespace cabochon::test
