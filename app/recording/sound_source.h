// Owns where sound comes from, as an interface: a microphone (Microphone), or what a test says.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace cabochon {

/// A microphone.
struct SoundDevice {
    QString id;
    QString name; // as the system calls it
    bool operator==(const SoundDevice&) const = default;
};

/// Why no sound comes, or no more.
enum class SoundProblem { NoDevice, NotOpened, Lost };

/// The window's thread. Nothing here waits; what comes of it is told by signals.
class SoundSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the device of this id (empty, or gone: the usual one of the system); opened() or
    /// failed() follows. No device is open before.
    virtual void start(const QString& deviceId) = 0;
    /// Closes it. No heard() and no failed() follows.
    virtual void stop() = 0;

signals:
    /// All that there are, and the one that is used now.
    void opened(const QList<cabochon::SoundDevice>& devices, const cabochon::SoundDevice& used);
    /// 16,000 samples a second, mono, in [-1, 1]; twenty times a second or so.
    void heard(const QList<float>& samples);
    /// It is closed. `device`: its name; empty: there is none.
    void failed(cabochon::SoundProblem problem, const QString& device);
};

} // namespace cabochon
