// Instruction sets as CPUID and XCR0 report them: the processor must have them and the system must
// save their registers (Intel SDM volume 1, sections 13.1 and 14.3; Linux Documentation/arch/x86/
// xstate.rst for the tile permission).
#include "engine/cpu/cpu_level.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define CABOCHON_X86 1
#include <cpuid.h>
#endif
#if defined(CABOCHON_X86) && defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace cabochon::engine {

std::string_view cpuLevelName(CpuLevel level)
{
    switch (level) {
    case CpuLevel::Exact:
        return "exact";
    case CpuLevel::Portable:
        return "portable";
    case CpuLevel::Avx2:
        return "AVX2";
    case CpuLevel::Avx512Vnni:
        return "AVX-512 VNNI";
    case CpuLevel::Amx:
        return "AMX";
    }
    return "unknown";
}

#if defined(CABOCHON_X86)

namespace {

struct Leaf {
    unsigned a = 0, b = 0, c = 0, d = 0;
};

Leaf cpuid(unsigned leaf, unsigned subleaf)
{
    Leaf result;
    __get_cpuid_count(leaf, subleaf, &result.a, &result.b, &result.c, &result.d);
    return result;
}

/// Register states that the system saves: 0x6 XMM and YMM, 0xe0 opmask and ZMM, 0x60000 tiles.
bool systemSaves(std::uint64_t states)
{
    const Leaf features = cpuid(1, 0);
    if ((features.c & bit_OSXSAVE) == 0) return false;
    unsigned low = 0, high = 0;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    const std::uint64_t enabled = (std::uint64_t{high} << 32) | low;
    return (enabled & states) == states;
}

bool hasAvx2()
{
    const Leaf one = cpuid(1, 0);
    const unsigned needed = bit_FMA | bit_AVX | bit_F16C;
    return (one.c & needed) == needed && (cpuid(7, 0).b & bit_AVX2) != 0 && systemSaves(0x6);
}

bool hasAvx512Vnni()
{
#if defined(CABOCHON_KERNELS_AVX512)
    const unsigned needed = bit_AVX512F | bit_AVX512BW | bit_AVX512VL | bit_AVX512DQ;
    const Leaf seven = cpuid(7, 0);
    return hasAvx2() && (seven.b & needed) == needed && (seven.c & bit_AVX512VNNI) != 0 &&
           systemSaves(0xe6);
#else
    return false; // built without its kernels
#endif
}

bool tilePermission()
{
#if defined(__linux__)
    constexpr long kRequestPermission = 0x1023; // ARCH_REQ_XCOMP_PERM
    constexpr long kTileData = 18;
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
    return false;
#endif
}

bool hasAmx()
{
    constexpr unsigned kTile = 1u << 24, kBf16 = 1u << 22;
    const unsigned extensions = cpuid(7, 0).d;
    const bool bf16Vectors = (cpuid(7, 1).a & (1u << 5)) != 0;
    return hasAvx512Vnni() && (extensions & (kTile | kBf16)) == (kTile | kBf16) && bf16Vectors &&
           systemSaves(0x600e6) && tilePermission();
}

} // namespace

bool cpuLevelAvailable(CpuLevel level)
{
    static const bool avx2 = hasAvx2();
    static const bool avx512 = hasAvx512Vnni();
    static const bool amx = hasAmx();
    switch (level) {
    case CpuLevel::Avx2:
        return avx2;
    case CpuLevel::Avx512Vnni:
        return avx512;
    case CpuLevel::Amx:
        return amx;
    default:
        return true;
    }
}

#else

bool cpuLevelAvailable(CpuLevel level)
{
    return level == CpuLevel::Exact || level == CpuLevel::Portable;
}

#endif

CpuLevel bestCpuLevel()
{
    for (const CpuLevel level : {CpuLevel::Amx, CpuLevel::Avx512Vnni, CpuLevel::Avx2}) {
        if (cpuLevelAvailable(level)) return level;
    }
    return CpuLevel::Portable;
}

} // namespace cabochon::engine
