#include "vulkan/kernels/operations_media.h"

#include "engine/base/check.h"
#include "engine/media/image_size.h"
#include "vulkan/kernels/element_groups.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/shaders/params.h"

#include <algorithm>
#include <cmath>

namespace cabochon::vulkan::operations {

namespace {

/// Of heads whose query and sums an invocation can hold.
constexpr std::uint32_t kMostHeadSize = 256;
constexpr std::uint32_t kSharedBytes = 16384; // every device has as much
/// Patches of a soft token.
constexpr std::uint32_t kPooled = engine::kPoolSide * engine::kPoolSide;
/// Of attention to all: loops over keys, and over their groups. Pictures have a third.
constexpr std::uint64_t kMostPositions = kMostTurnsEmulated / 2;
static_assert(kPooled * engine::kImageBudgets.back() <= kMostPositions);

} // namespace

void clampValues(CommandRecorder& recorder, const ClampValues& a)
{
    const std::uint64_t bytes = floatBytes(a.columns, a.width);
    CABOCHON_CHECK(a.input.size >= bytes && a.output.size >= bytes);
    recorder.dispatch({"clamp_values", {elementGroup(recorder)}}, {a.input, a.output},
                      ClampValuesParams{a.width, a.minimum, a.maximum},
                      elementGroups(recorder, a.width, a.columns), {"clampValues", 2 * bytes, 0});
}

void addRows(CommandRecorder& recorder, const AddRows& a)
{
    const std::uint64_t bytes = floatBytes(a.columns, a.width);
    CABOCHON_CHECK(a.values.size >= bytes && a.table.size >= floatBytes(a.rows, a.width));
    recorder.dispatch({"add_rows", {elementGroup(recorder)}}, {a.values, a.table},
                      AddRowsParams{a.width, a.firstColumn, a.divisor, a.rows},
                      elementGroups(recorder, a.width, a.columns), {"addRows", 3 * bytes, 0});
}

void rotatePatch(CommandRecorder& recorder, const RotatePatch& a)
{
    const std::uint64_t bytes = floatBytes(a.patches * a.heads, a.headSize);
    CABOCHON_CHECK(a.values.size >= bytes && a.headSize % 4 == 0);
    recorder.dispatch({"rotate_patch", {elementGroup(recorder)}}, {a.values, a.rotation},
                      RotatePatchParams{a.heads, a.headSize, a.patchColumns, a.firstPatch},
                      elementGroups(recorder, a.heads * a.headSize / 2, a.patches),
                      {"rotatePatch", 2 * bytes, 0});
}

std::string beyondAttendAll(std::uint32_t headSize)
{
    if (headSize % 4 == 0 && headSize <= kMostHeadSize) return {};
    return "heads of " + std::to_string(headSize) + " values, at most " +
           std::to_string(kMostHeadSize) + " and a multiple of 4 are possible";
}

void attendAll(CommandRecorder& recorder, const AttendAll& a)
{
    const std::uint64_t bytes = floatBytes(a.positions * a.heads, a.headSize);
    CABOCHON_CHECK(a.queries.size >= bytes && a.keys.size >= bytes && a.values.size >= bytes &&
                   a.output.size >= bytes && a.firstQuery + a.queryCount <= a.positions);
    CABOCHON_CHECK(a.positions <= kMostPositions);
    if (recorder.refuses(beyondAttendAll(a.headSize))) return;
    const bool emulated = recorder.capabilities().kind == DeviceKind::Cpu;
    // What lanes read costs once for each of them where they are emulated: queries share it. All
    // loops over a head and a group are unrolled, so that more of either takes emulated devices
    // seconds to compile.
    const std::uint32_t local = emulated ? 8 : 64;
    const std::uint32_t rows = emulated ? 2 : 1;
    const std::uint32_t group = emulated ? 1 : 4;
    std::uint32_t keys = group;
    while (!emulated && keys < 32 && 2 * keys * a.headSize * 8 <= kSharedBytes)
        keys *= 2;
    recorder.dispatch(
        {"attend_all", {local, a.headSize / 4, rows, keys, group, emulated ? 0u : 1u}},
        {a.queries, a.keys, a.values, a.output},
        AttendAllParams{a.positions, a.heads, a.firstQuery, a.queryCount},
        {divideUp(a.queryCount, local * rows), a.heads, 1},
        {"attendAll", 4 * bytes,
         4 * std::uint64_t{a.queryCount} * a.positions * a.heads * a.headSize});
}

void poolPatches(CommandRecorder& recorder, const PoolPatches& a)
{
    const std::uint64_t bytes = floatBytes(a.tokens, a.width);
    CABOCHON_CHECK(a.output.size >= bytes && a.patches.size >= kPooled * bytes);
    recorder.dispatch({"pool_patches", {elementGroup(recorder)}}, {a.patches, a.output},
                      PoolPatchesParams{a.width, a.tokenColumns, a.firstToken,
                                        std::sqrt(static_cast<float>(a.width))},
                      elementGroups(recorder, a.width, a.tokens),
                      {"poolPatches", (kPooled + 1) * bytes, 0});
}

void standardize(CommandRecorder& recorder, const Standardize& a)
{
    const std::uint64_t bytes = floatBytes(a.columns, a.width);
    CABOCHON_CHECK(a.values.size >= bytes && a.bias && a.scale);
    recorder.dispatch({"standardize", {elementGroup(recorder)}}, {a.values, a.bias, a.scale},
                      WidthParams{a.width}, elementGroups(recorder, a.width, a.columns),
                      {"standardize", 2 * bytes, 0});
}

void layerNorm(CommandRecorder& recorder, const LayerNorm& a)
{
    constexpr std::uint32_t kRowsOfGrid = 32768; // its first extent; every device takes more
    const std::uint64_t bytes = floatBytes(a.rows, a.width);
    CABOCHON_CHECK(a.values.size >= bytes && a.weight);
    const LayerNormParams params{a.width, a.rows, a.bias ? 1u : 0u, a.relu ? 1u : 0u, a.epsilon};
    // Short rows are many: the channels of a frequency.
    const std::uint32_t local = a.width <= 256 ? 32 : elementGroup(recorder);
    recorder.dispatch({recorder.has(Tier::Subgroup) ? "layer_norm" : "layer_norm_plain", {local}},
                      {a.values, a.weight, a.bias}, params,
                      {std::min(a.rows, kRowsOfGrid), divideUp(a.rows, kRowsOfGrid), 1},
                      {"layerNorm", 3 * bytes, 0});
}

} // namespace cabochon::vulkan::operations
