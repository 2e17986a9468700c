// Owns what encoders of sound make of the small tensors of a projector before anything is heard
// (MODEL.md, Sound and video): taps in the order in which they are read, scales folded in, sines
// and cosines of distances. The same for every device.
#pragma once

#include "engine/model/projector_weights.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

/// Positions that one position hears: itself and 11 before it.
inline constexpr std::uint32_t kSoundSpan = 12;
/// Softcap of the scores of attention.
inline constexpr float kSoundScoreCap = 50.0f;

std::vector<float> times(std::vector<float> values, double factor);

/// [hd]: what queries are multiplied with, the scale of keys included.
std::vector<float> soundQueryScale(const SoundLayerWeights& layer, std::uint32_t headSize);
/// What relative keys are divided by: the query's scale has it, which they do not want.
double soundKeyScale();
/// Sines, then cosines, of a distance: distance * 10000^(-i / (half - 1)), i = 0 .. half - 1.
void soundPositionRow(std::size_t distance, std::size_t width, float* out);

/// [5, D] of a layer; in the file the taps of a channel lie side by side.
std::vector<float> soundTaps(const SoundLayerWeights& layer, std::size_t width);
/// [3 time, 3 frequency, channels in, channels out] of a convolution of the subsampling; in the
/// file a row is one channel that comes out.
std::vector<float>
convolutionTaps(const TensorView& weights, std::size_t channelsIn, std::size_t channelsOut);

} // namespace cabochon::engine
