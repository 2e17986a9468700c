#include "engine/base/writable_file.h"

#include "engine/base/file_calls.h"
#include "engine/base/file_io.h"
#include "engine/base/file_messages.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>

namespace cabochon {

using file_messages::cannotWrite;

Result<WritableFile> WritableFile::open(const std::filesystem::path& path)
{
    WritableFile file;
    file.m_path = path;
    file.m_descriptor = file_calls::openFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
    struct stat information {};
    if (!file.m_descriptor.isOpen() || ::fstat(file.m_descriptor.number(), &information) != 0)
        return cannotWrite(path, "opening it", errno);
    if (!S_ISREG(information.st_mode)) {
        return Error{ErrorCode::FileWriteFailed, file_messages::shown(path) + " is " +
                                                     file_messages::kindOf(information.st_mode) +
                                                     ", not a file. Remove it."};
    }
    return file;
}

std::uint64_t WritableFile::size() const
{
    struct stat information {};
    if (::fstat(m_descriptor.number(), &information) != 0) return 0;
    return static_cast<std::uint64_t>(information.st_size);
}

bool WritableFile::hasItsName() const
{
    return file_calls::hasName(m_descriptor.number(), m_path);
}

Status WritableFile::resize(std::uint64_t size)
{
    const int result = size > this->size() ? file_calls::takeRoom(m_descriptor.number(), size)
                                           : file_calls::setSize(m_descriptor.number(), size);
    if (result == 0) return {};
    const std::string step = "making it " + std::to_string(size) + " bytes long";
    return cannotWrite(m_path, step.c_str(), errno);
}

Status WritableFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t put =
            file_calls::writeSomeAt(m_descriptor.number(), bytes.data(), bytes.size(), offset);
        if (put < 0) return cannotWrite(m_path, "writing", errno);
        bytes = bytes.subspan(static_cast<std::size_t>(put));
        offset += static_cast<std::uint64_t>(put);
    }
    return {};
}

Status WritableFile::append(std::string_view text)
{
    return writeAt(size(), std::as_bytes(std::span(text.data(), text.size())));
}

void WritableFile::beginSync(std::uint64_t offset, std::size_t size) const
{
    file_calls::beginSync(m_descriptor.number(), offset, size);
}

Status WritableFile::sync()
{
    if (file_calls::syncFile(m_descriptor.number()) != 0)
        return cannotWrite(m_path, "syncing", errno);
    return {};
}

Status WritableFile::readAt(std::uint64_t offset, std::span<std::byte> target) const
{
    while (!target.empty()) {
        const ssize_t got =
            file_calls::readSomeAt(m_descriptor.number(), target.data(), target.size(), offset);
        if (got < 0) return file_messages::cannotRead(m_path, errno);
        if (got == 0) {
            return Error{ErrorCode::FileUnreadable,
                         file_messages::shown(m_path) + " ends after " + std::to_string(offset) +
                             " bytes, where more were expected. Remove it."};
        }
        target = target.subspan(static_cast<std::size_t>(got));
        offset += static_cast<std::uint64_t>(got);
    }
    return {};
}

Status WritableFile::finish(const std::filesystem::path& name)
{
    if (Status synced = sync(); !synced) return synced;
    if (!m_descriptor.close()) return cannotWrite(name, "closing", errno);
    if (file_calls::renameFile(m_path, name) != 0) return cannotWrite(name, "renaming", errno);
    return syncFolderOf(name);
}

} // namespace cabochon
