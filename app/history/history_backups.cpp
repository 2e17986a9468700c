#include "app/history/history_backups.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <system_error>

namespace cabochon::history {

namespace {

constexpr std::string_view kDaily = "history.backup-";
constexpr std::string_view kBeforeMigration = "history.before-";
constexpr std::string_view kEnding = ".db";

/// What stands between the beginning and the ending of a file's name; nothing: another file.
std::string between(const std::string& name, std::string_view beginning)
{
    if (!name.starts_with(beginning) || !name.ends_with(kEnding)) return {};
    return name.substr(beginning.size(), name.size() - beginning.size() - kEnding.size());
}

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        files.push_back(entry->path());
    return files;
}

std::filesystem::path fileOfDay(const std::filesystem::path& folder, const std::string& day)
{
    return folder / (std::string(kDaily) + day + std::string(kEnding));
}

void drop(const std::filesystem::path& file)
{
    std::error_code ignored; // tried again another day
    std::filesystem::remove(file, ignored);
}

/// Histories that a damage or a restored copy put aside.
std::vector<std::filesystem::path> setAside(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& file : filesOf(folder)) {
        const std::string name = file.filename().string();
        if (name.starts_with("history.damaged-") || name.starts_with("history.replaced-"))
            files.push_back(file);
    }
    return files;
}

/// Those that a killed program did not finish.
void removeUnfinished(const std::filesystem::path& folder)
{
    for (const std::filesystem::path& file : filesOf(folder)) {
        const std::string name = file.filename().string();
        if (name.starts_with(kDaily) && name.find(".part") != std::string::npos) drop(file);
    }
}

} // namespace

std::string dayOf(std::int64_t milliseconds)
{
    const std::chrono::sys_time<std::chrono::milliseconds> time{
        std::chrono::milliseconds(milliseconds)};
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text;
}

std::vector<Backup> listBackups(const std::filesystem::path& folder)
{
    std::vector<Backup> backups;
    for (const std::filesystem::path& file : filesOf(folder)) {
        const std::string name = file.filename().string();
        std::error_code error;
        const std::uintmax_t bytes = std::filesystem::file_size(file, error);
        if (error) continue;
        if (std::string day = between(name, kDaily); !day.empty())
            backups.push_back({file, std::move(day), true, bytes});
        else if (const std::string format = between(name, kBeforeMigration); !format.empty())
            backups.push_back({file, "before-" + format, false, bytes});
    }
    std::ranges::sort(backups, [](const Backup& a, const Backup& b) {
        return a.daily != b.daily ? a.daily : a.name > b.name;
    });
    return backups;
}

Result<bool>
backUpDaily(HistoryDatabase& history, const std::filesystem::path& folder, std::int64_t now)
{
    const std::filesystem::path today = fileOfDay(folder, dayOf(now));
    std::error_code error;
    if (std::filesystem::exists(today, error)) return false;
    if (Status copied = backUpNow(history, folder, now); !copied) return copied.error();
    return true;
}

Status backUpNow(HistoryDatabase& history, const std::filesystem::path& folder, std::int64_t now)
{
    const std::filesystem::path today = fileOfDay(folder, dayOf(now));
    removeUnfinished(folder);
    if (Status copied = history.copyTo(today); !copied) return copied;
    std::size_t days = 0;
    for (const Backup& backup : listBackups(folder)) {
        // A clock that went back must not cost the copy that was just made.
        if (backup.daily && ++days > kGenerations && backup.file != today) drop(backup.file);
    }
    return {};
}

Result<std::vector<std::filesystem::path>>
forgetInBackups(HistoryDatabase& history, const std::filesystem::path& folder, std::int64_t now)
{
    const std::filesystem::path today = fileOfDay(folder, dayOf(now));
    removeUnfinished(folder);
    if (Status copied = history.copyTo(today); !copied) return copied.error();
    for (const Backup& backup : listBackups(folder)) {
        if (backup.file != today) drop(backup.file);
    }
    return setAside(folder);
}

bool hasSetAside(const std::filesystem::path& folder)
{
    return !setAside(folder).empty();
}

} // namespace cabochon::history
