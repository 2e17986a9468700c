// The AVX2 level: what encoders of pictures and sound need. Compiled and run as avx2.cpp.
#include "engine/cpu/kernels/column_tile.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_avx2.h"
#include "engine/cpu/kernels/patch_kernel.h"
#include "engine/cpu/kernels/sound_kernel.h"
#include "engine/cpu/kernels/wide_kernel.h"

namespace cabochon::engine::kernels {

static_assert(SumsTiles<Avx2Lanes>); // else all is right, and slow

void addAvx2EncoderKernels(KernelTable& table)
{
    addWideKernels<Avx2Lanes>(table);
    addPatchKernels<Avx2Lanes>(table);
    table.sound = SoundKernel<Avx2Lanes>::table();
}

} // namespace cabochon::engine::kernels
