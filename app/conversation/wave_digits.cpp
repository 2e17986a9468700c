#include "app/conversation/wave_digits.h"

#include <algorithm>
#include <cmath>

namespace cabochon {

namespace {

constexpr int kLoudest = 15;

} // namespace

QString waveDigits(const QList<float>& wave, double first, double last)
{
    const auto count = static_cast<double>(wave.size());
    const qsizetype begin = std::clamp<qsizetype>(std::llround(first * count), 0, wave.size());
    const qsizetype end = std::clamp<qsizetype>(std::llround(last * count), begin, wave.size());
    const qsizetype parts = std::min<qsizetype>(kKeptWaveParts, end - begin);
    QString digits;
    for (qsizetype part = 0; part < parts; ++part) {
        const auto from = wave.begin() + begin + part * (end - begin) / parts;
        const auto to = wave.begin() + begin + (part + 1) * (end - begin) / parts;
        const float loud = std::clamp(*std::max_element(from, to), 0.0F, 1.0F);
        digits += QString::number(std::lround(loud * kLoudest), 16);
    }
    return digits;
}

QList<qreal> waveOfDigits(const QString& digits)
{
    QList<qreal> wave;
    for (const QChar digit : digits.left(kKeptWaveParts))
        wave.append(QString(digit).toInt(nullptr, 16) / static_cast<qreal>(kLoudest));
    return wave;
}

} // namespace cabochon
