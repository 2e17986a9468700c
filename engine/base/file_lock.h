// Owns the lock of a file between processes: who holds it works, the others see that. The system
// takes it back when its owner ends, however it ends, so that no mark outlives its owner.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace cabochon {

class FileLock {
public:
    /// Nothing: another process, or another FileLock of this one, holds it. Makes the file where it
    /// is missing; it stays behind, empty. FileWriteFailed where it cannot be made. Never waits.
    static Result<std::optional<FileLock>> tryLock(const std::filesystem::path& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(std::intptr_t handle) : m_handle(handle) {}
    void release();

    static constexpr std::intptr_t kNone = -1;
    std::intptr_t m_handle = kNone;
};

} // namespace cabochon
