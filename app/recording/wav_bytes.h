// Owns writing a recording as a WAV file: 16 bits, mono, 16,000 samples a second.
#pragma once

#include "app/recording/sound_output.h"

#include <QByteArray>

namespace cabochon {

/// Samples [first, last).
QByteArray wavBytes(const SoundSamples& samples, qsizetype first, qsizetype last);

} // namespace cabochon
