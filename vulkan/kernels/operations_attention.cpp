#include "vulkan/kernels/operations_attention.h"

#include "engine/base/check.h"
#include "vulkan/kernels/shaders/params.h"

#include <algorithm>
#include <bit>

namespace cabochon::vulkan::operations {

namespace {

/// One dispatch stays below this, for drivers end those that take seconds.
constexpr std::uint64_t kMostFlops = 100'000'000'000;
constexpr std::uint64_t kMostFlopsOnCpu = 5'000'000'000;
constexpr std::uint32_t kMostShares = 128; // MOST_SHARES of attend.glsl
constexpr std::uint32_t kMostRows = 16;    // query rows of a tile
constexpr std::uint32_t kMostHead = 512;   // values; of all published models
/// Larger heads in the registers of attend_cpu take seconds to compile.
constexpr std::uint32_t kMostHeadOnCpu = 128;

/// How keys are divided over workgroups when there are few rows; at most MOST_SHARES of
/// attend.glsl. Vulkan does not tell how many workgroups fill a device; twice 16 multiprocessors is
/// the least that a graphics card needs.
struct Division {
    std::uint32_t groups;    // workgroups to aim at
    std::uint32_t leastKeys; // of a share; whole tiles anyway
};

Division divisionFor(const Capabilities& capabilities)
{
    switch (capabilities.kind) {
    case DeviceKind::Cpu:
        return {8, 512};
    case DeviceKind::Discrete:
        return {kMostShares, 32};
    default:
        return {48, 64};
    }
}

/// Specialization constants of attend and what follows from them.
struct AttendShape {
    bool onCpu; // attend_cpu
    std::uint32_t local, rows, keys, lanes, chunk;
    std::uint32_t stretchRows; // of columns whose rows share tiles
    std::uint32_t tiles;       // of query rows, per KV head
    std::uint32_t splits;      // shares of the keys
    std::uint32_t leastKeys;
    bool step;   // the fused form
    bool merged; // by the last workgroup
};

std::uint32_t sharedBytes(const AttendShape& shape, std::uint32_t headSize)
{
    const std::uint32_t chunks = headSize / shape.chunk;
    const std::uint32_t step =
        shape.step ? 2 * (headSize + shape.local + engine::q8Scales(headSize)) * 4 : 0;
    const std::uint32_t weights = std::max(2 * shape.keys, shape.step ? kMostShares : 0);
    return shape.rows * (chunks * 16 + weights * 4 + 6 * 4) + step;
}

std::uint32_t mostSharedBytes(const Capabilities& capabilities)
{
    return capabilities.has(Tier::Subgroup) ? std::min(capabilities.maxSharedMemory, 32768u)
                                            : 16384u;
}

/// Workgroup and tile of attend.glsl.
void chooseGroup(const Capabilities& capabilities,
                 std::uint32_t subgroupSize,
                 std::uint32_t headSize,
                 AttendShape& shape)
{
    const std::uint32_t mostShared = mostSharedBytes(capabilities);
    shape.rows = kMostRows;
    if (capabilities.kind == DeviceKind::Cpu) {
        shape.local = headSize / shape.chunk > 32 ? 64 : 32;
        shape.lanes = 1;
        shape.keys = shape.local;
        shape.rows = 4; // compiled once for each row
    } else if (!capabilities.has(Tier::Subgroup)) {
        shape.local = 64;
        shape.lanes = 1;
        shape.keys = 64;
    } else {
        // Few rows: one key an invocation, for the shortest way through a share.
        const bool few = shape.stretchRows <= kMostRows && headSize >= 256;
        shape.local = few ? 256 : 128;
        shape.lanes = std::min(8u, subgroupSize);
        shape.keys = few ? std::max(32u, shape.local / shape.lanes) : 64;
    }
    while (shape.rows > 1 &&
           (shape.rows / 2 >= shape.stretchRows || sharedBytes(shape, headSize) > mostShared))
        shape.rows /= 2;
}

bool usesCpuKernel(const Capabilities& capabilities, std::uint32_t headSize)
{
    return capabilities.kind == DeviceKind::Cpu && capabilities.has(Tier::Subgroup) &&
           capabilities.subgroupBallot && headSize <= kMostHeadOnCpu;
}

AttendShape shapeOf(const CommandRecorder& recorder, const Attend& arguments, bool step)
{
    const Capabilities& capabilities = recorder.capabilities();
    const std::uint32_t headSize = arguments.cache.headSize;
    const std::uint32_t group = arguments.heads / arguments.cache.kvHeads;
    const std::uint32_t columns = arguments.columns - arguments.firstColumn;
    AttendShape shape{};
    shape.step = step;
    shape.stretchRows = arguments.mixed ? group : columns * group;
    shape.chunk = headSize % 4 == 0 ? 4 : 2;
    if (usesCpuKernel(capabilities, headSize)) {
        shape.onCpu = true;
        shape.local = recorder.subgroupSize();
        shape.keys = std::min(2 * shape.local, PAGE_POSITIONS);
        shape.rows = std::min(std::bit_ceil(shape.stretchRows), 4u);
    } else {
        chooseGroup(capabilities, recorder.subgroupSize(), headSize, shape);
    }
    CABOCHON_CHECK(PAGE_POSITIONS % shape.keys == 0);
    shape.tiles = columns * group / shape.stretchRows * divideUp(shape.stretchRows, shape.rows);

    const Division division = divisionFor(capabilities);
    std::uint32_t mostKeys = std::max(arguments.maxPositions, 1u);
    if (arguments.window != 0) // tiles of keys begin before the window
        mostKeys = std::min(mostKeys, arguments.window + arguments.columns + shape.keys);
    shape.leastKeys = division.leastKeys;
    shape.splits = std::clamp(division.groups / (arguments.cache.kvHeads * shape.tiles), 1u,
                              divideUp(mostKeys, division.leastKeys));
    return shape;
}

std::uint32_t formatOf(const CachePages& cache)
{
    static_assert(CACHE_F32 == static_cast<std::uint32_t>(engine::KvFormat::F32) &&
                  CACHE_F16 == static_cast<std::uint32_t>(engine::KvFormat::F16) &&
                  CACHE_Q8 == static_cast<std::uint32_t>(engine::KvFormat::Q8));
    return static_cast<std::uint32_t>(cache.format);
}

/// Bytes of so many positions' keys and values.
std::uint64_t bytesOf(const CachePages& cache, std::uint64_t positions)
{
    return 2 * engine::kvBytes(cache.format, positions, cache.kvHeads, cache.headSize);
}

KernelVariant
variantOf(const CommandRecorder& recorder, const AttendShape& shape, const CachePages& cache)
{
    const std::uint32_t format = formatOf(cache);
    if (shape.onCpu) {
        return {shape.step ? "attend_step_cpu" : "attend_cpu",
                {shape.local, cache.headSize, shape.rows, shape.keys, format}};
    }
    std::string_view name = shape.step ? "attend_step" : "attend";
    if (shape.merged) name = "attend_step_merged";
    if (!recorder.has(Tier::Subgroup)) name = shape.step ? "attend_step_plain" : "attend_plain";
    return {
        name,
        {shape.local, cache.headSize, shape.rows, shape.keys, shape.lanes, shape.chunk, format}};
}

void merge(CommandRecorder& recorder,
           const Attend& arguments,
           const AttendShape& shape,
           const AttendParams& params)
{
    if (shape.splits == 1 || shape.merged) return;
    recorder.barrier("attention's shares of the keys are read by their merge");
    const std::uint32_t rows =
        (arguments.columns - arguments.firstColumn) * arguments.heads / arguments.cache.kvHeads;
    const std::uint32_t local = recorder.capabilities().kind == DeviceKind::Cpu ? 8 : 64;
    const std::uint64_t bytes =
        std::uint64_t{rows} * arguments.cache.kvHeads * shape.splits * arguments.cache.headSize * 4;
    recorder.dispatch(
        {recorder.has(Tier::Subgroup) ? "attend_merge" : "attend_merge_plain",
         {local, arguments.cache.headSize, shape.rows, shape.keys, shape.splits}},
        {arguments.state, arguments.cache.tables, arguments.partial, arguments.output}, params,
        {rows, arguments.cache.kvHeads, 1}, {"attendMerge", bytes, 0});
}

AttendParams paramsOf(const Attend& arguments, const AttendShape& shape)
{
    AttendParams params{};
    params.heads = arguments.heads;
    params.kvHeads = arguments.cache.kvHeads;
    params.window = arguments.window;
    params.columns = arguments.columns;
    params.firstColumn = arguments.firstColumn;
    params.stretchRows = shape.stretchRows;
    params.splits = shape.splits;
    params.leastKeys = shape.leastKeys;
    return params;
}

} // namespace

std::uint64_t CachePages::pageBytes() const
{
    return engine::kvBytes(format, PAGE_POSITIONS, kvHeads, headSize);
}

std::string headsBeyond(const Capabilities& capabilities, std::uint32_t headSize)
{
    if (headSize > kMostHead) {
        return "its attention has heads of " + std::to_string(headSize) +
               " values, of which kernels take " + std::to_string(kMostHead);
    }
    if (usesCpuKernel(capabilities, headSize)) return {};
    for (const bool step : {false, true}) {
        for (const std::uint32_t rowCount : {1u, kMostRows, kMostRows + 1}) {
            AttendShape shape{};
            shape.step = step;
            shape.chunk = headSize % 4 == 0 ? 4 : 2;
            shape.stretchRows = rowCount;
            chooseGroup(capabilities, capabilities.subgroupSize, headSize, shape);
            const std::uint32_t bytes = sharedBytes(shape, headSize);
            if (bytes <= mostSharedBytes(capabilities)) continue;
            return "attention with heads of " + std::to_string(headSize) + " values takes " +
                   std::to_string(bytes) + " bytes of a workgroup's memory, of which " +
                   std::to_string(mostSharedBytes(capabilities)) + " are used";
        }
    }
    return {};
}

void storeHeads(CommandRecorder& recorder, const StoreHeads& arguments)
{
    const CachePages& cache = arguments.cache;
    CABOCHON_CHECK(cache.headSize % 2 == 0 && cache.headSize > 0);
    StoreHeadsParams params{};
    params.heads = arguments.queries ? arguments.heads : 0;
    params.kvHeads = arguments.keys ? cache.kvHeads : 0;
    params.headSize = cache.headSize;
    params.firstQueryColumn = arguments.firstQueryColumn;
    params.hasValues = arguments.values ? 1 : 0;
    params.epsilon = arguments.epsilon;
    const std::uint32_t slots = params.heads + 2 * params.kvHeads;
    const std::uint64_t bytes = std::uint64_t{slots} * arguments.columns * cache.headSize * 8;
    std::uint32_t local = 64;
    if (recorder.capabilities().kind == DeviceKind::Cpu)
        local = cache.format == engine::KvFormat::Q8 ? 32 : 8;
    recorder.dispatch({recorder.has(Tier::Subgroup) ? "store_heads" : "store_heads_plain",
                       {local, formatOf(cache)}},
                      {arguments.state, arguments.queries, arguments.keys, arguments.values,
                       arguments.queryNorm, arguments.keyNorm, arguments.rotation, cache.keys,
                       cache.values, cache.tables},
                      params, {slots, arguments.columns, 1}, {"storeHeads", bytes, 0});
}

void attend(CommandRecorder& recorder, const Attend& arguments)
{
    const CachePages& cache = arguments.cache;
    CABOCHON_CHECK(cache.headSize % 2 == 0 && cache.headSize > 0);
    CABOCHON_CHECK(arguments.heads % cache.kvHeads == 0);
    if (recorder.refuses(headsBeyond(recorder.capabilities(), cache.headSize))) return;
    if (arguments.firstColumn >= arguments.columns) return;
    const AttendShape shape = shapeOf(recorder, arguments, /*step=*/false);
    AttendParams params = paramsOf(arguments, shape);
    CABOCHON_CHECK(shape.splits == 1 ||
                   arguments.partial.size >=
                       attendScratchBytes(recorder.capabilities(), arguments.columns,
                                          arguments.heads, cache.headSize, arguments.maxPositions));
    const std::uint64_t keys =
        arguments.window == 0
            ? arguments.maxPositions
            : std::min(arguments.maxPositions, arguments.window + arguments.columns);
    const std::uint64_t tileFlops = 4 * keys * shape.rows * cache.kvHeads * cache.headSize;
    const std::uint64_t tileBytes = bytesOf(cache, keys);
    const std::uint64_t mostFlops =
        recorder.capabilities().kind == DeviceKind::Cpu ? kMostFlopsOnCpu : kMostFlops;
    const auto tilesAtOnce = static_cast<std::uint32_t>(
        std::clamp<std::uint64_t>(mostFlops / std::max<std::uint64_t>(tileFlops, 1), 1, 32768));
    for (std::uint32_t tile = 0; tile < shape.tiles; tile += tilesAtOnce) {
        const std::uint32_t count = std::min(tilesAtOnce, shape.tiles - tile);
        params.firstTile = tile;
        recorder.dispatch(variantOf(recorder, shape, cache),
                          {arguments.state, arguments.queries, cache.tables, arguments.output,
                           arguments.partial, cache.keys, cache.values},
                          params, {shape.splits, cache.kvHeads, count},
                          {"attend", count * tileBytes, count * tileFlops});
    }
    merge(recorder, arguments, shape, params);
}

void attendStep(CommandRecorder& recorder, const AttendStep& arguments)
{
    const StoreHeads& heads = arguments.heads;
    const Attend& attend = arguments.attend;
    const CachePages& cache = attend.cache;
    CABOCHON_CHECK(heads.columns == 1 && attend.columns == 1 && attend.firstColumn == 0);
    CABOCHON_CHECK(heads.queries && heads.heads == attend.heads);
    if (recorder.refuses(headsBeyond(recorder.capabilities(), cache.headSize))) return;
    AttendShape shape = shapeOf(recorder, attend, /*step=*/true);
    shape.merged = shape.splits > 1 && arguments.counters && !shape.onCpu &&
                   recorder.has(Tier::Subgroup) && recorder.capabilities().memoryModel &&
                   shape.tiles * cache.kvHeads * 4 <= kAttendCounterBytes;
    const AttendParams plain = paramsOf(attend, shape);
    const AttendStepParams params{plain.heads,         plain.kvHeads,         plain.window,
                                  plain.columns,       plain.firstColumn,     plain.stretchRows,
                                  plain.firstTile,     plain.splits,          plain.leastKeys,
                                  heads.keys ? 1u : 0, heads.values ? 1u : 0, heads.epsilon};
    const std::uint64_t keys =
        attend.window == 0 ? attend.maxPositions : std::min(attend.maxPositions, attend.window);
    const std::uint64_t bytes = bytesOf(cache, keys);
    const std::uint64_t flops = 4 * keys * attend.heads * cache.headSize;
    const BufferView views[] = {attend.state,      heads.queries,   cache.tables,  attend.output,
                                attend.partial,    cache.keys,      cache.values,  heads.keys,
                                heads.values,      heads.queryNorm, heads.keyNorm, heads.rotation,
                                arguments.counters};
    recorder.dispatchBytes(
        variantOf(recorder, shape, cache), std::span(views).first(shape.merged ? 13 : 12),
        std::as_bytes(std::span(&params, 1)), {shape.splits, cache.kvHeads, shape.tiles},
        {"attendStep", bytes, flops});
    merge(recorder, attend, shape, plain);
}

std::uint64_t attendScratchBytes(const Capabilities& capabilities,
                                 std::uint32_t columns,
                                 std::uint32_t heads,
                                 std::uint32_t maxHeadSize,
                                 std::uint32_t maxPositions)
{
    const Division division = divisionFor(capabilities);
    const std::uint64_t splits =
        std::min(division.groups, divideUp(maxPositions, division.leastKeys));
    if (splits <= 1) return 0;
    // Keys are divided only while tiles x shares stay within the workgroups aimed at.
    const std::uint64_t rows = std::min<std::uint64_t>(std::uint64_t{columns} * heads * splits,
                                                       std::uint64_t{division.groups} * kMostRows);
    return rows * (maxHeadSize + 2) * sizeof(float);
}

} // namespace cabochon::vulkan::operations
