// Owns the one thread that uses the engine. Requests come in and events go out as values by queued
// signals; stopping is an atomic flag that any thread may set.
#pragma once

#include "app/chat/answer_engine.h"
#include "app/chat/inference_requests.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace cabochon {

class InferenceWorker : public QObject {
    Q_OBJECT

public:
    /// Starts the thread; the engine is only ever touched there.
    explicit InferenceWorker(std::unique_ptr<AnswerEngine> engine);
    /// Stops what is running and joins.
    ~InferenceWorker() override;

    // Any thread; they take effect while work is running.
    /// Stops the answer with this number, also when it still waits in the queue. Answers are asked
    /// for one after the other: the next when the last has finished.
    void cancelAnswer(quint64 request);
    void cancelLoading() { m_cancelLoad.store(true); }

public slots:
    // Run on the worker's thread (connect with queued or automatic connections).
    void load(const QString& path, bool builtIn);
    void answer(quint64 request, const cabochon::AnswerRequest& question);
    void countTokens(quint64 request, const cabochon::AnswerRequest& question);

signals:
    void loadProgress(double fraction);
    void loaded(const cabochon::ModelDescription& model);
    void loadFailed(const cabochon::Failure& failure);
    void answerProgress(quint64 request, const cabochon::AnswerUpdate& update);
    void answerFinished(quint64 request, const cabochon::AnswerOutcome& outcome);
    void tokensCounted(quint64 request, int tokens);

private:
    class Gatherer;
    AnswerOutcome runAnswer(quint64 request, const AnswerRequest& question);

    QThread m_thread;
    std::unique_ptr<AnswerEngine> m_engine;
    engine::CancelFlag m_cancel;
    std::atomic<bool> m_cancelLoad{false};
    std::atomic<bool> m_closing{false};
    std::atomic<quint64> m_cancelled{0}; // number of the answer that was cancelled last
};

} // namespace cabochon
