#include "engine/model/memory_plan.h"

#include <algorithm>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kContextStep = 1'024;
constexpr std::uint32_t kLeastContext = 4'096;

/// Pages of sliding layers that one timeline can hold: those of its window, of the slack, of the
/// columns of a run, and parts of two more at the ends.
std::uint64_t slidingPages(const ModelConfig& config,
                           const CacheShape& shape,
                           std::uint64_t slack,
                           std::uint64_t columns)
{
    const std::uint64_t held = pagesFor(config.slidingWindow + slack + columns) + 1;
    return std::min<std::uint64_t>(held, pagesFor(shape.contextLength));
}

} // namespace

std::uint64_t mostPages(const ModelConfig& config, const CacheShape& shape, KvGroup group)
{
    // The fork that is kept shares its pages until the conversation writes to the last one.
    const std::uint64_t all = pagesFor(shape.contextLength) + (shape.keptSlack ? 1 : 0);
    if (group == KvGroup::Full) return all;
    std::uint64_t pages = slidingPages(config, shape, shape.slidingSlack, shape.runColumns);
    if (shape.keptSlack) pages += slidingPages(config, shape, *shape.keptSlack, 0);
    return std::min(pages, all);
}

CacheBytes cacheBytes(const ModelConfig& config, const CacheShape& shape, LayerRange layers)
{
    const KvPageLayout page(config, shape.formats, layers.first,
                            std::min(layers.end, config.layerCount));
    CacheBytes bytes;
    for (const KvGroup group : kKvGroups) {
        bytes.first += page.bytesOf(group);
        bytes.atMost += mostPages(config, shape, group) * page.bytesOf(group);
    }
    return bytes;
}

MemoryPlan planMemory(const ModelConfig& config, const Weights& weights, const CacheShape& shape)
{
    MemoryPlan plan;
    plan.kv = cacheBytes(config, shape);
    plan.kvBytesPerToken =
        KvPageLayout(config, shape.formats, 0, config.layerCount).bytesOf(KvGroup::Full) /
        kPagePositions;
    weights.forEach([&](const TensorView& tensor, WeightKind kind) {
        if (kind == WeightKind::Table)
            plan.tableBytes += tensor.sizeBytes();
        else if (tensor.name != weights.tokenEmbedding.name) // a tied head stays in the file, too
            plan.weightBytes += tensor.sizeBytes();
    });
    return plan;
}

std::uint32_t longestContext(const ModelConfig& config, CacheShape shape, std::uint64_t budgetBytes)
{
    const std::uint32_t least = std::min(kLeastContext, config.contextLength);
    const auto fits = [&](std::uint32_t contextLength) {
        shape.contextLength = contextLength;
        return cacheBytes(config, shape).atMost <= budgetBytes;
    };
    if (fits(config.contextLength)) return config.contextLength;
    std::uint32_t low = least / kContextStep; // in steps; assumed to fit
    std::uint32_t high = config.contextLength / kContextStep + 1;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (fits(middle * kContextStep) ? low : high) = middle;
    }
    return std::max(least, low * kContextStep);
}

} // namespace cabochon::engine
