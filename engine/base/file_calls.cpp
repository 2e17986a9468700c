#include "engine/base/file_calls.h"

#include "engine/base/fault_points.h"

#include <cerrno>
#include <fcntl.h>
#include <iterator>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#if defined(__linux__)
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

namespace cabochon {

bool Descriptor::close()
{
    const int number = release();
    return number < 0 || ::close(number) == 0;
}

namespace file_calls {

static bool inject(FaultPoint point)
{
    const int error = injectedError(point);
    if (error != 0) errno = error;
    return error != 0;
}

/// Calls again what a signal interrupted.
template <typename Call>
static auto uninterrupted(const Call& call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

Descriptor openFile(const std::filesystem::path& path, int flags)
{
    constexpr mode_t kOwnerOnly = 0600;
    if (inject(FaultPoint::FileOpen)) return {};
    return Descriptor(
        uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, kOwnerOnly); }));
}

Descriptor openBeneathByParts(int folder, const std::filesystem::path& inside, int flags)
{
    constexpr int kStep = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Descriptor at;
    const auto refuse = [](int error) {
        errno = error;
        return Descriptor();
    };
    if (inside.is_absolute()) return refuse(EXDEV);
    for (auto part = inside.begin(); part != inside.end(); ++part) {
        if (*part == "..") return refuse(EXDEV);
        const bool last = std::next(part) == inside.end();
        const int from = at.isOpen() ? at.number() : folder;
        const int how = last ? flags | O_NOFOLLOW | O_CLOEXEC : kStep;
        Descriptor next(uninterrupted(
            [&] { return ::openat(from, part->empty() ? "." : part->c_str(), how); }));
        if (!next.isOpen()) {
            // Linux calls a link that is to be a folder no folder.
            struct stat there {};
            const int error = errno;
            const bool link = ::fstatat(from, part->c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
                              S_ISLNK(there.st_mode);
            return refuse(link ? ELOOP : error);
        }
        at = std::move(next);
    }
    return at.isOpen() ? std::move(at) : refuse(ENOENT);
}

Descriptor openBeneath(int folder, const std::filesystem::path& inside, int flags)
{
    if (inject(FaultPoint::FileOpen)) return {};
#if defined(__linux__) && defined(SYS_openat2)
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS;
    constexpr int kAttempts = 64; // a rename elsewhere makes it say "again"
    for (int i = 0; i < kAttempts; ++i) {
        Descriptor file(static_cast<int>(uninterrupted(
            [&] { return ::syscall(SYS_openat2, folder, inside.c_str(), &how, sizeof how); })));
        if (file.isOpen() || (errno != EAGAIN && errno != ENOSYS)) return file;
        if (errno == ENOSYS) break;
    }
#endif
    return openBeneathByParts(folder, inside, flags);
}

ssize_t readSome(int descriptor, char* target, std::size_t size)
{
    if (inject(FaultPoint::FileRead)) return -1;
    return uninterrupted([&] { return ::read(descriptor, target, size); });
}

ssize_t writeSome(int descriptor, const char* source, std::size_t size)
{
    if (inject(FaultPoint::FileWrite)) return -1;
    return uninterrupted([&] { return ::write(descriptor, source, size); });
}

ssize_t readSomeAt(int descriptor, std::byte* target, std::size_t size, std::uint64_t offset)
{
    if (inject(FaultPoint::FileRead)) return -1;
    return uninterrupted(
        [&] { return ::pread(descriptor, target, size, static_cast<off_t>(offset)); });
}

ssize_t writeSomeAt(int descriptor, const std::byte* source, std::size_t size, std::uint64_t offset)
{
    if (inject(FaultPoint::FileWrite)) return -1;
    return uninterrupted(
        [&] { return ::pwrite(descriptor, source, size, static_cast<off_t>(offset)); });
}

/// Whether a file may become so long without filling the disk.
static bool hasRoom(int descriptor, std::uint64_t size)
{
    struct stat file {};
    struct statvfs disk {};
    if (::fstat(descriptor, &file) != 0 || ::fstatvfs(descriptor, &disk) != 0) return true;
    const auto held = static_cast<std::uint64_t>(file.st_blocks) * 512;
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    return size <= held || size - held <= free;
}

int takeRoom(int descriptor, std::uint64_t size)
{
    if (inject(FaultPoint::FileWrite)) return -1;
#if defined(__linux__)
    const int result =
        uninterrupted([&] { return ::fallocate(descriptor, 0, 0, static_cast<off_t>(size)); });
    if (result == 0 || errno != EOPNOTSUPP) return result;
#endif
    if (!hasRoom(descriptor, size)) {
        errno = ENOSPC;
        return -1;
    }
    return setSize(descriptor, size);
}

int setSize(int descriptor, std::uint64_t size)
{
    return uninterrupted([&] { return ::ftruncate(descriptor, static_cast<off_t>(size)); });
}

void beginSync(int descriptor, std::uint64_t offset, std::size_t size)
{
#if defined(__linux__)
    const int before = errno;
    (void)!::sync_file_range(descriptor, static_cast<off_t>(offset), static_cast<off_t>(size),
                             SYNC_FILE_RANGE_WRITE);
    errno = before;
#else
    (void)descriptor, (void)offset, (void)size;
#endif
}

int syncFile(int descriptor)
{
    if (inject(FaultPoint::FileSync)) return -1;
    return uninterrupted([&] { return ::fsync(descriptor); });
}

int renameFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (inject(FaultPoint::FileRename)) return -1;
    return ::rename(from.c_str(), to.c_str());
}

bool hasName(int descriptor, const std::filesystem::path& path)
{
    struct stat open {};
    struct stat named {};
    return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

bool mayUse(const std::filesystem::path& path, int how)
{
    return !inject(FaultPoint::FileOpen) && ::access(path.c_str(), how) == 0;
}

const std::byte* mapFile(int descriptor, std::size_t size)
{
    if (inject(FaultPoint::FileMap)) return nullptr;
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    return address == MAP_FAILED ? nullptr : static_cast<const std::byte*>(address);
}

} // namespace file_calls

} // namespace cabochon
