// The quantizers with eight lanes. Compiled for AVX2; nothing else may be in here.
#include "engine/quantize/block_encoders.h"

namespace cabochon::engine {

BlockFunctions avx2BlockFunctions()
{
    return block_search::functions<8>();
}

} // namespace cabochon::engine
