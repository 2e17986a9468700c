// Linux only: Landlock by its numbers, for Debian 12 has no library of it, and seccomp as a program
// for the kernel's filter, written out below.
#include "app/decoder/closed_doors.h"

#if defined(__linux__)

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace cabochon::decoder {

namespace {

// The kernel's own numbers (linux/landlock.h), of later versions than Debian 12's headers, too.
constexpr long kLandlockCreate = 444;
constexpr long kLandlockRestrict = 446;
constexpr unsigned kLandlockVersion = 1; // flag: answer the version

struct LandlockRules {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

/// Forbids every access that the kernel's version of Landlock knows, and allows none.
void denyAllPaths()
{
    const long version = ::syscall(kLandlockCreate, nullptr, 0, kLandlockVersion);
    if (version < 1) return; // the filter of system calls stands alone
    LandlockRules rules;
    rules.files = (1u << 13) - 1;              // version 1
    if (version >= 2) rules.files |= 1u << 13; // moving between folders
    if (version >= 3) rules.files |= 1u << 14; // truncating
    if (version >= 5) rules.files |= 1u << 15; // controls of devices
    std::size_t size = sizeof rules.files;
    if (version >= 4) {
        rules.network = 3; // bind, connect
        size = 2 * sizeof(std::uint64_t);
    }
    if (version >= 6) {
        rules.scoped = 3; // abstract sockets, signals
        size = sizeof rules;
    }
    const long set = ::syscall(kLandlockCreate, &rules, size, 0);
    if (set < 0) return;
    (void)::syscall(kLandlockRestrict, set, 0);
    ::close(static_cast<int>(set));
}

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0; // closeDoors() fails
#endif

/// What remains: computing, memory, threads, the file, the reply, the end.
constexpr int kAllowed[] = {
    SYS_read,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_lseek,
    SYS_close,
    SYS_brk,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_futex,
    SYS_exit,
    SYS_exit_group,
    SYS_rt_sigreturn,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_sigaltstack,
    SYS_getrandom,
    SYS_clock_gettime,
    SYS_gettimeofday,
    SYS_getpid,
    SYS_gettid,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_nanosleep,
    SYS_clock_nanosleep,
    SYS_restart_syscall,
    SYS_set_robust_list,
#if defined(SYS_rseq)
    SYS_rseq,
#endif
};

class Filter {
public:
    void add(std::uint16_t code, std::uint32_t value, std::uint8_t yes = 0, std::uint8_t no = 0)
    {
        m_program.push_back({code, yes, no, value});
    }
    void loadNumber() { add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)); }
    /// The lower half of an argument; each target is little-endian.
    void loadArgument(std::uint32_t index)
    {
        add(BPF_LD | BPF_W | BPF_ABS,
            static_cast<std::uint32_t>(offsetof(seccomp_data, args) + 8 * index));
    }
    void answer(std::uint32_t what) { add(BPF_RET | BPF_K, what); }
    void allowNumber(int number)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(number), 0, 1);
        answer(SECCOMP_RET_ALLOW);
    }
    /// Skips the next `count` instructions for any other call.
    void onlyFor(int number, std::uint8_t count)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(number), 0, count);
    }

    bool install()
    {
        sock_fprog program{static_cast<unsigned short>(m_program.size()), m_program.data()};
        // On all threads: a library may have started one.
        return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC,
                         &program) == 0;
    }

private:
    std::vector<sock_filter> m_program;
};

constexpr std::uint32_t kRefused = SECCOMP_RET_ERRNO | EPERM;

bool filterCalls()
{
    Filter filter;
    filter.add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    filter.add(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0);
    filter.answer(SECCOMP_RET_KILL_PROCESS);
    filter.loadNumber();
#if defined(__x86_64__)
    filter.add(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1); // the numbers of x32
    filter.answer(SECCOMP_RET_KILL_PROCESS);
#endif
    for (const int number : kAllowed)
        filter.allowNumber(number);
    // Memory, but never code.
    for (const int number : {SYS_mmap, SYS_mprotect}) {
        filter.onlyFor(number, 4);
        filter.loadArgument(2);
        filter.add(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1);
        filter.answer(kRefused);
        filter.answer(SECCOMP_RET_ALLOW);
    }
    // Threads of a library, but no processes.
    filter.onlyFor(SYS_clone, 5);
    filter.loadArgument(0);
    filter.add(BPF_ALU | BPF_AND | BPF_K, CLONE_THREAD | CLONE_VM);
    filter.add(BPF_JMP | BPF_JEQ | BPF_K, CLONE_THREAD | CLONE_VM, 1, 0);
    filter.answer(kRefused);
    filter.answer(SECCOMP_RET_ALLOW);
#if defined(SYS_clone3)
    filter.onlyFor(SYS_clone3, 1);
    filter.answer(SECCOMP_RET_ERRNO | ENOSYS); // its flags cannot be seen; the C library uses clone
#endif
    // Libraries that ask for a file before they use what they have of it in memory are told that it
    // is there; nobody looks.
#if defined(SYS_access)
    filter.onlyFor(SYS_access, 1);
    filter.answer(SECCOMP_RET_ERRNO | 0);
#endif
    filter.onlyFor(SYS_faccessat, 1);
    filter.answer(SECCOMP_RET_ERRNO | 0);
    // Aborting itself.
    filter.onlyFor(SYS_tgkill, 4);
    filter.loadArgument(0);
    filter.add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(::getpid()), 1, 0);
    filter.answer(kRefused);
    filter.answer(SECCOMP_RET_ALLOW);
    filter.answer(kRefused);
    return filter.install();
}

void limit(int what, std::uint64_t most)
{
    const rlimit both{most, most};
    (void)::setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

} // namespace

void endWithParent(std::int64_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) std::_Exit(0); // it may have ended before
}

bool closeDoors(const DoorLimits& limits)
{
    if (kArchitecture == 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    (void)::syscall(SYS_close_range, STDERR_FILENO + 1, ~0u, 0);
#if !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_AS, limits.addressBytes); // the sanitizer's own tables are larger
    limit(RLIMIT_DATA, limits.memoryBytes);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, limits.openFiles);
    limit(RLIMIT_CPU, limits.processorSeconds);
    denyAllPaths();
    return filterCalls();
}

} // namespace cabochon::decoder

#else

namespace cabochon::decoder {

void endWithParent(std::int64_t) {}

bool closeDoors(const DoorLimits&)
{
    return false;
}

} // namespace cabochon::decoder

#endif
