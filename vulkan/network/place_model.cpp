#include "vulkan/network/place_model.h"

#include "engine/model/memory_plan.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward_buffers.h"

#include <algorithm>
#include <optional>

namespace cabochon::vulkan {

namespace {

constexpr std::uint64_t kUnlimited = ~std::uint64_t{0};
constexpr std::uint32_t kFewestColumns = 16; // of a run, where bindings are small

/// What a model, its work space and one timeline when it is full take.
struct Sizes {
    std::uint64_t weights = 0, cache = 0, work = 0;
    std::uint64_t piece = 0, bindable = 0; // the largest piece, and what the device binds at once

    Sizes(const engine::ModelConfig& config,
          const engine::Weights& source,
          const Capabilities& capabilities,
          const PlacementRequest& request,
          const Placement& placement)
    {
        const WeightsPlan all(config, source, capabilities, placement);
        weights = all.totalBytes();
        engine::CacheShape shape;
        shape.contextLength = request.contextLength;
        shape.runColumns = request.limits.columns;
        shape.formats.full = placement.kvFull;
        cache = engine::cacheBytes(config, shape, {.first = placement.firstLayer}).atMost;
        const WorkPlan plan(config, capabilities, request.limits, placement);
        work = plan.work.totalBytes();
        piece = std::max(all.largestPiece(), plan.largestPiece());
        bindable = plan.work.maxSlot();
    }
    std::uint64_t total() const { return weights + cache + work; }
    bool bindsAll() const { return piece <= bindable; }
};

/// The last layer that can be the first one of the device.
std::uint32_t lastFirstLayer(const engine::ModelConfig& config)
{
    std::uint32_t last = config.firstSharedLayer() - 1;
    for (std::uint32_t i = config.firstSharedLayer(); i < config.layerCount; ++i)
        last = std::min(last, config.layers[i].kvOwner);
    return last;
}

} // namespace

engine::RunLimits usableLimits(const engine::ModelConfig& config,
                               const Capabilities& capabilities,
                               const engine::RunLimits& limits,
                               const Placement& placement)
{
    engine::RunLimits usable;
    usable.columns = std::max(1u, limits.columns);
    usable.rows = std::clamp(limits.rows, 1u, usable.columns);
    const auto bindsAll = [&] {
        const WorkPlan plan(config, capabilities, usable, placement);
        return plan.largestPiece() <= plan.work.maxSlot();
    };
    while (usable.columns > kFewestColumns && !bindsAll()) {
        usable.columns /= 2;
        usable.rows = std::min(usable.rows, usable.columns);
    }
    return usable;
}

Result<Placement> placeModel(const engine::ModelConfig& config,
                             const engine::Weights& weights,
                             const Capabilities& capabilities,
                             const PlacementRequest& request)
{
    Placement placement = request.atLeast;
    std::uint64_t needed = 0;
    std::optional<Sizes> tooLarge;
    const auto fits = [&] {
        for (const engine::KvFormat format : {engine::KvFormat::F16, engine::KvFormat::Q8}) {
            placement.kvFull = format;
            const Sizes sizes(config, weights, capabilities, request, placement);
            if (sizes.bindsAll() && sizes.total() <= request.budget) return true;
            needed = needed == 0 ? sizes.total() : std::min(needed, sizes.total());
            if (!sizes.bindsAll()) tooLarge = sizes;
        }
        return false;
    };
    if (fits()) return placement;
    const std::uint64_t whole = needed;
    if (request.expertsMayLeave && config.isMixtureOfExperts()) {
        while (placement.hostExperts < config.layerCount - placement.firstLayer) {
            ++placement.hostExperts;
            if (fits()) return placement;
        }
    }
    const std::uint32_t last = request.layersMayLeave ? lastFirstLayer(config) : 0;
    while (placement.firstLayer < last) {
        ++placement.firstLayer;
        if (fits()) return placement;
    }
    if (tooLarge && whole <= request.budget) {
        return Error{ErrorCode::OutOfMemory, "The model needs " + megabytes(tooLarge->piece) +
                                                 " in one piece; " + capabilities.name + " binds " +
                                                 megabytes(tooLarge->bindable) +
                                                 " at once. Use the CPU, or another device."};
    }
    return Error{ErrorCode::OutOfMemory, "The model needs " + megabytes(whole) + " on " +
                                             capabilities.name + ", which has " +
                                             megabytes(request.budget) +
                                             " free. Use the CPU, or a smaller model."};
}

std::string describePlan(const engine::ModelConfig& config,
                         const engine::Weights& weights,
                         const Capabilities& capabilities,
                         const PlacementRequest& request,
                         const Placement& placement)
{
    const Sizes sizes(config, weights, capabilities, request, placement);
    std::string text =
        "Memory plan for " + capabilities.name + ": weights " + megabytes(sizes.weights) +
        "; for " + std::to_string(request.contextLength) + " tokens of context, key-value cache " +
        (placement.kvFull == engine::KvFormat::Q8 ? "in 8 bits " : "") + megabytes(sizes.cache) +
        " at most, and work space " + megabytes(sizes.work) + "; ";
    if (request.budget != kUnlimited) text += megabytes(request.budget) + " free; ";
    return text + placement.describe(config.layerCount) + ".";
}

} // namespace cabochon::vulkan
