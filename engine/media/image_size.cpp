#include "engine/media/image_size.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kMostSide = 1'000'000;

} // namespace

bool isImageBudget(std::uint64_t budget)
{
    return std::find(kImageBudgets.begin(), kImageBudgets.end(), budget) != kImageBudgets.end();
}

Result<ImageSize> imageSize(std::uint32_t width, std::uint32_t height, std::uint32_t budget)
{
    if (width == 0 || height == 0 || width > kMostSide || height > kMostSide) {
        return {ErrorCode::MediaUnusable, "The picture has " + std::to_string(width) + " x " +
                                              std::to_string(height) +
                                              " pixels. Give one with 1 to 1,000,000 a side."};
    }
    const double area = double(budget) * kTokenPixels * kTokenPixels;
    const double factor = std::sqrt(area / (double(height) * double(width)));
    const auto stretched = [factor](std::uint32_t side) {
        return kTokenPixels * static_cast<std::uint32_t>(std::floor(factor * side / kTokenPixels));
    };
    const auto alongside = [budget](std::uint32_t longSide, std::uint32_t shortSide) {
        return std::min(kTokenPixels * (longSide / shortSide), kTokenPixels * budget);
    };
    ImageSize size{stretched(width), stretched(height)};
    if (size.height == 0) {
        size = {alongside(width, height), kTokenPixels};
    } else if (size.width == 0) {
        size = {kTokenPixels, alongside(height, width)};
    }
    return size;
}

} // namespace cabochon::engine
