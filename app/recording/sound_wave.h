// Owns how loud a recording is from its start to its end while it grows: the loudest sample of each
// twentieth of a second.
#pragma once

#include <QList>

namespace cabochon {

class SoundWave {
public:
    /// Samples that one peak stands for.
    static constexpr qsizetype kPeakSamples = 800;

    void clear();
    /// Samples in [-1, 1].
    void add(const QList<float>& samples);
    /// [peaks] 0..1; the last one may still grow.
    const QList<qreal>& peaks() const { return m_peaks; }
    qreal loudest() const;

private:
    QList<qreal> m_peaks;
    qsizetype m_inLast = 0; // samples that the last peak stands for
};

} // namespace cabochon
