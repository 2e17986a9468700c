#include "vulkan/operations_experts.h"

#include "vulkan/shaders/params.h"

#include <algorithm>
#include <cassert>

namespace cabochon::vulkan::operations {

namespace {

/// Experts and slots per column that fit the shared memory of every device with room to spare.
constexpr std::uint32_t kMaxExperts = 1024;
constexpr std::uint32_t kMaxUsed = 64;

} // namespace

void routeExperts(CommandRecorder& recorder, const RouteExperts& arguments)
{
    assert(arguments.experts <= kMaxExperts && arguments.used <= kMaxUsed);
    assert(arguments.used > 0 && arguments.used <= arguments.experts);
    const std::uint64_t slots = std::uint64_t{arguments.columns} * arguments.used;
    const std::uint64_t logits = std::uint64_t{arguments.columns} * arguments.experts;
    assert(arguments.logits.size >= logits * 4);
    assert(arguments.chosen.size >= slots * 4 && arguments.weights.size >= slots * 4);
    const RouteExpertsParams params{arguments.expertScale ? 1u : 0u};
    const std::uint32_t size = std::clamp(arguments.experts, 32u, 128u) / 32 * 32;
    recorder.dispatch(
        {"route_experts", {size, arguments.experts, arguments.used}},
        {arguments.logits, arguments.expertScale, arguments.chosen, arguments.weights}, params,
        {arguments.columns, 1, 1}, {"routeExperts", (logits + 2 * slots) * 4, 0});
}

void sortSlots(CommandRecorder& recorder, const SortSlots& arguments)
{
    assert(arguments.experts > 0 && arguments.experts <= kMaxExperts);
    assert(arguments.order.size >= std::uint64_t{arguments.slots} * 4);
    assert(arguments.starts.size >= std::uint64_t{arguments.experts + 1} * 4);
    recorder.dispatch({"sort_slots", {256, arguments.experts}},
                      {arguments.chosen, arguments.order, arguments.starts},
                      SortSlotsParams{arguments.slots}, {1, 1, 1},
                      {"sortSlots", std::uint64_t{arguments.slots} * 12, 0});
}

} // namespace cabochon::vulkan::operations
