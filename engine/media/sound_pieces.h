// Owns where a recording that is longer than models hear at once is cut: at silences, into pieces
// of at most 30 s. Knows no models.
#pragma once

#include "engine/media/audio_size.h"
#include "engine/media/decoded_media.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cabochon::engine {

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

} // namespace cabochon::engine
