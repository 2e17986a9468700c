// Owns what happens when a mapped file shrinks or its disk vanishes while we read it: instead of a
// SIGBUS that ends the program, the missing page reads as zeros and the mapping is marked as
// changed. POSIX only; elsewhere nothing is ever marked.
#pragma once

#include <cstddef>

namespace cabochon::mapping_guard {

/// Watches [data, data + size) and returns a slot, or -1 when all slots are taken (then unguarded).
/// The first call installs the process-wide handler; faults outside of watched ranges go to the
/// handler that was there before. Any thread.
int watch(const void* data, std::size_t size) noexcept;
void unwatch(int slot) noexcept;

/// Whether a page of this slot has been missing since watch(). Any thread.
bool changed(int slot) noexcept;

} // namespace cabochon::mapping_guard
