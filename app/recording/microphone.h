// Owns the microphone, by Qt Multimedia, on a thread of its own: a sound server that does not
// answer holds nothing up. Nothing is asked of the system before the first start().
#pragma once

#include "app/recording/sound_source.h"

#include <memory>

namespace cabochon {

template <typename Owner, typename Worker>
class DeviceThread;

class Microphone final : public SoundSource {
    Q_OBJECT

public:
    explicit Microphone(QObject* parent = nullptr);
    ~Microphone() override;

    void start(const QString& deviceId) override;
    void stop() override;

private:
    class Listener; // lives on the thread

    std::unique_ptr<DeviceThread<Microphone, Listener>> m_thread;
};

} // namespace cabochon
