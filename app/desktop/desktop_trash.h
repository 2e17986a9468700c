// Owns moving files to the desktop's bin, from which people take them back.
#pragma once

#include "engine/base/result.h"

#include <filesystem>

namespace cabochon {

/// Moves a file to the bin of the disk it lies on. FileNotFound; FileWriteFailed: there is no bin
/// on that disk, or it does not take the file, which is where it was then. Any thread.
Status moveToDesktopTrash(const std::filesystem::path& file);

} // namespace cabochon
