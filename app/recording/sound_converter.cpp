#include "app/recording/sound_converter.h"

#include "engine/media/decoded_media.h"

#include <algorithm>
#include <vector>

namespace cabochon {

SoundConverter::SoundConverter(const QAudioFormat& format)
    : m_format(format),
      m_resampler(static_cast<std::uint32_t>(std::max(1, format.sampleRate())), engine::kSampleRate)
{
}

QList<float> SoundConverter::take(const QByteArray& bytes)
{
    m_rest += bytes;
    const int channels = std::max(1, m_format.channelCount());
    const qsizetype frame = std::max(1, m_format.bytesPerFrame());
    const qsizetype frames = m_rest.size() / frame;
    std::vector<float> mono(static_cast<std::size_t>(frames));
    const char* sample = m_rest.constData();
    for (float& mixed : mono) {
        float sum = 0;
        for (int channel = 0; channel < channels; ++channel) {
            sum += m_format.normalizedSampleValue(sample);
            sample += m_format.bytesPerSample();
        }
        mixed = std::clamp(sum / static_cast<float>(channels), -1.0F, 1.0F);
    }
    m_rest.remove(0, frames * frame);
    std::vector<float> heard;
    m_resampler.add(mono, heard);
    return {heard.begin(), heard.end()};
}

} // namespace cabochon
