// Owns moving the folder of models to another place: within a disk by giving files other names,
// else by copying, comparing digests, and only then removing what was copied. Ended at any moment,
// it goes on when it is run again. No network.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace cabochon::downloads {

struct MoveProgress {
    std::uint64_t done = 0;  // bytes written, and bytes read again
    std::uint64_t total = 0; // twice those of all files
    std::string name;        // of the file that is copied now
    bool verifying = false;
};
/// Called every megabyte; false stops (Cancelled).
using MoveReport = std::function<bool(const MoveProgress&)>;

struct MovedLibrary {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t copiedBytes = 0;   // 0: all on one disk
    std::uint64_t damagedModels = 0; // that were it before: their records say so now
};

/// Moves all that lies in `from` to `to`, where the folders are made that are missing. Files that
/// are at their new place already, by an earlier run, are compared and kept. Until all are there
/// and verified, all stay where they were; then they are removed there. Errors: Usage (one folder
/// lies in the other), FileNotFound, ModelInUse (a download runs), DiskFull with the numbers,
/// FileWriteFailed (also: another file has a name that is needed), DownloadCorrupt (the new disk
/// gives back other bytes than were written), Cancelled. `copyAlways`: also within a disk. Not on
/// the network thread, nor a window's.
Result<MovedLibrary> moveLibrary(const std::filesystem::path& from,
                                 const std::filesystem::path& to,
                                 const MoveReport& report,
                                 bool copyAlways = false);

} // namespace cabochon::downloads
