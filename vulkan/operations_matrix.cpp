#include "vulkan/operations_matrix.h"

#include "vulkan/shaders/params.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace cabochon::vulkan::operations {

namespace {

/// Blocks of x that shared memory holds without a prologue: 96 * 144 bytes fit 16 KiB.
constexpr std::uint32_t kChunkBlocks = 96;
constexpr std::uint32_t kBlockBytes = 9 * 16;      // of x in shared memory
constexpr std::uint32_t kQuantBytes = 2 * 16 + 16; // of quantized x
/// Workgroups that keep a large device busy; more only repeat the load of x and the prologue.
constexpr std::uint32_t kGroups = 512;
constexpr std::uint32_t kGroupsWithPrologue = 256;
constexpr std::uint32_t kGroupsEmulated = 16;

constexpr std::uint32_t kHasResidual = 1, kHasNorm = 2, kHasStream = 4;

bool isEmulated(const CommandRecorder& recorder)
{
    return recorder.capabilities().kind == DeviceKind::Cpu;
}

std::uint32_t localSize(const CommandRecorder& recorder)
{
    return isEmulated(recorder) ? 32 : 128;
}

MatrixPlanes planesOf(const MatrixLayout& layout)
{
    const auto words = [](std::uint64_t bytes) { return static_cast<std::uint32_t>(bytes / 16); };
    return {layout.blocks(), words(layout.high), words(layout.scales), words(layout.deltas)};
}

/// Integer products: one column, codes in every matrix, and inputs so long that quantizing them
/// once for a workgroup pays (performance.md 2.2).
bool usesIntegerDot(const CommandRecorder& recorder, const MatVec& a)
{
    if (!recorder.has(Tier::IntegerDot) || a.columns != 1) return false;
    for (const DeviceMatrix* matrix : a.matrices) {
        if (matrix && !hasIntegerCodes(matrix->format)) return false;
    }
    return a.matrices[0]->columns >= 256;
}

std::uint32_t sharedBytes(std::uint32_t blocks, bool dot)
{
    return blocks * (kBlockBytes + (dot ? kQuantBytes : 0)) + 128 * 4;
}

/// The parts of one dispatch: part i of matrix m, or none.
using Parts = std::array<const DeviceMatrix::Part*, 3>;

struct Plan {
    const MatVec& a;
    Parts parts;
    bool first; // dispatch of this product: it writes the stream
};

MatVecParams paramsOf(const Plan& plan)
{
    const MatVec& a = plan.a;
    MatVecParams params{};
    MatrixPlanes* const planes[] = {&params.planes0, &params.planes1, &params.planes2};
    std::uint32_t* const rows[] = {&params.rows0, &params.rows1, &params.rows2};
    std::uint32_t* const offsets[] = {&params.offset0, &params.offset1, &params.offset2};
    std::uint32_t* const strides[] = {&params.stride0, &params.stride1, &params.stride2};
    const DeviceMatrix& matrix = *a.matrices[0];
    params.planes0.blocks = (matrix.columns + 31) / 32;
    for (std::size_t m = 0; m < 3; ++m) {
        if (!plan.parts[m]) continue;
        *planes[m] = planesOf(plan.parts[m]->layout);
        *rows[m] = plan.parts[m]->layout.rows;
        *offsets[m] = plan.parts[m]->firstRow;
        *strides[m] = a.outputStrides[m] ? a.outputStrides[m] : a.matrices[m]->rows;
    }
    params.width = matrix.columns;
    params.inputStride = a.inputStride ? a.inputStride : matrix.columns;
    params.scale = a.prologue.scale;
    params.epsilon = a.prologue.epsilon;
    params.cap = a.cap;
    params.factorOffset = a.factorOffset;
    params.factorStride = a.factorStride ? a.factorStride : matrix.rows;
    return params;
}

Work workOf(const Plan& plan)
{
    Work work{plan.a.name, 0, 0};
    for (const DeviceMatrix::Part* part : plan.parts) {
        if (!part) continue;
        work.bytes += part->layout.bytes;
        work.flops += 2ull * part->layout.rows * part->layout.columns * plan.a.columns;
    }
    return work;
}

std::uint32_t prologueBits(const Plan& plan)
{
    const Prologue& p = plan.a.prologue;
    if (!p) return 0;
    return (p.residual ? kHasResidual : 0) | (p.norm ? kHasNorm : 0) |
           (p.stream && plan.first ? kHasStream : 0);
}

void dispatchPlan(CommandRecorder& recorder, const Plan& plan)
{
    const MatVec& a = plan.a;
    const bool dot = usesIntegerDot(recorder, a);
    const bool plain = !recorder.has(Tier::Subgroup);
    const std::uint32_t local = localSize(recorder);
    const std::uint32_t lanes = plain ? 32 : recorder.subgroupSize();
    MatVecParams params = paramsOf(plan);
    const std::uint32_t blocks = params.planes0.blocks;
    const std::uint32_t bits = prologueBits(plan);
    const std::uint32_t chunk = bits != 0 ? blocks : kChunkBlocks;
    assert(sharedBytes(chunk, dot) <= recorder.capabilities().maxSharedMemory);
    const std::uint32_t rows = a.columns > 4 ? 2 : std::min(4u, a.columns == 1 ? 4u : 2u);
    const std::uint32_t tileRows = std::max(1u, local / lanes) * rows;
    const bool pair = a.epilogue == Epilogue::GeluPair;
    std::uint32_t tiles = 0, matrices = 0;
    std::uint32_t formats[3] = {};
    for (std::size_t m = 0; m < 3; ++m) {
        if (!plan.parts[m]) continue;
        matrices = static_cast<std::uint32_t>(m) + 1;
        formats[m] = static_cast<std::uint32_t>(a.matrices[m]->format);
        if (!(pair && m == 1)) tiles += (plan.parts[m]->layout.rows + tileRows - 1) / tileRows;
    }
    const std::uint32_t wanted = isEmulated(recorder) ? kGroupsEmulated
                                 : bits != 0          ? kGroupsWithPrologue
                                                      : kGroups;
    params.tilesPerGroup = std::max(1u, (tiles + wanted - 1) / wanted);
    const std::uint32_t groups = (tiles + params.tilesPerGroup - 1) / params.tilesPerGroup;
    const auto view = [&](std::size_t m) {
        return plan.parts[m] ? plan.parts[m]->view : BufferView{};
    };
    const Prologue& p = a.prologue;
    recorder.dispatch({dot     ? "mat_vec_dot"
                       : plain ? "mat_vec_plain"
                               : "mat_vec",
                       {local, formats[0], formats[1], formats[2], matrices, a.columns,
                        static_cast<std::uint32_t>(a.epilogue), bits, rows, chunk}},
                      {view(0), view(1), view(2), a.input, p.residual, p.postNorm, p.norm, p.stream,
                       a.outputs[0], a.outputs[1], a.outputs[2], a.factor},
                      params, {groups, 1, 1}, workOf(plan));
}

} // namespace

bool prologueFits(const CommandRecorder& recorder, std::uint32_t width)
{
    const std::uint32_t blocks = (width + 31) / 32;
    return sharedBytes(blocks, recorder.has(Tier::IntegerDot)) <=
           recorder.capabilities().maxSharedMemory;
}

void matVec(CommandRecorder& recorder, const MatVec& a)
{
    assert(a.columns >= 1 && a.columns <= 8);
    assert(!a.prologue || a.columns == 1);
    std::size_t most = 0;
    for (const DeviceMatrix* matrix : a.matrices)
        most = std::max(most, matrix ? matrix->parts.size() : 0);
    for (std::size_t i = 0; i < most; ++i) {
        Plan plan{a, {}, i == 0};
        for (std::size_t m = 0; m < 3; ++m) {
            if (a.matrices[m] && i < a.matrices[m]->parts.size())
                plan.parts[m] = &a.matrices[m]->parts[i];
        }
        assert(a.epilogue != Epilogue::GeluPair ||
               (plan.parts[0] && plan.parts[1] &&
                plan.parts[0]->layout.rows == plan.parts[1]->layout.rows));
        dispatchPlan(recorder, plan);
    }
}

} // namespace cabochon::vulkan::operations
