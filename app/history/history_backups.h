// Owns the copies of the history that lie beside it: one a day, the last three kept, and one from
// before each change of its format.
#pragma once

#include "app/history/history_database.h"
#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::history {

struct Backup {
    std::filesystem::path file;
    std::string name; // the day, "2026-11-28"; "before-2": from before the change to format 2
    bool daily = true;
    std::uintmax_t bytes = 0;
};

/// Days that are kept.
inline constexpr std::size_t kGenerations = 3;

/// "2026-11-28", UTC.
std::string dayOf(std::int64_t milliseconds);

/// Newest first, those from before changes of the format last.
std::vector<Backup> listBackups(const std::filesystem::path& folder);

/// Makes the copy of this day, unless it is there, and lets the oldest go. True: one was made.
Result<bool>
backUpDaily(HistoryDatabase& history, const std::filesystem::path& folder, std::int64_t now);

/// Makes the copy of this day in any case: one that is there is replaced.
Status backUpNow(HistoryDatabase& history, const std::filesystem::path& folder, std::int64_t now);

/// After a removal for good: a fresh copy takes the place of all others. Gives the files that are
/// left and may hold what was removed: damaged and replaced histories, which only the user may
/// delete.
Result<std::vector<std::filesystem::path>>
forgetInBackups(HistoryDatabase& history, const std::filesystem::path& folder, std::int64_t now);

/// Whether damaged or replaced histories lie beside it: they may name what it does not.
bool hasSetAside(const std::filesystem::path& folder);

} // namespace cabochon::history
