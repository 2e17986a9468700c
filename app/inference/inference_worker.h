// Owns the one thread that uses the engine. Requests come in and events go out as values by queued
// signals; any thread may stop an answer.
#pragma once

#include "app/inference/answer_engine.h"
#include "app/inference/answer_request.h"
#include "app/inference/chat_request.h"
#include "app/inference/inference_requests.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace cabochon {

/// Every request has a number that its events carry. Requests are worked off in order: loading and
/// answers never overlap. Tokens are counted meanwhile.
class InferenceWorker : public QObject {
    Q_OBJECT

public:
    /// Starts the thread; the engine is only ever touched there, but for counting.
    explicit InferenceWorker(std::unique_ptr<AnswerEngine> engine);
    /// Stops what is running and joins.
    ~InferenceWorker() override;

    /// Where the files of messages lie; before anything is asked.
    void setMediaFiles(MediaFiles files) { m_files = std::move(files); }

public slots:
    // Any thread (connect directly): they return at once.

    /// Opens a model. One that was asked for before and is not yet open is given up.
    void requestLoad(quint64 number,
                     const QString& path,
                     bool builtIn,
                     const cabochon::LoadOptions& options);
    /// Gives up opening, running or waiting: loadFailed with "cancelled".
    void cancelLoading();
    void requestAnswer(quint64 number, const cabochon::AnswerRequest& question);
    /// Stops the answer with this number and no other. While it waits it ends at once and never
    /// reaches the engine. Numbers that have ended or were not asked for change nothing.
    void cancelAnswer(quint64 number);
    /// The running answer with this number thinks no more, and answers.
    void skipThought(quint64 number);
    /// Counts the tokens of a prompt. One that still waits is forgotten for the newer one.
    void requestCount(quint64 number, const cabochon::AnswerRequest& question);
    /// Counts the tokens that each of these tools takes of a prompt: function objects, JSON.
    void requestCosts(const QStringList& declarations);
    /// Answers a question beside all conversations, once there is time; only its words are told. It
    /// is given up at once when an answer or another model is asked for.
    void requestAside(quint64 number, const cabochon::AnswerRequest& question);
    void cancelAside();
    /// Lists the devices, once the engine has time: drivers are asked. Several requests that wait
    /// are one.
    void requestDevices();
    /// The receiver is ready for another update: until then text is gathered, so that it never
    /// comes faster than it is shown.
    void acknowledgeUpdate();

signals:
    void loadProgress(quint64 number, double fraction);
    void loaded(quint64 number, const cabochon::ModelDescription& model);
    void loadFailed(quint64 number, const cabochon::Failure& failure);
    /// It comes from several threads, in order: connect it queued.
    void answerProgress(quint64 number, const cabochon::AnswerUpdate& update);
    /// The device was lost and replaced (deviceUsed came before); the answer goes on.
    void answerRecovered(quint64 number);
    /// An answer that was cancelled while it waited ends on the thread that cancels: connect it
    /// queued.
    void answerFinished(quint64 number, const cabochon::AnswerOutcome& outcome);
    /// It comes from a thread of its own: connect it queued.
    void tokensCounted(quint64 number, const cabochon::TokenCounts& tokens);
    /// As tokensCounted. Not told where no model is open.
    void costsCounted(const QStringList& declarations, const QList<int>& tokens);
    /// Null: it was given up. Empty: it failed.
    void asideFinished(quint64 number, const QString& words);
    void devicesListed(const std::vector<cabochon::DeviceDescription>& devices);
    /// What computes is another, or takes other memory, than was said last. This comes before the
    /// event of the request that caused it.
    void deviceUsed(const cabochon::DeviceUse& use);

private:
    // On the worker's thread.
    void load(quint64 number, const QString& path, bool builtIn, const LoadOptions& options);
    void answer(quint64 number, const AnswerRequest& question);
    bool beginAnswer(quint64 number);
    void endAnswer();
    void answerAside(quint64 number, const AnswerRequest& question);
    AnswerOutcome runAnswer(quint64 number, const AnswerRequest& question);
    void listDevices();
    void tellDeviceUse();
    void tellRecovery(quint64 number);
    void beginUpdates(quint64 number);
    void takeEvent(quint64 number, const ChatEvent& event);
    void addToUpdate(const ChatEvent& event);
    void sendLastUpdate();

    void countTokens(quint64 number, const AnswerRequest& question);
    void countCosts(const QStringList& declarations);
    void emitUpdate();

    QThread m_thread;
    QThreadPool m_counting; // of one thread: counting waits for no answer
    std::unique_ptr<AnswerEngine> m_engine;
    MediaFiles m_files;
    std::atomic<quint64> m_wantedLoad{0};
    engine::CancelFlag m_cancelLoad; // of the running one: another is wanted, or none
    std::atomic<quint64> m_wantedCount{0};
    std::atomic<quint64> m_wantedAside{0};
    engine::CancelFlag m_cancelAside; // of the running one
    std::atomic<bool> m_devicesWanted{false};
    std::atomic<bool> m_closing{false};
    DeviceUse m_told; // on the worker's thread

    std::mutex m_answersMutex;          // for what follows
    std::set<quint64> m_waitingAnswers; // asked for and neither begun nor cancelled
    quint64 m_runningAnswer = 0;        // 0: none
    engine::CancelFlag m_cancel;        // of the running one; reading it needs no mutex
    engine::CancelFlag m_skipThought;   // as well

    std::mutex m_updateMutex; // for what follows
    AnswerUpdate m_update;    // gathered since the last that was sent
    quint64 m_updateNumber = 0;
    bool m_hasUpdate = false;
    bool m_updateUnderWay = false; // sent and not yet acknowledged
};

} // namespace cabochon
