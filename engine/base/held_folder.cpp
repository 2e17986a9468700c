#include "engine/base/held_folder.h"

#include "engine/base/file_calls.h"
#include "engine/base/file_io.h"
#include "engine/base/file_messages.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cabochon {

namespace {

using Path = std::filesystem::path;

Error leadsOut(const Path& path, int error)
{
    const bool link = error == ELOOP;
    return {ErrorCode::FileUnreadable,
            file_messages::shown(path) +
                (link ? " is a link, or lies behind one. Links are not followed here; name the "
                        "file itself."
                      : " leads out of the folder. Name a file within it.")};
}

Error cannotFind(const Path& path, int error)
{
    if (error == ELOOP || error == EXDEV) return leadsOut(path, error);
    return file_messages::cannotOpen(path, error);
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

FolderEntry entryOf(const char* name, const struct stat& information)
{
    FolderEntry entry{.name = name};
    if (S_ISREG(information.st_mode)) entry.kind = FolderEntry::Kind::File;
    if (S_ISDIR(information.st_mode)) entry.kind = FolderEntry::Kind::Folder;
    if (S_ISLNK(information.st_mode)) entry.kind = FolderEntry::Kind::Link;
    if (entry.kind == FolderEntry::Kind::File)
        entry.sizeBytes = static_cast<std::uint64_t>(information.st_size);
    entry.modified = information.st_mtime;
    return entry;
}

Result<std::string> readOpen(int file, const Path& shown, std::size_t maximumBytes)
{
    std::string content;
    while (true) {
        constexpr std::size_t kPiece = 256 * 1024;
        const std::size_t filled = content.size();
        content.resize(filled + kPiece);
        const ssize_t got = file_calls::readSome(file, content.data() + filled, kPiece);
        if (got < 0) return file_messages::cannotRead(shown, errno);
        content.resize(filled + static_cast<std::size_t>(got));
        if (got == 0) return content;
        if (content.size() > maximumBytes) {
            return Error{ErrorCode::FileUnreadable,
                         file_messages::shown(shown) + " has more than " +
                             std::to_string(maximumBytes) +
                             " bytes, which is the most that is read here."};
        }
    }
}

} // namespace

Result<HeldFolder> HeldFolder::open(const Path& path)
{
    HeldFolder held;
    held.m_path = path;
    held.m_descriptor = file_calls::openFile(path, O_RDONLY | O_DIRECTORY);
    if (!held.m_descriptor.isOpen()) return file_messages::cannotOpen(path, errno);
    return held;
}

Result<HeldFolder> HeldFolder::folder(const Path& inside) const
{
    HeldFolder held;
    held.m_path = inside.empty() ? m_path : m_path / inside;
    held.m_descriptor = file_calls::openBeneath(
        m_descriptor.number(), inside.empty() ? "." : inside, O_RDONLY | O_DIRECTORY);
    if (!held.m_descriptor.isOpen()) return cannotFind(held.m_path, errno);
    return held;
}

Result<std::string> HeldFolder::read(const Path& inside, std::size_t maximumBytes) const
{
    const Path shown = m_path / inside;
    // A pipe without a writer would be waited for.
    const Descriptor file =
        file_calls::openBeneath(m_descriptor.number(), inside, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file.isOpen()) return cannotFind(shown, errno);
    struct stat information {};
    if (::fstat(file.number(), &information) != 0) return file_messages::cannotRead(shown, errno);
    if (!S_ISREG(information.st_mode)) {
        return Error{ErrorCode::FileUnreadable, file_messages::shown(shown) + " is " +
                                                    file_messages::kindOf(information.st_mode) +
                                                    ". Name a file."};
    }
    return readOpen(file.number(), shown, maximumBytes);
}

Result<std::vector<FolderEntry>> HeldFolder::entries(std::size_t most) const
{
    // A description of its own: reading one moves along it.
    Descriptor own = file_calls::openBeneath(m_descriptor.number(), ".", O_RDONLY | O_DIRECTORY);
    if (!own.isOpen()) return file_messages::cannotOpen(m_path, errno);
    const std::unique_ptr<DIR, CloseFolder> folder(::fdopendir(own.number()));
    if (!folder) return file_messages::cannotRead(m_path, errno);
    (void)own.release();
    std::vector<FolderEntry> entries;
    while (entries.size() < most) {
        errno = 0;
        const dirent* next = ::readdir(folder.get());
        if (next == nullptr && errno != 0) return file_messages::cannotRead(m_path, errno);
        if (next == nullptr) break;
        const std::string_view name = next->d_name;
        if (name == "." || name == "..") continue;
        struct stat information {};
        // What is gone meanwhile is left out.
        if (::fstatat(m_descriptor.number(), next->d_name, &information, AT_SYMLINK_NOFOLLOW) == 0)
            entries.push_back(entryOf(next->d_name, information));
    }
    return entries;
}

Status HeldFolder::write(const Path& inside, std::string_view content) const
{
    const Path shown = m_path / inside;
    const std::string name = inside.filename().string();
    if (name.empty() || name == "." || name == "..") return leadsOut(shown, EXDEV);
    const Result<HeldFolder> parent = folder(inside.parent_path());
    if (!parent) return parent.error();
    const int number = parent->m_descriptor.number();
    struct stat there {};
    if (::fstatat(number, name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(there.st_mode))
        return file_messages::cannotWrite(shown, "replacing a folder", EISDIR);
#if defined(__linux__)
    // The folder that was opened, whatever has its name by now.
    const Path pinned = Path("/proc/self/fd") / std::to_string(number) / name;
#else
    const Path pinned = shown;
#endif
    Status written = writeFileAtomically(pinned, content);
    if (written) return written;
    std::string message = written.error().message;
    const std::string used = pinned.string();
    if (const std::size_t at = message.find(used); at != message.npos)
        message.replace(at, used.size(), file_messages::shown(shown));
    return {written.error().code, std::move(message)};
}

} // namespace cabochon
