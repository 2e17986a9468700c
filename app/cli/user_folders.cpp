#include "app/cli/user_folders.h"

#include "app/process/child_process.h"
#include "engine/base/file_io.h"
#include "engine/text/json_document.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

namespace cabochon::cli {

namespace {

std::filesystem::path userFolder(const char* variable, const char* belowHome)
{
    const std::filesystem::path portable = ownProgram().parent_path() / "cabochon-data";
    std::error_code error;
    if (std::filesystem::is_directory(portable, error)) return portable;
    // The standard: a path that is not absolute counts as none.
    if (const char* named = std::getenv(variable); named && *named == '/') {
        return std::filesystem::path(named) / "cabochon";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : "") / belowHome / "cabochon";
}

} // namespace

std::filesystem::path settingsFolder()
{
    return userFolder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path dataFolder()
{
    return userFolder("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path modelsFolder()
{
    // The window may have moved them.
    constexpr std::size_t kMostBytes = 1u << 20;
    const Result<std::string> text = readFile(settingsFolder() / "settings.json", kMostBytes);
    const Result<nlohmann::ordered_json> settings =
        text ? engine::readJsonDocument(*text) : text.error();
    const std::filesystem::path moved =
        settings && settings->is_object() ? engine::textOf(*settings, "libraryFolder") : "";
    return moved.is_absolute() ? moved : dataFolder() / "models";
}

} // namespace cabochon::cli
