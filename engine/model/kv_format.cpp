#include "engine/model/kv_format.h"

#include "engine/model/block_formats.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

void quantizeHead(std::int8_t* codes,
                  std::uint16_t* scales,
                  const float* in,
                  std::uint32_t headSize)
{
    for (std::uint32_t first = 0; first < headSize; first += kQ8Block) {
        const std::uint32_t end = std::min(first + kQ8Block, headSize);
        float largest = 0;
        float nothing = 0; // NaN when a value is no finite number
        for (std::uint32_t i = first; i < end; ++i) {
            largest = std::max(largest, std::fabs(in[i]));
            nothing += in[i] * 0.0f;
        }
        const std::uint16_t scale = floatToHalf(largest / 127.0f + nothing);
        scales[first / kQ8Block] = scale;
        const float size = halfToFloat(scale);
        const float inverse = size > 0.0f ? 1.0f / size : 0.0f;
        for (std::uint32_t i = first; i < end; ++i) {
            const float code = std::nearbyint(in[i] * inverse);
            codes[i] = static_cast<std::int8_t>(code < 127.0f ? std::max(code, -127.0f) : 127.0f);
        }
    }
}

} // namespace cabochon::engine
