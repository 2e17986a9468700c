#include "engine/base/file_messages.h"

#include "engine/base/utf8.h"

#include <cerrno>
#include <sys/stat.h>
#include <system_error>

namespace cabochon::file_messages {

static std::string reason(int error)
{
    return std::generic_category().message(error);
}

std::string shown(const std::filesystem::path& path)
{
    return printable(path.string(), 4096);
}

Error cannotOpen(const std::filesystem::path& path, int error)
{
    if (error == ENOENT || error == ENOTDIR) {
        return {ErrorCode::FileNotFound,
                "There is no file " + shown(path) + ". Check the name and the folder."};
    }
    return {ErrorCode::FileUnreadable, "Could not open " + shown(path) + ": " + reason(error) +
                                           ". Check the file's permissions."};
}

Error cannotRead(const std::filesystem::path& path, int error)
{
    return {ErrorCode::FileUnreadable, "Could not read " + shown(path) + ": " + reason(error) +
                                           ". Check the disk, or copy the file again."};
}

static const char* remedyOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return ". Free some space on the disk.";
    case EFBIG:
        return ". Choose another disk: this one, or the system, allows no file of that size.";
    case ENOENT:
        return ". Check that the folder is there.";
    case ENOTDIR:
        return ". Choose another folder: a part of the path is a file.";
    case EROFS:
        return ". Choose another folder: this disk can only be read.";
    case EIO:
        return ". Check the disk.";
    case ENAMETOOLONG:
        return ". Choose a shorter name.";
    default:
        return ". Check the folder's permissions.";
    }
}

Error cannotWrite(const std::filesystem::path& path, const char* step, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return {full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed,
            "Could not save " + shown(path) + " (" + step + "): " + reason(error) +
                remedyOf(error)};
}

Error cannotRemove(const std::filesystem::path& path, int error)
{
    return {ErrorCode::FileWriteFailed,
            "Could not remove " + shown(path) + ": " + reason(error) + remedyOf(error)};
}

const char* kindOf(mode_t mode)
{
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

} // namespace cabochon::file_messages
