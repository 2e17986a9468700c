// Owns the numbers that pictures and sound have in every projector of the family, whatever its size
// (MODEL.md, Vision, Sound and video). What differs from file to file: projector_config.h.
#pragma once

#include <cstdint>

namespace cabochon::engine {

/// Pixels a side of a patch.
inline constexpr std::uint32_t kPatchPixels = 16;
/// Patches a side of the square that becomes one soft token, and its pixels a side.
inline constexpr std::uint32_t kPoolSide = 3;
inline constexpr std::uint32_t kTokenPixels = kPoolSide * kPatchPixels;
/// Values of a patch and of such a square: red, green and blue.
inline constexpr std::uint32_t kPatchValues = 3 * kPatchPixels * kPatchPixels;
inline constexpr std::uint32_t kTokenValues = 3 * kTokenPixels * kTokenPixels;

/// Mel bands of the log-mel spectrogram, and channels after each convolution of the subsampling.
inline constexpr std::uint32_t kMelBands = 128;
inline constexpr std::uint32_t kSoundChannels[2] = {128, 32};
/// Taps of the convolution over time in each layer of the encoder of sound.
inline constexpr std::uint32_t kSoundTaps = 5;
/// Samples of one soft token where there is no encoder.
inline constexpr std::uint32_t kRawFrameSamples = 640;

} // namespace cabochon::engine
