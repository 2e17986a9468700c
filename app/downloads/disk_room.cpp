#include "app/downloads/disk_room.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <system_error>

namespace cabochon::downloads {

namespace {

/// Of what is needed: not less.
std::string inMegabytes(std::uint64_t bytes)
{
    return std::to_string((bytes + 999'999) / 1'000'000) + " MB";
}

/// Left free beside a file, so that other programs go on: a gigabyte, of small files less.
std::uint64_t spared(std::uint64_t bytes)
{
    return std::min<std::uint64_t>(1u << 30, bytes / 8);
}

std::string freeIn(const std::filesystem::path& folder)
{
    std::error_code unknown;
    const auto space = std::filesystem::space(folder, unknown);
    return printable(folder.string(), 4096) +
           (unknown ? std::string()
                    : ", where " + std::to_string(space.available / 1'000'000) + " MB are free");
}

} // namespace

Status checkRoom(const HubFile& file, const std::filesystem::path& folder)
{
    std::error_code unknown;
    const auto space = std::filesystem::space(folder, unknown);
    if (unknown || space.available >= file.bytes + spared(file.bytes)) return {};
    return {ErrorCode::DiskFull,
            file.file.name() + " needs " + inMegabytes(file.bytes) + ", and " +
                inMegabytes(spared(file.bytes)) + " to spare, in " + freeIn(folder) +
                ". Free some space or choose another folder, then run this again."};
}

Error diskFilled(const HubFile& file,
                 const std::filesystem::path& folder,
                 std::uint64_t received,
                 const Error& problem)
{
    return {ErrorCode::DiskFull, file.file.name() + " does not fit: " + inMegabytes(received) +
                                     " are here and are kept, " +
                                     inMegabytes(file.bytes - received) + " are missing in " +
                                     freeIn(folder) + ". " + problem.message +
                                     " Then run this again to go on."};
}

} // namespace cabochon::downloads
