#include "app/models/projector_search.h"

#include "engine/base/mapped_file.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

namespace cabochon {

namespace {

constexpr std::size_t kMostEntries = 65'536; // of a folder that are listed
constexpr std::size_t kMostFiles = 256;      // of them that are looked into
constexpr std::size_t kHeadBytes = 4096;     // of a file: says its architecture first

/// Whether the first words of a GGUF file say that it is a projector. Spares opening models, whose
/// vocabularies take a while.
bool looksLikeProjector(const std::filesystem::path& path)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) return false;
    const std::span<const std::byte> bytes = file->bytes();
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                std::min(bytes.size(), kHeadBytes));
    return head.starts_with("GGUF") && (head.find("mmproj") != std::string_view::npos ||
                                        head.find("clip") != std::string_view::npos);
}

std::vector<std::filesystem::path> modelFilesBeside(const std::filesystem::path& model)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::size_t seen = 0;
    for (std::filesystem::directory_iterator at(
             model.parent_path().empty() ? std::filesystem::path(".") : model.parent_path(), error),
         end;
         !error && at != end && seen < kMostEntries; at.increment(error), ++seen) {
        std::error_code unknown;
        if (at->path().extension() == ".gguf" && at->is_regular_file(unknown) &&
            at->path().filename() != model.filename()) {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end()); // whatever the file system's order
    if (files.size() > kMostFiles) files.resize(kMostFiles);
    return files;
}

/// The larger, the better the file suits the model.
std::tuple<bool, std::uint64_t> rankOf(const engine::Projector& projector,
                                       const engine::Model& model)
{
    const std::string& name = projector.config().name;
    return {!name.empty() && name == model.config().name, projector.file().fileBytes()};
}

} // namespace

std::unique_ptr<const engine::Projector> findProjector(const engine::Model& model,
                                                       std::string& refusal)
{
    std::unique_ptr<const engine::Projector> best;
    for (const std::filesystem::path& file : modelFilesBeside(model.file().path())) {
        if (!looksLikeProjector(file)) continue;
        Result<std::unique_ptr<const engine::Projector>> found = openProjector(file, model);
        if (!found) {
            refusal = found.error().message;
            continue;
        }
        if (!best || rankOf(**found, model) > rankOf(*best, model)) best = std::move(*found);
    }
    return best;
}

Result<std::unique_ptr<const engine::Projector>> openProjector(const std::filesystem::path& file,
                                                               const engine::Model& model)
{
    Result<std::unique_ptr<const engine::Projector>> projector = engine::Projector::open(file);
    if (!projector) return projector;
    if (Status fits = (*projector)->fits(model.config()); !fits) return fits.error();
    return projector;
}

} // namespace cabochon
