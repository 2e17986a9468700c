// A decoder with a reader that was taken over: does what its file says, behind the same closed
// doors (ninja -C build/checks hostile_decoder_program; run by test_hostile_decoder).
#include "app/decoder/decoder_process.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <linux/bpf.h>
#include <string>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace cabochon::decoder;

/// Whether the call failed because it is not allowed.
std::string refusedOr(const char* name, long result)
{
    const bool refused = result == -1 && (errno == EPERM || errno == EACCES || errno == ENOSYS);
    return std::string(name) + (refused ? " refused\n" : " ALLOWED\n");
}

std::string tryCalls()
{
    std::string told;
    told += refusedOr("open", ::open("/etc/passwd", O_RDONLY));
    told += refusedOr("openat", ::openat(AT_FDCWD, ".", O_RDONLY | O_DIRECTORY));
    told += refusedOr("create", ::open("/tmp/cabochon-was-here", O_CREAT | O_WRONLY, 0600));
    told += refusedOr("socket", ::socket(AF_INET, SOCK_STREAM, 0));
    told += refusedOr("unix socket", ::socket(AF_UNIX, SOCK_STREAM, 0));
    char program[] = "/bin/true";
    char* arguments[] = {program, nullptr};
    told += refusedOr("execve", ::execve(program, arguments, nullptr));
    told += refusedOr("fork", ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
    told += refusedOr("kill", ::kill(::getppid(), 0));
    told += refusedOr("ptrace", ::ptrace(PTRACE_ATTACH, 1, nullptr, nullptr));
    iovec here{}, there{};
    told += refusedOr("process_vm_readv", ::process_vm_readv(1, &here, 1, &there, 1, 0));
    told += refusedOr("unlink", ::unlink("/tmp/cabochon-was-here"));
    told += refusedOr("rename", ::rename("/tmp/a", "/tmp/b"));
    told += refusedOr("memfd_create", ::syscall(SYS_memfd_create, "", 0));
    told += refusedOr("io_uring_setup", ::syscall(SYS_io_uring_setup, 1, nullptr));
    told += refusedOr("bpf", ::syscall(SYS_bpf, BPF_MAP_CREATE, nullptr, 0));
    void* code = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    told += refusedOr("code", code == MAP_FAILED ? -1 : 0);
    int seen = 0;
    for (int file = 3; file < 256; ++file) {
        char byte = 0;
        if (::read(file, &byte, 0) != -1 || errno != EBADF) ++seen;
    }
    return told + "other files: " + std::to_string(seen) + "\n";
}

void allocateWithoutEnd()
{
    std::vector<char*> kept;
    while (kept.size() < 10 * 1024) { // GiB in pieces of 1 MiB, each of them used
        kept.push_back(new char[1 << 20]);
        for (std::size_t i = 0; i < (1 << 20); i += 4096)
            kept.back()[i] = 1;
    }
}

void writeWithoutEnd()
{
    const std::vector<std::uint8_t> nonsense(std::size_t{1} << 20, 7);
    for (int i = 0; i < 10 * 1024; ++i)
        (void)!::write(STDOUT_FILENO, nonsense.data(), nonsense.size());
}

void sleepWithoutEnd()
{
    ::signal(SIGTERM, SIG_IGN);
    while (true) {
        const timespec pause{1, 0};
        ::nanosleep(&pause, nullptr);
    }
}

void misbehave(const Request&, const InputFile& file, Format)
{
    const std::vector<std::uint8_t> bytes = file.readAll(64);
    const std::string what(bytes.begin(), bytes.end());
    const std::array<std::uint8_t, 12> pixels{};
    if (what == "segfault") ::raise(SIGSEGV);
    if (what == "loop") {
        volatile bool forever = true;
        while (forever) {
        }
    }
    if (what == "allocate") allocateWithoutEnd();
    if (what == "write") writeWithoutEnd();
    if (what == "short") {
        const FrameRecord frame{.seconds = 0, .width = 8192, .height = 8192};
        writePicture(frame, pixels);
        ::_exit(0);
    }
    if (what == "wrong size") {
        const FrameRecord frame{.seconds = 0, .width = 1, .height = 1};
        writePicture(frame, pixels);
    }
    if (what == "silent") ::_exit(0);
    if (what == "other version") ::_exit(kNoRequestCode);
    if (what == "sleep") sleepWithoutEnd();
    if (what == "calls") writeText(tryCalls());
}

} // namespace

int main()
{
    return runDecoder({.answer = misbehave, .quickSeconds = 1, .longSeconds = 1});
}
