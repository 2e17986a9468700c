// Owns the form in which sound goes to and from devices.
#pragma once

#include "engine/media/decoded_media.h"

#include <QAudioDevice>
#include <QAudioFormat>

namespace cabochon {

/// One channel of 16 bits as models hear it where the device knows that, else what it does best.
inline QAudioFormat soundFormatFor(const QAudioDevice& device)
{
    QAudioFormat format;
    format.setSampleRate(engine::kSampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return device.isFormatSupported(format) ? format : device.preferredFormat();
}

} // namespace cabochon
