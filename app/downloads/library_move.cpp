#include "app/downloads/library_move.h"

#include "app/downloads/content_hash.h"
#include "app/models/model_record.h"
#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"
#include "engine/base/mapped_file.h"
#include "engine/base/utf8.h"
#include "engine/base/writable_file.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

namespace cabochon::downloads {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMovedPieceBytes = 1u << 20;
constexpr std::size_t kMostMoved = 100'000;      // files and folders
constexpr std::uint64_t kSyncEvery = 256u << 20; // bytes of a file
constexpr std::string_view kMoving = ".moving";  // ending of what is not whole yet

struct MovedFile {
    fs::path from;
    fs::path to;
    std::uint64_t bytes = 0;
    bool link = false;
};

std::string shownFile(const fs::path& path)
{
    return printable(path.string(), 4096);
}

/// Whether `inner` is `outer`, or lies in it. Both canonical.
bool liesIn(const fs::path& inner, const fs::path& outer)
{
    const fs::path way = inner.lexically_relative(outer);
    return !way.empty() && *way.begin() != "..";
}

class LibraryMove {
public:
    LibraryMove(fs::path from, fs::path to, const MoveReport& report, bool copyAlways)
        : m_from(std::move(from)), m_to(std::move(to)), m_report(report), m_copyAlways(copyAlways)
    {
    }
    Result<MovedLibrary> run();

private:
    Status list();
    Status lockDownloads();
    Status checkRoom() const;
    bool renameAll();
    Status bring(const MovedFile& file);
    Status bringLink(const MovedFile& file);
    Result<std::string> copy(const MovedFile& file, const fs::path& part, bool resume);
    Result<std::string> digestOf(const fs::path& file);
    Status keepRecord(const MovedFile& file, const std::string& sha256);
    Status removeSources();
    bool report(std::uint64_t bytes, const fs::path& file, bool verifying);

    fs::path m_from;
    fs::path m_to;
    const MoveReport& m_report;
    bool m_copyAlways;
    std::vector<MovedFile> m_files;
    std::vector<fs::path> m_folders; // outer before inner
    std::vector<FileLock> m_locks;
    MovedLibrary m_moved;
    MoveProgress m_progress;
};

Error stoppedMove()
{
    return {ErrorCode::Cancelled, "Stopped; the models are where they were. Move the folder again "
                                  "to go on."};
}

bool LibraryMove::report(std::uint64_t bytes, const fs::path& file, bool verifying)
{
    m_progress.done += bytes;
    m_progress.name = file.filename().string();
    m_progress.verifying = verifying;
    return !m_report || m_report(m_progress);
}

Status LibraryMove::list()
{
    std::error_code error;
    std::size_t seen = 0;
    for (fs::recursive_directory_iterator at(m_from, error), end; !error && at != end;
         at.increment(error)) {
        if (++seen > kMostMoved) {
            return {ErrorCode::Usage, shownFile(m_from) + " holds more than " +
                                          std::to_string(kMostMoved) +
                                          " files. Choose the folder of models."};
        }
        const fs::path target = m_to / at->path().lexically_relative(m_from);
        std::error_code unknown;
        if (at->is_symlink(unknown)) {
            m_files.push_back({at->path(), target, 0, true});
        } else if (at->is_directory(unknown)) {
            m_folders.push_back(at->path());
        } else if (at->is_regular_file(unknown)) {
            m_files.push_back({at->path(), target, at->file_size(unknown), false});
            m_moved.bytes += m_files.back().bytes;
        }
    }
    if (error) {
        return {ErrorCode::FileUnreadable, "Could not read " + shownFile(m_from) + ": " +
                                               error.message() +
                                               ". Check the folder's permissions."};
    }
    std::sort(m_files.begin(), m_files.end(),
              [](const MovedFile& one, const MovedFile& other) { return one.from < other.from; });
    m_moved.files = m_files.size();
    m_progress.total = 2 * m_moved.bytes;
    return {};
}

/// Nothing may arrive meanwhile.
Status LibraryMove::lockDownloads()
{
    for (const MovedFile& file : m_files) {
        if (file.link || !file.from.string().ends_with(".part.lock")) continue;
        Result<std::optional<FileLock>> lock = FileLock::tryLock(file.from);
        if (!lock) return lock.error();
        if (!*lock) {
            return {ErrorCode::ModelInUse,
                    shownFile(file.from.stem()) + " is being downloaded. End or pause that first."};
        }
        m_locks.push_back(std::move(**lock));
    }
    return {};
}

Status LibraryMove::checkRoom() const
{
    std::uint64_t needed = 0;
    for (const MovedFile& file : m_files) {
        std::error_code unknown;
        if (!fs::exists(file.to, unknown)) needed += file.bytes;
    }
    std::error_code unknown;
    const fs::space_info space = fs::space(m_to, unknown);
    if (unknown || space.available >= needed) return {};
    const auto megabytes = [](std::uint64_t bytes) { return std::to_string(bytes / 1'000'000); };
    return {ErrorCode::DiskFull, "The models take " + megabytes(needed) + " MB, and " +
                                     shownFile(m_to) + " has " + megabytes(space.available) +
                                     " MB free. Free some space or choose another folder."};
}

/// Within a disk, files only get other names: whether that went well for all of them.
bool LibraryMove::renameAll()
{
    bool all = true;
    for (const MovedFile& file : m_files) {
        std::error_code unknown;
        if (fs::exists(fs::symlink_status(file.to, unknown))) {
            all = false; // to be compared
            continue;
        }
        if (!makePrivateFolder(file.to.parent_path()) || !moveFile(file.from, file.to))
            return false;
    }
    return all;
}

Result<std::string> LibraryMove::digestOf(const fs::path& path)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) return file.error();
    ContentHash hash(std::nullopt);
    for (std::size_t at = 0; at < file->bytes().size(); at += kMovedPieceBytes) {
        const std::size_t size = std::min(kMovedPieceBytes, file->bytes().size() - at);
        hash.update(file->bytes().subspan(at, size));
        file->dontNeed(at, size);
        if (!report(size, path, true)) return stoppedMove();
    }
    if (file->changed()) {
        return Error{ErrorCode::FileUnreadable,
                     shownFile(path) + " changed while it was read. Move the folder again."};
    }
    return hash.finish().sha256;
}

/// Writes what is missing of the copy; the digest of what was read.
Result<std::string> LibraryMove::copy(const MovedFile& file, const fs::path& part, bool resume)
{
    if (!resume) {
        if (Status gone = removeFile(part); !gone) return gone.error();
    }
    const Result<MappedFile> source = MappedFile::open(file.from);
    if (!source) return source.error();
    Result<WritableFile> target = WritableFile::open(part);
    if (!target) return target.error();
    const std::uint64_t have = target->size() / kMovedPieceBytes * kMovedPieceBytes;
    ContentHash hash(std::nullopt);
    const std::span<const std::byte> bytes = source->bytes();
    for (std::size_t at = 0; at < bytes.size(); at += kMovedPieceBytes) {
        const std::span<const std::byte> piece =
            bytes.subspan(at, std::min(kMovedPieceBytes, bytes.size() - at));
        hash.update(piece);
        if (at >= have) {
            if (Status put = target->writeAt(at, piece); !put) return put.error();
            m_moved.copiedBytes += piece.size();
        }
        if (at % kSyncEvery == 0) {
            if (Status kept = target->sync(); !kept) return kept.error();
        }
        source->dontNeed(at, piece.size());
        if (!report(piece.size(), file.from, false)) return stoppedMove();
    }
    if (source->changed()) {
        return Error{ErrorCode::FileUnreadable,
                     shownFile(file.from) + " changed while it was copied. Move the folder again."};
    }
    if (Status kept = target->sync(); !kept) return kept.error();
    return hash.finish().sha256;
}

/// The record of a copy tells its own time, and whether it is what it should be.
Status LibraryMove::keepRecord(const MovedFile& file, const std::string& sha256)
{
    std::optional<ModelRecord> record = readRecord(file.from);
    if (!record) return {};
    if (record->writtenAt != writtenAt(file.from)) return {}; // it was changed since
    record->writtenAt = writtenAt(file.to);
    if (!record->sha256.empty() && record->sha256 != sha256 && !record->damaged) {
        record->damaged = true;
        ++m_moved.damagedModels;
    }
    return writeRecord(file.to, *record);
}

Status LibraryMove::bringLink(const MovedFile& file)
{
    std::error_code error;
    fs::path target = fs::read_symlink(file.from, error);
    if (!error && target.is_relative()) target = (file.from.parent_path() / target);
    target = target.lexically_normal();
    if (liesIn(target, m_from)) target = m_to / target.lexically_relative(m_from);
    if (fs::is_symlink(file.to, error)) return {};
    fs::create_symlink(target, file.to, error);
    if (!error) return {};
    return {ErrorCode::FileWriteFailed, "Could not make the link " + shownFile(file.to) + ": " +
                                            error.message() +
                                            ". Remove it, or choose another "
                                            "folder."};
}

Status LibraryMove::bring(const MovedFile& file)
{
    if (Status folder = makePrivateFolder(file.to.parent_path()); !folder) return folder;
    if (file.link) return bringLink(file);
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(file.to, unknown))) {
        const Result<std::string> here = digestOf(file.to);
        if (!here) return here.error();
        const Result<std::string> there = digestOf(file.from);
        if (!there) return there.error();
        if (*here == *there) return keepRecord(file, *here);
        // A record tells the time of its file: it differs from its copy.
        if (file.from.extension() == ".json" && readRecord(file.to.parent_path() / file.to.stem()))
            return {};
        return {ErrorCode::FileWriteFailed, "There is another file at " + shownFile(file.to) +
                                                ". Remove or rename it, or choose another folder."};
    }
    const fs::path part = file.to.string() + std::string(kMoving);
    const std::uint64_t before = m_progress.done;
    for (const bool resume : {true, false}) {
        m_progress.done = before;
        const Result<std::string> read = copy(file, part, resume);
        if (!read) return read.error();
        const Result<std::string> written = digestOf(part);
        if (!written) return written.error();
        if (*read != *written) continue;
        fs::last_write_time(part, fs::last_write_time(file.from, unknown), unknown);
        if (Status named = moveFile(part, file.to); !named) return named;
        return keepRecord(file, *read);
    }
    (void)removeFile(part);
    return {ErrorCode::DownloadCorrupt, shownFile(file.to) +
                                            " is not what was written there, also a second time. "
                                            "Check that disk, or choose another folder."};
}

Status LibraryMove::removeSources()
{
    m_locks.clear();
    for (const MovedFile& file : m_files)
        if (Status gone = removeFile(file.from); !gone) return gone;
    std::error_code kept; // folders with something of others stay
    for (auto folder = m_folders.rbegin(); folder != m_folders.rend(); ++folder)
        fs::remove(*folder, kept);
    fs::remove(m_from, kept);
    return {};
}

Result<MovedLibrary> LibraryMove::run()
{
    if (Status listed = list(); !listed) return listed.error();
    if (Status locked = lockDownloads(); !locked) return locked.error();
    if (Status folder = makePrivateFolder(m_to); !folder) return folder.error();
    if (m_copyAlways || !renameAll()) {
        std::error_code unknown;
        std::erase_if(m_files, [&](const MovedFile& file) { // that have moved
            return !fs::exists(fs::symlink_status(file.from, unknown));
        });
        if (Status room = checkRoom(); !room) return room.error();
        // Records first: those of files that follow are written anew.
        std::stable_partition(m_files.begin(), m_files.end(), [](const MovedFile& file) {
            return file.from.extension() == ".json";
        });
        for (const MovedFile& file : m_files)
            if (Status brought = bring(file); !brought) return brought.error();
    }
    if (Status gone = removeSources(); !gone) return gone.error();
    return m_moved;
}

} // namespace

Result<MovedLibrary>
moveLibrary(const fs::path& from, const fs::path& to, const MoveReport& report, bool copyAlways)
{
    std::error_code error;
    const fs::path source = fs::canonical(from, error);
    if (error || !fs::is_directory(source, error)) {
        return Error{ErrorCode::FileNotFound,
                     "There is no folder " + shownFile(from) + ". Choose the folder of models."};
    }
    const fs::path target = fs::weakly_canonical(fs::absolute(to, error), error);
    if (error || liesIn(target, source) || liesIn(source, target)) {
        return Error{ErrorCode::Usage, shownFile(to) + " and " + shownFile(source) +
                                           " lie in each other. Choose a folder elsewhere."};
    }
    return LibraryMove(source, target, report, copyAlways).run();
}

} // namespace cabochon::downloads
