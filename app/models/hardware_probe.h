// Owns what the program asks the machine about itself: processor, memory, disks, and the memory of
// this process. Linux reads /proc and /sys/fs/cgroup; a system without them reports zeros, which callers
// treat as "unknown".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace cabochon {

struct MachineMemory {
    std::uint64_t totalBytes = 0;
    std::uint64_t availableBytes = 0; // what can be used without swapping, by the system's estimate
    std::uint64_t limitBytes = 0;     // least limit of the control groups; 0: there is none
};

struct DiskSpace {
    std::uint64_t totalBytes = 0;
    std::uint64_t freeBytes = 0; // for this user
};

struct ProcessMemory {
    std::uint64_t peakResidentBytes = 0; // VmHWM: mapped files included
    std::uint64_t anonymousBytes = 0;    // RssAnon, now: without mapped files
};

/// The machine's memory, or what is left of it by the limits of the control groups (version 1 and
/// 2) that this process is in: containers and services get less than the machine has. `root` stands
/// for "/" in tests.
MachineMemory machineMemory(const std::filesystem::path& root = "/");
ProcessMemory processMemory();
/// Of the disk that `folder` lies on, or will lie on once it is made; zeros: not known.
DiskSpace diskSpace(const std::filesystem::path& folder);
/// Threads of all programs that wanted a processor in the last minute, on average; 0: not known.
double busyThreads();
/// "Intel(R) Xeon(R) Processor"; empty when the system does not tell.
std::string processorName();

} // namespace cabochon
