#include "app/models/hardware_probe.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

namespace cabochon {

namespace {

namespace fs = std::filesystem;

/// The text after "KEY" and the colon of the first line that starts with KEY in a /proc file.
std::string procField(const fs::path& file, std::string_view key)
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

std::uint64_t procBytes(const fs::path& file, std::string_view key)
{
    const std::string field = procField(file, key);
    std::uint64_t kibibytes = 0;
    std::from_chars(field.data(), field.data() + field.size(), kibibytes);
    return kibibytes * 1024;
}

// ---------------------------------------------------------------------------------- control groups

/// The number that a file begins with; nothing when it is missing or says "max".
std::optional<std::uint64_t> numberIn(const fs::path& file)
{
    std::ifstream stream(file);
    std::string word;
    std::uint64_t number = 0;
    if (!(stream >> word)) return std::nullopt;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return number;
}

/// The number on the line "KEY NUMBER"; 0 when there is none.
std::uint64_t numberOf(const fs::path& file, std::string_view key)
{
    std::ifstream stream(file);
    std::string name;
    for (std::uint64_t number = 0; stream >> name >> number;) {
        if (name == key) return number;
    }
    return 0;
}

/// How one version of control groups names its files. File pages count as used, although the system
/// gives them up where memory is needed: they are taken off.
struct GroupFiles {
    const char* limits[2]; // the least of them holds; null: there is one only
    const char* used;
    const char* filePages[2]; // keys of memory.stat
};
constexpr GroupFiles kVersion1{{"memory.limit_in_bytes", nullptr},
                               "memory.usage_in_bytes",
                               {"total_active_file", "total_inactive_file"}};
constexpr GroupFiles kVersion2{
    {"memory.max", "memory.high"}, "memory.current", {"active_file", "inactive_file"}};

/// Lowers `memory` to what the group in `folder` allows.
void applyGroup(const fs::path& folder, const GroupFiles& files, MachineMemory& memory)
{
    std::optional<std::uint64_t> limit;
    for (const char* name : files.limits) {
        if (name == nullptr) continue;
        const std::optional<std::uint64_t> number = numberIn(folder / name);
        if (number) limit = std::min(limit.value_or(*number), *number);
    }
    if (!limit) return;
    std::uint64_t used = numberIn(folder / files.used).value_or(0);
    for (const char* key : files.filePages)
        used -= std::min(used, numberOf(folder / "memory.stat", key));
    if (*limit < memory.totalBytes) {
        memory.totalBytes = *limit;
        memory.limitBytes = *limit;
    }
    memory.availableBytes = std::min(memory.availableBytes, *limit - std::min(*limit, used));
}

/// Applies the group and all above it up to `mount`: a limit holds for everything below. Inside of
/// a container the group's path may name folders of the host that are not there; its own group is
/// the mount then.
void applyGroups(const fs::path& mount,
                 const std::string& group,
                 const GroupFiles& files,
                 MachineMemory& memory)
{
    fs::path inside = fs::path(group).relative_path().lexically_normal();
    if (!inside.empty() && *inside.begin() == "..") inside.clear();
    for (;; inside = inside.parent_path()) {
        applyGroup(mount / inside, files, memory);
        if (inside.empty()) return;
    }
}

/// Lines of /proc/self/cgroup: "0::/path" for version 2, "4:memory:/path" for version 1.
void applyControlGroups(const fs::path& root, MachineMemory& memory)
{
    const fs::path mount = root / "sys/fs/cgroup";
    std::ifstream lines(root / "proc/self/cgroup");
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos) continue;
        const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
        const std::string group = line.substr(second + 1);
        if (controllers == ",,") {
            applyGroups(mount, group, kVersion2, memory);
            applyGroups(mount / "unified", group, kVersion2, memory); // beside version 1
        } else if (controllers.find(",memory,") != std::string::npos) {
            applyGroups(mount / "memory", group, kVersion1, memory);
        }
    }
}

} // namespace

MachineMemory machineMemory(const fs::path& root)
{
    MachineMemory memory{procBytes(root / "proc/meminfo", "MemTotal"),
                         procBytes(root / "proc/meminfo", "MemAvailable"), 0};
    applyControlGroups(root, memory);
    return memory;
}

ProcessMemory processMemory()
{
    return {procBytes("/proc/self/status", "VmHWM"), procBytes("/proc/self/status", "RssAnon")};
}

DiskSpace diskSpace(const fs::path& folder)
{
    std::error_code error;
    fs::path there = fs::absolute(folder, error);
    while (!error && !fs::exists(there, error) && there.has_relative_path())
        there = there.parent_path();
    const fs::space_info space = fs::space(there, error);
    if (error) return {};
    return {space.capacity, space.available};
}

double busyThreads()
{
    std::ifstream stream("/proc/loadavg");
    double threads = 0;
    return stream >> threads ? threads : 0;
}

std::string processorName()
{
    return procField("/proc/cpuinfo", "model name");
}

} // namespace cabochon
