// Landlock by its numbers, for Debian 12 has no library of it, and seccomp as a program for the
// kernel's filter (as app/decoder/closed_doors.cpp, where nearly nothing remains; here a program is
// to run, and what reaches out of it is refused).
#include "app/box/closed_box.h"

#if defined(__linux__)

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <unistd.h>

namespace cabochon::box {

namespace {

// ---------------------------------------------------------------------------------- files
// (Landlock)

constexpr long kLandlockCreate = 444;
constexpr long kLandlockAdd = 445;
constexpr long kLandlockRestrict = 446;
constexpr unsigned kLandlockVersion = 1; // flag: answer the version
constexpr int kBeneath = 1;              // kind of a rule

constexpr std::uint64_t kExecute = 1u << 0;
constexpr std::uint64_t kWriteFile = 1u << 1;
constexpr std::uint64_t kReadFile = 1u << 2;
constexpr std::uint64_t kReadFolder = 1u << 3;
constexpr std::uint64_t kMakeDevices = (1u << 6) | (1u << 11); // characters, blocks
constexpr std::uint64_t kTruncate = 1u << 14;                  // version 3

struct LandlockRules {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};
struct __attribute__((packed)) BeneathRule {
    std::uint64_t allowed = 0;
    std::int32_t folder = -1;
};

class FileRules {
public:
    explicit FileRules(long version) : m_version(version)
    {
        LandlockRules rules;
        rules.files = (1u << 13) - 1;
        if (version >= 2) rules.files |= 1u << 13;
        if (version >= 3) rules.files |= kTruncate;
        if (version >= 5) rules.files |= 1u << 15;
        std::size_t size = sizeof rules.files;
        if (version >= 4) {
            rules.network = 3;
            size = 2 * sizeof(std::uint64_t);
        }
        if (version >= 6) {
            rules.scoped = 3;
            size = sizeof rules;
        }
        m_all = rules.files;
        m_set = static_cast<int>(::syscall(kLandlockCreate, &rules, size, 0));
    }
    FileRules(const FileRules&) = delete;
    FileRules& operator=(const FileRules&) = delete;
    ~FileRules()
    {
        if (m_set >= 0) ::close(m_set);
    }

    /// What is not there is not allowed, and no failure.
    bool allow(const std::filesystem::path& path, std::uint64_t what) const
    {
        const int place =
            static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_PATH | O_CLOEXEC, 0));
        if (place < 0) return errno == ENOENT || errno == EACCES;
        const BeneathRule rule{.allowed = what & m_all, .folder = place};
        const bool added = ::syscall(kLandlockAdd, m_set, kBeneath, &rule, 0) == 0;
        ::close(place);
        return added;
    }
    std::uint64_t everything() const { return m_all & ~kMakeDevices; }
    bool isReady() const { return m_set >= 0; }
    bool close() const { return ::syscall(kLandlockRestrict, m_set, 0) == 0; }

private:
    long m_version;
    std::uint64_t m_all = 0;
    int m_set = -1;
};

bool closeFiles(const BoxRules& rules, long version)
{
    const FileRules files(version);
    if (!files.isReady()) return false;
    constexpr std::uint64_t kRead = kReadFile | kReadFolder;
    bool all = true;
    for (const char* folder : {"/usr", "/bin", "/sbin", "/lib", "/lib64"})
        all = all && files.allow(folder, kRead | kExecute);
    for (const char* file : {"/etc/ld.so.cache", "/dev/zero", "/dev/urandom"})
        all = all && files.allow(file, kReadFile);
    all = all && files.allow("/dev/null", kReadFile | kWriteFile | kTruncate);
    for (const std::filesystem::path& folder : rules.read)
        all = all && files.allow(folder, kRead);
    all = all && files.allow(rules.work, files.everything());
    return all && files.close();
}

// --------------------------------------------------------------------------- system calls
// (seccomp)

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0; // closeBox() fails
#endif

/// What reaches out of the process or into the kernel's corners.
constexpr int kRefused[] = {
    SYS_socket,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept4,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_kexec_load,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_open_by_handle_at,
    SYS_name_to_handle_at,
    SYS_reboot,
    SYS_swapon,
    SYS_swapoff,
    SYS_acct,
    SYS_syslog,
    SYS_quotactl,
    SYS_personality,
    SYS_settimeofday,
    SYS_clock_settime,
    SYS_adjtimex,
    SYS_sethostname,
    SYS_setdomainname,
    SYS_shmget,
    SYS_shmat,
    SYS_semget,
    SYS_msgget,
    SYS_mq_open,
    SYS_kcmp,
    SYS_setpriority,
    SYS_ioprio_set,
    SYS_sched_setscheduler,
    SYS_prlimit64,
#if defined(SYS_io_uring_setup)
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
#endif
#if defined(SYS_pidfd_open)
    SYS_pidfd_open,
#endif
#if defined(SYS_pidfd_getfd)
    SYS_pidfd_getfd,
#endif
#if defined(SYS_process_madvise)
    SYS_process_madvise,
#endif
#if defined(SYS_open_tree)
    SYS_open_tree,
    SYS_move_mount,
    SYS_fsopen,
    SYS_fsmount,
    SYS_fspick,
#endif
};
/// Where Landlock does not keep signals in the box.
constexpr int kSignals[] = {
    SYS_kill,
    SYS_tkill,
    SYS_tgkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
#if defined(SYS_pidfd_send_signal)
    SYS_pidfd_send_signal,
#endif
};

class RefusingFilter {
public:
    void add(std::uint16_t code, std::uint32_t value, std::uint8_t yes = 0, std::uint8_t no = 0)
    {
        m_program.push_back({code, yes, no, value});
    }
    void answer(std::uint32_t what) { add(BPF_RET | BPF_K, what); }
    void refuse(int number, int error = EPERM)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(number), 0, 1);
        answer(SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error));
    }
    void loadNumber() { add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)); }
    bool install()
    {
        sock_fprog program{static_cast<unsigned short>(m_program.size()), m_program.data()};
        return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
    }

private:
    std::vector<sock_filter> m_program;
};

bool closeCalls(bool signalsStay)
{
    RefusingFilter filter;
    filter.add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    filter.add(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0);
    filter.answer(SECCOMP_RET_KILL_PROCESS);
    filter.loadNumber();
#if defined(__x86_64__)
    filter.add(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1); // the numbers of x32
    filter.answer(SECCOMP_RET_KILL_PROCESS);
#endif
    for (const int number : kRefused)
        filter.refuse(number);
    if (!signalsStay) {
        for (const int number : kSignals)
            filter.refuse(number);
    }
#if defined(SYS_clone3)
    filter.refuse(SYS_clone3, ENOSYS); // its flags cannot be seen; the C library uses clone
#endif
    // Processes, but no namespaces, in which more of the kernel could be reached.
    constexpr std::uint32_t kSpaces = CLONE_NEWNS | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET |
                                      CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;
    filter.add(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3);
    filter.add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args));
    filter.add(BPF_JMP | BPF_JSET | BPF_K, kSpaces, 0, 1);
    filter.answer(SECCOMP_RET_ERRNO | EPERM);
    filter.answer(SECCOMP_RET_ALLOW);
    return filter.install();
}

// --------------------------------------------------------------------------------------- limits

bool limit(int what, std::uint64_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(static_cast<__rlimit_resource_t>(what), &both) == 0;
}

bool setLimits(const BoxRules& rules)
{
    struct sysinfo machine {};
    if (::sysinfo(&machine) != 0) return false;
    // The kernel counts the processes of the user, of which there are no more than of all.
    return limit(RLIMIT_CPU, rules.processorSeconds) && limit(RLIMIT_AS, rules.memoryBytes) &&
           limit(RLIMIT_FSIZE, rules.fileBytes) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_NOFILE, 256) && limit(RLIMIT_NPROC, machine.procs + rules.moreProcesses);
}

} // namespace

std::string closeBox(const BoxRules& rules)
{
    if (kArchitecture == 0) return "this kind of processor is not known";
    const long version = ::syscall(kLandlockCreate, nullptr, 0, kLandlockVersion);
    if (version < 1) return "this kernel has no Landlock";
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "privileges cannot be given up";
    if (!setLimits(rules)) return "limits cannot be set";
    if (!closeFiles(rules, version)) return "files cannot be locked away";
    if (!closeCalls(version >= 6)) return "system calls cannot be refused";
    return {};
}

} // namespace cabochon::box

#else

namespace cabochon::box {

std::string closeBox(const BoxRules&)
{
    return "this system has no box";
}

} // namespace cabochon::box

#endif
