#include "app/history/history_recovery.h"

#include "app/history/history_salvage.h"
#include "app/history/history_schema.h"
#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"
#include "engine/base/mapped_file.h"

#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace cabochon::history {

namespace {

using Path = std::filesystem::path;

// Offsets in the first page of a file of SQLite.
constexpr std::size_t kUserVersion = 60;
constexpr std::size_t kApplication = 68;

/// Complete, but not in its place yet.
constexpr const char* kRecovered = "history.recovered.db";
/// Where a new history grows.
constexpr const char* kWork = "history.recovery";
constexpr const char* kLock = "history.recovery.lock";
/// Up to this size a file is read whole after a program that did not end well.
constexpr std::uintmax_t kReadWhole = std::uintmax_t{64} << 20;

std::uintmax_t sizeOf(const Path& file)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    return error ? 0 : size;
}

bool isThere(const Path& file)
{
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

/// "history.KIND-DAY.db", "history.KIND-DAY-2.db" ...: the first that is free.
Path freeName(const Path& folder, const char* kind, std::int64_t now)
{
    const std::string name = std::string("history.") + kind + "-" + dayOf(now);
    Path file = folder / (name + ".db");
    for (int i = 2; isThere(file) || isThere(besides(file, "-wal")); ++i)
        file = folder / (name + "-" + std::to_string(i) + ".db");
    return file;
}

bool isClean(Database& database)
{
    Statement check = database.prepare("PRAGMA quick_check(1)");
    const Result<bool> row = check.next();
    return row && *row && check.text(0) == "ok";
}

/// Whether all pages fit together. Changes nothing.
bool isWhole(const Path& file, Access access)
{
    if (sizeOf(file) == 0) return false;
    Result<Database> database = Database::open(file, access, 0);
    if (!database || !database->forbidWriting()) return false;
    // Before the first reading, so that nothing is made beside the file.
    if (!database->execute("PRAGMA locking_mode=EXCLUSIVE")) return false;
    const Result<std::int64_t> application = database->number("PRAGMA application_id");
    return application && *application == kApplicationId && isClean(*database);
}

/// A log of another file, or none of a history: without it, all is well.
DamagedFile::Log logOf(const Path& file)
{
    const bool spoils = sizeOf(besides(file, "-wal")) > 0 && isWhole(file, Access::Unchanging) &&
                        !isWhole(file, Access::ReadWrite);
    return spoils ? DamagedFile::Log::Ignore : DamagedFile::Log::Apply;
}

// ----------------------------------------------------------------------------------- a new history

Status fill(HistoryDatabase& target,
            const DamagedFile& file,
            const std::vector<Backup>& backups,
            Recovery& recovery)
{
    Salvage salvage(target);
    Status done = salvage.begin();
    if (done) done = salvage.salvageRows(file);
    if (!done) return done;
    const Result<HistoryCounts> found = target.counts();
    if (!found) return found.error();
    for (const Backup& backup : backups) {
        if (!isWhole(backup.file, Access::Unchanging)) continue;
        done = salvage.fillFrom(backup.file);
        if (done) recovery.backup = backup.file;
        if (done || done.error().code != ErrorCode::HistoryDamaged) break;
        done = {};
    }
    if (done) done = salvage.finish();
    if (!done) return done;
    const Result<HistoryCounts> all = target.counts();
    if (!all) return all.error();
    recovery.messages = all->messages;
    recovery.fromBackup = recovery.backup.empty() ? 0 : all->messages - found->messages;
    recovery.about = std::max(salvage.seen(), all->messages);
    return {};
}

/// Makes `target` of what is left, by way of a folder of its own.
Result<Recovery>
build(const Path& damaged, const std::vector<Backup>& backups, const Path& work, const Path& target)
{
    std::error_code ignored; // what stays of an earlier try is found by the next step
    std::filesystem::remove_all(work, ignored);
    Recovery recovery;
    {
        const DamagedFile file(damaged, logOf(damaged));
        Result<HistoryDatabase> history = HistoryDatabase::open(work);
        if (!history) return history.error();
        if (Status filled = fill(*history, file, backups, recovery); !filled) return filled.error();
    }
    if (Status moved = moveFile(work / HistoryDatabase::kFileName, target); !moved)
        return moved.error();
    std::filesystem::remove_all(work, ignored);
    return recovery;
}

/// Sets aside what has the history's name, and puts the complete new one there. Interrupted
/// anywhere, finishReplacing() goes on.
Result<Path> replace(const Path& folder, const char* kind, std::int64_t now)
{
    const Path file = folder / HistoryDatabase::kFileName;
    const Path aside = freeName(folder, kind, now);
    const bool there = isThere(file);
    if (there) {
        if (Status moved = moveFile(file, aside); !moved) return moved.error();
    }
    for (const char* ending : {"-wal", "-journal"}) {
        if (!isThere(besides(file, ending))) continue;
        Status moved = moveFile(besides(file, ending), besides(aside, ending));
        if (!moved) return moved.error();
    }
    if (Status moved = moveFile(folder / kRecovered, file); !moved) return moved.error();
    return there ? aside : Path();
}

/// A complete new history waits for its place.
Status finishReplacing(const Path& folder, std::int64_t now)
{
    if (isThere(folder / HistoryDatabase::kFileName) || !isThere(folder / kRecovered)) return {};
    const Result<Path> replaced = replace(folder, "damaged", now);
    return replaced ? Status() : replaced.error();
}

// ------------------------------------------------------------------------------------- first looks

/// There was a history, and opening would make an empty one in its place.
bool isLost(const Path& folder)
{
    const Path file = folder / HistoryDatabase::kFileName;
    std::error_code error;
    if (isThere(file) && !std::filesystem::is_regular_file(file, error))
        return !std::filesystem::is_symlink(file, error);
    if (sizeOf(file) > 0) return false;
    return sizeOf(besides(file, "-wal")) > 0 || !listBackups(folder).empty();
}

/// Reads what every start needs; more after a program that did not end well.
Status firstLook(HistoryDatabase& history, std::uintmax_t size, bool endedWell)
{
    const Result<std::vector<ConversationHead>> heads = history.list(Which::All);
    if (!heads) return heads.error();
    const Result<std::vector<Folder>> folders = history.folders();
    if (!folders) return folders.error();
    if (endedWell || size > kReadWhole || isClean(history.database())) return {};
    (void)history.database().forbidWriting(); // the log may be what is wrong
    return {ErrorCode::HistoryDamaged, "The file of the conversations is damaged."};
}

Status checkVersion(const DamagedFile& file)
{
    const bool newer =
        file.headerNumber(kApplication) == std::uint32_t{kApplicationId} &&
        file.headerNumber(kUserVersion) > static_cast<std::uint32_t>(schemaVersion());
    if (!newer) return {};
    return {ErrorCode::HistoryNewer, "The file of the conversations is damaged, and it was written "
                                     "by a newer version of Cabochon. Install the newer version."};
}

/// All is well but the index of words, which is made anew. Nothing: it is worse.
std::optional<HistoryDatabase> withNewIndex(const Path& folder)
{
    Result<HistoryDatabase> history = HistoryDatabase::open(folder);
    if (!history || !history->readOnlyReason().empty() || !isClean(history->database())) return {};
    if (!rebuildIndex(history->database())) return {};
    const Result<std::vector<std::string>> problems = history->check();
    if (!problems || !problems->empty()) return {};
    return std::move(*history);
}

} // namespace

// ----------------------------------------------------------------------------------------- opening

Result<OpenedHistory> openOrRecover(const Path& folder, std::int64_t now)
{
    if (Status done = finishReplacing(folder, now); !done) return done.error();
    if (isLost(folder)) return recoverHistory(folder, now);
    const Path file = folder / HistoryDatabase::kFileName;
    const bool endedWell = sizeOf(besides(file, "-wal")) == 0;
    {
        Result<HistoryDatabase> history = HistoryDatabase::open(folder);
        Status looked = history ? firstLook(*history, sizeOf(file), endedWell) : history.error();
        if (looked) {
            history->keepReserve(folder);
            return OpenedHistory{std::move(*history)};
        }
        if (looked.error().code != ErrorCode::HistoryDamaged) return looked.error();
    }
    return recoverHistory(folder, now);
}

Result<OpenedHistory> recoverHistory(const Path& folder, std::int64_t now)
{
    const Result<std::optional<FileLock>> lock = FileLock::tryLock(folder / kLock);
    if (!lock) return lock.error();
    if (!*lock) {
        return {ErrorCode::HistoryInUse, "Another Cabochon is recovering the conversations. Wait "
                                         "for it."};
    }
    const Path file = folder / HistoryDatabase::kFileName;
    if (!isLost(folder)) {
        if (Status known = checkVersion({file, DamagedFile::Log::Apply}); !known)
            return known.error();
        if (std::optional<HistoryDatabase> history = withNewIndex(folder)) {
            history->keepReserve(folder);
            return OpenedHistory{std::move(*history)};
        }
    }
    Result<Recovery> recovery =
        build(file, listBackups(folder), folder / kWork, folder / kRecovered);
    if (!recovery) return recovery.error();
    Result<Path> kept = replace(folder, "damaged", now);
    if (!kept) return kept.error();
    recovery->kept = std::move(*kept);
    Result<HistoryDatabase> history = HistoryDatabase::open(folder);
    if (!history) return history.error();
    history->keepReserve(folder);
    return OpenedHistory{std::move(*history), std::move(*recovery)};
}

Result<OpenedHistory> reopenHistory(const Path& folder, std::int64_t now)
{
    // The system may show what it could not write, and thinks that it has written it: a new file
    // of the same content is written once more.
    const Path log = besides(folder / HistoryDatabase::kFileName, "-wal");
    if (sizeOf(log) > 0) {
        const Result<MappedFile> content = MappedFile::open(log);
        if (!content) return content.error();
        const auto* bytes = reinterpret_cast<const char*>(content->bytes().data());
        if (Status written = writeFileAtomically(log, {bytes, content->bytes().size()}); !written)
            return written.error();
    }
    Result<OpenedHistory> opened = openOrRecover(folder, now);
    if (!opened || opened->recovery) return opened;
    Status carried = opened->history.database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!carried) return carried.error();
    return opened;
}

// --------------------------------------------------------------------------------- copies, by hand

Result<Recovery> repairInto(const Path& damaged, const Path& target)
{
    const DamagedFile file(damaged, DamagedFile::Log::Apply);
    if (Status known = checkVersion(file); !known) return known.error();
    return build(damaged, listBackups(damaged.parent_path()), besides(target, ".part"), target);
}

Status restoreBackup(const Path& folder, const Backup& backup, std::int64_t now)
{
    if (!isWhole(backup.file, Access::Unchanging)) {
        return {ErrorCode::HistoryDamaged,
                "The copy \"" + backup.file.string() + "\" is damaged. Choose another one."};
    }
    const Result<MappedFile> content = MappedFile::open(backup.file);
    if (!content) return content.error();
    const auto* bytes = reinterpret_cast<const char*>(content->bytes().data());
    Status done = writeFileAtomically(folder / kRecovered, {bytes, content->bytes().size()});
    if (!done) return done;
    const Result<Path> replaced = replace(folder, "replaced", now);
    return replaced ? Status() : replaced.error();
}

} // namespace cabochon::history
