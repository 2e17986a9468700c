// Owns whether a file that is to be downloaded fits on the disk, and what is said, with numbers,
// where it does not.
#pragma once

#include "app/downloads/hub_client.h"

#include <filesystem>

namespace cabochon::downloads {

/// Before anything has arrived: DiskFull unless the folder's disk has room for the file and some to
/// spare.
Status checkRoom(const HubFile& file, const std::filesystem::path& folder);

/// What is said where the disk filled after so many bytes had arrived; `problem`: at which step.
Error diskFilled(const HubFile& file,
                 const std::filesystem::path& folder,
                 std::uint64_t received,
                 const Error& problem);

} // namespace cabochon::downloads
