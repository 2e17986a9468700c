// Owns the memory plan of a model on a device: what lies there and what the CPU computes in the
// same run, decided before anything is allocated, for a timeline of a given length.
#pragma once

#include "engine/base/result.h"
#include "engine/model/weights.h"
#include "engine/session/run_columns.h"
#include "vulkan/device/capabilities.h"
#include "vulkan/network/placement.h"

#include <cstdint>
#include <string>

namespace cabochon::vulkan {

/// The context that layers leave room for where nothing else is said.
inline constexpr std::uint32_t kPlannedContext = 8192;

struct PlacementRequest {
    std::uint64_t budget = 0;        // bytes of device memory
    std::uint32_t contextLength = 0; // of a timeline to leave room for
    engine::RunLimits limits{};      // of the work space
    Placement atLeast{};             // is elsewhere in any case
    bool layersMayLeave = false;
    bool expertsMayLeave = false;
};

/// Fewer columns where the work space of all would be larger than what kernels can bind.
engine::RunLimits usableLimits(const engine::ModelConfig& config,
                               const Capabilities& capabilities,
                               const engine::RunLimits& limits,
                               const Placement& placement);

/// The placement that leaves as much as possible on the device. 8-bit keys and values come before
/// anything leaves it. Then the experts go to the CPU, of as many layers as needed: they are most
/// of a mixture's bytes and a small part of its work per token. Last layers first, because of the
/// last one only wanted columns of a prompt run. Only when all are gone whole layers follow, first
/// ones first; layers that share keys stay with their owners. What is larger in one piece than the
/// device binds does not fit either. OutOfMemory names both sizes.
Result<Placement> placeModel(const engine::ModelConfig& config,
                             const engine::Weights& weights,
                             const Capabilities& capabilities,
                             const PlacementRequest& request);

/// The plan as a sentence.
std::string describePlan(const engine::ModelConfig& config,
                         const engine::Weights& weights,
                         const Capabilities& capabilities,
                         const PlacementRequest& request,
                         const Placement& placement);

} // namespace cabochon::vulkan
