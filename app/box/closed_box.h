// Owns locking this process up before it becomes a program that nobody here wrote: what it may
// read, the one folder that it may write to, no network, no reach to other processes, an end.
// Children of the program are locked up with it. Linux alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon::box {

struct BoxRules {
    std::vector<std::filesystem::path> read; // folders, besides the system's programs
    std::filesystem::path work;              // may be written to; what it runs starts here
    std::uint64_t processorSeconds = 60;     // of each process
    std::uint64_t memoryBytes = std::uint64_t{1} << 30; // likewise
    std::uint64_t fileBytes = std::uint64_t{256} << 20; // of each file
    std::uint64_t moreProcesses = 64;                   // than run on the machine now
};

/// Empty: it is done. Else why it cannot be, as words: then nothing may be run. Layers: no new
/// privileges, limits, Landlock (files; from version 4 on also TCP, from 6 on signals), a list of
/// system calls that are refused.
std::string closeBox(const BoxRules& rules);

} // namespace cabochon::box
