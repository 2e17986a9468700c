// Owns the batch of the window with its files, and connects it with the rest: what is asked of the
// engine, which model is open, and whether a chat goes first.
#pragma once

#include "app/batch_files.h"
#include "app/structured/batch_controller.h"

#include <filesystem>

namespace cabochon {

class InferenceWorker;
struct ChatControllers;

struct BatchParts {
    BatchFiles files; // outlives the controller
    BatchController controller;
};

/// All of them outlive each other as the application has them; after connectChat().
void connectBatch(BatchParts& batch, ChatControllers& chat, InferenceWorker& worker);

/// Goes on with what was kept below the data folder, and keeps it there.
void openBatch(BatchParts& batch, const std::filesystem::path& dataFolder);

} // namespace cabochon
