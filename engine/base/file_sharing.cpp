#include "engine/base/file_sharing.h"

#include "engine/base/fault_points.h"
#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/base/utf8.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>
#if defined(__linux__)
#include <linux/fs.h>
#endif

namespace cabochon {

namespace {

constexpr mode_t kOwnerAlone = 0600;

/// A new file with the content of another; false, without the file, where that cannot be.
bool cloneInto(const std::filesystem::path& original, const std::filesystem::path& copy)
{
#if defined(FICLONE)
    if (injectedError(FaultPoint::FileOpen) != 0) return false;
    const Result<OpenFile> source = OpenFile::open(original);
    if (!source) return false;
    const int target =
        ::open(copy.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kOwnerAlone);
    if (target < 0) return false;
    const bool cloned = ::ioctl(target, FICLONE, source->descriptor()) == 0;
    const bool closed = ::close(target) == 0;
    if (!cloned || !closed) (void)removeFile(copy);
    return cloned && closed;
#else
    (void)original, (void)copy;
    return false;
#endif
}

} // namespace

Result<SharedBy> shareContent(const std::filesystem::path& original,
                              const std::filesystem::path& file,
                              SharingWays ways)
{
    if (const Result<OpenFile> there = OpenFile::open(original); !there) return there.error();
    std::error_code unknown;
    if (std::filesystem::equivalent(original, file, unknown)) return SharedBy::HardLink;
    const std::filesystem::path fresh = file.string() + ".shared";
    if (Status gone = removeFile(fresh); !gone) return gone.error(); // of a run that was ended
    SharedBy how = SharedBy::Reflink;
    if (!cloneInto(original, fresh)) {
        how = SharedBy::HardLink;
        std::error_code error;
        const std::filesystem::path real = std::filesystem::canonical(original, error);
        if (ways == SharingWays::Reflink)
            error = std::make_error_code(std::errc::operation_not_supported);
        if (!error) std::filesystem::create_hard_link(real, fresh, error);
        if (error) {
            return Error{ErrorCode::FileWriteFailed,
                         printable(file.string(), 4096) + " cannot share its content with " +
                             printable(original.string(), 4096) + ": " + error.message() +
                             ". Remove one of the two instead."};
        }
    }
    if (Status named = moveFile(fresh, file); !named) {
        (void)removeFile(fresh);
        return named.error();
    }
    return how;
}

} // namespace cabochon
