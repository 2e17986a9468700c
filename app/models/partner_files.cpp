#include "app/models/partner_files.h"

#include "app/models/ollama_store.h"
#include "app/models/quantization_name.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace cabochon {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostPartnerEntries = 65'536; // of a folder that are listed
constexpr std::size_t kMostPartners = 256;          // of them that may be looked into
constexpr std::size_t kMostSnapshots = 64;          // of a repository in a cache
constexpr std::string_view kDrafters = "MTP";       // a folder beside models

fs::path folderAround(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void addFilesOf(const fs::path& folder, std::vector<fs::path>& files)
{
    std::vector<fs::path> found;
    std::error_code error;
    std::size_t seen = 0;
    for (fs::directory_iterator at(folder, error), end;
         !error && at != end && seen < kMostPartnerEntries; at.increment(error), ++seen) {
        std::error_code unknown;
        if (at->path().extension() == ".gguf" && at->is_regular_file(unknown))
            found.push_back(at->path());
    }
    std::sort(found.begin(), found.end()); // whatever the file system's order
    files.insert(files.end(), found.begin(), found.end());
}

/// The folder, what it has for drafters, and the one above where this one is named after a
/// quantization ("BF16/model-00001-of-00002.gguf", with the projector above).
void addFilesAround(const fs::path& folder, std::vector<fs::path>& files)
{
    addFilesOf(folder, files);
    addFilesOf(folder / kDrafters, files);
    const std::string name = folder.filename().string();
    if (name.empty() || quantizationInName(name).size() != name.size()) return;
    addFilesOf(folder.parent_path(), files);
    addFilesOf(folder.parent_path() / kDrafters, files);
}

bool isSame(const fs::path& one, const fs::path& other)
{
    std::error_code unknown;
    return fs::equivalent(one, other, unknown);
}

/// Folders of a cache of Hugging Face in which a link to the blob lies.
std::vector<fs::path> snapshotsWith(const fs::path& blob)
{
    std::vector<fs::path> folders;
    std::error_code error;
    std::size_t seen = 0;
    for (fs::directory_iterator at(blob.parent_path().parent_path() / "snapshots", error), end;
         !error && at != end && seen < kMostSnapshots; at.increment(error), ++seen) {
        std::vector<fs::path> files;
        addFilesAround(at->path(), files);
        const bool links = std::any_of(files.begin(), files.end(),
                                       [&](const fs::path& file) { return isSame(file, blob); });
        if (links) folders.push_back(at->path());
    }
    return folders;
}

} // namespace

std::vector<fs::path> partnerFilesOf(const fs::path& model)
{
    std::vector<fs::path> files;
    std::error_code unknown;
    fs::path target = model;
    if (fs::is_symlink(model, unknown)) {
        const fs::path real = fs::canonical(model, unknown);
        if (!unknown) target = real;
    }
    addFilesAround(folderAround(model), files);
    if (target != model && !isSame(folderAround(model), folderAround(target)))
        addFilesAround(folderAround(target), files);
    if (const std::optional<fs::path> store = ollamaStoreOf(target)) {
        for (const OllamaModel& named : readOllamaStore(*store)) {
            if (std::find(named.models.begin(), named.models.end(), target) != named.models.end())
                files.insert(files.end(), named.projectors.begin(), named.projectors.end());
        }
    } else if (target.parent_path().filename() == "blobs") {
        for (const fs::path& folder : snapshotsWith(target))
            addFilesAround(folder, files);
    }

    std::vector<fs::path> distinct;
    std::set<fs::path> seen{fs::weakly_canonical(model, unknown)};
    for (const fs::path& file : files) {
        const fs::path real = fs::canonical(file, unknown);
        if (!unknown && seen.insert(real).second) distinct.push_back(file);
        if (distinct.size() == kMostPartners) break;
    }
    return distinct;
}

} // namespace cabochon
