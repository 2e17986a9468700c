// Owns where other programs keep their models: the usual places, and what moves them: variables of
// the environment, and the programs' own settings as far as they name a folder. Reads only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

enum class ModelProgram : std::uint8_t { LmStudio, Ollama, LlamaCpp, HuggingFace, Jan, Gpt4All };
/// "LM Studio".
std::string_view programName(ModelProgram program);

/// What decides where a user's programs keep things. Tests make one of their own.
struct UserPlaces {
    std::filesystem::path home;
    std::filesystem::path root = "/"; // of the system's folders
    /// The value of a variable of the environment; empty: not set.
    std::function<std::string(const char*)> variable;

    /// Those of the user who runs this.
    static UserPlaces ofUser();
};

struct ProgramFolder {
    ModelProgram program = ModelProgram::LmStudio;
    std::filesystem::path path;
    bool operator==(const ProgramFolder&) const = default;
};

/// Folders that may hold models of other programs, whether they are there or not; none twice.
std::vector<ProgramFolder> programFolders(const UserPlaces& places);

} // namespace cabochon
