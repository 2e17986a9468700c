// Owns how many frames and soft tokens a piece of sound becomes (engine/MODEL.md, Sound). Knows no
// samples.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cabochon::engine {

/// Samples of a frame of the log-mel spectrogram, from one frame to the next, and of silence before
/// the first one.
inline constexpr std::uint32_t kFrameSamples = 320;
inline constexpr std::uint32_t kFrameHop = 160;
inline constexpr std::uint32_t kLeadingSilence = 160;
/// Fewer samples give no frame, for it must have one after its last: there is nothing to hear.
inline constexpr std::size_t kFewestPieceSamples = kFrameSamples + 1 - kLeadingSilence;

/// Frames of the log-mel spectrogram of `samples` at 16 kHz; 0 below kFewestPieceSamples.
std::uint32_t melFrames(std::uint64_t samples);
/// Soft tokens of an encoder that reads `frames`: a quarter, rounded up twice.
std::uint32_t soundTokensOfFrames(std::uint32_t frames);
/// Soft tokens of the models with an encoder (E2B, E4B): 25 a second.
std::uint32_t soundTokens(std::uint64_t samples);
/// Soft tokens of the models without one (12B): one for each kRawFrameSamples begun.
std::uint32_t rawSoundTokens(std::uint64_t samples);

} // namespace cabochon::engine
