// Owns where the files may lie that belong to a model, its projector and its drafter: beside it,
// beside what it is a link to, and where other programs put them. Names decide nothing; what fits
// is told by what the files say of themselves.
#pragma once

#include <filesystem>
#include <vector>

namespace cabochon {

/// GGUF files that may belong to a model, in a fixed order, without the model itself. At most a few
/// hundred. Of Ollama's blobs those that a manifest names together with it; of a blob in a cache of
/// Hugging Face those of the snapshots that link to it.
std::vector<std::filesystem::path> partnerFilesOf(const std::filesystem::path& model);

} // namespace cabochon
