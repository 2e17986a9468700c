#include "engine/cpu/kernels/kernel_table.h"

namespace cabochon::engine {

const kernels::KernelTable& kernels::kernelTable(CpuLevel level)
{
    switch (level) {
    case CpuLevel::Exact:
        return exactKernels();
    case CpuLevel::Portable:
        return portableKernels();
#if defined(CABOCHON_KERNELS_X86)
    case CpuLevel::Avx2:
        return avx2Kernels();
    case CpuLevel::Avx512Vnni:
        return avx512Kernels();
    case CpuLevel::Amx:
        return amxKernels();
#else
    default:
        return portableKernels();
#endif
    }
    return portableKernels();
}

const VectorFunctions& vectorFunctions(CpuLevel level)
{
    return kernels::kernelTable(level).vector;
}

} // namespace cabochon::engine
