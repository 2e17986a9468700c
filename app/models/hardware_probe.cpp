#include "app/models/hardware_probe.h"

#include <charconv>
#include <fstream>
#include <string_view>

namespace cabochon {

namespace {

/// The text after "KEY" and the colon of the first line that starts with KEY in a /proc file.
std::string procField(const char* file, std::string_view key)
{
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(key)) continue;
        const std::size_t colon = line.find(':', key.size());
        if (colon == std::string::npos) continue;
        const std::size_t start = line.find_first_not_of(" \t", colon + 1);
        return start == std::string::npos ? std::string() : line.substr(start);
    }
    return {};
}

std::uint64_t procBytes(const char* file, std::string_view key)
{
    const std::string field = procField(file, key);
    std::uint64_t kibibytes = 0;
    std::from_chars(field.data(), field.data() + field.size(), kibibytes);
    return kibibytes * 1024;
}

} // namespace

MachineMemory machineMemory()
{
    return {procBytes("/proc/meminfo", "MemTotal"), procBytes("/proc/meminfo", "MemAvailable")};
}

ProcessMemory processMemory()
{
    return {procBytes("/proc/self/status", "VmHWM"), procBytes("/proc/self/status", "RssAnon")};
}

std::string processorName()
{
    return procField("/proc/cpuinfo", "model name");
}

} // namespace cabochon
