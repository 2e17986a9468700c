// Owns the ways back: a history that is damaged, lost or replaced by something else never keeps the
// program from starting. What can be read is carried over, copies fill the gaps, and the damaged
// file is kept. Nothing here runs while a HistoryDatabase has the file open.
#pragma once

#include "app/history/history_backups.h"
#include "app/history/history_database.h"
#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace cabochon::history {

/// What became of a damaged history: "recovered N of about M".
struct Recovery {
    std::int64_t messages = 0;      // that are here now
    std::int64_t about = 0;         // of which there are traces
    std::int64_t fromBackup = 0;    // of `messages`
    std::filesystem::path backup{}; // that they came from; empty: none was needed, or none there
    std::filesystem::path kept{};   // the damaged file, as it was; empty: there was none
};

struct OpenedHistory {
    HistoryDatabase history;
    std::optional<Recovery> recovery{}; // nothing: all was well
};

/// Opens the history of a data folder whatever state it is in. `now`: milliseconds since 1970.
/// Fails where nothing can be done: HistoryInUse, HistoryNewer (damaged, and of a later version),
/// FileWriteFailed, DiskFull.
Result<OpenedHistory> openOrRecover(const std::filesystem::path& folder, std::int64_t now);

/// After HistoryDamaged from an open history, once it is closed. Where only the index of words was
/// damaged, there is no recovery to tell of.
Result<OpenedHistory> recoverHistory(const std::filesystem::path& folder, std::int64_t now);

/// After Database::hasFailedForGood(), once the history is closed: opens it again, and has all that
/// was acknowledged written and synced anew.
Result<OpenedHistory> reopenHistory(const std::filesystem::path& folder, std::int64_t now);

/// A repaired copy as `target`; the damaged file and its folder stay as they are.
Result<Recovery> repairInto(const std::filesystem::path& damaged,
                            const std::filesystem::path& target);

/// Puts a copy in place of the history, which is kept as "history.replaced-DAY.db".
Status restoreBackup(const std::filesystem::path& folder, const Backup& backup, std::int64_t now);

} // namespace cabochon::history
