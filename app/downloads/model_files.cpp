#include "app/downloads/model_files.h"

#include "engine/model/projector.h"
#include "engine/session/model.h"

#include <system_error>

namespace cabochon::downloads {

namespace {

CheckProgress reading(const FileProgress& progress, const std::string& name)
{
    return [&progress, name](std::uint64_t done, std::uint64_t total) {
        return !progress || progress(name, done, total);
    };
}

/// Reads a file and compares; its record says afterwards what was found.
Result<VerifiedFile> verifyOne(const std::filesystem::path& path, const FileProgress& progress)
{
    const Result<FileCheck> found = checkFile(path, reading(progress, path.filename().string()));
    if (!found) return found.error();
    std::optional<ModelRecord> record = readRecord(path);
    VerifiedFile verified{path, found->bytes, found->digest.sha256, {}, 0, found->chunks.size(),
                          {}};
    if (!record || record->sha256.empty()) {
        record = recordFor(path, *found); // what it is now, for the next time
    } else {
        verified.expected = record->sha256;
        record->damaged = record->sha256 != found->digest.sha256;
        if (record->damaged)
            verified.damagedPieces = damagedChunks(*found, *record);
        else
            record->writtenAt = writtenAt(path);
    }
    verified.kept = writeRecord(path, *record);
    return verified;
}

/// Whether a file opens as a model, or as a projector.
Status checkOpens(const std::filesystem::path& file)
{
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    if (model) return {};
    if (engine::Projector::open(file)) return {};
    return model.error();
}

/// A file's name as names in the library may be: what may not be in them becomes "-".
std::string plainNameFor(const std::string& name)
{
    std::string plain;
    for (const char c : name)
        plain += isPlainFileName(std::string("a") + c + "a") ? c : '-';
    if (plain.empty() || !isPlainFileName(plain)) plain = "model-" + plain;
    return plain.size() > 128 ? plain.substr(plain.size() - 120) : plain;
}

/// One shard to its place.
Status takeIn(const std::filesystem::path& from,
              const std::filesystem::path& to,
              bool copyAlways,
              const FileProgress& progress)
{
    std::error_code unknown;
    if (!std::filesystem::exists(to, unknown))
        return linkOrCopy(from, to, copyAlways, reading(progress, from.filename().string()));
    if (std::filesystem::equivalent(from, to, unknown)) return {};
    return Error{ErrorCode::FileWriteFailed, "There is another model of that name at " +
                                                 to.string() +
                                                 ". Rename the file, or remove that one first."};
}

} // namespace

Result<std::vector<VerifiedFile>>
verifyModel(const ModelLibrary& library, const RepositoryFile& file, const FileProgress& progress)
{
    std::vector<VerifiedFile> files;
    for (const std::string& shard : allShards(file.path)) {
        Result<VerifiedFile> one = verifyOne(library.placeOf({file.repository, shard}), progress);
        if (!one) return one.error();
        if (one->damaged()) {
            return Error{ErrorCode::ModelDamaged,
                         one->path.string() + " is damaged: its SHA-256 is " + one->sha256 +
                             ", it was " + one->expected + " (" +
                             std::to_string(one->damagedPieces) + " of " +
                             std::to_string(one->pieces) +
                             " pieces differ). Download it again: only these are fetched."};
        }
        files.push_back(std::move(*one));
    }
    return files;
}

Result<ImportedModel> importModel(const ModelLibrary& library,
                                  const std::filesystem::path& file,
                                  bool copyAlways,
                                  const FileProgress& progress)
{
    if (Status opens = checkOpens(file); !opens) return opens.error();
    ImportedModel imported;
    for (const std::string& name : allShards(file.filename().string())) {
        const RepositoryFile place{std::string(kImportedRepository), plainNameFor(name)};
        const std::filesystem::path to = library.placeOf(place);
        Status taken = takeIn(file.parent_path() / name, to, copyAlways, progress);
        if (!taken) return taken.error();
        Result<VerifiedFile> one = verifyOne(to, progress);
        if (!one) return one.error();
        if (imported.files.empty()) imported.file = place;
        imported.files.push_back(std::move(*one));
    }
    return imported;
}

} // namespace cabochon::downloads
