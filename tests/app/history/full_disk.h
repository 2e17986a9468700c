// Owns the proof of a full disk: a small one, in memory and this process's own, is filled while a
// history on it is worked on.
#pragma once

#include "tests/app/history/history_work.h"

namespace cabochon::test {

/// `steps` of work on the full disk. Needs a process without threads and a system that lets it have
/// file systems of its own (Linux, user namespaces).
Findings fillDisk(int steps, unsigned seed);

} // namespace cabochon::test
