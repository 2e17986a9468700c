// Owns the proof of power cuts: work on a history ends at a random operation of its disk, and
// afterwards all that was acknowledged is there.
#pragma once

#include "tests/app/history/history_work.h"

namespace cabochon::test {

Findings cutPower(int points, unsigned seed);

} // namespace cabochon::test
