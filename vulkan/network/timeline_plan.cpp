#include "vulkan/network/timeline_plan.h"

#include "vulkan/device/arena.h"
#include "vulkan/network/device_kv.h"

#include <algorithm>

namespace cabochon::vulkan {

using engine::KvFormat;
using engine::TimelineOptions;

namespace {

constexpr std::uint32_t kShortestContext = 4096;

} // namespace

engine::CacheShape TimelineRoom::shapeOf(const TimelineOptions& options) const
{
    engine::CacheShape shape;
    shape.contextLength = options.contextLength;
    shape.runColumns = runColumns;
    shape.formats = options.formats;
    shape.slidingSlack = options.slidingSlack;
    return shape;
}

Status checkTimeline(const TimelineRoom& room, const TimelineOptions& options)
{
    const std::string length = std::to_string(options.contextLength) + " tokens";
    const std::uint64_t bindable =
        DeviceKv::mostPositions(room.config, room.capabilities, options.formats, room.firstLayer);
    if (options.contextLength > bindable) {
        return Error{ErrorCode::OutOfMemory, "A context of " + length + " was asked for; " +
                                                 room.capabilities.name + " binds " +
                                                 std::to_string(bindable) +
                                                 " in one piece. Choose a shorter context."};
    }
    const std::uint64_t most =
        engine::cacheBytes(room.config, room.shapeOf(options), {.first = room.firstLayer}).atMost;
    if (most > room.kvBudget) {
        return Error{ErrorCode::OutOfMemory, "A context of " + length + " needs " +
                                                 megabytes(most) + "; " + megabytes(room.kvBudget) +
                                                 " are free on " + room.capabilities.name +
                                                 ". Choose a shorter context."};
    }
    return {};
}

Result<TimelineOptions> planTimeline(const TimelineRoom& room, const TimelineOptions& asked)
{
    TimelineOptions options = asked;
    while (true) {
        Status status = checkTimeline(room, options);
        if (status) return options;
        if (options.formats.full != KvFormat::Q8) {
            options.formats.full = KvFormat::Q8;
            continue;
        }
        if (options.contextLength <= kShortestContext) return status.error();
        options.formats.full = asked.formats.full;
        options.contextLength = std::max(kShortestContext, options.contextLength / 2 / 1024 * 1024);
    }
}

std::string describeRetreat(const Capabilities& capabilities,
                            const TimelineOptions& asked,
                            const TimelineOptions& planned)
{
    const bool shorter = planned.contextLength != asked.contextLength;
    const bool eightBits = planned.formats != asked.formats;
    if (!shorter && !eightBits) return {};
    std::string text = "Memory on " + capabilities.name + " is short for " +
                       std::to_string(asked.contextLength) + " tokens of context as asked for: ";
    if (shorter) text += "it holds " + std::to_string(planned.contextLength) + " tokens";
    if (shorter && eightBits) text += ", and ";
    if (eightBits) text += "full-attention layers keep keys and values in 8 bits";
    return text + ".";
}

} // namespace cabochon::vulkan
