// The Portable level: float activations, weights decoded row by row, eight lanes that any compiler
// can vectorise.
#include "engine/cpu/kernels/attention_kernel.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_portable.h"
#include "engine/cpu/kernels/vector_kernel.h"
#include "engine/model/block_formats.h"

namespace cabochon::engine::kernels {

namespace {

using Lanes = PortableLanes;

float dot(const float* a, const float* b, std::int64_t size)
{
    constexpr std::int64_t kWidth = Lanes::kWidth;
    Lanes::V sums = Lanes::zero();
    std::int64_t i = 0;
    for (; i + kWidth <= size; i += kWidth)
        sums = Lanes::fma(Lanes::load(a + i), Lanes::load(b + i), sums);
    float sum = Lanes::reduceAdd(sums);
    for (; i < size; ++i)
        sum += a[i] * b[i];
    return sum;
}

void multiplyAnyRows(const ProductPart& part)
{
    auto* row = reinterpret_cast<float*>(part.scratch); // [width]
    for (std::int64_t r = 0; r < part.rows; ++r) {
        dequantize(part.type, part.weights + static_cast<std::size_t>(r) * part.rowBytes, row,
                   static_cast<std::size_t>(part.width));
        for (std::int64_t c = 0; c < part.columns; ++c) {
            const float* column =
                part.input.values + (part.firstColumn + c) * part.input.valueStride;
            part.out[c * part.outStride + r] = dot(row, column, part.width);
        }
    }
}

} // namespace

const KernelTable& portableKernels()
{
    static const KernelTable table = [] {
        KernelTable t;
        t.anyRows = multiplyAnyRows;
        t.attention = AttentionKernel<Lanes>::run;
        t.vector = VectorKernel<Lanes>::table();
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
