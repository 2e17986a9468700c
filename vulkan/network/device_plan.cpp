#include "vulkan/network/device_plan.h"

#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/network/model_limits.h"
#include "vulkan/network/timeline_plan.h"

#include <algorithm>

namespace cabochon::vulkan {

namespace {

/// The longest context of these options that the room holds, in steps of 1,024; 0: none.
std::uint32_t longestOf(const TimelineRoom& room, engine::TimelineOptions options)
{
    constexpr std::uint32_t kStep = 1024;
    const auto fits = [&](std::uint32_t contextLength) {
        options.contextLength = contextLength;
        return static_cast<bool>(checkTimeline(room, options));
    };
    if (fits(room.config.contextLength)) return room.config.contextLength;
    std::uint32_t low = 0, high = room.config.contextLength / kStep + 1;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (fits(middle * kStep) ? low : high) = middle;
    }
    return low * kStep;
}

} // namespace

Result<DeviceMemory> planDeviceMemory(const engine::ModelConfig& config,
                                      const engine::Weights& weights,
                                      const Capabilities& capabilities,
                                      const MemoryRequest& request)
{
    if (Status limits = checkLimits(config, capabilities); !limits) return limits.error();
    DeviceMemory memory;
    memory.limits = usableLimits(config, capabilities, request.limits, {});
    PlacementRequest placing;
    placing.budget = request.budget;
    placing.contextLength = std::min(
        config.contextLength, request.plannedContext ? request.plannedContext : kPlannedContext);
    placing.limits = memory.limits;
    placing.layersMayLeave = placing.expertsMayLeave = true;
    Result<Placement> placement = placeModel(config, weights, capabilities, placing);
    if (!placement) return placement.error();
    memory.placement = *placement;

    const WorkPlan work(config, capabilities, memory.limits, memory.placement);
    memory.weightBytes = WeightsPlan(config, weights, capabilities, memory.placement).totalBytes();
    memory.workBytes = work.work.totalBytes();
    memory.hostBytes = work.input.totalBytes() + work.readback.totalBytes();
    const std::uint64_t taken = memory.weightBytes + memory.workBytes + request.reserved;
    const TimelineRoom room{config, capabilities, memory.placement.firstLayer,
                            memory.limits.columns,
                            request.budget > taken ? request.budget - taken : 0};
    engine::TimelineOptions asked = request.timeline;
    if (asked.contextLength == 0) asked.contextLength = config.contextLength;
    asked.contextLength = std::min(asked.contextLength, config.contextLength);
    Result<engine::TimelineOptions> timeline = planTimeline(room, asked);
    if (!timeline) return timeline.error();
    memory.timeline = *timeline;
    memory.longestContext = longestOf(room, asked);
    memory.kv =
        engine::cacheBytes(config, room.shapeOf(*timeline), {.first = memory.placement.firstLayer});
    return memory;
}

} // namespace cabochon::vulkan
