#include "app/chat/connect_chat.h"

namespace cabochon {

namespace {

void connectControllers(ChatControllers& chat)
{
    const auto on = [](auto& from, auto signal, auto& to, auto slot) {
        QObject::connect(&from, signal, &to, slot);
    };
    // What was kept comes into the list; what cannot be kept is said.
    on(chat.history, &HistoryController::foldersOpened, chat.folders, &FolderController::onOpened);
    on(chat.history, &HistoryController::restoring, chat.folders, &FolderController::letGo);
    on(chat.history, &HistoryController::opened, chat.conversations,
       &ConversationController::onOpened);
    on(chat.imports, &ImportController::foldersImported, chat.folders, &FolderController::onOpened);
    on(chat.imports, &ImportController::imported, chat.conversations,
       &ConversationController::onImported);
    on(chat.history, &HistoryController::failed, chat.notices, &NoticeController::showLoss);
    on(chat.history, &HistoryController::recovered, chat.notices, &NoticeController::showRecovery);
    on(chat.answers, &AnswerController::notKept, chat.notices, &NoticeController::showLoss);
    // Another conversation is shown, or another branch of it: its answer, its draft.
    on(chat.conversations, &ConversationController::currentChanged, chat.answers,
       &AnswerController::onShown);
    on(chat.conversations, &ConversationController::currentChanged, chat.drafts,
       &DraftController::onShown);
    on(chat.conversations, &ConversationController::branchSwitched, chat.answers,
       &AnswerController::stateChanged);
    on(chat.conversations, &ConversationController::branchSwitched, chat.drafts,
       &DraftController::countSoon);
    // The files of the draft, which count as its words do.
    on(chat.conversations, &ConversationController::currentChanged, chat.attachments,
       &AttachmentController::onShown);
    on(chat.conversations, &ConversationController::removing, chat.attachments,
       &AttachmentController::onRemoving);
    on(chat.attachments, &AttachmentController::changed, chat.drafts, &DraftController::countSoon);
    on(chat.models, &ModelController::changed, chat.attachments,
       &AttachmentController::onModelChanged);
    on(chat.models, &ModelController::stateChanged, chat.attachments,
       &AttachmentController::onModelChanged);
    on(chat.models, &ModelController::changed, chat.recording,
       &RecordingController::onModelChanged);
    on(chat.models, &ModelController::stateChanged, chat.recording,
       &RecordingController::onModelChanged);
    // A picture of the screen is a file like others.
    on(chat.screenshots, &ScreenshotController::taken, chat.attachments,
       &AttachmentController::addBytes);
    on(chat.screenshots, &ScreenshotController::fileTaken, chat.attachments,
       &AttachmentController::addNamedFile);
    // A conversation that goes takes its answer along.
    on(chat.conversations, &ConversationController::removing, chat.answers,
       &AnswerController::onRemoving);
    // An answer that calls tools waits for their results, and goes on with them.
    on(chat.answers, &AnswerController::called, *chat.tools.calls(), &ToolCalls::onCalled);
    on(chat.answers, &AnswerController::callsStopRequested, *chat.tools.calls(),
       &ToolCalls::onStopRequested);
    on(*chat.tools.calls(), &ToolCalls::answered, chat.answers, &AnswerController::onCallsAnswered);
    on(*chat.tools.calls(), &ToolCalls::stopped, chat.answers, &AnswerController::onCallsStopped);
    on(chat.conversations, &ConversationController::currentChanged, chat.tools,
       &ToolController::onShown);
    on(chat.conversations, &ConversationController::removing, chat.tools,
       &ToolController::onRemoving);
    on(chat.tools, &ToolController::chosen, chat.drafts, &DraftController::countSoon);
    on(chat.models, &ModelController::settled, chat.tools, &ToolController::refresh);
    // What is sent is no draft any more, and an answer that ended is a part of the next prompt.
    on(chat.answers, &AnswerController::sent, chat.drafts, &DraftController::onSent);
    on(chat.answers, &AnswerController::ended, chat.drafts, &DraftController::countSoon);
    on(chat.answers, &AnswerController::stateChanged, chat.drafts, &DraftController::onAnswering);
    on(chat.answers, &AnswerController::stateChanged, chat.drafts,
       &DraftController::dropsOldestChanged);
    // What was typed meanwhile is sent when an answer ends.
    on(chat.conversations, &ConversationController::currentChanged, chat.queue,
       &QueuedMessagesModel::onShown);
    on(chat.conversations, &ConversationController::removing, chat.queue,
       &QueuedMessagesModel::onRemoving);
    on(chat.answers, &AnswerController::stateChanged, chat.queue,
       &QueuedMessagesModel::reasonChanged);
    on(chat.answers, &AnswerController::ended, chat.queue, &QueuedMessagesModel::onEnded);
    on(chat.drafts, &DraftController::conversationCounted, chat.answers,
       &AnswerController::onConversationCounted);
    on(chat.answers, &AnswerController::couldNotGoOn, chat.notices, &NoticeController::showFailure);
    // The words of an answer were changed.
    on(chat.messages, &MessageController::answerChanged, chat.answers,
       &AnswerController::stateChanged);
    on(chat.messages, &MessageController::answerChanged, chat.drafts, &DraftController::countSoon);
    on(chat.messages, &MessageController::goOnWanted, chat.answers, &AnswerController::goOn);
    on(chat.messages, &MessageController::notKept, chat.notices, &NoticeController::showLoss);
    // Two answers stand side by side until something else is shown, or said.
    on(chat.conversations, &ConversationController::currentChanged, chat.comparison,
       &ComparisonController::close);
    on(chat.answers, &AnswerController::sent, chat.comparison, &ComparisonController::close);
    // A chat gets its title once it has an answer, and nothing else is to be done.
    on(chat.answers, &AnswerController::ended, chat.titles, &TitleController::onEnded);
    on(chat.conversations, &ConversationController::currentChanged, chat.titles,
       &TitleController::giveWay);
    on(chat.models, &ModelController::settled, chat.titles, &TitleController::giveWay);
    // What is said may be in letters that no font here has.
    on(chat.conversations, &ConversationController::currentChanged, chat.fonts,
       &FontController::onShown);
    on(chat.answers, &AnswerController::ended, chat.fonts, &FontController::onEnded);
    // Another device opens the model there. Another model ends the answer that is being written;
    // questions wait for it.
    on(chat.devices, &DeviceController::chosen, chat.models, &ModelController::reload);
    on(chat.models, &ModelController::opening, chat.answers, &AnswerController::stopRunning);
    on(chat.models, &ModelController::opened, chat.answers, &AnswerController::onModelOpened);
    on(chat.models, &ModelController::settled, chat.answers, &AnswerController::askWaiting);
    on(chat.models, &ModelController::settled, chat.drafts, &DraftController::countSoon);
}

/// What the window asks of the engine. These return at once: the worker queues the work for its own
/// thread, and stopping sets a flag that must not wait in that queue.
void connectRequests(ChatControllers& chat, InferenceWorker& worker)
{
    worker.setMediaFiles(
        [&chat](const QString& hash) { return chat.files.pathOf(hash.toStdString()); });
    const auto ask = [&worker](auto& from, auto signal, auto slot) {
        QObject::connect(&from, signal, &worker, slot, Qt::DirectConnection);
    };
    ask(chat.models, &ModelController::loadRequested, &InferenceWorker::requestLoad);
    ask(chat.models, &ModelController::loadCancelRequested, &InferenceWorker::cancelLoading);
    ask(chat.answers, &AnswerController::requested, &InferenceWorker::requestAnswer);
    ask(chat.answers, &AnswerController::cancelRequested, &InferenceWorker::cancelAnswer);
    ask(chat.answers, &AnswerController::skipRequested, &InferenceWorker::skipThought);
    ask(chat.answers, &AnswerController::updateShown, &InferenceWorker::acknowledgeUpdate);
    ask(chat.titles, &TitleController::requested, &InferenceWorker::requestAside);
    ask(chat.titles, &TitleController::cancelRequested, &InferenceWorker::cancelAside);
    ask(chat.drafts, &DraftController::countRequested, &InferenceWorker::requestCount);
    ask(chat.tools, &ToolController::costsRequested, &InferenceWorker::requestCosts);
    ask(chat.devices, &DeviceController::devicesRequested, &InferenceWorker::requestDevices);
}

/// What the engine reports, queued to the window's thread.
void connectEvents(ChatControllers& chat, InferenceWorker& worker)
{
    const auto tell = [&worker](auto signal, auto& to, auto slot) {
        QObject::connect(&worker, signal, &to, slot, Qt::QueuedConnection);
    };
    tell(&InferenceWorker::loadProgress, chat.models, &ModelController::onProgress);
    tell(&InferenceWorker::loaded, chat.models, &ModelController::onLoaded);
    tell(&InferenceWorker::loadFailed, chat.models, &ModelController::onFailed);
    tell(&InferenceWorker::answerProgress, chat.answers, &AnswerController::onProgress);
    tell(&InferenceWorker::answerRecovered, chat.answers, &AnswerController::onRecovered);
    tell(&InferenceWorker::answerFinished, chat.answers, &AnswerController::onFinished);
    tell(&InferenceWorker::tokensCounted, chat.drafts, &DraftController::onTokensCounted);
    tell(&InferenceWorker::costsCounted, chat.tools, &ToolController::onCosts);
    tell(&InferenceWorker::asideFinished, chat.titles, &TitleController::onAsideFinished);
    tell(&InferenceWorker::devicesListed, chat.devices, &DeviceController::onDevicesListed);
    tell(&InferenceWorker::deviceUsed, chat.devices, &DeviceController::onDeviceUsed);
    tell(&InferenceWorker::deviceUsed, chat.models, &ModelController::onDeviceUsed);
}

} // namespace

void connectChat(ChatControllers& chat, InferenceWorker& worker)
{
    connectControllers(chat);
    connectRequests(chat, worker);
    connectEvents(chat, worker);
}

} // namespace cabochon
