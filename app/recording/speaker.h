// Owns the loudspeaker, by Qt Multimedia, on a thread of its own. Plays samples and nothing else:
// no file comes near the codecs of Qt Multimedia.
#pragma once

#include "app/recording/sound_output.h"

#include <memory>

namespace cabochon {

template <typename Owner, typename Worker>
class DeviceThread;

class Speaker final : public SoundOutput {
    Q_OBJECT

public:
    explicit Speaker(QObject* parent = nullptr);
    ~Speaker() override;

    void play(const SoundSamples& samples, qint64 first, qint64 last) override;
    void stop() override;

private:
    class Voice; // lives on the thread

    std::unique_ptr<DeviceThread<Speaker, Voice>> m_thread;
};

} // namespace cabochon
