// The AMX level.
#include "engine/cpu/kernels/kernel_table.h"

namespace cabochon::engine::kernels {

const KernelTable& amxKernels()
{
    return avx512Kernels();
}

} // namespace cabochon::engine::kernels
