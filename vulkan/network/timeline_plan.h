// Owns the decision what a timeline can be on a device: as asked for, or with 8-bit keys and
// values, or shorter. By what it can take when it is full; nothing is allocated.
#pragma once

#include "engine/model/memory_plan.h"
#include "engine/session/timeline.h"
#include "vulkan/device/capabilities.h"

#include <cstdint>
#include <string>

namespace cabochon::vulkan {

/// What timelines share on a device.
struct TimelineRoom {
    const engine::ModelConfig& config;
    const Capabilities& capabilities;
    std::uint32_t firstLayer = 0; // layers before it keep their pages elsewhere
    std::uint32_t runColumns = 0; // most columns of a run
    std::uint64_t kvBudget = 0;   // bytes for pages

    engine::CacheShape shapeOf(const engine::TimelineOptions& options) const;
};

/// OutOfMemory: what a timeline of these options needs when it is full, and what there is.
Status checkTimeline(const TimelineRoom& room, const engine::TimelineOptions& options);

/// What does not fit gets 8-bit keys and values, then a shorter context, rather than none: eight
/// bits cost next to nothing, what is forgotten is lost. At every length the format that was asked
/// for comes first. OutOfMemory names what was needed and what there is.
Result<engine::TimelineOptions> planTimeline(const TimelineRoom& room,
                                             const engine::TimelineOptions& asked);

/// What became of it, as a sentence; empty where it is as asked for.
std::string describeRetreat(const Capabilities& capabilities,
                            const engine::TimelineOptions& asked,
                            const engine::TimelineOptions& planned);

} // namespace cabochon::vulkan
