// cabochon-keeper PARENT PROGRAM ARGUMENTS...: runs a program in its own process group and ends as
// that does. When the parent ends, however that comes, it ends all of the group with it: what a
// child of the parent alone is spared would otherwise stay behind. Started by running_child.cpp.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int kParentEnded = SIGUSR1;

sigset_t awaitedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    // TERM, INT and HUP reach the program itself: the group gets them.
    for (const int signal : {SIGCHLD, kParentEnded, SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

int start(char** command, pid_t& child)
{
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int error = posix_spawn(&child, command[0], nullptr, &attributes, command, environ);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/// Ends as a child did.
[[noreturn]] void endAs(int status)
{
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        std::signal(signal, SIG_DFL);
        sigset_t one;
        sigemptyset(&one);
        sigaddset(&one, signal);
        sigprocmask(SIG_UNBLOCK, &one, nullptr);
        std::raise(signal);
    }
    std::_Exit(WEXITSTATUS(status));
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount < 3 || ::getpgrp() != ::getpid()) {
        std::fputs("cabochon-keeper is started by Cabochon, which tells it what to run.\n", stderr);
        return 2;
    }
    const sigset_t awaited = awaitedSignals();
    sigprocmask(SIG_BLOCK, &awaited, nullptr);
    ::prctl(PR_SET_PDEATHSIG, kParentEnded);
    if (::getppid() != std::atol(arguments[1])) return 0; // it had ended before
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);

    pid_t child = 0;
    if (const int error = start(arguments + 2, child); error != 0) {
        std::fprintf(stderr, "%s cannot be started: %s\n", arguments[2], std::strerror(error));
        return error == ENOENT ? 127 : 126;
    }
    // The pipes are the program's alone: who waits for their end shall see it.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::close(stream);
    while (true) {
        const int signal = sigwaitinfo(&awaited, nullptr);
        if (signal == kParentEnded) ::kill(0, SIGKILL);
        int status = 0;
        if (signal == SIGCHLD && ::waitpid(child, &status, WNOHANG) == child) endAs(status);
    }
}
