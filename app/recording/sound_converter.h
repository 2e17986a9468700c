// Owns the way from what a device gives to what models hear: any rate, channels and form of samples
// to 16,000 a second, mono.
#pragma once

#include "app/recording/resampler.h"

#include <QAudioFormat>
#include <QByteArray>
#include <QList>

namespace cabochon {

class SoundConverter {
public:
    /// A valid format.
    explicit SoundConverter(const QAudioFormat& format);

    /// Bytes as the device gives them; part of a sample waits for the rest.
    QList<float> take(const QByteArray& bytes);

private:
    QAudioFormat m_format;
    Resampler m_resampler;
    QByteArray m_rest;
};

} // namespace cabochon
