#include "app/downloads/model_download.h"

#include <algorithm>
#include <system_error>

namespace cabochon::downloads {

namespace {

class ModelDownload {
public:
    ModelDownload(network::Network& network,
                  const std::vector<Hub>& hubs,
                  const ModelLibrary& library,
                  const ModelOrder& order,
                  const ModelDownloadOptions& options)
        : m_network(network), m_hubs(hubs), m_library(library), m_order(order), m_options(options),
          m_client(network, hubs, {options.hubPatience, options.fetch.cancel, options.fetch.note})
    {
    }

    Result<std::vector<BroughtFile>> run();

private:
    Status addFiles(const RepositoryFile& file, const std::string& revision);
    Status addPartner(const std::string& id, const char* what);
    std::optional<RepositoryFile> otherProjector(const std::string& repository);
    Result<BroughtFile> bring(const HubFile& file);
    Result<std::optional<BroughtFile>> alreadyHere(const HubFile& file,
                                                   const std::filesystem::path& target);
    Result<FileCheck> check(const HubFile& file, const std::filesystem::path& target);
    void report(std::uint64_t received, double speed, const HubFile& file, bool checking);
    /// As the catalogue says; empty: not known.
    std::string licenceOf(const RepositoryFile& file) const
    {
        const CatalogueEntry* entry = m_library.catalogue().find(file);
        return entry ? entry->licence : std::string();
    }
    void note(const std::string& text) const
    {
        if (m_options.fetch.note) m_options.fetch.note(text);
    }
    bool cancelled() const { return m_options.fetch.cancel && m_options.fetch.cancel->requested(); }

    network::Network& m_network;
    const std::vector<Hub>& m_hubs;
    const ModelLibrary& m_library;
    const ModelOrder& m_order;
    const ModelDownloadOptions& m_options;
    HubClient m_client;
    std::vector<HubFile> m_files;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0; // bytes of the files before
};

bool isRight(const Digest& announced, const Digest& found)
{
    return announced.sha256.empty() ? announced.gitBlob == found.gitBlob
                                    : announced.sha256 == found.sha256;
}

Status ModelDownload::addFiles(const RepositoryFile& file, const std::string& revision)
{
    Result<std::vector<HubFile>> described =
        m_client.describe(file.repository, allShards(file.path), revision);
    if (!described) return described.error();
    for (HubFile& one : *described) {
        m_total += one.bytes;
        m_files.push_back(std::move(one));
    }
    return {};
}

/// The projector of a repository whose name is another one than the catalogue knows.
std::optional<RepositoryFile> ModelDownload::otherProjector(const std::string& repository)
{
    const Result<std::vector<std::string>> files = m_client.modelFiles(repository, "main");
    if (!files) return std::nullopt;
    const auto isProjector = [](const std::string& path) {
        return path.find("mmproj") != std::string::npos;
    };
    const auto found = std::find_if(files->begin(), files->end(), isProjector);
    return found == files->end() ? std::nullopt : std::optional(RepositoryFile{repository, *found});
}

/// A model can do without what belongs to it: where the hub has it not, that is said.
Status ModelDownload::addPartner(const std::string& id, const char* what)
{
    const CatalogueEntry* entry = id.empty() ? nullptr : m_library.catalogue().find(id);
    if (!entry) return {};
    Status added = addFiles(entry->source, "main");
    if (!added && added.error().code == ErrorCode::HubNotFound &&
        entry->kind == CatalogueEntry::Kind::Projector) {
        const auto other = otherProjector(entry->source.repository);
        if (other) added = addFiles(*other, "main");
    }
    if (added || added.error().code != ErrorCode::HubNotFound) return added;
    note("The " + std::string(what) + " " + entry->source.id() +
         " is not on the hub any more; the model is downloaded without it.");
    return {};
}

void ModelDownload::report(std::uint64_t received, double speed, const HubFile& file, bool checking)
{
    if (m_options.progress)
        m_options.progress({m_done + received, m_total, speed, file.file.name(), checking});
}

Result<FileCheck> ModelDownload::check(const HubFile& file, const std::filesystem::path& target)
{
    return checkFile(target, [&](std::uint64_t done, std::uint64_t) {
        report(std::min(done, file.bytes), 0, file, true);
        return !cancelled();
    });
}

/// What lies at the file's place: the file itself; or it is damaged and becomes a partial download;
/// or another version, which nobody asked to replace.
Result<std::optional<BroughtFile>> ModelDownload::alreadyHere(const HubFile& file,
                                                              const std::filesystem::path& target)
{
    std::error_code unknown;
    if (!std::filesystem::exists(target, unknown)) return std::optional<BroughtFile>();
    const std::optional<ModelRecord> record = readRecord(target);
    const bool same = record && !file.digest.sha256.empty() && record->sha256 == file.digest.sha256;
    const bool untouched = record && !record->damaged && record->announced &&
                           record->bytes == file.bytes && record->writtenAt == writtenAt(target) &&
                           std::filesystem::file_size(target, unknown) == file.bytes;
    if (same && untouched)
        return std::optional(BroughtFile{target, record->sha256, file.bytes, true});
    const Result<FileCheck> found = check(file, target);
    if (!found) return found.error();
    if (found->bytes == file.bytes && isRight(file.digest, found->digest)) {
        ModelRecord fresh = recordFor(target, *found);
        fresh.source = file.file;
        fresh.commit = file.commit;
        fresh.announced = true;
        fresh.licence = licenceOf(file.file);
        if (Status kept = writeRecord(target, fresh); !kept) return kept.error();
        return std::optional(BroughtFile{target, fresh.sha256, file.bytes, true});
    }
    if (same && !record->chunks.empty()) {
        note(target.string() + " is damaged: " + std::to_string(damagedChunks(*found, *record)) +
             " of " + std::to_string(found->chunks.size()) + " pieces are fetched again.");
        if (Status partial = makePartial(target, file, *found, *record); !partial)
            return partial.error();
        return std::optional<BroughtFile>();
    }
    return Error{ErrorCode::ModelChanged,
                 target.string() + " is another version of " + file.file.id() +
                     ", or damaged: its SHA-256 is " + found->digest.sha256 +
                     ", on the hub it is " +
                     (file.digest.sha256.empty() ? "not named" : file.digest.sha256) +
                     ". Remove it first (models remove " + file.file.id() + ") to have the hub's."};
}

Result<BroughtFile> ModelDownload::bring(const HubFile& file)
{
    const std::filesystem::path target = m_library.placeOf(file.file);
    const Result<std::optional<BroughtFile>> here = alreadyHere(file, target);
    if (!here) return here.error();
    if (*here) return **here;
    DownloadOptions options;
    options.fetch = m_options.fetch;
    options.progress = [&](const DownloadProgress& now) {
        report(now.received, now.bytesPerSecond, file, false);
    };
    const Result<DownloadedFile> done = download(m_network, m_hubs, file, target, options);
    if (!done) return done.error();
    FileCheck content{file.bytes, {done->sha256, {}}, done->chunks};
    ModelRecord record = recordFor(target, content);
    record.source = file.file;
    record.commit = file.commit;
    record.announced = true;
    record.licence = licenceOf(file.file);
    if (Status kept = writeRecord(target, record); !kept) return kept.error();
    return BroughtFile{target, done->sha256, file.bytes, false};
}

Result<std::vector<BroughtFile>> ModelDownload::run()
{
    if (Status added = addFiles(m_order.file, m_order.revision); !added) return added.error();
    if (const CatalogueEntry* entry = m_library.catalogue().find(m_order.file)) {
        const std::string projector = m_order.projector ? entry->projector : "";
        const std::string drafter = m_order.drafter ? entry->drafter : "";
        if (Status added = addPartner(projector, "projector"); !added) return added.error();
        if (Status added = addPartner(drafter, "drafter"); !added) return added.error();
    }
    if (m_order.partner && m_order.projector) {
        if (Status added = addFiles(*m_order.partner, m_order.revision); !added)
            return added.error();
    }
    std::vector<BroughtFile> brought;
    for (const HubFile& file : m_files) {
        Result<BroughtFile> one = bring(file);
        if (!one) return one.error();
        if (m_options.brought) m_options.brought(one->path);
        brought.push_back(std::move(*one));
        m_done += file.bytes;
    }
    return brought;
}

} // namespace

Result<std::vector<BroughtFile>> downloadModel(network::Network& network,
                                               const std::vector<Hub>& hubs,
                                               const ModelLibrary& library,
                                               const ModelOrder& order,
                                               const ModelDownloadOptions& options)
{
    return ModelDownload(network, hubs, library, order, options).run();
}

} // namespace cabochon::downloads
