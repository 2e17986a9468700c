// Owns complete tiny projector files for tests: with towers and without, no two sizes equal that
// could be confused.
#pragma once

#include "tests/support/gguf_writer.h"

namespace cabochon::test {

/// Eyes and ears with one layer each; query, key, value and output of the eyes 16 wide in two
/// heads, 24 inside; of the ears 12 wide in 3 heads, 20 inside. Soft tokens of 20 values. The query
/// of the eyes is clipped to [-2, 3] and [-4, 5].
GgufImage tinyTowerProjector();
/// Eyes and ears without towers, as the 12B model has them: 8 wide, soft tokens of 20 values.
GgufImage tinyDirectProjector();

} // namespace cabochon::test
