#include "vulkan/kernels/mat_vec_plan.h"

#include "vulkan/kernels/matrix_planes.h"

namespace cabochon::vulkan::operations {

namespace {

MatVecParams paramsOf(const Plan& plan)
{
    const MatVec& a = plan.a;
    MatVecParams params{};
    MatrixPlanes* const planes[] = {&params.planes0, &params.planes1, &params.planes2};
    std::uint32_t* const rows[] = {&params.rows0, &params.rows1, &params.rows2};
    std::uint32_t* const offsets[] = {&params.offset0, &params.offset1, &params.offset2};
    std::uint32_t* const strides[] = {&params.stride0, &params.stride1, &params.stride2};
    const DeviceMatrix& matrix = *a.matrices[0];
    params.planes0.blocks = divideUp(matrix.columns, 32);
    for (std::size_t m = 0; m < 3; ++m) {
        if (!plan.parts[m]) continue;
        *planes[m] = planesOf(plan.parts[m]->layout);
        *rows[m] = plan.parts[m]->layout.rows;
        *strides[m] = a.outputStrides[m] ? a.outputStrides[m] : a.matrices[m]->rows;
        *offsets[m] = plan.firstColumn * *strides[m] + plan.parts[m]->firstRow;
    }
    params.width = matrix.columns;
    params.inputStride = a.inputStride ? a.inputStride : matrix.columns;
    params.scale = a.prologue.scale;
    params.epsilon = a.prologue.epsilon;
    params.cap = a.cap;
    params.factorStride = a.factorStride ? a.factorStride : matrix.rows;
    params.factorOffset = a.factorOffset + plan.firstColumn * params.factorStride +
                          (plan.parts[0] ? plan.parts[0]->firstRow : 0);
    return params;
}

Work workOf(const Plan& plan)
{
    Work work{plan.a.name, 0, 0};
    for (const DeviceMatrix::Part* part : plan.parts) {
        if (!part) continue;
        work.bytes += part->layout.bytes;
        work.flops += 2ull * part->layout.rows * part->layout.columns * plan.columns;
    }
    return work;
}

} // namespace

std::uint32_t prologueBits(const Plan& plan)
{
    const Prologue& p = plan.a.prologue;
    if (plan.a.inputBytes) return kHasBytes;
    if (!p) return 0;
    return (p.residual ? kHasResidual : 0) | (p.norm ? kHasNorm : 0) |
           (p.stream && plan.first ? kHasStream : 0);
}

std::uint32_t tilesOf(const Plan& plan, std::uint32_t tileRows)
{
    std::uint32_t tiles = 0;
    for (std::size_t m = 0; m < 3; ++m) {
        if (!plan.parts[m] || (plan.a.epilogue == Epilogue::GeluPair && m == 1)) continue;
        tiles += divideUp(plan.parts[m]->layout.rows, tileRows);
    }
    return tiles;
}

void dispatchShape(CommandRecorder& recorder,
                   const Plan& plan,
                   const Shape& shape,
                   const BufferView& input)
{
    const MatVec& a = plan.a;
    const Prologue& p = a.prologue;
    std::uint32_t matrices = 0;
    std::uint32_t formats[3] = {};
    BufferView views[3];
    for (std::uint32_t m = 0; m < 3; ++m) {
        if (!plan.parts[m]) continue;
        matrices = m + 1;
        formats[m] = static_cast<std::uint32_t>(a.matrices[m]->format);
        views[m] = plan.parts[m]->view;
    }
    const std::string_view shader = a.epilogue == Epilogue::GeluPair ? shape.shaders.pair
                                    : matrices > 1                   ? shape.shaders.several
                                                                     : shape.shaders.single;
    KernelVariant variant{shader,
                          {shape.local, formats[0], formats[1], formats[2], matrices, plan.columns,
                           static_cast<std::uint32_t>(a.epilogue), prologueBits(plan), shape.rows}};
    variant.constants.insert(variant.constants.end(), shape.constants.begin(),
                             shape.constants.end());
    recorder.dispatch(variant,
                      {views[0], views[1], views[2], input, p.residual, p.postNorm, p.norm,
                       p.stream, a.outputs[0], a.outputBytes ? a.outputBytes : a.outputs[1],
                       a.outputs[2], a.factor},
                      paramsOf(plan), {shape.groups, 1, 1}, workOf(plan));
}

} // namespace cabochon::vulkan::operations
