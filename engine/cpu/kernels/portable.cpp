// The Portable level: float activations, weights decoded row by row, eight lanes that any compiler
// can vectorise.
#include "engine/cpu/kernels/attention_kernel.h"
#include "engine/cpu/kernels/decoded_row_kernel.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_portable.h"
#include "engine/cpu/kernels/sound_kernel.h"
#include "engine/cpu/kernels/vector_kernel.h"

namespace cabochon::engine::kernels {

namespace {

using Lanes = PortableLanes;

/// Eight sums side by side; values beyond the last whole vector are added to their total.
struct LaneSum {
    void add(const float* row, const float* column, std::int64_t size)
    {
        constexpr std::int64_t kWidth = Lanes::kWidth;
        Lanes::V sums = lanes;
        std::int64_t i = 0;
        for (; i + kWidth <= size; i += kWidth)
            sums = Lanes::fma(Lanes::load(row + i), Lanes::load(column + i), sums);
        lanes = sums;
        if (i == size) return;
        rest = Lanes::reduceAdd(sums);
        lanes = Lanes::zero();
        for (; i < size; ++i)
            rest += row[i] * column[i];
    }
    float total() const { return Lanes::reduceAdd(lanes) + rest; }

    Lanes::V lanes = Lanes::zero();
    float rest = 0.0f;
};

} // namespace

const KernelTable& portableKernels()
{
    static const KernelTable table = [] {
        KernelTable t;
        t.anyRows = DecodedRowKernel<LaneSum>::product;
        t.attention = AttentionKernel<Lanes>::run;
        t.vector = VectorKernel<Lanes>::table();
        t.sound = SoundKernel<Lanes>::table();
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
