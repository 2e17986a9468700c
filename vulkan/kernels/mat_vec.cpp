// matVec in float32, and which way a product takes.
#include "engine/base/check.h"
#include "vulkan/kernels/mat_vec_plan.h"
#include "vulkan/kernels/operations_matrix.h"

#include <algorithm>

namespace cabochon::vulkan::operations {

namespace {

/// Blocks of x that shared memory holds without a prologue: 96 * 144 bytes fit 16 KiB.
constexpr std::uint32_t kChunkBlocks = 96;
constexpr std::uint32_t kBlockBytes = 9 * 16; // of x in shared memory
constexpr std::uint32_t kSharedSums = 128;    // floats: MAX_SHARED_SUMS of mat_vec.comp
/// Invocations of a workgroup. With a prologue a larger one, for each makes the prologue again.
constexpr std::uint32_t kLocal = 128;
constexpr std::uint32_t kLocalWithPrologue = 256;
constexpr std::uint32_t kLocalEmulated = 32;
/// Workgroups that keep a large device busy; more only repeat the load of x and the prologue.
constexpr std::uint32_t kGroups = 512;
constexpr std::uint32_t kGroupsWithPrologue = 256;
constexpr std::uint32_t kGroupsEmulated = 16;
/// Of mat_vec_lanes: bytes of a uniform buffer, columns at once.
constexpr std::uint32_t kLaneWindowBytes = 65536;
constexpr std::uint32_t kMostLaneColumns = 4;

bool isEmulated(const CommandRecorder& recorder)
{
    return recorder.capabilities().kind == DeviceKind::Cpu;
}

std::uint32_t localSize(const CommandRecorder& recorder, bool prologue)
{
    if (isEmulated(recorder)) return kLocalEmulated;
    return prologue ? kLocalWithPrologue : kLocal;
}

std::uint32_t sharedBytes(std::uint32_t blocks)
{
    return blocks * kBlockBytes + 4 * (kLocalWithPrologue + kSharedSums);
}

/// Columns that mat_vec_lanes takes at once; 0: it does not apply.
std::uint32_t laneColumns(const CommandRecorder& recorder, const MatVec& a)
{
    const Capabilities& c = recorder.capabilities();
    const std::uint32_t width = a.matrices[0]->columns;
    const std::uint32_t stride = a.columns > 1 && a.inputStride ? a.inputStride : width;
    if (!isEmulated(recorder) || !recorder.has(Tier::Subgroup) || !c.subgroupBallot ||
        32 % recorder.subgroupSize() != 0 || c.maxUniformBufferRange < kLaneWindowBytes)
        return 0;
    if (width % 32 != 0 || width * 4 > kLaneWindowBytes) return 0;
    if (a.columns > 1 && stride * 4 % c.uniformAlignment != 0) return 0;
    for (const BufferView& view :
         {a.input, a.prologue.residual, a.prologue.postNorm, a.prologue.norm}) {
        if (view.offset % c.uniformAlignment != 0) return 0;
    }
    return std::min({a.columns, kMostLaneColumns, 1 + (kLaneWindowBytes / 4 - width) / stride});
}

/// Lanes along K: graphics cards.
void dispatchRows(CommandRecorder& recorder, const Plan& plan)
{
    const MatVec& a = plan.a;
    const bool plain = !recorder.has(Tier::Subgroup);
    const bool prologue = prologueBits(plan) != 0;
    const std::uint32_t local = localSize(recorder, prologue);
    const std::uint32_t lanes = plain ? 32 : recorder.subgroupSize();
    const std::uint32_t lanesGroups = std::max(1u, local / lanes);
    const std::uint32_t blocks = divideUp(a.matrices[0]->columns, 32);
    const std::uint32_t chunk = prologue ? blocks : kChunkBlocks;
    const std::uint64_t start = std::uint64_t{plan.firstColumn} *
                                (a.inputStride ? a.inputStride : a.matrices[0]->columns) * 4;
    const std::uint32_t alignment = recorder.capabilities().storageAlignment;
    if (start % alignment != 0) {
        recorder.refuses("columns of " + std::to_string(a.matrices[0]->columns) +
                         " values do not begin at multiples of " + std::to_string(alignment) +
                         " bytes");
        return;
    }
    CABOCHON_CHECK(sharedBytes(chunk) <= recorder.capabilities().maxSharedMemory);
    const std::uint32_t wanted = isEmulated(recorder) ? kGroupsEmulated
                                 : prologue           ? kGroupsWithPrologue
                                                      : kGroups;
    // Many rows side by side share loads of x; too many leave a large device without work. Where
    // one row a group of lanes is too much still, the groups of a workgroup share long rows.
    std::uint32_t rows = plan.columns == 1 ? 4 : 2;
    while (rows > 1 && tilesOf(plan, lanesGroups * rows) < wanted)
        rows /= 2;
    std::uint32_t share = 0, tileRows = lanesGroups * rows;
    const std::uint32_t matrices = a.epilogue == Epilogue::GeluPair ? 2 : 1;
    if (blocks >= local && tilesOf(plan, tileRows) < wanted &&
        rows * plan.columns * matrices * lanesGroups <= kSharedSums) {
        share = 1;
        tileRows = rows;
    }
    const std::uint32_t tiles = tilesOf(plan, tileRows);
    std::uint32_t groups = std::min(tiles, std::max(wanted, 1u));
    if (isEmulated(recorder)) {
        // Of all loops in a tile, with the turn that ends each: over rows in every block, chunks
        // of x, steps of the sums over 32 lanes.
        const std::uint64_t turns =
            8 + std::uint64_t{matrices} * (divideUp(blocks, lanes) * (rows + 2) + 1) +
            divideUp(8 * blocks, local) + divideUp(blocks, chunk) +
            std::uint64_t{6} * matrices * rows * plan.columns;
        const std::uint64_t needed = (tiles * turns + kMostTurnsEmulated - 1) / kMostTurnsEmulated;
        groups =
            std::max(groups, static_cast<std::uint32_t>(std::min<std::uint64_t>(needed, tiles)));
    }
    constexpr KernelNames kNames{"mat_vec_single", "mat_vec_pair", "mat_vec"};
    constexpr KernelNames kPlain{"mat_vec_plain_single", "mat_vec_plain_pair", "mat_vec_plain"};
    const bool whole =
        a.matrices[0]->columns % 4 == 0 && (plan.columns == 1 || a.inputStride % 4 == 0);
    dispatchShape(recorder, plan,
                  {plain ? kPlain : kNames, local, rows, groups, {chunk, share, whole ? 1u : 0u}},
                  a.input.part(start, a.input.size - start));
}

/// Lane = row: emulated devices.
void dispatchLanes(CommandRecorder& recorder, Plan plan, std::uint32_t columnsAtOnce)
{
    constexpr std::uint32_t kRows = 4;
    constexpr KernelNames kNames{"mat_vec_lanes_single", "mat_vec_lanes_pair", "mat_vec_lanes"};
    const MatVec& a = plan.a;
    const std::uint32_t lanes = recorder.subgroupSize();
    const std::uint32_t width = a.matrices[0]->columns;
    const std::uint32_t stride = a.inputStride ? a.inputStride : width;
    const std::uint32_t groups = std::min(tilesOf(plan, lanes * kRows), kGroupsEmulated);
    for (std::uint32_t first = 0; first < a.columns; first += columnsAtOnce) {
        plan.firstColumn = first;
        plan.columns = std::min(columnsAtOnce, a.columns - first);
        const BufferView input =
            a.input.part(std::uint64_t{first} * stride * 4,
                         (std::uint64_t{plan.columns - 1} * stride + width) * 4);
        dispatchShape(recorder, plan, {kNames, lanes, kRows, groups, {}}, input);
    }
}

void dispatchPlan(CommandRecorder& recorder, Plan plan)
{
    const std::uint32_t all = plan.a.columns;
    if (readsBytes(recorder, plan.a)) {
        dispatchBytes(recorder, plan);
        return;
    }
    CABOCHON_CHECK(!plan.a.inputBytes && !plan.a.outputBytes);
    if (const std::uint32_t columns = laneColumns(recorder, plan.a); columns > 0) {
        dispatchLanes(recorder, plan, columns);
        return;
    }
    for (std::uint32_t first = 0; first < all; first += kMatVecColumns) {
        plan.firstColumn = first;
        plan.columns = std::min(kMatVecColumns, all - first);
        dispatchRows(recorder, plan);
    }
}

} // namespace

bool prologueFits(const CommandRecorder& recorder, std::uint32_t width)
{
    return sharedBytes(divideUp(width, 32)) <= recorder.capabilities().maxSharedMemory;
}

void matVec(CommandRecorder& recorder, const MatVec& a)
{
    const bool wide = a.matrices[0]->columns > kMostTileWidth;
    CABOCHON_CHECK(a.columns >= 1 && (a.columns <= kMatVecColumns || wide));
    CABOCHON_CHECK(!a.prologue || a.columns == 1);
    std::size_t most = 0;
    for (const DeviceMatrix* matrix : a.matrices)
        most = std::max(most, matrix ? matrix->parts.size() : 0);
    for (std::size_t i = 0; i < most; ++i) {
        Plan plan{a, {}, i == 0};
        for (std::size_t m = 0; m < 3; ++m) {
            if (a.matrices[m] && i < a.matrices[m]->parts.size())
                plan.parts[m] = &a.matrices[m]->parts[i];
        }
        CABOCHON_CHECK(a.epilogue != Epilogue::GeluPair ||
                       (plan.parts[0] && plan.parts[1] &&
                        plan.parts[0]->layout.rows == plan.parts[1]->layout.rows));
        dispatchPlan(recorder, plan);
    }
}

} // namespace cabochon::vulkan::operations
