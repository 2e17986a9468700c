// Owns the answers: puts questions into conversations, keeps the queue of answers, turns the
// engine's events into messages and rows, and says how the answer of the shown conversation goes.
// GUI thread only; nothing in it blocks.
#pragma once

#include "app/chat/attachment_controller.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/device_controller.h"
#include "app/chat/history_controller.h"
#include "app/chat/model_controller.h"
#include "app/chat/tool_controller.h"
#include "app/conversation/answer_state.h"
#include "app/inference/answer_queue.h"
#include "app/inference/answer_request.h"
#include "app/inference/inference_requests.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cabochon {

class AnswerController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// The newest answer of the shown conversation.
    Q_PROPERTY(cabochon::AnswerState::State state READ state NOTIFY stateChanged)
    /// Whether the shown conversation is waiting for or receiving an answer.
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged)
    /// Tokens that the shown conversation takes of the model's context; 0 while unknown.
    Q_PROPERTY(int contextUsed READ contextUsed NOTIFY contextUsedChanged)
    /// Tokens that the thought of the answer that is being written may take; 0: any number.
    Q_PROPERTY(int thoughtBudget READ thoughtBudget NOTIFY stateChanged)

public:
    /// All outlive it.
    AnswerController(ConversationController& conversations,
                     HistoryController& history,
                     ModelController& models,
                     DeviceController& devices,
                     AttachmentController& attachments,
                     ToolController& tools,
                     QObject* parent = nullptr);

    AnswerState::State state() const;
    bool busy() const;
    /// Tokens of the question that the shown conversation's model reads; 0: it reads none.
    int readTotal() const { return m_readTotal; }
    /// What is said while no words come; empty: nothing.
    const QString& statusText() const { return m_statusText; }
    int contextUsed() const { return m_contextUsed; }
    int thoughtBudget() const;
    /// Whether no conversation waits for an answer.
    bool idle() const { return m_queue.isEmpty(); }

    /// Makes answers repeat themselves; 0: every answer draws its own.
    void setSeed(quint64 seed) { m_seed = seed; }

    /// Puts a question into any conversation that is not answering. False: not now. `refused`: it
    /// could not be kept, so it is not there.
    bool
    ask(const QString& conversation, const QString& words, const std::function<void()>& refused);

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// With the files that wait in the composer; not while they cannot be sent.
    Q_INVOKABLE void send(const QString& text);
    /// Stops the answer of the shown conversation, waiting or running.
    Q_INVOKABLE void stop();
    /// The shown conversation, which waits, is answered now; the answer that is being written goes
    /// on after that.
    Q_INVOKABLE void answerFirst();
    /// Ends the thought of the shown conversation's answer: the words begin.
    Q_INVOKABLE void skipThought();
    /// Lets the newest answer of the shown conversation go on where it was stopped or cut off.
    Q_INVOKABLE void goOn(const QString& messageId);
    /// Another answer beside this one.
    Q_INVOKABLE void regenerate(const QString& messageId);
    /// Whether this answer failed because the conversation is too long, and could be given without
    /// its oldest messages.
    Q_INVOKABLE bool canLeaveOutOldest(const QString& messageId) const;
    /// Gives it so; from here on the shown conversation does without them.
    Q_INVOKABLE void leaveOutOldest(const QString& messageId);
    /// Another question beside this one, and its answer.
    Q_INVOKABLE void editAndResend(const QString& messageId, const QString& text);

public slots:
    // Events of the inference worker.
    void onProgress(quint64 number, const cabochon::AnswerUpdate& update);
    void onRecovered(quint64 number);
    void onFinished(quint64 number, const cabochon::AnswerOutcome& outcome);

    // Events of the other controllers.
    /// All calls of this answer have results: it goes on.
    void onCallsAnswered(const QString& conversation, const QString& message);
    /// Its calls were stopped: it ends here.
    void onCallsStopped(const QString& conversation, const QString& message);
    /// Another conversation is shown.
    void onShown();
    /// A conversation goes away: its answer is stopped.
    void onRemoving(const QString& conversation);
    /// Another model is about to be opened: the answer that is being written ends.
    void stopRunning();
    /// Tokens of the shown conversation, as the open model reads it.
    void onConversationCounted(int tokens);
    /// Another model is open: nothing of the shown conversation is in its context.
    void onModelOpened();
    /// A model is there, or none will come: the engine says so itself then.
    void askWaiting();

signals:
    // Requests to the inference worker.
    void requested(quint64 number, const cabochon::AnswerRequest& question);
    void cancelRequested(quint64 number);
    void skipRequested(quint64 number);
    /// The next update of the answer may come; at most once per frame.
    void updateShown();

    /// A question of these words was put into the shown conversation.
    void sent(const QString& text);
    /// A question could not be kept, so it was not asked.
    void notKept(const cabochon::Failure& failure);
    /// This answer of this conversation, which may have been removed meanwhile, has ended.
    void
    ended(const QString& conversation, cabochon::AnswerState::State state, const QString& message);
    /// This answer is written up to its calls, and waits for their results.
    void called(const QString& conversation, const QString& message);
    /// No more of its calls.
    void callsStopRequested(const QString& conversation, const QString& message);
    /// An answer that was to go on stays as it was, as `after` says.
    void couldNotGoOn(const cabochon::Failure& failure, const QString& after);
    void stateChanged();
    void statusChanged();
    void contextUsedChanged();

private:
    /// Messages on their way to the disk, the last of them the answer to be.
    struct Asking {
        QString conversation;
        QList<Message> messages;
        QString draft; // what was sent from the composer
        std::function<void()> refused;
        bool withFiles = false; // of the composer
    };
    void keepAndAsk(const QList<Message>& added);
    void keepAndAsk(Asking asking);
    void onKept(const Asking& asking, const Failure* failure);
    void askFor(Conversation& conversation, const QString& answerId, const QString& changedFrom);
    void startOrWait(const Conversation& conversation, bool next);
    void startFirst();
    void takeUpdate(QueuedAnswer& queued, const AnswerUpdate& update);
    void finish(const QueuedAnswer& answer, const AnswerOutcome& outcome);
    void goOnWith(Conversation& conversation, Message& answer);
    void waitForCallsAgain();
    void putBack(const QueuedAnswer& answer, const AnswerOutcome& outcome);
    void showEnd(const Conversation& conversation, const Message& message);
    void setStatus(const QString& text, int done, int total);
    void showReading(int done, int total);
    void showLooking(double done);
    void showWaitingStatus();
    void setContextUsed(int tokens);

    ConversationController& m_conversations;
    HistoryController& m_history;
    ModelController& m_models;
    DeviceController& m_devices;
    AttachmentController& m_attachments;
    ToolController& m_tools;
    AnswerQueue m_queue;
    QTimer m_frameTimer;
    QTimer m_readingTimer; // runs: the question was asked just now
    quint64 m_seed = 0;
    QString m_statusText; // while no words come; empty: nothing
    int m_readDone = 0;
    int m_readTotal = 0;
    double m_looked = 0; // 0..1 of pictures and sound, until the prompt is read
    int m_contextUsed = 0;
    QHash<QString, int> m_counted; // by conversation: what it took when it was counted last
};

} // namespace cabochon
