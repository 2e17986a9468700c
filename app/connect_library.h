// Owns the connections of the library with the rest of the window: the model that is open, and the
// settings.
#pragma once

#include "app/library/library_controller.h"

#include <filesystem>

namespace cabochon {

class AppSettings;
struct ChatControllers;

/// Where the library of a user lies and which hubs it asks, by the settings and the environment.
/// `dataFolder` empty: there is none.
LibraryOptions libraryOptions(const std::filesystem::path& dataFolder, const AppSettings& settings);

/// All of them outlive each other as the application has them.
void connectLibrary(LibraryController& library, ChatControllers& chat, AppSettings& settings);

} // namespace cabochon
