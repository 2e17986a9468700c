// The AVX-512 level: what encoders of pictures and sound need. Compiled and run as avx512.cpp.
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_avx512.h"
#include "engine/cpu/kernels/patch_kernel.h"
#include "engine/cpu/kernels/sound_kernel.h"
#include "engine/cpu/kernels/wide_kernel.h"

namespace cabochon::engine::kernels {

void addAvx512EncoderKernels(KernelTable& table)
{
    addWideKernels<Avx512Lanes>(table);
    addPatchKernels<Avx512Lanes>(table);
    table.sound = SoundKernel<Avx512Lanes>::table();
}

} // namespace cabochon::engine::kernels
