// Owns where a recording that is longer than models hear at once is cut: at silences, into pieces
// of at most 30 s. Knows no models.
#pragma once

#include "engine/media/audio_size.h"
#include "engine/media/decoded_media.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cabochon::engine {

/// Samples of a step, a hundredth of a second: a cut lies whole steps behind the start.
inline constexpr std::size_t kPieceStep = kSampleRate / 100;

/// Samples [first, first + count) of a recording.
struct SoundPiece {
    std::size_t first = 0;
    std::size_t count = 0;

    double startSeconds() const { return static_cast<double>(first) / kSampleRate; }
    bool operator==(const SoundPiece&) const = default;
};

/// Pieces in order that together are the recording, each of kFewestPieceSamples to
/// kMostPieceSamples; one where it is short enough, none where it is shorter than a piece may be. A
/// cut lies 20 to 30 s after the one before, in the last place that is about as quiet as any there:
/// the same samples always give the same pieces.
std::vector<SoundPiece> soundPieces(std::span<const float> samples);

/// Sum of squares of each step of a recording, the last of which may be shorter: all that its
/// pieces depend on, and those of a stretch of it that begins and ends with a step.
std::vector<double> stepEnergies(std::span<const float> samples);
/// The pieces of a recording of `samples` samples and these energies.
std::vector<SoundPiece> soundPieces(std::span<const double> energies, std::size_t samples);

} // namespace cabochon::engine
