// Owns hearing the sound of a file that a message or a draft holds: read by the decoder on a thread
// of its own, looked at and played. One file at a time. GUI thread only; nothing in it waits.
#pragma once

#include "app/attachments/attachment_loader.h"
#include "app/recording/sound_player.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cabochon {

class FileSounds : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of attachments")

    /// Its key is the file's.
    Q_PROPERTY(cabochon::SoundPlayer* player READ player CONSTANT)
    /// The file that was opened last; empty: none.
    Q_PROPERTY(QString contentHash READ contentHash NOTIFY changed)
    /// Of it, once it is read: how loud it is from its start to its end, 0..1, and how long.
    Q_PROPERTY(QList<qreal> wave READ wave NOTIFY changed)
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    /// Why it cannot be heard, a sentence; empty: it can.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// The loader outlives it.
    explicit FileSounds(AttachmentLoader& loader, QObject* parent = nullptr);

    SoundPlayer* player() { return &m_player; }
    const QString& contentHash() const { return m_contentHash; }
    const QList<qreal>& wave() const { return m_wave; }
    double seconds() const;
    bool isReading() const { return m_cancel != nullptr; }
    const QString& problem() const { return m_problem; }

    // Actions of the window. Each is safe at any time.
    /// Reads a file, so that its wave is known.
    Q_INVOKABLE void open(const QString& contentHash);
    /// Plays a stretch of it (`last` 0: to the end), or rests where it is.
    Q_INVOKABLE void toggle(const QString& contentHash, double first, double last);
    /// Plays from `at` seconds.
    Q_INVOKABLE void playAt(const QString& contentHash, double first, double last, double at);
    /// What is played of this file ends.
    Q_INVOKABLE void close(const QString& contentHash);

signals:
    void changed();

private:
    struct Wish {
        double first = 0, last = 0, at = -1;
    };
    void onRead(const Result<HeardSound>& sound);
    void play(const Wish& wish);

    AttachmentLoader& m_loader;
    SoundPlayer m_player;
    QString m_contentHash;
    SoundSamples m_samples;
    QList<qreal> m_wave;
    QString m_problem;
    AttachmentLoader::Cancel m_cancel; // while it is read
    std::optional<Wish> m_wish;        // played once it is read
};

} // namespace cabochon
