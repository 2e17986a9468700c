// Owns large files that are written piece by piece under a name of their own until they are whole:
// downloads, conversions, and the journals beside them.
#pragma once

#include "engine/base/descriptor.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace cabochon {

/// A file that is written at any place in it and from any thread, and read back. What was synced
/// survives a crash and a power failure. Errors of writing: DiskFull (no room for it on the disk,
/// or none for a file of that size), FileWriteFailed.
class WritableFile {
public:
    /// Opens the file, or makes it for its owner alone. What a symbolic link points to is not
    /// opened.
    static Result<WritableFile> open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }
    std::uint64_t size() const;
    /// Makes it so long, with zeros where nothing was written. Where it grows, the room is taken
    /// from the disk now, as far as the file system can.
    Status resize(std::uint64_t size);
    /// Writes all of `bytes` from `offset` on.
    Status writeAt(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Writes at the end of the file, as one piece where the system takes it at once.
    Status append(std::string_view text);
    /// Tells the system to begin with bringing a range to the disk: sync() then waits less.
    void beginSync(std::uint64_t offset, std::size_t size) const;
    /// Returns when all that was written is on the disk.
    Status sync();
    /// Whether its name still stands for it: nobody removed or replaced it meanwhile.
    bool hasItsName() const;
    /// Fills `target` from `offset` on; FileUnreadable where the file ends before.
    Status readAt(std::uint64_t offset, std::span<std::byte> target) const;
    /// Syncs and closes it and gives it its name, for good, in place of a file of that name. Where
    /// that fails before it has the name, the file stays as it is; it is closed.
    Status finish(const std::filesystem::path& name);

private:
    std::filesystem::path m_path;
    Descriptor m_descriptor;
};

} // namespace cabochon
