#include "app/process/running_child.h"

#if defined(__linux__)
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" { // which the header of glibc 2.36 does not say itself
#include <sys/pidfd.h>
}
#endif

#include <array>
#include <thread>
#include <utility>

namespace cabochon {

std::filesystem::path ownKeeper()
{
    const std::filesystem::path own = ownProgram();
    return own.empty() ? own : own.parent_path() / "cabochon-keeper";
}

RunningChild::RunningChild(RunningChild&& other) noexcept
    : m_process(std::exchange(other.m_process, 0)), m_input(std::move(other.m_input)),
      m_output(std::move(other.m_output)), m_errors(std::move(other.m_errors)),
      m_ended(std::move(other.m_ended)), m_end(std::move(other.m_end))
{
}

RunningChild& RunningChild::operator=(RunningChild&& other) noexcept
{
    std::swap(m_process, other.m_process);
    std::swap(m_input, other.m_input);
    std::swap(m_output, other.m_output);
    std::swap(m_errors, other.m_errors);
    std::swap(m_ended, other.m_ended);
    std::swap(m_end, other.m_end);
    return *this;
}

#if !defined(__linux__)

Result<RunningChild> RunningChild::start(const RunningCommand&)
{
    return {ErrorCode::NotImplemented, "Processes are not started on this system yet."};
}
RunningChild::~RunningChild() = default;
std::optional<std::size_t> RunningChild::write(std::string_view)
{
    return std::nullopt;
}
std::optional<std::size_t> RunningChild::readOutput(std::span<char>)
{
    return 0;
}
std::optional<std::size_t> RunningChild::readErrors(std::span<char>)
{
    return 0;
}
void RunningChild::askToEnd() {}
void RunningChild::kill() {}
std::optional<ChildEnd> RunningChild::end()
{
    return ChildEnd{};
}

#else

namespace {

using namespace std::chrono_literals;

constexpr auto kMercyAfterKill = 2000ms;
constexpr auto kLookPause = 1ms;

struct Pipe {
    Descriptor reader, writer;
};

/// 0, or the error. `ours` never waits and no child gets it but by its number below.
int makePipe(Pipe& pipe, bool weRead)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return errno;
    pipe.reader = Descriptor(ends[0]);
    pipe.writer = Descriptor(ends[1]);
    return ::fcntl(weRead ? ends[0] : ends[1], F_SETFL, O_NONBLOCK) == 0 ? 0 : errno;
}

std::vector<char*> pointersTo(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Starts the keeper with the child's ends of the pipes as 0, 1 and 2, and no other file.
int spawnKeeper(const RunningCommand& command, const std::array<int, 3>& ends, pid_t& child)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    for (int number = 0; number < 3; ++number)
        posix_spawn_file_actions_adddup2(&files, ends[std::size_t(number)], number);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&files, command.folder.c_str());
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                              POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> words{command.keeper.string(), std::to_string(ownProcess()),
                                   command.program.string()};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    std::vector<std::string> environment = command.environment;
    const int error = posix_spawn(&child, command.keeper.c_str(), &files, &attributes,
                                  pointersTo(words).data(), pointersTo(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error;
}

Error couldNotStart(const std::filesystem::path& program, int error)
{
    return {ErrorCode::Internal,
            "Could not start " + program.string() + ": " + std::strerror(error) + "."};
}

std::optional<std::size_t> readFrom(Descriptor& source, std::span<char> target)
{
    while (source.isOpen()) {
        const ssize_t count = ::read(source.number(), target.data(), target.size());
        if (count > 0) return static_cast<std::size_t>(count);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) return std::nullopt;
        source.close();
    }
    return 0;
}

bool isOwnMistake(int signal)
{
    for (const int mistake : {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS}) {
        if (signal == mistake) return true;
    }
    return false;
}

/// Keeps SIGPIPE from this thread while it lives; one that came of writing is taken away.
class WithoutBrokenPipe {
public:
    WithoutBrokenPipe()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    WithoutBrokenPipe(const WithoutBrokenPipe&) = delete;
    WithoutBrokenPipe& operator=(const WithoutBrokenPipe&) = delete;
    ~WithoutBrokenPipe()
    {
        if (came) {
            const timespec now{};
            sigtimedwait(&m_pipe, nullptr, &now);
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    bool came = false;

private:
    sigset_t m_pipe, m_before;
};

} // namespace

Result<RunningChild> RunningChild::start(const RunningCommand& command)
{
    Pipe input, output, errors;
    int error = makePipe(input, /*weRead=*/false);
    if (error == 0) error = makePipe(output, /*weRead=*/true);
    if (error == 0) error = makePipe(errors, /*weRead=*/true);
    pid_t child = 0;
    if (error == 0) {
        error = spawnKeeper(command,
                            {input.reader.number(), output.writer.number(), errors.writer.number()},
                            child);
    }
    if (error != 0) return couldNotStart(command.program, error);
    RunningChild running;
    running.m_process = child;
    running.m_input = std::move(input.writer);
    running.m_output = std::move(output.reader);
    running.m_errors = std::move(errors.reader);
    running.m_ended = Descriptor(::pidfd_open(child, 0));
    return running;
}

RunningChild::~RunningChild()
{
    if (m_process == 0 || m_end) return;
    kill();
    const auto deadline = std::chrono::steady_clock::now() + kMercyAfterKill;
    // One that a driver holds in the kernel cannot end; it is not waited for any longer.
    while (!end() && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(kLookPause);
}

std::optional<std::size_t> RunningChild::write(std::string_view bytes)
{
    WithoutBrokenPipe guard;
    while (m_input.isOpen()) {
        const ssize_t count = ::write(m_input.number(), bytes.data(), bytes.size());
        if (count >= 0) return static_cast<std::size_t>(count);
        if (errno == EINTR) continue;
        if (errno == EAGAIN) return 0;
        guard.came = errno == EPIPE;
        m_input.close();
    }
    return std::nullopt;
}

std::optional<std::size_t> RunningChild::readOutput(std::span<char> target)
{
    return readFrom(m_output, target);
}

std::optional<std::size_t> RunningChild::readErrors(std::span<char> target)
{
    return readFrom(m_errors, target);
}

void RunningChild::askToEnd()
{
    if (m_process > 0 && !m_end) ::kill(-m_process, SIGTERM);
}

void RunningChild::kill()
{
    if (m_process > 0 && !m_end) ::kill(-m_process, SIGKILL);
}

std::optional<ChildEnd> RunningChild::end()
{
    if (m_end || m_process == 0) return m_end;
    siginfo_t info{};
    const int looked =
        ::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOHANG | WNOWAIT);
    if (looked == 0 && info.si_pid == 0) return std::nullopt;
    // As long as nobody has waited for the keeper, its number is nobody else's.
    ::kill(-m_process, SIGKILL);
    int status = 0;
    if (looked == 0) ::waitpid(m_process, &status, 0);
    ChildEnd how;
    how.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    if (WIFSIGNALED(status))
        how.how = isOwnMistake(how.code) ? ChildEnd::How::Crashed : ChildEnd::How::Ended;
    m_end = how;
    return m_end;
}

#endif

} // namespace cabochon
