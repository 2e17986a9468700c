// Owns where a user's files lie, as the window places them: the portable folder beside the program,
// else the folders that the desktop standard names (XDG base directories).
#pragma once

#include <filesystem>

namespace cabochon::cli {

/// Where settings.json is.
std::filesystem::path settingsFolder();
/// Where conversations and what belongs to them are kept.
std::filesystem::path dataFolder();
/// Where models are kept that were downloaded or imported. None of the folders need exist.
std::filesystem::path modelsFolder();

} // namespace cabochon::cli
