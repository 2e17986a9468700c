// The AVX2 level, with FMA and F16C. Compiled with those flags; run only where CPUID has them.
#include "engine/cpu/kernels/attention_kernel.h"
#include "engine/cpu/kernels/file_row_table.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_avx2.h"
#include "engine/cpu/kernels/quantize_kernel.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/tile_kernel.h"
#include "engine/cpu/kernels/tile_sum_avx2.h"
#include "engine/cpu/kernels/vector_kernel.h"

namespace cabochon::engine::kernels {

const KernelTable& avx2Kernels()
{
    static const KernelTable table = [] {
        KernelTable t;
        t.quantize = QuantizeKernel<Avx2Lanes>::quantize;
        addTileKernels<Avx2Tiles>(t);
        addFileRowKernels<Avx2Tiles>(t);
        t.anyRows = RowKernel<Avx2Lanes>::anyRows;
        addAvx2EncoderKernels(t);
        t.attention = AttentionKernel<Avx2Lanes>::run;
        t.vector = VectorKernel<Avx2Lanes>::table();
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
