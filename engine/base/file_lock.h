// Owns the lock of a file between processes: who holds it works, the others see that. The system
// takes it back when its owner ends, however it ends, so that no mark outlives its owner.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace cabochon {

class FileLock {
public:
    /// Nothing: another process, or another FileLock of this one, holds it. Makes the file where it
    /// is missing; it stays behind, empty, unless removeFile() is called. FileWriteFailed where it
    /// cannot be made. Never waits.
    static Result<std::optional<FileLock>> tryLock(const std::filesystem::path& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// Gives the lock up and leaves no file behind: for locks of what will not come again. Whoever
    /// opened the file before makes a new one.
    void removeFile();

private:
    FileLock(std::intptr_t handle, std::filesystem::path path)
        : m_handle(handle), m_path(std::move(path))
    {
    }
    void release();

    static constexpr std::intptr_t kNone = -1;
    std::intptr_t m_handle = kNone;
    std::filesystem::path m_path;
};

} // namespace cabochon
