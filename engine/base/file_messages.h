// Owns what is said when a system call on a file failed: which file, at which step, why, and what
// helps. Used where the calls are made.
#pragma once

#include "engine/base/error.h"

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace cabochon::file_messages {

/// A path in a message: names of files need not be UTF-8, messages are.
std::string shown(const std::filesystem::path& path);
/// FileNotFound or FileUnreadable; `error` is errno, as below.
Error cannotOpen(const std::filesystem::path& path, int error);
/// FileUnreadable.
Error cannotRead(const std::filesystem::path& path, int error);
/// DiskFull where there is no room for the file, or not for one of that size; else FileWriteFailed.
Error cannotWrite(const std::filesystem::path& path, const char* step, int error);
/// FileWriteFailed.
Error cannotRemove(const std::filesystem::path& path, int error);
/// "a folder", "a pipe": what a mode that is no regular file's stands for.
const char* kindOf(mode_t mode);

} // namespace cabochon::file_messages
