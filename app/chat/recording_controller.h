// Owns talking instead of typing: whether the open model would hear it, the recording and its
// playback, and what becomes of it: a file of the draft. GUI thread only; nothing in it waits.
#pragma once

#include "app/chat/attachment_controller.h"
#include "app/chat/model_controller.h"
#include "app/recording/recorder.h"
#include "app/recording/sound_player.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class RecordingController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::Recorder* recorder READ recorder CONSTANT)
    Q_PROPERTY(cabochon::SoundPlayer* player READ player CONSTANT)
    /// Whether the composer shows it instead of the field.
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
    /// Why the open model would not hear a recording, a sentence with what to do; empty: it would.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// Whether the user was told that, and has not decided.
    Q_PROPERTY(bool asks READ asks NOTIFY changed)
    /// What the stretch that counts takes, if it is sent.
    Q_PROPERTY(int tokens READ tokens NOTIFY rangeChanged)
    /// What is asked of a recording that is to be written out.
    Q_PROPERTY(QString writeOutRequest READ writeOutRequest CONSTANT)

public:
    /// All outlive it.
    RecordingController(AttachmentController& attachments,
                        const ModelController& models,
                        QObject* parent = nullptr);

    /// Where sound comes from and goes to; before the first recording.
    void setDevices(std::unique_ptr<SoundSource> source, std::unique_ptr<SoundOutput> output);

    Recorder* recorder() { return &m_recorder; }
    SoundPlayer* player() { return &m_player; }
    bool isActive() const { return m_asks || m_recorder.state() != Recorder::Idle; }
    QString refusal() const;
    bool asks() const { return m_asks; }
    int tokens() const;
    QString writeOutRequest() const;

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// Records, or asks first where the model does not hear.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void beginAnyway();
    /// Forgets what was recorded.
    Q_INVOKABLE void discard();
    /// Plays the stretch that counts, or rests.
    Q_INVOKABLE void togglePlaying();
    Q_INVOKABLE void playAt(double second);
    /// The stretch that counts becomes a file of the draft. False: nothing was recorded, or
    /// there is no room for it: it waits.
    Q_INVOKABLE bool attach();

public slots:
    /// Another model works now.
    void onModelChanged();

signals:
    void activeChanged();
    void changed();
    void rangeChanged();

private:
    void note();

    AttachmentController& m_attachments;
    const ModelController& m_models;
    Recorder m_recorder;
    SoundPlayer m_player;
    QList<double> m_energies; // of what was recorded, for its tokens
    bool m_asks = false;
    bool m_wasActive = false;
};

} // namespace cabochon
