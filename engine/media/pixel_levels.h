// Owns what the 256 levels of a colour are to an encoder of pictures (engine/MODEL.md, Vision).
#pragma once

#include <array>
#include <cstddef>

namespace cabochon::engine {

using PixelLevels = std::array<float, 256>;

/// 0 to 1, for encoders without a tower: sample / 255.
inline constexpr PixelLevels kSquareLevels = [] {
    PixelLevels levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<float>(i) * (1.0f / 255.0f);
    return levels;
}();

/// -1 to 1, for towers: 2 (sample / 255 - 0.5).
inline constexpr PixelLevels kPatchLevels = [] {
    PixelLevels levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = 2.0f * (kSquareLevels[i] - 0.5f);
    return levels;
}();

} // namespace cabochon::engine
