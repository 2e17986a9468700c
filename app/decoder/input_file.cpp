#include "app/decoder/input_file.h"

#include "app/decoder/refusal.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace cabochon::decoder {

InputFile::InputFile()
{
    struct stat information {};
    if (::fstat(STDIN_FILENO, &information) == 0 && S_ISREG(information.st_mode))
        m_size = static_cast<std::uint64_t>(information.st_size);
}

std::size_t InputFile::readAt(std::uint64_t offset, std::span<std::uint8_t> target) const
{
    std::size_t filled = 0;
    while (filled < target.size()) {
        const ssize_t count = ::pread(STDIN_FILENO, target.data() + filled, target.size() - filled,
                                      static_cast<off_t>(offset + filled));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        filled += static_cast<std::size_t>(count);
    }
    return filled;
}

void InputFile::refuseBeyond(std::uint64_t mostBytes) const
{
    if (m_size == 0) refuse(Reason::Empty);
    if (m_size > mostBytes) refuse(Reason::FileTooLarge, {.found = m_size, .limit = mostBytes});
}

std::vector<std::uint8_t> InputFile::readAll(std::uint64_t mostBytes) const
{
    refuseBeyond(mostBytes);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(m_size));
    bytes.resize(readAt(0, bytes));
    return bytes;
}

} // namespace cabochon::decoder
