// The child of test_child_process and test_running_child: does what its first argument says.
#include "app/process/child_process.h"
#include "app/process/running_child.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace {

[[noreturn]] void waitForever()
{
    while (true)
        ::pause();
}

/// Starts one that hangs, and waits for it.
int startOrphan()
{
    cabochon::ChildCommand command;
    command.program = cabochon::ownProgram();
    command.arguments = {"orphan"};
    return cabochon::runChild(command) ? 0 : 1;
}

/// Starts one that starts another, and tells the numbers of itself and of the last.
int startKept(const char* keeper)
{
    cabochon::RunningCommand command;
    command.keeper = keeper;
    command.program = cabochon::ownProgram();
    command.arguments = {"with-child"};
    command.folder = "/";
    cabochon::Result<cabochon::RunningChild> child = cabochon::RunningChild::start(command);
    if (!child) return 1;
    std::string line;
    char letter = 0;
    while (letter != '\n') {
        const auto count = child->readOutput({&letter, 1});
        if (count && *count == 0) return 1;
        if (count) line += letter;
    }
    std::printf("%d %s", static_cast<int>(::getpid()), line.c_str());
    std::fflush(stdout);
    waitForever();
}

/// One of its group that does not listen to TERM.
[[noreturn]] void startStubborn()
{
    std::signal(SIGTERM, SIG_IGN);
    const pid_t child = ::fork();
    if (child > 0) std::printf("%d\n", static_cast<int>(child));
    std::fflush(stdout);
    waitForever();
}

} // namespace

int main(int argc, char** argv)
{
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "print") {
        for (int i = 2; i < argc; ++i)
            std::fwrite(argv[i], 1, std::strlen(argv[i]) + 1, stdout);
        return 0;
    }
    if (what == "files") {
        for (int file = 3; file < 100; ++file) {
            if (::fcntl(file, F_GETFD) != -1) std::printf("%d\n", file);
        }
        return 0;
    }
    if (what == "letter") {
        char bytes[256];
        for (const int file : {cabochon::kLetterDescriptor, STDIN_FILENO}) {
            const ssize_t count = ::read(file, bytes, sizeof bytes);
            std::fwrite(bytes, 1, count > 0 ? static_cast<std::size_t>(count) : 0, stdout);
            std::fputc('\n', stdout);
        }
        return 0;
    }
    if (what == "exit") return std::atoi(argv[2]);
    if (what == "signal") return std::raise(std::atoi(argv[2]));
    if (what == "hang") {
        std::printf("%d\n", static_cast<int>(::getpid()));
        std::fflush(stdout);
        waitForever();
    }
    if (what == "flood") {
        while (true)
            std::fwrite("0123456789abcdef", 1, 16, stdout);
    }
    if (what == "parent") return startOrphan();
    if (what == "keeper-of") return startKept(argv[2]);
    if (what == "with-child") startStubborn();
    if (what == "repeat") {
        for (int letter = std::getchar(); letter != EOF; letter = std::getchar()) {
            std::putchar(letter);
            std::fflush(stdout);
        }
        return 0;
    }
    if (what == "orphan") {
        cabochon::endWithParent(static_cast<long>(::getppid()));
        waitForever();
    }
    return 99;
}
