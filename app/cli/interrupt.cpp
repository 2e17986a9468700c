#include "app/cli/interrupt.h"

#include <signal.h>

namespace cabochon::cli {

namespace {

engine::CancelFlag g_interrupted; // a lock-free atomic: safe in a signal handler

extern "C" void onInterrupt(int)
{
    g_interrupted.request();
}

} // namespace

void catchInterrupt()
{
    struct sigaction action = {};
    action.sa_handler = onInterrupt;
    // No SA_RESTART: a read waiting for the user returns. SA_RESETHAND: the second Ctrl-C kills.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
}

engine::CancelFlag& interruptFlag()
{
    return g_interrupted;
}

} // namespace cabochon::cli
