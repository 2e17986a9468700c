#include "engine/media/media_checks.h"

#include "engine/media/image_size.h"
#include "engine/media/sound_pieces.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

namespace {

Error lacks(const std::string& what)
{
    return {ErrorCode::Usage,
            "This projector has no " + what + ". Choose another model or leave them out."};
}

} // namespace

Error seesNothing()
{
    return lacks("eyes: it cannot take pictures");
}

Error hearsNothing()
{
    return lacks("ears: it cannot take sound");
}

Error lookingStopped()
{
    return {ErrorCode::Cancelled, "Looking was stopped."};
}

Error listeningStopped()
{
    return {ErrorCode::Cancelled, "Listening was stopped."};
}

Status checkPicture(const Picture& picture, const VisionConfig& config)
{
    const ImageSize size{picture.width, picture.height};
    const std::string shown =
        std::to_string(picture.width) + " x " + std::to_string(picture.height);
    const bool whole = size.width % kTokenPixels == 0 && size.height % kTokenPixels == 0 &&
                       size.width > 0 && size.height > 0;
    // Neither side can overflow the product below: a token is 48 pixels wide.
    const bool bounded = size.width <= kTokenPixels * kImageBudgets.back() &&
                         size.height <= kTokenPixels * kImageBudgets.back() &&
                         size.softTokens() <= kImageBudgets.back();
    if (!whole || !bounded ||
        picture.pixels.size() != std::size_t{3} * picture.width * picture.height) {
        return {ErrorCode::Usage, "A picture of " + shown + " pixels was not made for a model. " +
                                      "Stretch it to a size that a budget of soft tokens gives."};
    }
    const std::uint32_t side = config.kind == EncoderKind::Direct ? kTokenPixels : kPatchPixels;
    const std::uint32_t longest = std::max(size.width, size.height) / side;
    if (longest <= config.positionRows) return {};
    return {ErrorCode::MediaUnusable,
            "The picture is " + std::to_string(longest) +
                " patches long for the model, which tells only " +
                std::to_string(config.positionRows) +
                " apart. Crop it or choose a smaller budget of soft tokens."};
}

Status checkSound(std::size_t samples)
{
    if (samples < kFewestPieceSamples) {
        return {ErrorCode::MediaUnusable, "The sound has " + std::to_string(samples) +
                                              " samples; a model hears nothing in "
                                              "fewer than " +
                                              std::to_string(kFewestPieceSamples) +
                                              " (10 ms). Give a longer recording."};
    }
    if (samples > kMostPieceSamples) {
        return {ErrorCode::Usage,
                "A piece of sound has " + std::to_string(samples) + " samples; a model hears " +
                    std::to_string(kMostPieceSamples) + " (30 s) at once. Cut it into pieces."};
    }
    return {};
}

Status checkFinite(std::span<const float> values, const std::string& what)
{
    if (std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
        return {};
    return {ErrorCode::NumericalError, "The " + what +
                                           " became values that are no numbers. The "
                                           "projector's file is damaged; download it again."};
}

} // namespace cabochon::engine
