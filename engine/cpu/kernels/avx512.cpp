// The AVX-512 level with VNNI. Compiled with those flags; run only where CPUID has them.
#include "engine/cpu/kernels/attention_kernel.h"
#include "engine/cpu/kernels/file_row_table.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_avx512.h"
#include "engine/cpu/kernels/quantize_kernel.h"
#include "engine/cpu/kernels/row_kernel.h"
#include "engine/cpu/kernels/tile_kernel.h"
#include "engine/cpu/kernels/tile_sum_avx512.h"
#include "engine/cpu/kernels/vector_kernel.h"

namespace cabochon::engine::kernels {

const KernelTable& avx512Kernels()
{
    static const KernelTable table = [] {
        KernelTable t;
        t.quantize = QuantizeKernel<Avx512Lanes>::quantize;
        addTileKernels<Avx512Tiles>(t);
        addFileRowKernels<Avx512Tiles>(t);
        t.anyRows = RowKernel<Avx512Lanes>::anyRows;
        addAvx512EncoderKernels(t);
        t.attention = AttentionKernel<Avx512Lanes>::run;
        t.vector = VectorKernel<Avx512Lanes>::table();
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
