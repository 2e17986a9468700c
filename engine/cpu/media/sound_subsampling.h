// Owns the two convolutions in front of the tower of sound: from the log-mel spectrogram, 100
// frames a second, to 25 rows a second (MODEL.md, Sound and video). Bounded work space, whatever
// the length.
#pragma once

#include "engine/cpu/sound_operations.h"
#include "engine/model/projector_weights.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

/// Immutable; several threads may ask for rows at once.
class SoundSubsampling {
public:
    static constexpr std::size_t kFirstFrequencies = kMelBands / kConvolutionStride;
    static constexpr std::size_t kFrequencies = kFirstFrequencies / kConvolutionStride;
    static constexpr std::size_t kFirstWidth = kFirstFrequencies * kSoundChannels[0];
    static constexpr std::size_t kWidth = kFrequencies * kSoundChannels[1]; // of a row
    /// Floats of work space that rows() needs.
    static constexpr std::size_t kScratch =
        kConvolutionSide * (1 + kMelBands + kSoundChannels[0] + kFirstWidth);

    SoundSubsampling(const SoundWeights& weights, CpuLevel level);

    /// Row `time` after the first convolution, norm and ReLU: out [kFirstFrequencies, 128].
    /// logMel [frames, kMelBands]; row `time` reads frames 2 time - 1 to 2 time + 1. scratch:
    /// [kScratch].
    void
    firstRow(std::span<const float> logMel, std::size_t time, float* scratch, float* out) const;

    /// Rows [first, last) after both: out [last - first, kFrequencies, 32].
    void rows(std::span<const float> logMel,
              std::size_t first,
              std::size_t last,
              float* scratch,
              float* out) const;

    std::size_t sizeBytes() const;

private:
    const SoundFunctions& m_functions;
    std::vector<float> m_firstWeights;  // [3, 3, 1, 128]: time, frequency, channel in, channel out
    std::vector<float> m_firstNorm;     // [128]
    std::vector<float> m_secondWeights; // [3, 3, 128, 32]
    std::vector<float> m_secondNorm;    // [32]
};

} // namespace cabochon::engine
