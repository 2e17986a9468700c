#include "app/process/child_process.h"

#if defined(__linux__)
#include <sys/prctl.h>
#endif
#if !defined(_WIN32)
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>

#if !defined(_WIN32)
extern char** environ;
#endif

namespace cabochon {

#if defined(_WIN32)

Result<ChildEnd> runChild(const ChildCommand&)
{
    return {ErrorCode::NotImplemented, "Processes are not started on this system yet."};
}

#else

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPause = std::chrono::milliseconds(2); // between looks at a child that ends
constexpr auto kCancelPause = std::chrono::milliseconds(20);
constexpr auto kMercy = std::chrono::milliseconds(2000); // for one that was killed to be gone

class Descriptor {
public:
    explicit Descriptor(int value = -1) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { reset(); }
    int get() const { return m_value; }
    void reset(int value = -1)
    {
        if (m_value >= 0) ::close(m_value);
        m_value = value;
    }

private:
    int m_value;
};

Error couldNotStart(const ChildCommand& command, int error)
{
    return {ErrorCode::Internal,
            "Could not start " + command.program.string() + ": " + std::strerror(error) + "."};
}

/// A letter that lies in a pipe, ready to be read. 0, or the error.
int postLetter(const std::string& letter, Descriptor& reader)
{
    int ends[2];
    if (letter.size() > kMostLetterBytes) return EMSGSIZE;
    if (::pipe2(ends, O_CLOEXEC) != 0) return errno;
    reader.reset(ends[0]);
    const Descriptor writer(ends[1]);
    const ssize_t put = ::write(writer.get(), letter.data(), letter.size());
    if (put < 0) return errno;
    return static_cast<std::size_t>(put) == letter.size() ? 0 : EIO;
}

/// Starts the command with `output` as its standard output and `letter`, if there is one, where it
/// looks for it. 0, or the error.
int spawn(const ChildCommand& command, int output, int letter, pid_t& child)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    if (command.input >= 0)
        posix_spawn_file_actions_adddup2(&files, command.input, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (letter >= 0) posix_spawn_file_actions_adddup2(&files, letter, kLetterDescriptor);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    // Also of files that a library of ours, or our own parent, left open to children.
    posix_spawn_file_actions_addclosefrom_np(&files, letter >= 0 ? kLetterDescriptor + 1
                                                                 : STDERR_FILENO + 1);
#endif
    // A group of its own, so that what it starts ends with it; signals as at a first start.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                              POSIX_SPAWN_SETSIGDEF);
    std::string name = command.program.string();
    std::vector<std::string> words = command.arguments;
    std::vector<char*> arguments{name.data()};
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int error =
        posix_spawn(&child, name.c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error;
}

/// What is told of the child while it runs.
struct Watch {
    const ChildCommand& command;
    Clock::time_point start = Clock::now();

    bool cancelled() const { return command.cancel && command.cancel->requested(); }
    /// When what begins now must have ended.
    Clock::time_point deadline() const
    {
        const Clock::time_point silence = Clock::now() + command.limit;
        return command.mostTime.count() > 0 ? std::min(silence, start + command.mostTime) : silence;
    }
};

/// Reads until the other side closes, and says how the child must end, or Exited.
ChildEnd::How readAll(int input, const Watch& watch, std::string& output)
{
    std::array<std::byte, std::size_t{1} << 16> buffer;
    Clock::time_point deadline = watch.deadline();
    while (true) {
        if (watch.cancelled()) return ChildEnd::How::Cancelled;
        auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0) return ChildEnd::How::TimedOut;
        if (watch.command.cancel) left = std::min<std::chrono::milliseconds>(left, kCancelPause);
        pollfd waiting{input, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()) + 1);
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        if (ready < 0) return ChildEnd::How::TimedOut;
        // A byte too many is enough to know.
        const std::size_t room =
            watch.command.takeOutput
                ? buffer.size()
                : std::min(buffer.size(), watch.command.mostOutput - output.size() + 1);
        const ssize_t count = ::read(input, buffer.data(), room);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return ChildEnd::How::Exited;
        deadline = watch.deadline();
        const auto size = static_cast<std::size_t>(count);
        if (watch.command.takeOutput) {
            if (!watch.command.takeOutput(std::span(buffer).first(size)))
                return ChildEnd::How::Flooded;
            continue;
        }
        output.append(reinterpret_cast<const char*>(buffer.data()), size);
        if (output.size() > watch.command.mostOutput) return ChildEnd::How::Flooded;
    }
}

/// Until `deadline`, or until it is cancelled. False: it still runs.
bool waitForEnd(pid_t child,
                Clock::time_point deadline,
                const engine::CancelFlag* cancel,
                int& status)
{
    while (true) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return true;
        if (ended < 0 && errno != EINTR) return true; // someone else has waited for it
        if (Clock::now() >= deadline || (cancel && cancel->requested())) return false;
        std::this_thread::sleep_for(kPause);
    }
}

bool isCrash(int signal)
{
    for (const int crash : {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS}) {
        if (signal == crash) return true;
    }
    return false;
}

} // namespace

Result<ChildEnd> runChild(const ChildCommand& command)
{
    Descriptor letter;
    if (!command.letter.empty()) {
        if (const int error = postLetter(command.letter, letter); error != 0)
            return couldNotStart(command, error);
    }
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return couldNotStart(command, errno);
    const Descriptor input(ends[0]);
    Descriptor output(ends[1]);
    const Watch watch{command};
    pid_t child = 0;
    if (const int error = spawn(command, output.get(), letter.get(), child); error != 0)
        return couldNotStart(command, error);
    output.reset();
    letter.reset();
    ChildEnd end;
    int status = 0;
    end.how = readAll(input.get(), watch, end.output);
    if (end.how == ChildEnd::How::Exited) {
        if (waitForEnd(child, watch.deadline(), command.cancel, status)) {
            end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
            if (WIFSIGNALED(status))
                end.how = isCrash(end.code) ? ChildEnd::How::Crashed : ChildEnd::How::Ended;
            return end;
        }
        end.how = watch.cancelled() ? ChildEnd::How::Cancelled : ChildEnd::How::TimedOut;
    }
    ::kill(-child, SIGKILL);
    // One that a driver holds in the kernel cannot end; it is not waited for any longer.
    (void)waitForEnd(child, Clock::now() + kMercy, nullptr, status);
    return end;
}

#endif

long ownProcess()
{
#if defined(_WIN32)
    return 0;
#else
    return static_cast<long>(::getpid());
#endif
}

void endWithParent([[maybe_unused]] long parent)
{
#if defined(__linux__)
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // It may have ended before.
    if (::getppid() != parent) std::_Exit(0);
#endif
}

std::filesystem::path ownProgram()
{
#if defined(__linux__)
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) return program;
#endif
    return {};
}

} // namespace cabochon
