#include "engine/base/file_io.h"

#include "engine/base/file_calls.h"
#include "engine/base/file_messages.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cabochon {

using file_messages::cannotOpen;
using file_messages::cannotRead;
using file_messages::cannotWrite;

static std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : ".";
}

// ---------------------------------------------------------------------------------------- reading

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximumBytes)
{
    const Descriptor file = file_calls::openFile(path, O_RDONLY);
    if (!file.isOpen()) return cannotOpen(path, errno);
    struct stat information {};
    if (::fstat(file.number(), &information) != 0) return cannotRead(path, errno);
    const auto tooLarge = [&](const std::string& size) {
        return Error{ErrorCode::FileUnreadable,
                     file_messages::shown(path) + " has " + size + " bytes; at most " +
                         std::to_string(maximumBytes) + " are read here. Choose a smaller file."};
    };
    std::string content;
    if (S_ISREG(information.st_mode)) {
        const auto size = static_cast<std::size_t>(information.st_size);
        if (size > maximumBytes) return tooLarge(std::to_string(size));
        content.reserve(size + 1);
    }
    // Pipes and files that grow meanwhile: read until the end, not until the size said before.
    while (true) {
        const std::size_t filled = content.size();
        const std::size_t room = std::max<std::size_t>(content.capacity() - filled, 4096);
        content.resize(filled + room);
        const ssize_t got = file_calls::readSome(file.number(), content.data() + filled, room);
        if (got < 0) return cannotRead(path, errno);
        content.resize(filled + static_cast<std::size_t>(got));
        if (got == 0) return content;
        if (content.size() > maximumBytes)
            return tooLarge("more than " + std::to_string(maximumBytes));
    }
}

// ---------------------------------------------------------------------------------------- writing

/// A name beside `path` that probably does not exist yet: ".NAME.PROCESS-TIME.part".
static std::filesystem::path temporaryBeside(const std::filesystem::path& path)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    const std::string suffix = std::to_string(::getpid()) + "-" + std::to_string(now);
    return path.parent_path() / ("." + path.filename().string() + "." + suffix + ".part");
}

static Status writeAll(int descriptor, std::string_view content, const std::filesystem::path& path)
{
    while (!content.empty()) {
        const ssize_t put = file_calls::writeSome(descriptor, content.data(), content.size());
        if (put < 0) return cannotWrite(path, "writing", errno);
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

static Status fillAndRename(Descriptor& file,
                            const std::filesystem::path& temporary,
                            const std::filesystem::path& path,
                            std::string_view content)
{
    struct stat old {};
    if (::stat(path.c_str(), &old) == 0 && S_ISREG(old.st_mode)) {
        // Best effort: a file that was private stays private.
        (void)!::fchmod(file.number(), old.st_mode & 0777);
    }
    if (Status written = writeAll(file.number(), content, path); !written) return written;
    if (file_calls::syncFile(file.number()) != 0) return cannotWrite(path, "syncing", errno);
    if (!file.close()) return cannotWrite(path, "closing", errno);
    if (file_calls::renameFile(temporary, path) != 0) return cannotWrite(path, "renaming", errno);
    return {};
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    constexpr int kNew = O_WRONLY | O_CREAT | O_EXCL;
    std::filesystem::path temporary = temporaryBeside(path);
    Descriptor file = file_calls::openFile(temporary, kNew);
    for (int attempt = 0; !file.isOpen() && errno == EEXIST && attempt < 16; ++attempt) {
        temporary = temporaryBeside(path);
        file = file_calls::openFile(temporary, kNew);
    }
    if (!file.isOpen()) return cannotWrite(path, "creating a temporary file", errno);
    Status renamed = fillAndRename(file, temporary, path, content);
    if (!renamed) {
        ::unlink(temporary.c_str());
        return renamed;
    }
    return syncFolderOf(path);
}

// ------------------------------------------------------------------------------ names and folders

Status removeFile(const std::filesystem::path& path)
{
    if (::unlink(path.c_str()) == 0 || errno == ENOENT || errno == ENOTDIR) return {};
    return file_messages::cannotRemove(path, errno);
}

Status moveFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (file_calls::renameFile(from, to) != 0) return cannotWrite(to, "renaming", errno);
    (void)syncFolderOf(to); // after a power failure it may have its old name again: nothing is lost
    return {};
}

Status syncFolderOf(const std::filesystem::path& path)
{
    const Descriptor folder = file_calls::openFile(folderOf(path), O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen()) return cannotWrite(path, "opening its folder", errno);
    // Some file systems cannot sync folders and say so; there is nothing better to do there.
    if (file_calls::syncFile(folder.number()) != 0 && errno != EINVAL && errno != ENOTSUP) {
        return cannotWrite(path, "syncing its folder", errno);
    }
    return {};
}

Status checkWritable(const std::filesystem::path& path)
{
    if (!file_calls::mayUse(folderOf(path) / ".", W_OK | X_OK)) // a file is no folder
        return cannotWrite(path, "making a file in its folder", errno);
    if (!file_calls::mayUse(path, W_OK) && errno != ENOENT)
        return cannotWrite(path, "changing it", errno);
    return {};
}

Status makePrivateFolder(const std::filesystem::path& folder)
{
    constexpr mode_t kOwnerOnly = 0700;
    if (folder.empty() || ::mkdir(folder.c_str(), kOwnerOnly) == 0) return {};
    if (errno == ENOENT) {
        const std::filesystem::path parent = folder.parent_path();
        if (Status above = makePrivateFolder(parent == folder ? "" : parent); !above) return above;
        if (::mkdir(folder.c_str(), kOwnerOnly) == 0) return {};
    }
    const int error = errno;
    struct stat there {};
    if (error == EEXIST && ::stat(folder.c_str(), &there) == 0 && S_ISDIR(there.st_mode)) return {};
    return cannotWrite(folder, "making the folder", error);
}

// ----------------------------------------------------------------------------- a program's start

void occupyStandardStreams()
{
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        if (::fcntl(number, F_GETFD) >= 0) continue;
        // The system gives the lowest free number, which is this one; opened the wrong way round.
        const int flags = number == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        const int taken = file_calls::openFile("/dev/null", flags).release();
        (void)::fcntl(taken, F_SETFD, 0); // for child processes, too
    }
}

void surviveFileSizeLimits()
{
    ::signal(SIGXFSZ, SIG_IGN);
}

} // namespace cabochon
