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

void endWithClosedPipe()
{
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGPIPE, &action, nullptr);
    sigset_t pipe;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    ::sigprocmask(SIG_UNBLOCK, &pipe, nullptr);
}

engine::CancelFlag& interruptFlag()
{
    return g_interrupted;
}

} // namespace cabochon::cli
