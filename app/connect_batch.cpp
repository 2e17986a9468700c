#include "app/connect_batch.h"

#include "app/chat/chat_controllers.h"
#include "app/inference/inference_worker.h"

namespace cabochon {

void connectBatch(BatchParts& batch, ChatControllers& chat, InferenceWorker& worker)
{
    BatchController& rows = batch.controller;
    rows.setReader(&batch.files, &batch.files.pictures());
    // Files of messages, and of rows.
    worker.setMediaFiles([&batch, &chat](const QString& hash) {
        const std::filesystem::path ofChat = chat.files.pathOf(hash.toStdString());
        return ofChat.empty() ? batch.files.store().pathOf(hash.toStdString()) : ofChat;
    });
    QObject::connect(&rows, &BatchController::requested, &worker, &InferenceWorker::requestAnswer,
                     Qt::DirectConnection);
    QObject::connect(&rows, &BatchController::cancelRequested, &worker,
                     &InferenceWorker::cancelAnswer, Qt::DirectConnection);
    QObject::connect(&worker, &InferenceWorker::answerProgress, &rows, &BatchController::onProgress,
                     Qt::QueuedConnection);
    QObject::connect(&worker, &InferenceWorker::answerFinished, &rows, &BatchController::onFinished,
                     Qt::QueuedConnection);
    // A row waits while a chat is answered, and while there is no model.
    const auto follow = [&rows, &chat] {
        rows.setOthersWait(!chat.answers.idle());
        rows.setModelReady(chat.models.state() == ModelState::Ready);
    };
    QObject::connect(&chat.answers, &AnswerController::stateChanged, &rows, follow);
    QObject::connect(&chat.answers, &AnswerController::ended, &rows, follow);
    QObject::connect(&chat.models, &ModelController::stateChanged, &rows, follow);
    QObject::connect(&rows, &BatchController::notKept, &chat.notices,
                     [&chat](const QString& reason) {
                         chat.notices.showLoss({QStringLiteral("file_write_failed"), reason});
                     });
    // What was read for rows that are gone.
    QObject::connect(&rows, &BatchController::opened, &rows,
                     [&batch](const QStringList& hashes) { batch.files.keepOnly(hashes); });
    follow();
}

void openBatch(BatchParts& batch, const std::filesystem::path& dataFolder)
{
    batch.files.open(dataFolder / "structured");
    batch.controller.open(dataFolder / "structured");
}

} // namespace cabochon
