// Owns every way the program touches files: mapping, reading, atomic writing. The only place that
// calls open, write, fsync and rename, so that one fault point covers each. Knows no format.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

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
    int m_descriptor = -1;        // stays open: changed() asks it
    std::int64_t m_writtenAt = 0; // nanoseconds, the time of the last change when opened
};

/// A file that another process shall read: open, and never looked into by this one.
class OpenFile {
public:
    /// Fails as MappedFile::open() does.
    static Result<OpenFile> open(const std::filesystem::path& path);

    OpenFile() = default;
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// A file that is written in pieces, at any place in it and from any thread, and read back. Not
/// atomic: for what is checked before it gets its name.
class WritableFile {
public:
    /// Makes the file, for its owner alone, where it is missing. What a symbolic link points to is
    /// not opened. FileWriteFailed.
    static Result<WritableFile> open(const std::filesystem::path& path);

    WritableFile() = default;
    WritableFile(WritableFile&& other) noexcept;
    WritableFile& operator=(WritableFile&& other) noexcept;
    ~WritableFile();

    /// Gives the file `size` bytes, zeros where nothing was written, with room on the disk for all
    /// of them. DiskFull; FileWriteFailed also where the system forbids files of that size.
    Status reserve(std::uint64_t size);
    /// Writes all of `bytes` from `offset` on. DiskFull, FileWriteFailed.
    Status writeAt(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Writes at the end of the file, as one piece where the system takes it at once.
    Status append(std::string_view text);
    /// Fills `target` from `offset` on; FileUnreadable where the file ends before.
    Status readAt(std::uint64_t offset, std::span<std::byte> target) const;
    /// What was written stays after a power failure.
    Status sync();
    std::uint64_t size() const;

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

/// Removes a file; one that is not there counts as removed. FileWriteFailed.
Status removeFile(const std::filesystem::path& path);

/// The whole file as bytes; refuses more than `maximumBytes` (FileUnreadable, both sizes named).
Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximumBytes);

/// Writes a temporary file beside `path`, syncs it and renames it over `path`: afterwards there is
/// either the old content or the new, never a part. New files are for their owner alone from the
/// first byte on; a file that was there keeps its permissions.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// A large file that is written piece by piece, in any order, and has a name of its own until it is
/// whole. What was synced survives a crash and a power failure.
class PartialFile {
public:
    /// Opens the file, or makes it for its owner alone. FileWriteFailed.
    static Result<PartialFile> open(const std::filesystem::path& path);

    PartialFile() = default;
    PartialFile(PartialFile&& other) noexcept;
    PartialFile& operator=(PartialFile&& other) noexcept;
    ~PartialFile();

    const std::filesystem::path& path() const { return m_path; }
    std::uint64_t size() const;
    /// Makes it so long. Where it grows, the room is taken from the disk now, as far as the file
    /// system can: DiskFull says how much was wanted.
    Status resize(std::uint64_t size);
    /// Writes at a place, and tells the system to begin with bringing it to the disk.
    Status write(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Returns when all that was written is on the disk.
    Status sync();
    /// Syncs and closes it and gives it its name, in place of a file of that name.
    Status finish(const std::filesystem::path& name);

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

/// Gives a file another name in the same file system, in place of a file of that name.
Status moveFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Whether this file could be changed or, where it is missing, made, and others beside it. Looks at
/// permissions and at how the disk is mounted; writes nothing. FileWriteFailed says why not.
Status checkWritable(const std::filesystem::path& path);

/// Makes a folder and those above it that are missing, for their owner alone; folders that are
/// there stay as they are. FileWriteFailed.
Status makePrivateFolder(const std::filesystem::path& folder);

/// Fills the numbers of closed standard streams (0, 1, 2), so that no file opened later takes one
/// and gets what is meant for the stream. Using such a stream fails as before. At a program's
/// start.
void occupyStandardStreams();

} // namespace cabochon
