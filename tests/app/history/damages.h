// Owns the proof of damaged files: whatever is done to the bytes of a history, the program opens
// it, and what lies outside of the damage is there.
#pragma once

#include "tests/app/history/history_work.h"

namespace cabochon::test {

/// Zeroes, turns or cuts off bytes of a history of 2,000 messages.
Findings damageFiles(int damages, unsigned seed);
/// The same for one of so many messages.
Findings damageFilesOf(int messages, int damages, unsigned seed);

} // namespace cabochon::test
