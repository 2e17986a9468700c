#include "app/models/ollama_store.h"

#include "engine/base/file_io.h"
#include "engine/base/sha256.h"
#include "engine/base/utf8.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

namespace cabochon {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t kMostManifests = 4096;
constexpr std::size_t kMostManifestBytes = 1u << 20; // [about 1 KB]
constexpr std::size_t kMostLayers = 256;             // [about 6]
constexpr int kManifestDepth = 3;                    // host, namespace, model; then the tag's file

constexpr std::string_view kModelLayer = "application/vnd.ollama.image.model";
constexpr std::string_view kProjectorLayer = "application/vnd.ollama.image.projector";

/// "sha256-<64 digits>" of "sha256:<64 digits>"; empty for anything else, "../" for instance.
std::string blobName(const std::string& digest)
{
    constexpr std::string_view kPrefix = "sha256:";
    if (!digest.starts_with(kPrefix)) return {};
    const std::string_view digits = std::string_view(digest).substr(kPrefix.size());
    if (digits.size() != kDigestDigits || !std::all_of(digits.begin(), digits.end(), isDigestDigit))
        return {};
    return "sha256-" + std::string(digits);
}

/// "gemma4:e2b" of registry.ollama.ai/library/gemma4/e2b.
std::string nameOf(const fs::path& manifest, const fs::path& manifests)
{
    std::vector<std::string> parts;
    for (const fs::path& part : manifest.lexically_relative(manifests))
        parts.push_back(part.string());
    std::string name;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const bool usual = (i == 0 && parts[i] == "registry.ollama.ai") ||
                           (i == 1 && parts[i] == "library" && name.empty());
        if (!usual) name += (name.empty() ? "" : "/") + parts[i];
    }
    return printable(name + ":" + parts.back(), 300);
}

std::optional<OllamaModel>
readManifest(const fs::path& manifest, const fs::path& manifests, const fs::path& blobs)
{
    const Result<std::string> text = readFile(manifest, kMostManifestBytes);
    if (!text) return std::nullopt;
    const Result<Json> json = engine::readJsonDocument(*text);
    if (!json || !json->is_object()) return std::nullopt;
    const auto layers = json->find("layers");
    if (layers == json->end() || !layers->is_array() || layers->size() > kMostLayers)
        return std::nullopt;
    OllamaModel model;
    model.name = nameOf(manifest, manifests);
    for (const Json& layer : *layers) {
        if (!layer.is_object()) continue;
        const std::string name = blobName(engine::textOf(layer, "digest"));
        if (name.empty()) continue;
        const std::string kind = engine::textOf(layer, "mediaType");
        if (kind == kModelLayer) model.models.push_back(blobs / name);
        if (kind == kProjectorLayer) model.projectors.push_back(blobs / name);
    }
    return model.models.empty() ? std::nullopt : std::optional(std::move(model));
}

} // namespace

std::vector<OllamaModel> readOllamaStore(const fs::path& store, const engine::CancelFlag* cancel)
{
    std::vector<OllamaModel> models;
    const fs::path manifests = store / "manifests";
    std::error_code error;
    std::size_t seen = 0;
    // Folders that are links are not entered: there are none in a store.
    for (fs::recursive_directory_iterator
             at(manifests, fs::directory_options::skip_permission_denied, error),
         end;
         !error && at != end && seen < kMostManifests && !(cancel && cancel->requested());
         at.increment(error), ++seen) {
        if (at.depth() >= kManifestDepth) at.disable_recursion_pending();
        std::error_code unknown;
        if (!at->is_regular_file(unknown)) continue;
        if (auto model = readManifest(at->path(), manifests, store / "blobs"))
            models.push_back(std::move(*model));
    }
    std::sort(models.begin(), models.end(), [](const OllamaModel& one, const OllamaModel& other) {
        return one.name < other.name;
    });
    return models;
}

std::optional<fs::path> ollamaStoreOf(const fs::path& blob)
{
    const fs::path folder = blob.parent_path();
    std::error_code unknown;
    if (folder.filename() != "blobs" || !blob.filename().string().starts_with("sha256-") ||
        !fs::is_directory(folder.parent_path() / "manifests", unknown))
        return std::nullopt;
    return folder.parent_path();
}

} // namespace cabochon
