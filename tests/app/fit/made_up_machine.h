// Owns machines that are made up, for plans that do not depend on the one at hand.
#pragma once

#include "app/devices/machine.h"
#include "vulkan/device/capabilities.h"

#include <memory>
#include <utility>
#include <vector>

namespace cabochon::test {

inline constexpr std::uint64_t kGb = 1'000'000'000;

inline GraphicsFacts card(std::uint64_t free, double bytesPerSecond)
{
    auto capabilities = std::make_shared<vulkan::Capabilities>();
    capabilities->name = "a card";
    capabilities->kind = vulkan::DeviceKind::Discrete;
    capabilities->tier = vulkan::Tier::Subgroup;
    capabilities->maxStorageBufferRange = ~0u;
    capabilities->maxAllocation = 4ull << 30;
    capabilities->maxSharedMemory = 32768;
    capabilities->maxInvocations = 1024;
    capabilities->maxGroups = {65535, 65535, 65535};
    capabilities->subgroupSize = capabilities->subgroupSizeMin = capabilities->subgroupSizeMax = 32;
    capabilities->storageAlignment = 64;
    capabilities->deviceMemory = capabilities->deviceMemoryFree = free;
    GraphicsFacts device;
    device.description.id = "vulkan:0";
    device.description.name = "a card";
    device.description.kind = "discrete";
    device.description.memoryBytes = device.description.availableBytes = free;
    device.bytesPerSecond = bytesPerSecond;
    device.basis = "copies within it";
    device.capabilities = std::move(capabilities);
    return device;
}

inline MachineFacts machineWith(std::uint64_t memory, std::vector<GraphicsFacts> graphics = {})
{
    MachineFacts machine;
    machine.processor = {"a processor", 8, {"portable"}};
    machine.memory = {memory, memory, 0};
    machine.speed = {20e9, 200e9, "8 threads"};
    machine.disk = {1000 * kGb, 500 * kGb};
    machine.graphics = std::move(graphics);
    return machine;
}

} // namespace cabochon::test
