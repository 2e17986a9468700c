// The quantizers for any processor: four lanes, which every one has.
#include "engine/quantize/block_encoders.h"

namespace cabochon::engine {

BlockFunctions portableBlockFunctions()
{
    return block_search::functions<4>();
}

} // namespace cabochon::engine
