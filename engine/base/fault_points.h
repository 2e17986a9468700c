// Owns the names of the places where a test may make the next system operation fail.
// The program links fault_points_none.cpp (always "no"); tests may link a scripted version instead.
#pragma once

#include <cstdint>

namespace cabochon {

enum class FaultPoint : std::uint8_t {
    FileOpen,
    FileRead,
    FileWrite,
    FileSync,
    FileRename,
    FileMap,
    AllocateLarge,
    ThreadStart,
};

/// Zero: go on. Otherwise the errno to report instead of doing the operation. Thread-safe, never
/// allocates.
int injectedError(FaultPoint point) noexcept;

} // namespace cabochon
