// Owns playing one piece of sound at a time: a recording, or a file that a message holds. Whoever
// began says by a key what it is. GUI thread only.
#pragma once

#include "app/recording/sound_output.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cabochon {

class SoundPlayer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of recording")

    /// What is played or rests; empty: nothing.
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY changed)
    /// Where it is, in seconds from the start of the whole.
    Q_PROPERTY(double position READ position NOTIFY moved)
    /// Why it cannot be heard, a sentence; empty: it can.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit SoundPlayer(QObject* parent = nullptr);

    /// Where sound goes to; without one nothing is heard.
    void setOutput(std::unique_ptr<SoundOutput> output);

    const QString& key() const { return m_key; }
    bool isPlaying() const { return m_playing; }
    double position() const;
    const QString& problem() const { return m_problem; }

    /// Plays from `at` seconds, or from where it rests (`at` below 0), to the end of the stretch,
    /// and then again from its start. The samples are shared, not copied.
    void
    play(const QString& key, const SoundSamples& samples, double first, double last, double at);
    /// It rests where it is.
    Q_INVOKABLE void pause();
    /// Nothing is played any more, if this is what is.
    void forget(const QString& key);

signals:
    void changed();
    void moved();

private:
    std::unique_ptr<SoundOutput> m_output;
    QString m_key;
    QString m_problem;
    bool m_playing = false;
    qint64 m_at = 0; // samples
    qint64 m_start = 0;
};

} // namespace cabochon
