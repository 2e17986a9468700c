// Owns the connections between the controllers, and between them and the worker: one place for the
// application, the offline preview and the tests. All other connections stand in
// app/application.cpp.
#pragma once

#include "app/chat/chat_controllers.h"
#include "app/inference/inference_worker.h"

namespace cabochon {

/// Both must live as long as the connections are used; the worker may go first.
void connectChat(ChatControllers& chat, InferenceWorker& worker);

} // namespace cabochon
