// Owns what the environment says of devices: where results that can be made again are kept, and
// what is forced for support and for comparisons of kernels.
#pragma once

#include "vulkan/device/device.h"

#include <cstdint>
#include <filesystem>

namespace cabochon {

/// For compiled kernels, tests of devices, measurements. Made if need be, for this user alone;
/// empty: there is none, and nothing is kept.
std::filesystem::path cacheFolder();

/// CABOCHON_VULKAN_TIER=T0 ... T3 forces every device down (support, comparison of kernels).
/// CABOCHON_VULKAN_DOT=1 lets devices without the instruction's hardware use integer products, with
/// the kernels of a graphics card, also where the device is the CPU. True: something is forced.
bool readEnvironment(vulkan::DeviceOptions& options);

/// CABOCHON_VULKAN_MEMORY=MEBIBYTES in place of what the device says is free, in bytes; 0: not set.
std::uint64_t memoryFromEnvironment();

} // namespace cabochon
