// `features`: what an encoder gets to see or hear of a file, for comparing with others.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/media_inputs.h"
#include "app/inference/media_file.h"
#include "app/media/media_decoder.h"
#include "engine/media/audio_size.h"
#include "engine/media/image_size.h"
#include "engine/media/log_mel.h"
#include "engine/media/resize.h"
#include "engine/model/projector.h"
#include "engine/model/safetensors_writer.h"

namespace cabochon::cli {

namespace {

using engine::NamedArray;

/// Pixels / 255 in squares of `side` pixels, row by row: [squares, side * side * 3], each by row,
/// column and colour. And where each stands: [squares, 2] column and row.
std::vector<NamedArray> squaresOf(const engine::Picture& picture, std::uint32_t side)
{
    const std::uint32_t columns = picture.width / side;
    const std::uint32_t rows = picture.height / side;
    NamedArray pixels{"pixels", {std::uint64_t{columns} * rows, side * side * 3}, {}};
    NamedArray positions{"positions", {std::uint64_t{columns} * rows, 2}, {}};
    pixels.values.reserve(picture.pixels.size());
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (std::uint32_t column = 0; column < columns; ++column) {
            positions.values.push_back(static_cast<float>(column));
            positions.values.push_back(static_cast<float>(row));
            for (std::uint32_t y = 0; y < side; ++y) {
                const std::size_t first =
                    (std::size_t{row * side + y} * picture.width + std::size_t{column} * side) * 3;
                for (std::size_t i = first; i < first + std::size_t{side} * 3; ++i)
                    pixels.values.push_back(static_cast<float>(picture.pixels[i]) / 255.0f);
            }
        }
    }
    return {std::move(pixels), std::move(positions)};
}

/// Pixels a side of the squares that the encoder of --mmproj reads.
Result<std::uint32_t> squareSide(const Options& options)
{
    const std::optional<std::string> file = options.text("mmproj");
    if (!file) return engine::kPatchPixels;
    Result<std::unique_ptr<const engine::Projector>> projector = engine::Projector::open(*file);
    if (!projector) return projector.error();
    const auto& vision = (*projector)->config().vision;
    return vision && vision->kind == engine::EncoderKind::Direct ? engine::kTokenPixels
                                                                 : engine::kPatchPixels;
}

Result<std::vector<NamedArray>>
pictureFeatures(const Options& options, const std::string& source, Json& result)
{
    Result<std::uint32_t> budget = imageBudget(options);
    if (!budget) return budget.error();
    Result<std::uint32_t> side = squareSide(options);
    if (!side) return side.error();
    Result<MediaFile> file = MediaFile::open(source);
    if (!file) return file.error();
    Result<engine::Picture> picture = MediaDecoder().picture(file->path(), &interruptFlag());
    if (!picture) return picture.error();
    const std::uint32_t tokens = *budget == 0 ? engine::kDefaultImageBudget : *budget;
    Result<engine::ImageSize> size = engine::imageSize(picture->width, picture->height, tokens);
    if (!size) return size.error();
    result["size"] = {{"width", picture->width}, {"height", picture->height}};
    result["resized"] = {{"width", size->width}, {"height", size->height}};
    result["budget"] = tokens;
    result["soft_tokens"] = size->softTokens();
    Result<engine::Picture> resized = engine::resizePicture(*picture, *size);
    if (!resized) return resized.error();
    return squaresOf(*resized, *side);
}

Result<std::vector<NamedArray>> soundFeatures(const std::string& source, Json& result)
{
    Result<MediaFile> file = MediaFile::open(source);
    if (!file) return file.error();
    Result<engine::Sound> sound = MediaDecoder().sound(file->path(), {}, &interruptFlag());
    if (!sound) return sound.error();
    const std::uint32_t frames = engine::melFrames(sound->samples.size());
    NamedArray mel{"mel", {frames, engine::kMelBands}, {}};
    mel.values.resize(std::size_t{frames} * engine::kMelBands);
    engine::LogMel().frames(sound->samples, 0, frames, mel.values.data());
    result["samples"] = sound->samples.size();
    result["frames"] = frames;
    result["soft_tokens"] = engine::soundTokensOfFrames(frames);
    return std::vector<NamedArray>{std::move(mel)};
}

Result<ExitCode> runFeatures(const Options& options, Console& console)
{
    const std::optional<std::string> out = options.text("out");
    if (!out) return {ErrorCode::Usage, "The result file is missing. Give --out FILE.safetensors."};
    const std::optional<std::string> picture = options.text("image");
    const std::optional<std::string> sound = options.text("audio");
    if (picture.has_value() == sound.has_value())
        return {ErrorCode::Usage, "Give either --image FILE or --audio FILE."};
    Json result = {{"out", *out}};
    Result<std::vector<NamedArray>> arrays =
        picture ? pictureFeatures(options, *picture, result) : soundFeatures(*sound, result);
    if (!arrays) return arrays.error();
    if (Status written = engine::writeSafetensors(*out, *arrays); !written) return written.error();
    for (const NamedArray& array : *arrays)
        result["arrays"][array.name] = array.shape;
    console.print(result);
    return ExitCode::Done;
}

} // namespace

Command featuresCommand()
{
    return {.name = "features",
            .summary = "What an encoder gets of a picture or of sound, as a safetensors file.",
            .synopsis = "--image FILE [--image-budget N] | --audio FILE, --out FILE",
            .example = "cabochon-cli features --image page.png --image-budget 1120 --out "
                       "page.safetensors",
            .options = {{"image", "FILE", "a picture"},
                        {"image-budget", "N", "its soft tokens: 70, 140, 280, 560 or 1120"},
                        {"audio", "FILE", "sound"},
                        {"mmproj", "FILE", "a projector whose squares of pixels are meant"},
                        {"out", "FILE", "the safetensors file to write"}},
            .run = runFeatures};
}

} // namespace cabochon::cli
