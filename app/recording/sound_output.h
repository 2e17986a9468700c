// Owns where sound goes to, as an interface: the loudspeaker (Speaker), or a test that listens.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace cabochon {

/// Samples as they are kept and played: 16,000 a second, mono.
using SoundSamples = QList<qint16>;

/// The window's thread. Nothing here waits; what comes of it is told by signals.
class SoundOutput : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Plays samples [first, last); what was played before ends.
    virtual void play(const cabochon::SoundSamples& samples, qint64 first, qint64 last) = 0;
    /// No signal follows.
    virtual void stop() = 0;

signals:
    /// This sample is heard now.
    void reached(qint64 sample);
    /// All was heard.
    void ended();
    /// There is no device, or it is gone.
    void failed();
};

} // namespace cabochon
