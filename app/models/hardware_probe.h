// Owns what the program asks the machine about itself: processor, memory, and the memory of this
// process. Linux reads /proc; a system without it reports zeros, which callers treat as "unknown".
#pragma once

#include <cstdint>
#include <string>

namespace cabochon {

struct MachineMemory {
    std::uint64_t totalBytes = 0;
    std::uint64_t availableBytes = 0; // what can be used without swapping, by the system's estimate
};

struct ProcessMemory {
    std::uint64_t peakResidentBytes = 0; // VmHWM: mapped files included
    std::uint64_t anonymousBytes = 0;    // RssAnon, now: without mapped files
};

MachineMemory machineMemory();
ProcessMemory processMemory();
/// "Intel(R) Xeon(R) Processor"; empty when the system does not tell.
std::string processorName();

} // namespace cabochon
