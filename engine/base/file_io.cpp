// Files through POSIX calls; each call that can fail stands behind one function here with its fault
// point. Another system replaces the functions of the first section. Longer than sources are
// elsewhere, for all that may name a file to the system stands here and nowhere else.
#include "engine/base/file_io.h"

#include "engine/base/fault_points.h"
#include "engine/base/mapping_guard.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace cabochon {

// ---------------------------------------------------------------------------------- system calls
// Each returns -1 with errno set, really or injected.

static bool inject(FaultPoint point)
{
    const int error = injectedError(point);
    if (error != 0) errno = error;
    return error != 0;
}

constexpr mode_t kOwnerOnly = 0600; // of new files
constexpr mode_t kOwnerOnlyFolder = 0700;

static int openFile(const std::filesystem::path& path, int flags)
{
    if (inject(FaultPoint::FileOpen)) return -1;
    int descriptor = -1;
    do {
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC, kOwnerOnly);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

static ssize_t readSome(int descriptor, char* target, std::size_t size)
{
    if (inject(FaultPoint::FileRead)) return -1;
    ssize_t got = -1;
    do {
        got = ::read(descriptor, target, size);
    } while (got < 0 && errno == EINTR);
    return got;
}

static ssize_t writeSome(int descriptor, const char* source, std::size_t size)
{
    if (inject(FaultPoint::FileWrite)) return -1;
    ssize_t put = -1;
    do {
        put = ::write(descriptor, source, size);
    } while (put < 0 && errno == EINTR);
    return put;
}

static ssize_t
writeSomeAt(int descriptor, const std::byte* source, std::size_t size, std::uint64_t offset)
{
    if (inject(FaultPoint::FileWrite)) return -1;
    ssize_t put = -1;
    do {
        put = ::pwrite(descriptor, source, size, static_cast<off_t>(offset));
    } while (put < 0 && errno == EINTR);
    return put;
}

static ssize_t readSomeAt(int descriptor, std::byte* target, std::size_t size, std::uint64_t offset)
{
    if (inject(FaultPoint::FileRead)) return -1;
    ssize_t got = -1;
    do {
        got = ::pread(descriptor, target, size, static_cast<off_t>(offset));
    } while (got < 0 && errno == EINTR);
    return got;
}

/// Sets errno as the others do; the system's function returns it.
static int allocateRoom(int descriptor, std::uint64_t size)
{
    if (inject(FaultPoint::FileWrite)) return -1;
    int error = EINTR;
    while (error == EINTR)
        error = ::posix_fallocate(descriptor, 0, static_cast<off_t>(size));
    if (error != 0) errno = error;
    return error == 0 ? 0 : -1;
}

/// Makes a file longer and takes the room for it, where the file system can.
static int takeRoom(int descriptor, std::uint64_t size)
{
    if (inject(FaultPoint::FileWrite)) return -1;
#if defined(__linux__)
    int result = -1;
    do {
        result = ::fallocate(descriptor, 0, 0, static_cast<off_t>(size));
    } while (result < 0 && errno == EINTR);
    if (result == 0 || errno != EOPNOTSUPP) return result;
#endif
    return ::ftruncate(descriptor, static_cast<off_t>(size));
}

/// Begins to bring a range to the disk, so that a later sync has little left to wait for.
static void beginSync(int descriptor, std::uint64_t offset, std::size_t size)
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

static int syncFile(int descriptor)
{
    if (inject(FaultPoint::FileSync)) return -1;
    int result = -1;
    do {
        result = ::fsync(descriptor);
    } while (result < 0 && errno == EINTR);
    return result;
}

static int renameFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (inject(FaultPoint::FileRename)) return -1;
    return ::rename(from.c_str(), to.c_str());
}

static bool mayUse(const std::filesystem::path& path, int how)
{
    return !inject(FaultPoint::FileOpen) && ::access(path.c_str(), how) == 0;
}

static const std::byte* mapFile(int descriptor, std::size_t size)
{
    if (inject(FaultPoint::FileMap)) return nullptr;
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    return address == MAP_FAILED ? nullptr : static_cast<const std::byte*>(address);
}

/// Closes a descriptor at the end of a scope.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }
    /// Closes now and says whether that worked: some file systems report a full disk only here.
    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

// --------------------------------------------------------------------------------------- messages

static std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : ".";
}

static std::string reason(int error)
{
    return std::generic_category().message(error);
}

/// Names of files need not be UTF-8; messages are.
static std::string shown(const std::filesystem::path& path)
{
    return printable(path.string(), 4096);
}

static Error cannotOpen(const std::filesystem::path& path, int error)
{
    if (error == ENOENT || error == ENOTDIR) {
        return {ErrorCode::FileNotFound,
                "There is no file " + shown(path) + ". Check the name and the folder."};
    }
    return {ErrorCode::FileUnreadable, "Could not open " + shown(path) + ": " + reason(error) +
                                           ". Check the file's permissions."};
}

static Error cannotRead(const std::filesystem::path& path, int error)
{
    return {ErrorCode::FileUnreadable, "Could not read " + shown(path) + ": " + reason(error) +
                                           ". Check the disk, or copy the file again."};
}

static Error cannotWrite(const std::filesystem::path& path, const char* step, int error)
{
    const char* remedy = error == ENOSPC || error == EDQUOT ? ". Free some space on the disk."
                                                            : ". Check the folder's permissions.";
    return {ErrorCode::FileWriteFailed,
            "Could not save " + shown(path) + " (" + step + "): " + reason(error) + remedy};
}

static const char* kindOf(mode_t mode)
{
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

static std::int64_t writtenAt(const struct stat& information)
{
    return std::int64_t{information.st_mtim.tv_sec} * 1'000'000'000 + information.st_mtim.tv_nsec;
}

// ------------------------------------------------------------------------------------- MappedFile

/// Opens a regular file to read it.
static Result<int> openRegular(const std::filesystem::path& path, struct stat& information)
{
    // Not blocking: opening a pipe without a writer must not wait. Regular files ignore it.
    Descriptor file(openFile(path, O_RDONLY | O_NONBLOCK));
    if (!file.isOpen()) return cannotOpen(path, errno);
    if (::fstat(file.number(), &information) != 0) return cannotRead(path, errno);
    if (!S_ISREG(information.st_mode)) {
        return Error{ErrorCode::FileUnreadable, shown(path) + " is " + kindOf(information.st_mode) +
                                                    ", not a file. Choose a file."};
    }
    return file.release();
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    return openStart(path, SIZE_MAX);
}

Result<MappedFile> MappedFile::openStart(const std::filesystem::path& path, std::size_t mostBytes)
{
    struct stat information {};
    const Result<int> opened = openRegular(path, information);
    if (!opened) return opened.error();
    Descriptor file(*opened);
    MappedFile mapped;
    mapped.m_path = path;
    mapped.m_fileBytes = static_cast<std::uint64_t>(information.st_size);
    mapped.m_size =
        static_cast<std::size_t>(std::min<std::uint64_t>(mapped.m_fileBytes, mostBytes));
    if (mapped.m_size == 0) return mapped;
    mapped.m_data = mapFile(file.number(), mapped.m_size);
    if (mapped.m_data) {
        mapped.m_guard = mapping_guard::watch(mapped.m_data, mapped.m_size);
        mapped.m_writtenAt = writtenAt(information);
        mapped.m_descriptor = file.release();
        return mapped;
    }

    const int error = errno;
    if (error != ENOMEM) return cannotRead(path, error);
    return Error{ErrorCode::OutOfMemory,
                 "There is no address space to map " + shown(path) + " (" +
                     std::to_string(mapped.m_size) +
                     " bytes). Close other programs or raise the memory limit."};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)), m_fileBytes(std::exchange(other.m_fileBytes, 0)),
      m_guard(std::exchange(other.m_guard, -1)),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_writtenAt(other.m_writtenAt)
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_fileBytes, other.m_fileBytes);
    std::swap(m_guard, other.m_guard);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_writtenAt, other.m_writtenAt);
    return *this;
}

MappedFile::~MappedFile()
{
    mapping_guard::unwatch(m_guard);
    if (m_data) ::munmap(const_cast<std::byte*>(m_data), m_size);
    if (m_descriptor >= 0) ::close(m_descriptor);
}

bool MappedFile::changed() const
{
    if (mapping_guard::changed(m_guard)) return true;
    if (m_descriptor < 0) return false;
    struct stat now {};
    return ::fstat(m_descriptor, &now) != 0 ||
           static_cast<std::uint64_t>(now.st_size) != m_fileBytes || writtenAt(now) != m_writtenAt;
}

/// Gives `advice` for the pages of a range of the mapping; ranges beyond its end are cut.
static void
advise(std::span<const std::byte> mapping, std::size_t offset, std::size_t size, int advice)
{
    if (offset >= mapping.size() || size == 0) return;
    const std::size_t end = size > mapping.size() - offset ? mapping.size() : offset + size;
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t first = offset / page * page;
    const int before = errno;
    ::madvise(const_cast<std::byte*>(mapping.data()) + first, end - first, advice);
    errno = before;
}

void MappedFile::willNeed(std::size_t offset, std::size_t size) const
{
    advise(bytes(), offset, size, MADV_WILLNEED);
}

void MappedFile::dontNeed(std::size_t offset, std::size_t size) const
{
    advise(bytes(), offset, size, MADV_DONTNEED);
}

// --------------------------------------------------------------------------------------- OpenFile

Result<OpenFile> OpenFile::open(const std::filesystem::path& path)
{
    struct stat information {};
    const Result<int> opened = openRegular(path, information);
    if (!opened) return opened.error();
    OpenFile file;
    file.m_descriptor = *opened;
    return file;
}

OpenFile::OpenFile(OpenFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

// ----------------------------------------------------------------------------------- WritableFile

/// As cannotWrite(), with a code of its own for a disk without room.
static Error cannotFill(const std::filesystem::path& path, const char* step, int error)
{
    Error problem = cannotWrite(path, step, error);
    if (error == ENOSPC || error == EDQUOT) problem.code = ErrorCode::DiskFull;
    return problem;
}

Result<WritableFile> WritableFile::open(const std::filesystem::path& path)
{
    Descriptor opened(openFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK));
    if (!opened.isOpen()) return cannotWrite(path, "opening", errno);
    struct stat information {};
    if (::fstat(opened.number(), &information) != 0) return cannotWrite(path, "opening", errno);
    if (!S_ISREG(information.st_mode)) {
        return Error{ErrorCode::FileWriteFailed, shown(path) + " is " +
                                                     kindOf(information.st_mode) +
                                                     ", not a file. Remove it."};
    }
    WritableFile file;
    file.m_path = path;
    file.m_descriptor = opened.release();
    return file;
}

WritableFile::WritableFile(WritableFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WritableFile& WritableFile::operator=(WritableFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

WritableFile::~WritableFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Status WritableFile::reserve(std::uint64_t size)
{
    if (size > 0 && allocateRoom(m_descriptor, size) != 0)
        return cannotFill(m_path, "reserving room", errno);
    if (::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0)
        return cannotFill(m_path, "setting its size", errno);
    return {};
}

Status WritableFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = writeSomeAt(m_descriptor, bytes.data(), bytes.size(), offset);
        if (put < 0) return cannotFill(m_path, "writing", errno);
        bytes = bytes.subspan(static_cast<std::size_t>(put));
        offset += static_cast<std::uint64_t>(put);
    }
    return {};
}

Status WritableFile::append(std::string_view text)
{
    return writeAt(size(), std::as_bytes(std::span(text.data(), text.size())));
}

Status WritableFile::readAt(std::uint64_t offset, std::span<std::byte> target) const
{
    while (!target.empty()) {
        const ssize_t got = readSomeAt(m_descriptor, target.data(), target.size(), offset);
        if (got < 0) return cannotRead(m_path, errno);
        if (got == 0) {
            return Error{ErrorCode::FileUnreadable, shown(m_path) + " ends after " +
                                                        std::to_string(offset) +
                                                        " bytes, where more were expected. "
                                                        "Remove it."};
        }
        target = target.subspan(static_cast<std::size_t>(got));
        offset += static_cast<std::uint64_t>(got);
    }
    return {};
}

Status WritableFile::sync()
{
    if (syncFile(m_descriptor) != 0) return cannotFill(m_path, "syncing", errno);
    return {};
}

std::uint64_t WritableFile::size() const
{
    struct stat information {};
    if (::fstat(m_descriptor, &information) != 0) return 0;
    return static_cast<std::uint64_t>(information.st_size);
}

Status removeFile(const std::filesystem::path& path)
{
    if (::unlink(path.c_str()) == 0 || errno == ENOENT || errno == ENOTDIR) return {};
    return cannotWrite(path, "removing", errno);
}

// ------------------------------------------------------------------------------ reading, writing

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximumBytes)
{
    Descriptor file(openFile(path, O_RDONLY));
    if (!file.isOpen()) return cannotOpen(path, errno);
    struct stat information {};
    if (::fstat(file.number(), &information) != 0) return cannotRead(path, errno);
    const auto tooLarge = [&](const std::string& size) {
        return Error{ErrorCode::FileUnreadable, shown(path) + " has " + size + " bytes; at most " +
                                                    std::to_string(maximumBytes) +
                                                    " are read here. Choose a smaller file."};
    };
    std::string content;
    if (S_ISREG(information.st_mode)) {
        const auto size = static_cast<std::size_t>(information.st_size);
        if (size > maximumBytes) return tooLarge(std::to_string(size));
        content.reserve(size + 1);
    }
    // Pipes and files that grow meanwhile: read until the end, not until the size said before.
    while (true) {
        const std::size_t filled = content.size();
        const std::size_t room = std::max<std::size_t>(content.capacity() - filled, 4096);
        content.resize(filled + room);
        const ssize_t got = readSome(file.number(), content.data() + filled, room);
        if (got < 0) return cannotRead(path, errno);
        content.resize(filled + static_cast<std::size_t>(got));
        if (got == 0) return content;
        if (content.size() > maximumBytes)
            return tooLarge("more than " + std::to_string(maximumBytes));
    }
}

/// A name beside `path` that probably does not exist yet: ".NAME.PROCESS-TIME.part".
static std::filesystem::path temporaryBeside(const std::filesystem::path& path)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    const std::string suffix = std::to_string(::getpid()) + "-" + std::to_string(now);
    return path.parent_path() / ("." + path.filename().string() + "." + suffix + ".part");
}

static Status writeAll(int descriptor, std::string_view content, const std::filesystem::path& path)
{
    while (!content.empty()) {
        const ssize_t put = writeSome(descriptor, content.data(), content.size());
        if (put < 0) return cannotWrite(path, "writing", errno);
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

/// Makes the rename itself survive a power failure.
static Status syncFolder(const std::filesystem::path& path)
{
    Descriptor descriptor(openFile(folderOf(path), O_RDONLY | O_DIRECTORY));
    if (!descriptor.isOpen()) return cannotWrite(path, "opening its folder", errno);
    // Some file systems cannot sync folders and say so; there is nothing better to do there.
    if (syncFile(descriptor.number()) != 0 && errno != EINVAL && errno != ENOTSUP) {
        return cannotWrite(path, "syncing its folder", errno);
    }
    return {};
}

static Status fillAndRename(Descriptor& file,
                            const std::filesystem::path& temporary,
                            const std::filesystem::path& path,
                            std::string_view content)
{
    struct stat old {};
    if (::stat(path.c_str(), &old) == 0 && S_ISREG(old.st_mode)) {
        // Best effort: a file that was private stays private.
        (void)!::fchmod(file.number(), old.st_mode & 0777);
    }
    if (Status written = writeAll(file.number(), content, path); !written) return written;
    if (syncFile(file.number()) != 0) return cannotWrite(path, "syncing", errno);
    if (!file.close()) return cannotWrite(path, "closing", errno);
    if (renameFile(temporary, path) != 0) return cannotWrite(path, "renaming", errno);
    return {};
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    std::filesystem::path temporary = temporaryBeside(path);
    int number = openFile(temporary, O_WRONLY | O_CREAT | O_EXCL);
    for (int attempt = 0; number < 0 && errno == EEXIST && attempt < 16; ++attempt) {
        temporary = temporaryBeside(path);
        number = openFile(temporary, O_WRONLY | O_CREAT | O_EXCL);
    }
    Descriptor file(number);
    if (!file.isOpen()) return cannotWrite(path, "creating a temporary file", errno);
    Status renamed = fillAndRename(file, temporary, path, content);
    if (!renamed) {
        ::unlink(temporary.c_str());
        return renamed;
    }
    return syncFolder(path);
}

// ------------------------------------------------------------------------------------ PartialFile

Result<PartialFile> PartialFile::open(const std::filesystem::path& path)
{
    Descriptor file(openFile(path, O_RDWR | O_CREAT));
    if (!file.isOpen()) return cannotWrite(path, "opening it", errno);
    PartialFile partial;
    partial.m_path = path;
    partial.m_descriptor = file.release();
    return partial;
}

PartialFile::PartialFile(PartialFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

PartialFile& PartialFile::operator=(PartialFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

PartialFile::~PartialFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::uint64_t PartialFile::size() const
{
    struct stat information {};
    if (::fstat(m_descriptor, &information) != 0) return 0;
    return static_cast<std::uint64_t>(information.st_size);
}

Status PartialFile::resize(std::uint64_t size)
{
    const bool grows = size > this->size();
    const int result =
        grows ? takeRoom(m_descriptor, size) : ::ftruncate(m_descriptor, static_cast<off_t>(size));
    if (result == 0) return {};
    const int error = errno;
    if (error != ENOSPC && error != EDQUOT && error != EFBIG)
        return cannotWrite(m_path, "setting its size", error);
    return Error{ErrorCode::DiskFull, "There is no room for " + shown(m_path) + ", which takes " +
                                          std::to_string(size) + " bytes: " + reason(error) +
                                          ". Free some space, or choose another disk."};
}

Status PartialFile::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    const std::uint64_t begin = offset;
    const std::size_t size = bytes.size();
    while (!bytes.empty()) {
        const ssize_t put = writeSomeAt(m_descriptor, bytes.data(), bytes.size(), offset);
        if (put < 0) return cannotWrite(m_path, "writing", errno);
        bytes = bytes.subspan(static_cast<std::size_t>(put));
        offset += static_cast<std::uint64_t>(put);
    }
    beginSync(m_descriptor, begin, size);
    return {};
}

Status PartialFile::sync()
{
    if (syncFile(m_descriptor) != 0) return cannotWrite(m_path, "syncing", errno);
    return {};
}

Status PartialFile::finish(const std::filesystem::path& name)
{
    if (Status synced = sync(); !synced) return synced;
    Descriptor file(std::exchange(m_descriptor, -1));
    if (!file.close()) return cannotWrite(name, "closing", errno);
    if (renameFile(m_path, name) != 0) return cannotWrite(name, "renaming", errno);
    return syncFolder(name);
}

Status moveFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (renameFile(from, to) != 0) return cannotWrite(to, "renaming", errno);
    (void)syncFolder(to); // after a power failure it may have its old name again: nothing is lost
    return {};
}

Status checkWritable(const std::filesystem::path& path)
{
    if (!mayUse(folderOf(path), W_OK | X_OK))
        return cannotWrite(path, "making a file in its folder", errno);
    if (!mayUse(path, W_OK) && errno != ENOENT) return cannotWrite(path, "changing it", errno);
    return {};
}

Status makePrivateFolder(const std::filesystem::path& folder)
{
    if (folder.empty() || ::mkdir(folder.c_str(), kOwnerOnlyFolder) == 0) return {};
    if (errno == ENOENT) {
        const std::filesystem::path parent = folder.parent_path();
        if (Status above = makePrivateFolder(parent == folder ? "" : parent); !above) return above;
        if (::mkdir(folder.c_str(), kOwnerOnlyFolder) == 0) return {};
    }
    const int error = errno;
    struct stat there {};
    if (error == EEXIST && ::stat(folder.c_str(), &there) == 0 && S_ISDIR(there.st_mode)) return {};
    return cannotWrite(folder, "making the folder", error);
}

void occupyStandardStreams()
{
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        if (::fcntl(number, F_GETFD) >= 0) continue;
        // The system gives the lowest free number, which is this one; opened the wrong way round.
        (void)!::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

} // namespace cabochon
