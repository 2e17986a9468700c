#include "app/attachments/attachment_store.h"

#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/base/sha256.h"
#include "engine/base/unique_id.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <span>
#include <system_error>
#include <vector>

namespace cabochon {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFolderDigits = 2;
constexpr const char* kFolder = "attachments"; // below the data folder
constexpr const char* kNamed = "named";        // folder of files under their names
constexpr const char* kEncoded = "encoded";    // folder of what models made of them
constexpr std::size_t kLongestName = 120;      // bytes

fs::path pathBelow(const fs::path& root, std::string_view hash)
{
    return root / std::string(hash.substr(0, kFolderDigits)) /
           std::string(hash.substr(kFolderDigits));
}

std::string hashOf(std::string_view bytes)
{
    Sha256 hash;
    hash.update(std::as_bytes(std::span(bytes.data(), bytes.size())));
    return hash.digest();
}

/// What a file below the root belongs to; empty: it is none of these. What a write left behind that
/// came to no end has a name that no file has, and belongs to nothing that is used.
std::string hashAt(const fs::path& path)
{
    const std::string folder = path.parent_path().filename().string();
    const std::string name = path.filename().string();
    if (folder == kEncoded) return name.substr(0, kDigestDigits);
    return folder.size() == kFolderDigits ? folder + name : std::string();
}

/// Where the system keeps what must not outlive a session, in memory on every desktop; else where
/// temporary files lie.
fs::path folderInMemory()
{
    std::error_code error;
    if (const char* folder = std::getenv("XDG_RUNTIME_DIR");
        folder && fs::is_directory(folder, error))
        return folder;
    return fs::temp_directory_path(error);
}

std::string megabytes(std::uintmax_t bytes)
{
    return std::to_string(bytes >> 20) + " MiB";
}

} // namespace

bool isContentHash(std::string_view text)
{
    return text.size() == kDigestDigits && std::all_of(text.begin(), text.end(), isDigestDigit);
}

Error fileGone()
{
    return {ErrorCode::FileNotFound, "The file is no longer here. Attach it again."};
}

AttachmentStore::~AttachmentStore()
{
    std::error_code ignored; // it lies in memory: the session's end takes it
    if (!m_privateRoot.empty()) fs::remove_all(m_privateRoot, ignored);
    if (!m_root.empty()) fs::remove_all(m_root / kNamed, ignored);
}

fs::path AttachmentStore::encodedFolder(const fs::path& dataFolder)
{
    return dataFolder / kFolder / kEncoded;
}

void AttachmentStore::open(const fs::path& dataFolder)
{
    const std::lock_guard lock(m_mutex);
    m_root = dataFolder / kFolder;
    std::error_code ignored; // of a run that came to no end
    fs::remove_all(m_root / kNamed, ignored);
}

// ----------------------------------------------------------------------------------------- putting

Result<fs::path> AttachmentStore::rootFor(Kept kept)
{
    if (kept == Kept::OnDisk && !m_root.empty()) return m_root;
    if (m_privateRoot.empty()) {
        using namespace std::chrono;
        const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
        const fs::path made = folderInMemory() / ("cabochon-" + newId(now.count()));
        if (Status status = makePrivateFolder(made); !status) return status.error();
        m_privateRoot = made;
    }
    return m_privateRoot;
}

/// Under the mutex: what is put there again must not be removed meanwhile.
Status AttachmentStore::write(const fs::path& root, std::string_view hash, std::string_view bytes)
{
    const fs::path path = pathBelow(root, hash);
    std::error_code error;
    if (fs::file_size(path, error) == bytes.size() && !error) {
        fs::last_write_time(path, fs::file_time_type::clock::now(), error);
        if (!error) return {};
    }
    if (Status made = makePrivateFolder(path.parent_path()); !made) return made;
    return writeFileAtomically(path, bytes);
}

Result<std::string> AttachmentStore::put(const fs::path& file, Kept kept)
{
    std::error_code error;
    if (const std::uintmax_t size = fs::file_size(file, error); !error && size > kMostBytes) {
        return {ErrorCode::FileUnreadable, file.filename().string() + " has " + megabytes(size) +
                                               ", " + megabytes(kMostBytes) +
                                               " can be attached. Attach a smaller file."};
    }
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return mapped.error();
    const std::span<const std::byte> bytes = mapped->bytes();
    Result<std::string> put =
        putBytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, kept);
    if (put && mapped->changed()) {
        return {ErrorCode::FileUnreadable, file.filename().string() +
                                               " was changed while it was read. Attach it again "
                                               "once it is finished."};
    }
    return put;
}

Result<std::string> AttachmentStore::putBytes(std::string_view bytes, Kept kept)
{
    const std::string hash = hashOf(bytes);
    const std::lock_guard lock(m_mutex);
    const Result<fs::path> root = rootFor(kept);
    if (!root) return root.error();
    if (Status written = write(*root, hash, bytes); !written) return written.error();
    return hash;
}

Status AttachmentStore::keep(std::string_view hash)
{
    if (!isContentHash(hash)) return {};
    const std::lock_guard lock(m_mutex);
    std::error_code error;
    if (m_root.empty() || fs::exists(pathBelow(m_root, hash), error)) return {};
    if (m_privateRoot.empty() || !fs::exists(pathBelow(m_privateRoot, hash), error)) return {};
    const Result<MappedFile> mapped = MappedFile::open(pathBelow(m_privateRoot, hash));
    if (!mapped) return mapped.error();
    const std::span<const std::byte> bytes = mapped->bytes();
    return write(m_root, hash, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// ----------------------------------------------------------------------------------------- looking

fs::path AttachmentStore::pathOf(std::string_view hash) const
{
    if (!isContentHash(hash)) return {};
    const std::lock_guard lock(m_mutex);
    for (const fs::path& root : {m_privateRoot, m_root}) {
        std::error_code error;
        if (root.empty()) continue;
        if (fs::path path = pathBelow(root, hash); fs::is_regular_file(path, error)) return path;
    }
    return {};
}

Result<fs::path> AttachmentStore::named(std::string_view hash, std::string_view name)
{
    const fs::path path = pathOf(hash);
    if (path.empty()) return fileGone();
    const std::lock_guard lock(m_mutex);
    const fs::path folder = path.parent_path().parent_path() / kNamed / std::string(hash);
    if (Status made = makePrivateFolder(folder); !made) return made.error();
    // A name is no way into another folder, and hides nothing.
    std::string safe = fs::path(name).filename().string().substr(0, kLongestName);
    while (safe.starts_with('.'))
        safe.erase(0, 1);
    const fs::path link = folder / (safe.empty() ? "file" : safe);
    std::error_code error;
    if (!fs::exists(link, error)) fs::create_hard_link(path, link, error);
    if (!error) return link;
    return {ErrorCode::FileWriteFailed, "The file could not be given to another program: " +
                                            error.message() + ". Save it, and give it the copy."};
}

std::uintmax_t AttachmentStore::bytesOnDisk() const
{
    const std::lock_guard lock(m_mutex);
    std::uintmax_t bytes = 0;
    std::error_code error;
    if (m_root.empty()) return 0;
    for (fs::recursive_directory_iterator file(m_root, error), end; !error && file != end;
         file.increment(error)) {
        std::error_code unknown;
        const std::uintmax_t size = file->file_size(unknown);
        if (!unknown) bytes += size;
    }
    return bytes;
}

std::size_t AttachmentStore::removeOthers(const Hashes& used, Time before)
{
    return remove([&used](const std::string& hash) { return !used.contains(hash); }, before);
}

std::size_t AttachmentStore::removeThese(const Hashes& hashes, Time before)
{
    return remove([&hashes](const std::string& hash) { return hashes.contains(hash); }, before);
}

std::size_t AttachmentStore::remove(const std::function<bool(const std::string& hash)>& wanted,
                                    Time before)
{
    const std::lock_guard lock(m_mutex);
    std::vector<fs::path> found;
    std::error_code error;
    if (m_root.empty()) return 0;
    for (fs::recursive_directory_iterator file(m_root, error), end; !error && file != end;
         file.increment(error)) {
        std::error_code unknown;
        const std::string hash = hashAt(file->path());
        if (hash.empty() || !wanted(hash)) continue;
        const fs::file_time_type written = file->last_write_time(unknown);
        if (!unknown && written < before) found.push_back(file->path());
    }
    return static_cast<std::size_t>(std::count_if(
        found.begin(), found.end(), [&](const fs::path& path) { return fs::remove(path, error); }));
}

} // namespace cabochon
