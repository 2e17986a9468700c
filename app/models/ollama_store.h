// Owns reading the folder in which Ollama keeps models: manifests name layers by their digests, and
// each layer is a file in blobs/. Model and projector are layers of their own. Reads only.
#pragma once

#include "engine/session/cancel_flag.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabochon {

/// What one manifest names.
struct OllamaModel {
    std::string name;                          // "gemma4:e2b", "hf.co/owner/repository:Q4_0"
    std::vector<std::filesystem::path> models; // blobs; several: it is in parts
    std::vector<std::filesystem::path> projectors;
};

/// All manifests below `store`/manifests that can be read, by their names. What leads out of the
/// folder of blobs is left out: a digest that is none, for instance.
std::vector<OllamaModel> readOllamaStore(const std::filesystem::path& store,
                                         const engine::CancelFlag* cancel = nullptr);

/// The store that a file is a blob of: .../blobs/sha256-... with manifests beside; nothing for
/// other files.
std::optional<std::filesystem::path> ollamaStoreOf(const std::filesystem::path& blob);

} // namespace cabochon
