// Owns a folder that is held open while others may change what lies in it: files are found from
// there, and no name, link or ".." leads out. For paths that were chosen by somebody who is not
// trusted with the rest of the disk.
#pragma once

#include "engine/base/descriptor.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

struct FolderEntry {
    enum class Kind : std::uint8_t { File, Folder, Link, Other };
    std::string name; // one component, as the system has it
    Kind kind = Kind::Other;
    std::uint64_t sizeBytes = 0; // of files
    std::int64_t modified = 0;   // seconds since 1970
};

/// `inside` is a relative path without ".."; symbolic links in it are refused wherever they lead.
/// Errors: FileNotFound; FileUnreadable (also: what is asked for is a link, a pipe, a device, leads
/// out, or is too large); of writing also FileWriteFailed, DiskFull. Any thread.
class HeldFolder {
public:
    /// The folder itself is opened as it is named, through links.
    static Result<HeldFolder> open(const std::filesystem::path& path);
    /// One within; empty: this one again.
    Result<HeldFolder> folder(const std::filesystem::path& inside) const;

    const std::filesystem::path& path() const { return m_path; }
    /// A regular file as a whole; FileUnreadable beyond `maximumBytes`.
    Result<std::string> read(const std::filesystem::path& inside, std::size_t maximumBytes) const;
    /// What lies in it, without "." and "..", in no order; `most` of them.
    Result<std::vector<FolderEntry>> entries(std::size_t most) const;
    /// Writes a file as writeFileAtomically() does (file_io.h). Its folder must be there; what had
    /// its name, a link as well, is replaced and not followed; a folder is not.
    Status write(const std::filesystem::path& inside, std::string_view content) const;

private:
    Descriptor m_descriptor;
    std::filesystem::path m_path;
};

} // namespace cabochon
