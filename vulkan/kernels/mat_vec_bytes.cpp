// The part of matVec that multiplies integers (shaders/mat_vec_dot.comp).
#include "engine/base/check.h"
#include "vulkan/kernels/mat_vec_plan.h"

#include <algorithm>
#include <bit>

namespace cabochon::vulkan::operations {

namespace {

constexpr std::uint32_t kByteLanes = 256;
constexpr std::uint32_t kLeastSubgroup = 8; // lanes that round a block of x together
constexpr std::uint32_t kLeastWidth = 256;
constexpr std::uint32_t kBytesBlock = 32; // rows that leave as a block of bytes
/// Subgroups that keep a multiprocessor's memory busy, and workgroups of 256 that each repeat the
/// prologue.
constexpr std::uint32_t kSubgroupsOfUnit = 16;
constexpr std::uint32_t kGroupsOfUnit = 2;

/// Of shaders/mat_vec_dot.comp: x, sums of subgroups, results.
std::uint32_t bytesShared(std::uint32_t blocks)
{
    return blocks * 48 + 4 * (kByteLanes + kByteLanes + kBytesBlock);
}

struct ByteShape {
    std::uint32_t rows;   // of a subgroup
    std::uint32_t split;  // subgroups that share them
    std::uint32_t passes; // of a tile
    std::uint32_t tileRows;
};

ByteShape byteShapeOf(const CommandRecorder& recorder, const Plan& plan)
{
    const bool pair = plan.a.epilogue == Epilogue::GeluPair;
    const std::uint32_t subgroups = kByteLanes / recorder.subgroupSize();
    const std::uint32_t units = recorder.capabilities().computeUnits;
    const std::uint32_t wanted = units * kSubgroupsOfUnit;
    ByteShape shape{pair ? 2u : 4u, 1, 1, 0};
    while (shape.rows > 1 && tilesOf(plan, shape.rows) * subgroups < wanted)
        shape.rows /= 2;
    // No lane is left without a block.
    const std::uint32_t blocks = plan.a.matrices[0]->columns / 32;
    const std::uint32_t most =
        std::min(subgroups, std::bit_floor(std::max(1u, blocks / recorder.subgroupSize())));
    while (shape.split < most && tilesOf(plan, shape.rows) * shape.split < wanted)
        shape.split *= 2;
    if (plan.a.outputBytes) {
        while (subgroups / shape.split * shape.rows > kBytesBlock)
            shape.split *= 2;
        shape.passes = kBytesBlock / (subgroups / shape.split * shape.rows);
    }
    shape.tileRows = subgroups / shape.split * shape.rows * shape.passes;
    return shape;
}

} // namespace

bool readsBytes(const CommandRecorder& recorder, const MatVec& a)
{
    constexpr std::uint32_t kQualcomm = 0x5143; // its devices are slower with integers
    const Capabilities& c = recorder.capabilities();
    if (!c.multipliesBytes() || c.kind == DeviceKind::Cpu || c.vendorId == kQualcomm ||
        a.columns != 1 || recorder.subgroupSize() < kLeastSubgroup)
        return false;
    const std::uint32_t width = a.matrices[0]->columns;
    if (width % 32 != 0 || width < kLeastWidth) return false;
    for (const DeviceMatrix* matrix : a.matrices) {
        if (matrix && !hasIntegerCodes(matrix->format)) return false;
    }
    return a.inputBytes || bytesShared(width / 32) <= c.maxSharedMemory;
}

bool writesBytes(const DeviceMatrix& gate)
{
    return gate.rows % kBytesBlock == 0 && gate.parts.size() == 1;
}

void dispatchBytes(CommandRecorder& recorder, const Plan& plan)
{
    const MatVec& a = plan.a;
    CABOCHON_CHECK(!a.outputBytes ||
                   (a.epilogue == Epilogue::GeluPair && writesBytes(*a.matrices[0])));
    const ByteShape shape = byteShapeOf(recorder, plan);
    const std::uint32_t blocks = a.matrices[0]->columns / 32;
    const std::uint32_t shared = a.inputBytes ? 1 : blocks;
    const std::uint32_t tiles = tilesOf(plan, shape.tileRows);
    // A workgroup that makes x ready takes several tiles, all of them equally many.
    const std::uint32_t most = a.inputBytes ? recorder.capabilities().maxGroups[0]
                                            : kGroupsOfUnit * recorder.capabilities().computeUnits;
    const std::uint32_t rounds = divideUp(tiles, most);
    dispatchShape(recorder, plan,
                  {{"mat_vec_dot_single", "mat_vec_dot_pair", "mat_vec_dot"},
                   kByteLanes,
                   shape.rows,
                   divideUp(tiles, rounds),
                   {shared, divideUp(shared * 8, kByteLanes), shape.split, shape.passes,
                    a.outputBytes ? 1u : 0u}},
                  a.inputBytes ? a.inputBytes : a.input);
}

} // namespace cabochon::vulkan::operations
