// Owns files as wholes: reading, atomic writing, moving, removing, and the folders they lie in.
// Knows no format.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cabochon {

/// The whole file as bytes; refuses more than `maximumBytes` (FileUnreadable, both sizes named).
Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximumBytes);

/// Writes a temporary file beside `path`, syncs it and renames it over `path`: afterwards there is
/// either the old content or the new, never a part. New files are for their owner alone from the
/// first byte on; a file that was there keeps its permissions. FileWriteFailed, DiskFull.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// Removes a file; one that is not there counts as removed. FileWriteFailed.
Status removeFile(const std::filesystem::path& path);

/// Gives a file another name in the same file system, in place of a file of that name.
Status moveFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes what got or lost a name beside `path` survive a power failure.
Status syncFolderOf(const std::filesystem::path& path);

/// Whether this file could be changed or, where it is missing, made, and others beside it. Looks at
/// permissions and at how the disk is mounted; writes nothing. FileWriteFailed says why not.
Status checkWritable(const std::filesystem::path& path);

/// Makes a folder and those above it that are missing, for their owner alone; folders that are
/// there stay as they are. FileWriteFailed.
Status makePrivateFolder(const std::filesystem::path& folder);

/// Fills the numbers of closed standard streams (0, 1, 2), so that no file opened later takes one
/// and gets what is meant for the stream. Using such a stream fails as before. At a program's
/// start.
void occupyStandardStreams();

/// A file that grows beyond what the system allows the program makes writing fail, in place of
/// ending the program. At a program's start.
void surviveFileSizeLimits();

} // namespace cabochon
