// Owns giving two files of the same content the same place on the disk: by copying no more than
// where it lies (reflink, where the file system can), else by another name for the same file (hard
// link). Compares nothing: the caller has.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>

namespace cabochon {

enum class SharedBy : std::uint8_t {
    Reflink, // two files still: one can change without the other
    HardLink // one file with two names
};

enum class SharingWays : std::uint8_t { Reflink, ReflinkOrHardLink };

/// Makes `file` the content of `original` without taking room for it; `file` is replaced as a
/// whole, or stays as it was. FileNotFound, FileUnreadable, FileWriteFailed: they lie on different
/// disks, or the file system can do none of the allowed ways.
Result<SharedBy> shareContent(const std::filesystem::path& original,
                              const std::filesystem::path& file,
                              SharingWays ways);

} // namespace cabochon
