#include "app/models/model_library.h"

#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

namespace cabochon {

namespace {

namespace fs = std::filesystem;
using State = LibraryModel::State;

constexpr std::size_t kMostInFolder = 100'000; // of the folder that are looked at
constexpr int kDeepest = 9;                    // folders below it
constexpr std::string_view kPart = ".part";

std::uint64_t sizeOf(const fs::path& file)
{
    std::error_code missing;
    const std::uint64_t size = fs::file_size(file, missing);
    return missing ? 0 : size;
}

bool isFile(const fs::path& file)
{
    std::error_code unknown;
    return fs::is_regular_file(file, unknown);
}

State stateOf(const fs::path& file, const std::optional<ModelRecord>& record)
{
    if (!record || record->sha256.empty()) return State::Unknown;
    if (record->damaged) return State::Damaged;
    if (sizeOf(file) != record->bytes || writtenAt(file) != record->writtenAt)
        return State::Changed;
    return record->announced ? State::Verified : State::Recorded;
}

/// The worse of two, by which a set of shards is judged.
State worse(State one, State other)
{
    return std::max(one, other);
}

/// "owner/repository/path" of a file below the folder; empty for what cannot be one of ours.
std::string idOf(const fs::path& folder, const fs::path& file)
{
    std::string id = file.lexically_relative(folder).generic_string();
    if (id.ends_with(kPart)) id.resize(id.size() - kPart.size());
    return id.ends_with(".gguf") && parseRepositoryFile(id) ? id : std::string();
}

// Beside a file that arrives, the lock last.
constexpr std::array<const char*, 3> kDownloadEndings{".part", ".part.journal", ".part.lock"};
constexpr std::size_t kLongestDisplayName = 200; // bytes; as records take it

Error notHere(const RepositoryFile& file, const fs::path& folder)
{
    return {ErrorCode::FileNotFound, file.id() + " is not in " + folder.string() +
                                         ", or not whole. Look at the list of models again."};
}

/// ModelInUse while another program downloads the file.
Status checkNotDownloaded(const RepositoryFile& file, const fs::path& path)
{
    const fs::path lockName = path.string() + ".part.lock";
    if (!isFile(lockName)) return {};
    const Result<std::optional<FileLock>> lock = FileLock::tryLock(lockName);
    if (!lock || *lock) return {};
    return {ErrorCode::ModelInUse,
            file.id() + " is being downloaded by another program. End that first."};
}

} // namespace

std::string_view stateName(State state)
{
    switch (state) {
    case State::Verified:
        return "verified";
    case State::Recorded:
        return "recorded";
    case State::Unknown:
        return "unknown";
    case State::Changed:
        return "changed";
    case State::Damaged:
        return "damaged";
    case State::Partial:
        return "partial";
    }
    return "unknown";
}

ModelLibrary::ModelLibrary(fs::path folder, Catalogue catalogue)
    : m_folder(std::move(folder)), m_catalogue(std::move(catalogue))
{
}

Result<RepositoryFile> ModelLibrary::fileOf(std::string_view id) const
{
    if (const CatalogueEntry* entry = m_catalogue.find(id)) return entry->source;
    if (id.find('/') == std::string_view::npos) {
        return {ErrorCode::Usage, "There is no model \"" + printable(id) +
                                      "\" in the catalogue (models catalog lists it). Write one of "
                                      "its ids, or OWNER/REPOSITORY/FILE.gguf."};
    }
    Result<RepositoryFile> file = parseRepositoryFile(id);
    if (file && !file->path.ends_with(".gguf")) {
        return {ErrorCode::Usage,
                "\"" + printable(id) +
                    "\" is no GGUF file. Write OWNER/REPOSITORY/FILE.gguf: the hub's page of the "
                    "repository lists its files."};
    }
    return file;
}

std::optional<LibraryModel> ModelLibrary::find(const RepositoryFile& file) const
{
    const std::vector<std::string> shards = allShards(file.path);
    LibraryModel model;
    model.file = {file.repository, shards.front()};
    model.path = placeOf(model.file);
    model.shards = std::uint32_t(shards.size());
    model.shardsHere = 0;
    model.record = readRecord(model.path);
    model.state = State::Verified;
    bool anything = false;
    for (const std::string& shard : shards) {
        const fs::path path = placeOf({file.repository, shard});
        if (isFile(path)) {
            ++model.shardsHere;
            model.bytes += sizeOf(path);
            model.state = worse(model.state, stateOf(path, readRecord(path)));
        }
        anything = anything || isFile(path) || isFile(path.string() + std::string(kPart));
    }
    if (!anything) return std::nullopt;
    if (model.shardsHere < model.shards) model.state = State::Partial;
    return model;
}

std::vector<LibraryModel> ModelLibrary::list() const
{
    std::set<std::string> ids;
    std::error_code error;
    std::size_t seen = 0;
    for (fs::recursive_directory_iterator at(m_folder, error), end;
         !error && at != end && seen < kMostInFolder; at.increment(error), ++seen) {
        if (at.depth() >= kDeepest) at.disable_recursion_pending();
        if (!isFile(at->path())) continue;
        const std::string id = idOf(m_folder, at->path());
        if (id.empty()) continue;
        const RepositoryFile file = *parseRepositoryFile(id);
        ids.insert(RepositoryFile{file.repository, allShards(file.path).front()}.id());
    }
    std::vector<LibraryModel> models;
    for (const std::string& id : ids)
        if (std::optional<LibraryModel> model = find(*parseRepositoryFile(id)))
            models.push_back(std::move(*model));
    return models;
}

Status ModelLibrary::setDisplayName(const RepositoryFile& file, const std::string& name) const
{
    const std::optional<LibraryModel> model = find(file);
    if (!model || model->state == State::Partial) return notHere(file, m_folder);
    if (name.size() > kLongestDisplayName || printable(name, kLongestDisplayName) != name) {
        return {ErrorCode::Usage, "A model cannot be called that. Use at most " +
                                      std::to_string(kLongestDisplayName) +
                                      " bytes, without line ends."};
    }
    ModelRecord record = model->record.value_or(ModelRecord());
    if (record.sha256.empty()) {
        record.bytes = sizeOf(model->path);
        record.writtenAt = writtenAt(model->path);
    }
    record.displayName = name;
    // A record with neither name nor digest says nothing.
    if (name.empty() && record.sha256.empty()) return removeFile(recordOf(model->path));
    return writeRecord(model->path, record);
}

Result<std::vector<fs::path>> ModelLibrary::moveToTrash(const RepositoryFile& file,
                                                        const TrashMover& mover) const
{
    std::vector<fs::path> moved;
    for (const std::string& shard : allShards(file.path)) {
        const fs::path path = placeOf({file.repository, shard});
        if (Status free = checkNotDownloaded(file, path); !free) return free.error();
        for (const fs::path& one : {path, recordOf(path)}) {
            if (!isFile(one)) continue;
            if (Status gone = mover(one); !gone) return gone.error();
            moved.push_back(one);
        }
        for (const char* ending : kDownloadEndings)
            if (Status gone = removeFile(path.string() + ending); !gone) return gone.error();
    }
    if (moved.empty()) return notHere(file, m_folder);
    removeEmptyFolders(file);
    return moved;
}

Result<std::vector<fs::path>> ModelLibrary::remove(const RepositoryFile& file) const
{
    std::vector<fs::path> removed;
    for (const std::string& shard : allShards(file.path)) {
        const fs::path path = placeOf({file.repository, shard});
        const fs::path lockName = path.string() + kDownloadEndings.back();
        std::optional<FileLock> held; // until all is removed
        if (isFile(lockName)) {
            Result<std::optional<FileLock>> lock = FileLock::tryLock(lockName);
            if (lock && !*lock) {
                return Error{ErrorCode::ModelInUse, file.id() + " is being downloaded by another "
                                                                "program. End that first."};
            }
            if (lock) held = std::move(*lock);
        }
        std::vector<fs::path> all{path, recordOf(path)};
        for (const char* ending : kDownloadEndings)
            all.push_back(path.string() + ending);
        for (const fs::path& one : all) {
            if (!isFile(one)) continue;
            if (Status gone = removeFile(one); !gone) return gone.error();
            removed.push_back(one);
        }
    }
    removeEmptyFolders(file);
    return removed;
}

/// Of a file that is gone; the folder of models stays.
void ModelLibrary::removeEmptyFolders(const RepositoryFile& file) const
{
    std::error_code kept;
    for (fs::path folder = placeOf(file).parent_path();
         folder != m_folder && folder.has_relative_path() && fs::is_empty(folder, kept) && !kept;
         folder = folder.parent_path()) {
        if (!fs::remove(folder, kept) || kept) break;
    }
}

} // namespace cabochon
