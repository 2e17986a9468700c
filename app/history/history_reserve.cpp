#include "app/history/history_reserve.h"

#include "engine/base/file_io.h"

#include <string>
#include <system_error>

namespace cabochon::history {

namespace {

constexpr std::uintmax_t kRoom = std::uintmax_t{16} << 20; // of the log at its longest

/// Bytes that no file system makes smaller.
std::string ballast()
{
    std::string bytes;
    bytes.reserve(HistoryReserve::kBytes);
    std::uint64_t state = 0x9e3779b97f4a7c15;
    while (bytes.size() < HistoryReserve::kBytes) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.append(reinterpret_cast<const char*>(&state), sizeof state);
    }
    return bytes;
}

} // namespace

std::uintmax_t HistoryReserve::available() const
{
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(m_file.parent_path(), error);
    return error ? 0 : space.available;
}

bool HistoryReserve::isSpent() const
{
    std::error_code error;
    return std::filesystem::file_size(m_file, error) < kBytes || error;
}

std::uintmax_t HistoryReserve::missing() const
{
    const std::uintmax_t wanted = kRoom + (isSpent() ? kBytes : 0);
    const std::uintmax_t there = available();
    return there < wanted ? wanted - there : 0;
}

void HistoryReserve::fill() const
{
    if (!isSpent() || missing() > 0) return;
    (void)writeFileAtomically(m_file, ballast()); // without it things go on, only less safely
}

bool HistoryReserve::release() const
{
    std::error_code error;
    return std::filesystem::remove(m_file, error);
}

} // namespace cabochon::history
