#include "app/devices/device_settings.h"

#include "engine/base/file_io.h"

#include <cstdlib>
#include <optional>
#include <string_view>

namespace cabochon {

std::filesystem::path cacheFolder()
{
    std::filesystem::path folder;
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache) {
        folder = cache;
    } else if (const char* local = std::getenv("LOCALAPPDATA"); local && *local) {
        folder = local;
    } else if (const char* home = std::getenv("HOME"); home && *home) {
        folder = std::filesystem::path(home) / ".cache";
    } else {
        return {};
    }
    folder /= "cabochon";
    return makePrivateFolder(folder) ? folder : std::filesystem::path();
}

bool readEnvironment(vulkan::DeviceOptions& options)
{
    const char* name = std::getenv("CABOCHON_VULKAN_TIER");
    const auto tier = name ? vulkan::tierFromName(name) : std::nullopt;
    if (tier) options.maxTier = *tier;
    const char* dot = std::getenv("CABOCHON_VULKAN_DOT");
    options.emulatedIntegerDot = dot && std::string_view(dot) == "1";
    if (options.emulatedIntegerDot) options.chooseAs = vulkan::DeviceKind::Discrete;
    return tier || options.emulatedIntegerDot;
}

std::uint64_t memoryFromEnvironment()
{
    const char* memory = std::getenv("CABOCHON_VULKAN_MEMORY");
    return memory ? std::strtoull(memory, nullptr, 10) << 20 : 0;
}

} // namespace cabochon
