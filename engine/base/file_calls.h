// Owns the system calls on files, each with its fault point: the one door to open, write, fsync,
// rename and mmap. What they are good for is said in mapped_file.h, writable_file.h, file_io.h and
// held_folder.h, which alone use this. Another system replaces file_calls.cpp.
#pragma once

#include "engine/base/descriptor.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <sys/types.h>

/// Each returns -1 with errno set, really or injected; all go on after signals.
namespace cabochon::file_calls {

/// Of ::open; new files are for their owner alone, and no child process gets it.
Descriptor openFile(const std::filesystem::path& path, int flags);
/// What lies beneath an open folder: EXDEV where a path leads out of it, ELOOP where there is a
/// symbolic link in it, wherever that leads. Of openat2 with RESOLVE_BENEATH; where the system has
/// none, by parts.
Descriptor openBeneath(int folder, const std::filesystem::path& inside, int flags);
/// The same, name by name.
Descriptor openBeneathByParts(int folder, const std::filesystem::path& inside, int flags);
ssize_t readSome(int descriptor, char* target, std::size_t size);
ssize_t writeSome(int descriptor, const char* source, std::size_t size);
ssize_t readSomeAt(int descriptor, std::byte* target, std::size_t size, std::uint64_t offset);
ssize_t
writeSomeAt(int descriptor, const std::byte* source, std::size_t size, std::uint64_t offset);
/// Makes a file longer and takes the room for it on the disk. Where the file system cannot do that,
/// the disk must have so much free now.
int takeRoom(int descriptor, std::uint64_t size);
int setSize(int descriptor, std::uint64_t size);
/// Begins to bring a range to the disk, so that a later sync has little left to wait for.
void beginSync(int descriptor, std::uint64_t offset, std::size_t size);
int syncFile(int descriptor);
int renameFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// Whether a name stands for the open file: nobody removed or replaced it meanwhile.
bool hasName(int descriptor, const std::filesystem::path& path);
/// Whether the program may do that with the file: of ::access.
bool mayUse(const std::filesystem::path& path, int how);
/// All of a file, to read; null where that fails.
const std::byte* mapFile(int descriptor, std::size_t size);

} // namespace cabochon::file_calls
