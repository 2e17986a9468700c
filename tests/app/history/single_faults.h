// Owns the proof of single faults: each operation on a file and each request of memory fails once,
// and the history is as before or as it should be.
#pragma once

#include "tests/app/history/history_work.h"

namespace cabochon::test {

/// At most `points` of all, spread evenly over the scenarios; 0: every one.
Findings failFiles(int points, unsigned seed);
Findings failMemory(int points, unsigned seed);

} // namespace cabochon::test
