#include "engine/base/file_lock.h"

#include "engine/base/file_calls.h"
#include "engine/base/file_messages.h"

#include <cerrno>
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

#if defined(_WIN32)

Result<std::optional<FileLock>> FileLock::tryLock(const std::filesystem::path& path)
{
    // Nobody else may open it until it is closed.
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        return std::optional<FileLock>(FileLock(reinterpret_cast<std::intptr_t>(file), path));
    if (GetLastError() == ERROR_SHARING_VIOLATION) return std::optional<FileLock>();
    return Error{ErrorCode::FileWriteFailed, "Could not lock " + file_messages::shown(path) +
                                                 " (error " + std::to_string(GetLastError()) +
                                                 "). Check the folder."};
}

void FileLock::removeFile()
{
    release();
    DeleteFileW(m_path.c_str()); // fails where somebody has it by now
}

void FileLock::release()
{
    if (m_handle != kNone) CloseHandle(reinterpret_cast<HANDLE>(m_handle));
    m_handle = kNone;
}

#else

Result<std::optional<FileLock>> FileLock::tryLock(const std::filesystem::path& path)
{
    constexpr int kTries = 100; // each time somebody removed the file between opening and locking
    for (int i = 0; i < kTries; ++i) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) return file_messages::cannotWrite(path, "locking it", errno);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(file);
            if (error == EWOULDBLOCK) return std::optional<FileLock>();
            return file_messages::cannotWrite(path, "locking it", error);
        }
        if (file_calls::hasName(file, path)) return std::optional<FileLock>(FileLock(file, path));
        ::close(file);
    }
    return std::optional<FileLock>();
}

void FileLock::removeFile()
{
    // While it is held: what the name stands for is this file.
    if (m_handle != kNone) ::unlink(m_path.c_str());
    release();
}

void FileLock::release()
{
    if (m_handle != kNone) ::close(static_cast<int>(m_handle));
    m_handle = kNone;
}

#endif

FileLock::FileLock(FileLock&& other) noexcept
    : m_handle(std::exchange(other.m_handle, kNone)), m_path(std::move(other.m_path))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    if (this == &other) return *this;
    release();
    m_handle = std::exchange(other.m_handle, kNone);
    m_path = std::move(other.m_path);
    return *this;
}

FileLock::~FileLock()
{
    release();
}

} // namespace cabochon
