// Owns a sample of sound in 16 bits, as files of recordings and loudspeakers have it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cabochon::engine {

/// What is louder than [-1, 1] is cut; what is no number is silence.
inline std::int16_t shortSample(float sample)
{
    const float bounded = std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0;
    return static_cast<std::int16_t>(std::lround(bounded * 32767.0F));
}

} // namespace cabochon::engine
