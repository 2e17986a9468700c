#include "engine/base/file_lock.h"

#include <cerrno>
#include <cstring>
#include <utility>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace cabochon {

namespace {

Error refused(const std::filesystem::path& path, const std::string& why)
{
    return {ErrorCode::FileWriteFailed, "Could not lock " + path.string() + ": " + why + "."};
}

} // namespace

#if defined(_WIN32)

Result<std::optional<FileLock>> FileLock::tryLock(const std::filesystem::path& path)
{
    // Nobody else may open it until it is closed.
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        return std::optional<FileLock>(FileLock(reinterpret_cast<std::intptr_t>(file)));
    if (GetLastError() == ERROR_SHARING_VIOLATION) return std::optional<FileLock>();
    return refused(path, "error " + std::to_string(GetLastError()));
}

void FileLock::release()
{
    if (m_handle != kNone) CloseHandle(reinterpret_cast<HANDLE>(m_handle));
    m_handle = kNone;
}

#else

Result<std::optional<FileLock>> FileLock::tryLock(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return refused(path, std::strerror(errno));
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return std::optional<FileLock>(FileLock(file));
    const int error = errno;
    ::close(file);
    if (error == EWOULDBLOCK) return std::optional<FileLock>();
    return refused(path, std::strerror(error));
}

void FileLock::release()
{
    if (m_handle != kNone) ::close(static_cast<int>(m_handle));
    m_handle = kNone;
}

#endif

FileLock::FileLock(FileLock&& other) noexcept : m_handle(std::exchange(other.m_handle, kNone)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    if (this == &other) return *this;
    release();
    m_handle = std::exchange(other.m_handle, kNone);
    return *this;
}

FileLock::~FileLock()
{
    release();
}

} // namespace cabochon
