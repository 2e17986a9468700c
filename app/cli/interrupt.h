// Owns Ctrl-C: the first one asks the running work to stop, a second one ends the program at once.
#pragma once

#include "engine/session/cancel_flag.h"

namespace cabochon::cli {

/// Catches SIGINT from now on. Reading from the terminal is interrupted too.
void catchInterrupt();

/// Requested once Ctrl-C was pressed. The one object of its kind, because a signal handler can
/// reach nothing else.
engine::CancelFlag& interruptFlag();

} // namespace cabochon::cli
