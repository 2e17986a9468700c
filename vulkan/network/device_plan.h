// Owns the answer to what a model will take on a device and beside it, as VulkanBackend then takes
// it, before a model or a device is opened.
#pragma once

#include "engine/model/memory_plan.h"
#include "vulkan/network/place_model.h"

#include <cstdint>

namespace cabochon::vulkan {

struct MemoryRequest {
    std::uint64_t budget = 0;         // bytes of device memory
    std::uint64_t reserved = 0;       // of that for something else, when the model is there
    std::uint32_t plannedContext = 0; // VulkanOptions::plannedContext
    engine::RunLimits limits{};
    engine::TimelineOptions timeline{}; // what is asked for; contextLength 0: the model's maximum
};

struct DeviceMemory {
    Placement placement;
    engine::RunLimits limits;         // of a run
    engine::TimelineOptions timeline; // what a timeline then is
    std::uint32_t longestContext = 0; // of a timeline in the format asked for; 0: none
    std::uint64_t weightBytes = 0;    // on the device
    std::uint64_t workBytes = 0;      // on the device
    engine::CacheBytes kv;            // of the timeline, on the device
    std::uint64_t hostBytes = 0;      // what runs write and read, beside it
};

/// What does not fit leaves as placeModel() says. OutOfMemory; NotImplemented: kernels cannot hold
/// the model.
Result<DeviceMemory> planDeviceMemory(const engine::ModelConfig& config,
                                      const engine::Weights& weights,
                                      const Capabilities& capabilities,
                                      const MemoryRequest& request);

} // namespace cabochon::vulkan
