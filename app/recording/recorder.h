// Owns one recording: takes sound from a source while it is asked to, up to a limit, keeps what was
// heard whatever happens to the device, and how much of it counts. GUI thread only; nothing in it
// waits, and no device is opened before start().
#pragma once

#include "app/recording/sound_output.h"
#include "app/recording/sound_source.h"
#include "app/recording/sound_wave.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <memory>

namespace cabochon {

class Recorder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of recording")

    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /// Why nothing is heard, or what is odd about what was: a sentence with what to do.
    Q_PROPERTY(QString remark READ remark NOTIFY stateChanged)
    /// Of what was heard.
    Q_PROPERTY(double seconds READ seconds NOTIFY progressed)
    Q_PROPERTY(double secondsLeft READ secondsLeft NOTIFY progressed)
    /// How loud it is now, 0..1.
    Q_PROPERTY(double level READ level NOTIFY progressed)
    /// How loud it was, from the start: 0..1 for each twentieth of a second.
    Q_PROPERTY(QList<qreal> wave READ wave NOTIFY progressed)
    /// The stretch that counts; all of it at first.
    Q_PROPERTY(double firstSecond READ firstSecond NOTIFY rangeChanged)
    Q_PROPERTY(double lastSecond READ lastSecond NOTIFY rangeChanged)
    /// Names of the microphones, and which of them is used (-1: none is known yet).
    Q_PROPERTY(QStringList devices READ devices NOTIFY devicesChanged)
    Q_PROPERTY(int device READ device NOTIFY devicesChanged)

public:
    enum State {
        Idle,
        Opening,   /** The device is asked for. */
        Listening, /** It is heard. */
        Recorded,  /** It has ended, and waits for what is to be done with it. */
        Refused    /** Nothing was heard; `remark` says why. */
    };
    Q_ENUM(State)

    /// Longer recordings end by themselves: ten minutes.
    static constexpr double kMostSeconds = 600;
    /// The shortest stretch that counts.
    static constexpr double kLeastSeconds = 0.2;

    explicit Recorder(QObject* parent = nullptr);

    /// Where sound comes from; without one nothing can be recorded.
    void setSource(std::unique_ptr<SoundSource> source);

    State state() const { return m_state; }
    const QString& remark() const { return m_remark; }
    double seconds() const;
    double secondsLeft() const { return std::max(0.0, kMostSeconds - seconds()); }
    double level() const { return m_level; }
    const QList<qreal>& wave() const { return m_wave.peaks(); }
    double firstSecond() const { return m_first; }
    double lastSecond() const { return m_last > 0 ? m_last : seconds(); }
    QStringList devices() const;
    int device() const { return int(m_devices.indexOf(m_used)); }

    const SoundSamples& samples() const { return m_samples; }
    /// The stretch that counts, in samples.
    qsizetype firstSample() const;
    qsizetype lastSample() const;

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    Q_INVOKABLE void start();
    /// Ends it; what was heard waits.
    Q_INVOKABLE void stop();
    /// Forgets it.
    Q_INVOKABLE void discard();
    /// Forgets it and starts again.
    Q_INVOKABLE void again();
    /// Another microphone, from here on: what was heard stays.
    Q_INVOKABLE void choose(int device);
    /// Seconds; what is out of bounds or too short is mended.
    Q_INVOKABLE void setRange(double first, double last);

signals:
    void stateChanged();
    void progressed();
    void rangeChanged();
    void devicesChanged();

private:
    void onOpened(const QList<SoundDevice>& devices, const SoundDevice& used);
    void onHeard(const QList<float>& samples);
    void onFailed(SoundProblem problem, const QString& device);
    void open();
    void end(const QString& remark);
    void turn(State state, const QString& remark = {});

    std::unique_ptr<SoundSource> m_source;
    QList<SoundDevice> m_devices;
    SoundDevice m_used;
    QString m_wanted; // device
    State m_state = Idle;
    QString m_remark;
    SoundSamples m_samples;
    SoundWave m_wave;
    double m_level = 0;
    double m_first = 0, m_last = 0; // seconds; m_last 0: the end
};

} // namespace cabochon
