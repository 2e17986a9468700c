// Owns how many frames and soft tokens a piece of sound becomes (engine/MODEL.md, Sound). Knows no
// samples.
#pragma once

#include <cstdint>

namespace cabochon::engine {

/// Frames of the log-mel spectrogram of `samples` at 16 kHz; 0 below 161 samples.
std::uint32_t melFrames(std::uint64_t samples);
/// Soft tokens of an encoder that reads `frames`: a quarter, rounded up twice.
std::uint32_t soundTokensOfFrames(std::uint32_t frames);
/// Soft tokens of the models with an encoder (E2B, E4B): 25 a second.
std::uint32_t soundTokens(std::uint64_t samples);
/// Soft tokens of the models without one (12B): one for each 640 samples begun.
std::uint32_t rawSoundTokens(std::uint64_t samples);

} // namespace cabochon::engine
