#include "engine/cpu/media/sound_vectors.h"

#include "engine/cpu/sound_functions.h"
#include "engine/model/block_formats.h"
#include "engine/model/projector_config.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

namespace {

constexpr double kPositionBase = 10'000.0;
constexpr std::size_t kConvolutionTaps = kConvolutionSide * kConvolutionSide;
// Queries are scaled by log2(e), keys by log2(1 + e).
const double kQueryScale = 1.0 / std::log(2.0);
const double kKeyScale = std::log1p(std::exp(1.0)) / std::log(2.0);

} // namespace

std::vector<float> times(std::vector<float> values, double factor)
{
    for (float& value : values)
        value = static_cast<float>(double(value) * factor);
    return values;
}

std::vector<float> soundQueryScale(const SoundLayerWeights& layer, std::uint32_t headSize)
{
    const double headScale = 1.0 / std::sqrt(double(headSize));
    return times(dequantized(layer.dimensionScale), headScale * kQueryScale * kKeyScale);
}

double soundKeyScale()
{
    return kKeyScale;
}

void soundPositionRow(std::size_t distance, std::size_t width, float* out)
{
    const std::size_t half = width / 2;
    const double last = half > 1 ? double(half - 1) : 1.0;
    std::fill_n(out, width, 0.0f);
    for (std::size_t i = 0; i < half; ++i) {
        const double angle = double(distance) * std::pow(kPositionBase, -double(i) / last);
        out[i] = static_cast<float>(std::sin(angle));
        out[half + i] = static_cast<float>(std::cos(angle));
    }
}

std::vector<float> soundTaps(const SoundLayerWeights& layer, std::size_t width)
{
    const std::vector<float> file = dequantized(layer.convolutionTaps);
    std::vector<float> rows(file.size());
    for (std::size_t i = 0; i < width; ++i)
        for (std::size_t k = 0; k < kSoundTaps; ++k)
            rows[k * width + i] = file[i * kSoundTaps + k];
    return rows;
}

std::vector<float>
convolutionTaps(const TensorView& weights, std::size_t channelsIn, std::size_t channelsOut)
{
    const std::vector<float> file = dequantized(weights);
    std::vector<float> turned(file.size());
    for (std::size_t o = 0; o < channelsOut; ++o)
        for (std::size_t i = 0; i < channelsIn; ++i)
            for (std::size_t tap = 0; tap < kConvolutionTaps; ++tap)
                turned[(tap * channelsIn + i) * channelsOut + o] =
                    file[(o * channelsIn + i) * kConvolutionTaps + tap];
    return turned;
}

} // namespace cabochon::engine
