#include "app/models/projector_search.h"

#include "app/models/partner_files.h"
#include "engine/base/mapped_file.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace cabochon {

namespace {

constexpr std::size_t kHeadBytes = 4096; // of a file: says its architecture first

/// Whether the first words of a GGUF file say that it is a projector. Spares opening models, whose
/// vocabularies take a while.
bool looksLikeProjector(const std::filesystem::path& path)
{
    const Result<MappedFile> file = MappedFile::openStart(path, kHeadBytes);
    if (!file) return false;
    const std::span<const std::byte> bytes = file->bytes();
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return head.starts_with("GGUF") && (head.find("mmproj") != std::string_view::npos ||
                                        head.find("clip") != std::string_view::npos);
}

/// The larger, the better the file suits the model.
std::tuple<bool, std::uint64_t> rankOf(const engine::Projector& projector,
                                       const engine::Model& model)
{
    const std::string& name = projector.config().name;
    return {!name.empty() && name == model.config().name, projector.file().fileBytes()};
}

/// Of the sound files of a kind with the model's width the one with the highest rank.
template <typename Rank>
const ModelFileFacts* bestOf(const ModelFileFacts& model,
                             std::span<const ModelFileFacts> files,
                             ModelFileKind kind,
                             const Rank& rank)
{
    const ModelFileFacts* found = nullptr;
    for (const ModelFileFacts& file : files) {
        if (file.kind != kind || file.problem || model.width == 0 || file.width != model.width)
            continue;
        if (!found || rank(file) > rank(*found)) found = &file;
    }
    return found;
}

} // namespace

std::unique_ptr<const engine::Projector> findProjector(const engine::Model& model,
                                                       std::string& refusal)
{
    std::unique_ptr<const engine::Projector> best;
    for (const std::filesystem::path& file : partnerFilesOf(model.file().path())) {
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

const ModelFileFacts* chooseProjector(const ModelFileFacts& model,
                                      std::span<const ModelFileFacts> files)
{
    const auto rank = [&](const ModelFileFacts& file) {
        return std::tuple(!file.ownName.empty() && file.ownName == model.ownName, file.bytes);
    };
    return bestOf(model, files, ModelFileKind::Projector, rank);
}

const ModelFileFacts* chooseDrafter(const ModelFileFacts& model,
                                    std::span<const ModelFileFacts> files)
{
    const auto rank = [&](const ModelFileFacts& file) {
        return std::tuple(file.quantization == model.quantization, file.bytes);
    };
    return bestOf(model, files, ModelFileKind::Drafter, rank);
}

std::vector<ModelFileFacts> readPartners(const std::filesystem::path& model)
{
    std::vector<ModelFileFacts> partners;
    for (const std::filesystem::path& file : partnerFilesOf(model))
        if (isOfFamily(file)) partners.push_back(readModelFileFacts(file));
    return partners;
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
