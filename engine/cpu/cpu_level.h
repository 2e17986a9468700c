// Owns the list of instruction-set levels that the CPU kernels exist for, and what this machine can
// run of them. A level is a promise about instructions, not about a product line.
#pragma once

#include <cstdint>
#include <string_view>

namespace cabochon::engine {

/// Worst to best. Exact: plain float loops without activation quantization (the definition; for
/// goldens and tests). Portable: float loops a compiler can vectorise anywhere. Avx2: with FMA and
/// F16C. Avx512Vnni: F, BW, VL, DQ and VNNI. Amx: the former plus TILE and BF16 tiles.
enum class CpuLevel : std::uint8_t { Exact, Portable, Avx2, Avx512Vnni, Amx };

std::string_view cpuLevelName(CpuLevel level);

/// Whether the level was built and this machine and its operating system can run it; the best such.
/// The first call for Amx asks the system for permission to use tiles (for the whole process).
bool cpuLevelAvailable(CpuLevel level);
CpuLevel bestCpuLevel();

} // namespace cabochon::engine
