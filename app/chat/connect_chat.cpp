#include "app/chat/connect_chat.h"

namespace cabochon {

void connectChat(ChatController& controller, InferenceWorker& worker)
{
    const auto ask = [&](auto signal, auto slot) {
        QObject::connect(&controller, signal, &worker, slot, Qt::DirectConnection);
    };
    const auto tell = [&](auto signal, auto slot) {
        QObject::connect(&worker, signal, &controller, slot, Qt::QueuedConnection);
    };
    // What the window asks of the engine. These return at once: the worker queues the work for its
    // own thread, and stopping sets a flag that must not wait in that queue.
    ask(&ChatController::loadRequested, &InferenceWorker::requestLoad);
    ask(&ChatController::loadCancelRequested, &InferenceWorker::cancelLoading);
    ask(&ChatController::answerRequested, &InferenceWorker::requestAnswer);
    ask(&ChatController::answerCancelRequested, &InferenceWorker::cancelAnswer);
    ask(&ChatController::countRequested, &InferenceWorker::requestCount);
    ask(&ChatController::updateShown, &InferenceWorker::acknowledgeUpdate);
    QObject::connect(controller.devices(), &DeviceController::devicesRequested, &worker,
                     &InferenceWorker::requestDevices, Qt::DirectConnection);
    // What the engine reports, queued to the window's thread.
    tell(&InferenceWorker::loadProgress, &ChatController::onModelProgress);
    tell(&InferenceWorker::loaded, &ChatController::onModelLoaded);
    tell(&InferenceWorker::loadFailed, &ChatController::onModelFailed);
    tell(&InferenceWorker::answerProgress, &ChatController::onAnswerProgress);
    tell(&InferenceWorker::answerRecovered, &ChatController::onAnswerRecovered);
    tell(&InferenceWorker::answerFinished, &ChatController::onAnswerFinished);
    tell(&InferenceWorker::tokensCounted, &ChatController::onTokensCounted);
    tell(&InferenceWorker::deviceUsed, &ChatController::onDeviceUsed);
    QObject::connect(&worker, &InferenceWorker::devicesListed, controller.devices(),
                     &DeviceController::onDevicesListed, Qt::QueuedConnection);
}

} // namespace cabochon
