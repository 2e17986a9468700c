#include "engine/cpu/media/sound_subsampling.h"

#include "engine/cpu/media/sound_vectors.h"
#include "engine/model/block_formats.h"

#include <algorithm>

namespace cabochon::engine {

namespace {

constexpr std::size_t kFirstPadded = kSoundChannels[0] + SoundSubsampling::kFirstWidth;

/// Rows 2 time - 1 to 2 time + 1 of `count`; null outside.
template <typename Row>
void neighbours(const float* (&rows)[kConvolutionSide],
                std::size_t time,
                std::size_t count,
                Row&& row)
{
    for (std::size_t k = 0; k < kConvolutionSide; ++k) {
        const std::size_t next = kConvolutionStride * time + k; // one too many
        rows[k] = next > 0 && next - 1 < count ? row(next - 1) : nullptr;
    }
}

} // namespace

SoundSubsampling::SoundSubsampling(const SoundWeights& weights, CpuLevel level)
    : m_functions(soundFunctions(level)),
      m_firstWeights(convolutionTaps(weights.firstConvolution, 1, kSoundChannels[0])),
      m_firstNorm(dequantized(weights.firstConvolutionNorm)),
      m_secondWeights(
          convolutionTaps(weights.secondConvolution, kSoundChannels[0], kSoundChannels[1])),
      m_secondNorm(dequantized(weights.secondConvolutionNorm))
{
}

void SoundSubsampling::firstRow(std::span<const float> logMel,
                                std::size_t time,
                                float* scratch,
                                float* out) const
{
    ConvolutionRow row;
    neighbours(row.rows, time, logMel.size() / kMelBands, [&](std::size_t frame) {
        float* padded = scratch + frame % kConvolutionSide * (1 + kMelBands);
        padded[0] = 0.0f;
        std::copy_n(logMel.data() + frame * kMelBands, kMelBands, padded + 1);
        return padded;
    });
    row.weights = m_firstWeights.data();
    row.channelsIn = 1;
    row.channelsOut = kSoundChannels[0];
    row.frequencies = kFirstFrequencies;
    row.out = out;
    m_functions.convolveRow(row);
    for (std::size_t f = 0; f < kFirstFrequencies; ++f)
        m_functions.layerNormRelu(out + f * kSoundChannels[0], m_firstNorm.data(),
                                  kSoundChannels[0], kSoundEpsilon);
}

void SoundSubsampling::rows(std::span<const float> logMel,
                            std::size_t first,
                            std::size_t last,
                            float* scratch,
                            float* out) const
{
    const std::size_t frames = logMel.size() / kMelBands;
    const std::size_t halved = (frames + 1) / kConvolutionStride;
    float* kept = scratch + kConvolutionSide * (1 + kMelBands);  // the last rows of the first one
    std::size_t next = kConvolutionStride * first - (first > 0); // row that is to be computed
    ConvolutionRow row;
    row.weights = m_secondWeights.data();
    row.channelsIn = kSoundChannels[0];
    row.channelsOut = kSoundChannels[1];
    row.frequencies = kFrequencies;
    for (std::size_t time = first; time < last; ++time) {
        neighbours(row.rows, time, halved, [&](std::size_t half) {
            float* padded = kept + half % kConvolutionSide * kFirstPadded;
            if (half == next) {
                std::fill_n(padded, kSoundChannels[0], 0.0f);
                firstRow(logMel, half, scratch, padded + kSoundChannels[0]);
                ++next;
            }
            return padded;
        });
        row.out = out + (time - first) * kWidth;
        m_functions.convolveRow(row);
        for (std::size_t f = 0; f < kFrequencies; ++f)
            m_functions.layerNormRelu(row.out + f * kSoundChannels[1], m_secondNorm.data(),
                                      kSoundChannels[1], kSoundEpsilon);
    }
}

std::size_t SoundSubsampling::sizeBytes() const
{
    return sizeof(float) * (m_firstWeights.size() + m_firstNorm.size() + m_secondWeights.size() +
                            m_secondNorm.size());
}

} // namespace cabochon::engine
