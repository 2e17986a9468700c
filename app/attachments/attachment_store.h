// Owns the files that conversations hold, each once under the hash of its content, below the data
// folder: "attachments/ab/cdef…". Those of private conversations lie in memory (the user's
// run-time folder) and go with the program. No Qt; any thread.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace cabochon {

/// Whether a text is the name of a file here: 64 lower-case hexadecimal digits.
bool isContentHash(std::string_view text);
/// The file of a hash is not in the store.
Error fileGone();

class AttachmentStore {
public:
    /// Of one file.
    static constexpr std::uintmax_t kMostBytes = 512ull << 20;

    AttachmentStore() = default;
    AttachmentStore(const AttachmentStore&) = delete;
    AttachmentStore& operator=(const AttachmentStore&) = delete;
    /// Private files go.
    ~AttachmentStore();

    /// Where what models made of files is kept below it: "HASH-REST". It goes with the files.
    static std::filesystem::path encodedFolder(const std::filesystem::path& dataFolder);

    /// From here on files are kept below this folder; until then all are private.
    void open(const std::filesystem::path& dataFolder);

    enum class Kept { OnDisk, Privately };
    /// A copy of this file, which is whole or not there. Gives its hash. FileNotFound,
    /// FileUnreadable (also: more than kMostBytes), FileWriteFailed, DiskFull.
    Result<std::string> put(const std::filesystem::path& file, Kept kept);
    Result<std::string> putBytes(std::string_view bytes, Kept kept);

    /// Where it lies; empty: it is not here.
    std::filesystem::path pathOf(std::string_view hash) const;
    /// The same under the name that the user knows, for other programs, as long as this program
    /// runs. At once: no byte is copied.
    Result<std::filesystem::path> named(std::string_view hash, std::string_view name);
    /// One that was private lies on the disk, too, from here on.
    Status keep(std::string_view hash);

    using Time = std::filesystem::file_time_type;
    using Hashes = std::set<std::string>;
    /// Removes what is on the disk, was put there last before `before` and is not `used`. Gives
    /// their number. What models made of them goes, too ("encoded/HASH-…"). What cannot be removed
    /// stays for the next time.
    std::size_t removeOthers(const Hashes& used, Time before);
    /// Removes those of these that were put there last before `before`.
    std::size_t removeThese(const Hashes& hashes, Time before);
    /// Bytes of all that is on the disk.
    std::uintmax_t bytesOnDisk() const;

private:
    Result<std::filesystem::path> rootFor(Kept kept);
    Status write(const std::filesystem::path& root, std::string_view hash, std::string_view bytes);
    std::size_t remove(const std::function<bool(const std::string& hash)>& wanted, Time before);

    mutable std::mutex m_mutex;          // for all below, and for the folders
    std::filesystem::path m_root;        // empty: nothing is kept on a disk
    std::filesystem::path m_privateRoot; // made when it is needed first
};

} // namespace cabochon
