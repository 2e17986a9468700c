// Owns locking the decoder up before it looks into a file: afterwards it can compute, read the file
// that it was given, write its reply and end. No path, no socket, no program, no other file.
#pragma once

#include <cstdint>

namespace cabochon::decoder {

struct DoorLimits {
    std::uint64_t addressBytes = std::uint64_t{1} << 30;  // with libraries and their tables
    std::uint64_t memoryBytes = std::uint64_t{512} << 20; // that it can write to
    std::uint32_t processorSeconds = 5;
    std::uint32_t openFiles = 8;
};

/// For a process that is killed when its parent ends; ends at once if that has happened.
void endWithParent(std::int64_t parent);

/// False: this system does not lock it up, and no file may be looked into. Layers, from the
/// outside: no new privileges, no descriptors beyond the standard ones, limits, Landlock without a
/// single right (where the kernel has it), a list of the system calls that remain.
bool closeDoors(const DoorLimits& limits);

} // namespace cabochon::decoder
