// Owns finding Cabochon Nano, the model that ships with the program: where the installed program,
// the built program and a portable folder keep it. Opens nothing.
#pragma once

#include <filesystem>
#include <optional>

namespace cabochon {

/// The built-in model for a program in `executableFolder`: <prefix>/share/cabochon/models
/// (installed, and the build folder, which is laid out alike), then beside the executable. Nothing
/// when the file is in none of these places.
std::optional<std::filesystem::path>
findBuiltInModel(const std::filesystem::path& executableFolder);

} // namespace cabochon
