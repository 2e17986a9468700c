#include "app/recording/sound_wave.h"

#include <algorithm>
#include <cmath>

namespace cabochon {

void SoundWave::clear()
{
    *this = SoundWave();
}

void SoundWave::add(const QList<float>& samples)
{
    for (const float sample : samples) {
        if (m_peaks.isEmpty() || m_inLast == kPeakSamples) {
            m_peaks.append(0.0);
            m_inLast = 0;
        }
        const qreal loud = std::min(1.0, std::abs(qreal(sample)));
        m_peaks.last() = std::max(m_peaks.last(), loud);
        ++m_inLast;
    }
}

qreal SoundWave::loudest() const
{
    return m_peaks.isEmpty() ? 0 : *std::max_element(m_peaks.begin(), m_peaks.end());
}

} // namespace cabochon
