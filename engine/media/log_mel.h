// Owns the log-mel spectrogram that the models with a sound encoder hear (engine/MODEL.md, Sound
// and video): windows, their spectra, 128 mel channels, natural logarithms. Double precision
// inside. Knows no encoder; how many frames there are stands in audio_size.h.
#pragma once

#include "engine/media/audio_size.h"
#include "engine/model/media_shapes.h"

#include <array>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

/// Tables of windows, rotations and filters; made once, a few hundred microseconds. Immutable, so
/// that several threads may ask for frames of one recording.
class LogMel {
public:
    static constexpr std::uint32_t kTransform = 512;           // samples of a Fourier transform
    static constexpr std::uint32_t kBins = kTransform / 2 + 1; // of 31.25 Hz

    LogMel();

    /// out[f][m] = ln(0.001 + sum over bins of filter m * magnitude) of the frames
    /// [first, first + count), all of them below melFrames(samples.size()): [count, kMelBands]
    /// f32. Frame f begins kFrameHop f - kLeadingSilence samples into the recording; before it
    /// there is silence.
    void frames(std::span<const float> samples,
                std::uint32_t first,
                std::uint32_t count,
                float* out) const;

    /// Weights of a channel: of bins [firstBin, firstBin + weights.size()); others are 0.
    struct Filter {
        std::uint32_t firstBin = 0;
        std::vector<double> weights;
    };
    const std::array<Filter, kMelBands>& filters() const { return m_filters; }
    std::span<const double, kFrameSamples> window() const { return m_window; }

private:
    using Complex = std::complex<double>;
    static constexpr std::uint32_t kHalf = kTransform / 2;

    void transform(std::array<Complex, kHalf>& values) const;
    void magnitudes(std::array<Complex, kHalf>& packed, std::array<double, kBins>& out) const;

    std::array<double, kFrameSamples> m_window{};     // periodic Hann
    std::array<Complex, kHalf> m_rotations{};         // e^(-2 pi i k / 512)
    std::array<std::uint16_t, kHalf> m_bitReversed{}; // of 8 bits
    std::array<Filter, kMelBands> m_filters;
};

} // namespace cabochon::engine
