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
#endif
#if defined(CABOCHON_KERNELS_AVX512)
    case CpuLevel::Avx512Vnni:
        return avx512Kernels();
    case CpuLevel::Amx:
        return amxKernels();
#endif
    default: // not built: cpuLevelAvailable() says so of all of these
        return portableKernels();
    }
}

const VectorFunctions& vectorFunctions(CpuLevel level)
{
    return kernels::kernelTable(level).vector;
}

} // namespace cabochon::engine
