// Owns the microphone, by Qt Multimedia, on a thread of its own: a sound server that does not
// answer holds nothing up. Nothing is asked of the system before the first start().
#pragma once

#include "app/recording/sound_source.h"

#include <memory>

class QThread;

namespace cabochon {

template <typename Owner>
class DeviceLink;

class Microphone final : public SoundSource {
    Q_OBJECT

public:
    explicit Microphone(QObject* parent = nullptr);
    ~Microphone() override;

    void start(const QString& deviceId) override;
    void stop() override;

private:
    class Listener; // lives on the thread

    using Link = DeviceLink<Microphone>;
    std::shared_ptr<Link> m_link;
    QThread* m_thread = nullptr; // with the first start()
    Listener* m_listener = nullptr;
};

} // namespace cabochon
