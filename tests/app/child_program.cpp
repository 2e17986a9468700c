// The child of test_child_process: does what its first argument says.
#include "app/process/child_process.h"

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
    if (what == "orphan") {
        cabochon::endWithParent(static_cast<long>(::getppid()));
        waitForever();
    }
    return 99;
}
