// Owns a microphone and a loudspeaker that do what a test says, at once. No device is opened.
#pragma once

#include "app/recording/sound_output.h"
#include "app/recording/sound_source.h"
#include "engine/media/decoded_media.h"

#include <QStringList>

#include <cmath>

namespace cabochon::test {

class ScriptedMicrophone final : public SoundSource {
public:
    void start(const QString& deviceId) override
    {
        started << deviceId;
        isOpen = true;
        if (refuses) {
            isOpen = false;
            emit failed(problem, devices.isEmpty() ? QString() : devices.first().name);
            return;
        }
        if (holds) return;
        SoundDevice used = devices.value(0);
        for (const SoundDevice& device : devices) {
            if (device.id == deviceId) used = device;
        }
        emit opened(devices, used);
    }
    void stop() override { isOpen = false; }

    /// So many seconds of a tone of this loudness are heard, a twentieth of a second at a time.
    void speak(double seconds, float loud = 0.5F)
    {
        for (qsizetype left = std::lround(seconds * engine::kSampleRate); left > 0 && isOpen;) {
            QList<float> chunk;
            for (; left > 0 && chunk.size() < 800; --left)
                chunk.append(loud * static_cast<float>(std::sin(0.2 * double(m_at++))));
            emit heard(chunk);
        }
    }
    /// Likewise, as loud as speech is: words with pauses between them.
    void talk(double seconds)
    {
        for (qsizetype part = 0; part < std::lround(seconds * 20); ++part) {
            const double word =
                std::abs(std::sin(0.37 * double(part))) * (part % 23 < 17 ? 1 : 0.05);
            speak(0.05,
                  static_cast<float>(0.03 + 0.6 * word * std::abs(std::sin(1.3 * double(part)))));
        }
    }
    void lose()
    {
        isOpen = false;
        emit failed(SoundProblem::Lost, devices.value(0).name);
    }

    QList<SoundDevice> devices{{QStringLiteral("built-in"), QStringLiteral("Built-in microphone")}};
    QStringList started; // ids that were asked for
    bool isOpen = false;
    bool refuses = false; // with `problem`
    bool holds = false;   // says nothing when it is opened
    SoundProblem problem = SoundProblem::NoDevice;

private:
    qint64 m_at = 0;
};

class ScriptedSpeaker final : public SoundOutput {
public:
    void play(const SoundSamples& samples, qint64 first, qint64 last) override
    {
        played.append({first, last});
        count = samples.size();
        isPlaying = true;
    }
    void stop() override { isPlaying = false; }
    void reach(double seconds) { emit reached(std::llround(seconds * engine::kSampleRate)); }
    void end()
    {
        isPlaying = false;
        emit ended();
    }
    void fail()
    {
        isPlaying = false;
        emit failed();
    }

    QList<std::pair<qint64, qint64>> played; // stretches, in samples
    qint64 count = 0;                        // samples of the whole that was played last
    bool isPlaying = false;
};

} // namespace cabochon::test
