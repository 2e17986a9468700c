// Owns files that are read in place: mapped into memory, or open for another process. Knows no
// format.
#pragma once

#include "engine/base/descriptor.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace cabochon {

/// A whole file mapped read-only. The bytes live as long as the object; moving keeps them in place.
class MappedFile {
public:
    /// Fails with FileNotFound, FileUnreadable (also for directories and pipes) or OutOfMemory.
    /// A file of zero bytes is mapped as an empty span.
    static Result<MappedFile> open(const std::filesystem::path& path);
    /// The first `mostBytes` of a file alone.
    static Result<MappedFile> openStart(const std::filesystem::path& path, std::size_t mostBytes);

    MappedFile() = default;
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    /// Of the whole file, when it was opened.
    std::uint64_t fileBytes() const { return m_fileBytes; }
    const std::filesystem::path& path() const { return m_path; }

    /// Whether the file is another than the one that was opened: written since (its size or the
    /// time of its last change differ), or a part was missing when it was read (it shrank, or its
    /// disk vanished; missing pages read as zeros). A file that was replaced under its name is the
    /// same as before. One system call; any thread.
    bool changed() const;

    /// Tells the system that the range will be read soon / is not needed in memory any more.
    /// Advice only: never fails, never changes contents.
    void willNeed(std::size_t offset, std::size_t size) const;
    void dontNeed(std::size_t offset, std::size_t size) const;

private:
    std::filesystem::path m_path;
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
    std::uint64_t m_fileBytes = 0;
    int m_guard = -1;             // slot of mapping_guard
    Descriptor m_descriptor;      // stays open: changed() asks it
    std::int64_t m_writtenAt = 0; // nanoseconds, the time of the last change when opened
};

/// A file that another process shall read: open, and never looked into by this one.
class OpenFile {
public:
    /// Fails as MappedFile::open() does.
    static Result<OpenFile> open(const std::filesystem::path& path);

    int descriptor() const { return m_descriptor.number(); }

private:
    Descriptor m_descriptor;
};

} // namespace cabochon
