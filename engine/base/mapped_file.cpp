#include "engine/base/mapped_file.h"

#include "engine/base/file_calls.h"
#include "engine/base/file_messages.h"
#include "engine/base/mapping_guard.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cabochon {

static std::int64_t writtenAt(const struct stat& information)
{
    return std::int64_t{information.st_mtim.tv_sec} * 1'000'000'000 + information.st_mtim.tv_nsec;
}

/// Opens a regular file to read it.
static Result<Descriptor> openRegular(const std::filesystem::path& path, struct stat& information)
{
    using namespace file_messages;
    // Not blocking: opening a pipe without a writer must not wait. Regular files ignore it.
    Descriptor file = file_calls::openFile(path, O_RDONLY | O_NONBLOCK);
    if (!file.isOpen()) return cannotOpen(path, errno);
    if (::fstat(file.number(), &information) != 0) return cannotRead(path, errno);
    if (!S_ISREG(information.st_mode)) {
        return Error{ErrorCode::FileUnreadable, shown(path) + " is " + kindOf(information.st_mode) +
                                                    ", not a file. Choose a file."};
    }
    return file;
}

// ------------------------------------------------------------------------------------- MappedFile

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    return openStart(path, SIZE_MAX);
}

Result<MappedFile> MappedFile::openStart(const std::filesystem::path& path, std::size_t mostBytes)
{
    struct stat information {};
    Result<Descriptor> file = openRegular(path, information);
    if (!file) return file.error();
    MappedFile mapped;
    mapped.m_path = path;
    mapped.m_fileBytes = static_cast<std::uint64_t>(information.st_size);
    mapped.m_size =
        static_cast<std::size_t>(std::min<std::uint64_t>(mapped.m_fileBytes, mostBytes));
    if (mapped.m_size == 0) return mapped;
    mapped.m_data = file_calls::mapFile(file->number(), mapped.m_size);
    if (mapped.m_data) {
        mapped.m_guard = mapping_guard::watch(mapped.m_data, mapped.m_size);
        mapped.m_writtenAt = writtenAt(information);
        mapped.m_descriptor = std::move(*file);
        return mapped;
    }

    const int error = errno;
    if (error != ENOMEM) return file_messages::cannotRead(path, error);
    return Error{ErrorCode::OutOfMemory,
                 "There is no address space to map " + file_messages::shown(path) + " (" +
                     std::to_string(mapped.m_size) +
                     " bytes). Close other programs or raise the memory limit."};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)), m_fileBytes(std::exchange(other.m_fileBytes, 0)),
      m_guard(std::exchange(other.m_guard, -1)),
      m_descriptor(std::move(other.m_descriptor)), m_writtenAt(other.m_writtenAt)
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
}

bool MappedFile::changed() const
{
    if (mapping_guard::changed(m_guard)) return true;
    if (!m_descriptor.isOpen()) return false;
    struct stat now {};
    return ::fstat(m_descriptor.number(), &now) != 0 ||
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
    Result<Descriptor> opened = openRegular(path, information);
    if (!opened) return opened.error();
    OpenFile file;
    file.m_descriptor = std::move(*opened);
    return file;
}

} // namespace cabochon
