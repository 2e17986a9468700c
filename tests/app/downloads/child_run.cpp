#include "tests/app/downloads/child_run.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace cabochon::test {

namespace {

using std::chrono::steady_clock;

double secondsOf(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const std::string& program, std::vector<char*>& argv)
{
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execvp(program.c_str(), argv.data());
    ::_exit(127);
}

} // namespace

ChildRun runChild(const std::string& program,
                  const std::vector<std::string>& arguments,
                  const std::string& hub,
                  std::optional<std::chrono::microseconds> killAfter)
{
    ::setenv("HF_ENDPOINT", hub.c_str(), 1);
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const auto start = steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) become(program, argv);
    if (killAfter) {
        std::this_thread::sleep_for(*killAfter);
        ::kill(child, SIGKILL);
    }
    ChildRun run;
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    run.seconds = std::chrono::duration<double>(steady_clock::now() - start).count();
    run.processorSeconds = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    run.peakBytes = std::uint64_t(used.ru_maxrss) * 1024;
    if (WIFEXITED(status)) run.exitCode = WEXITSTATUS(status);
    return run;
}

} // namespace cabochon::test
