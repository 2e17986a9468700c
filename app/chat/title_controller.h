// Owns the titles that the model gives to chats that nobody named: after the first answer, while
// nothing else is done, and given up at once when the user does anything. GUI thread only; the
// worker asks the model.
#pragma once

#include "app/chat/answer_controller.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/model_controller.h"
#include "app/inference/answer_request.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace cabochon {

class TitleController : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    TitleController(ConversationController& conversations,
                    const ModelController& models,
                    const DeviceController& devices,
                    const AnswerController& answers,
                    QObject* parent = nullptr);

    void setEnabled(bool enabled);
    /// How long nothing must have been done.
    void setPause(int milliseconds) { m_pause.setInterval(milliseconds); }

    bool eventFilter(QObject* watched, QEvent* event) override;

public slots:
    /// Event of the inference worker. Empty: none came.
    void onAsideFinished(quint64 number, const QString& words);

    // Events of the other controllers.
    /// An answer of this conversation has ended.
    void onEnded(const QString& conversation);
    /// Something was done: what is asked is given up, and asked again later.
    void giveWay();

signals:
    // Requests to the inference worker.
    void requested(quint64 number, const cabochon::AnswerRequest& question);
    void cancelRequested();

private:
    bool canName() const;
    bool needsTitle(const Conversation& conversation) const;
    void askNext();

    ConversationController& m_conversations;
    const ModelController& m_models;
    const DeviceController& m_devices;
    const AnswerController& m_answers;
    QTimer m_pause;
    QStringList m_waiting; // ids of conversations, the next one first
    quint64 m_lastNumber = 0;
    QString m_asked; // id of the conversation that is being named; empty: none
    bool m_enabled = true;
};

} // namespace cabochon
