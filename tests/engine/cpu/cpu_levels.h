// Owns the kernels that tests compare with the plain operations, each where the processor has it.
#pragma once

#include "engine/cpu/cpu_level.h"

namespace cabochon::test {

inline constexpr engine::CpuLevel kLevels[] = {engine::CpuLevel::Exact, engine::CpuLevel::Portable,
                                               engine::CpuLevel::Avx2, engine::CpuLevel::Avx512Vnni,
                                               engine::CpuLevel::Amx};

} // namespace cabochon::test
