// Owns signals. Ctrl-C: the first one asks the running work to stop, a second one ends the program
// at once. A closed pipe ends the program without a word.
#pragma once

#include "engine/session/cancel_flag.h"

namespace cabochon::cli {

/// Catches SIGINT from now on. Reading from the terminal is interrupted too.
void catchInterrupt();

/// From now on whoever reads our output may stop reading, as `head` does: the next write ends the
/// program by SIGPIPE, silently, as users of pipes expect. Also where the parent ignores the
/// signal.
void endWithClosedPipe();

/// Requested once Ctrl-C was pressed. The one object of its kind, because a signal handler can
/// reach nothing else.
engine::CancelFlag& interruptFlag();

} // namespace cabochon::cli
