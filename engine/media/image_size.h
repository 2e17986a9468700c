// Owns how large a picture is when a model sees it (engine/MODEL.md, Vision): the budget of soft
// tokens, the size that fills it, and the soft tokens that come out. Knows no pixels.
#pragma once

#include "engine/base/result.h"
#include "engine/model/media_shapes.h"

#include <array>
#include <cstdint>

namespace cabochon::engine {

/// Soft tokens that a picture may take: the only budgets that the models know.
inline constexpr std::array<std::uint32_t, 5> kImageBudgets{70, 140, 280, 560, 1120};
inline constexpr std::uint32_t kDefaultImageBudget = 280;
inline constexpr std::uint32_t kDefaultFrameBudget = 70; // of a frame of a video

bool isImageBudget(std::uint64_t budget);

/// The size to which a picture is stretched.
struct ImageSize {
    std::uint32_t width = 0; // pixels, multiples of kTokenPixels
    std::uint32_t height = 0;

    std::uint32_t patchColumns() const { return width / kPatchPixels; }
    std::uint32_t patchRows() const { return height / kPatchPixels; }
    std::uint32_t patches() const { return patchColumns() * patchRows(); }
    std::uint32_t softTokens() const { return (width / kTokenPixels) * (height / kTokenPixels); }
    bool operator==(const ImageSize&) const = default;
};

/// The size of a picture of `width` x `height` pixels under `budget`, which isImageBudget().
/// MediaUnusable: a side is 0, or so many pixels that no size could be told.
Result<ImageSize> imageSize(std::uint32_t width, std::uint32_t height, std::uint32_t budget);

} // namespace cabochon::engine
