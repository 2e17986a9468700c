// Owns how loud a piece of sound is, as it is kept with a message that holds it: a digit 0..f for
// each part, so that the transcript can show it without reading the file.
#pragma once

#include <QList>
#include <QString>

namespace cabochon {

/// Parts that are kept.
inline constexpr int kKeptWaveParts = 60;

/// Of the stretch from `first` to `last` (0..1 of the whole) of a wave, whose values are 0..1.
/// Empty for an empty one.
QString waveDigits(const QList<float>& wave, double first, double last);
/// [kKeptWaveParts or what there is] 0..1; what is no digit counts as silence.
QList<qreal> waveOfDigits(const QString& digits);

} // namespace cabochon
