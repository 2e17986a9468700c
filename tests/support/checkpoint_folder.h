// Owns making a folder in the format of Hugging Face out of a GGUF model (and its projector), with
// names of its own: converting it must give the model back.
#pragma once

#include "engine/model/gguf_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon::test {

/// A tensor of a safetensors file.
struct CheckpointTensor {
    std::string name;
    std::vector<std::uint64_t> shape; // slowest first; empty: one value
    std::vector<float> values;
};

/// A safetensors file; `brain` stores bfloat16 (values are rounded), else float32.
std::string safetensorsOf(const std::vector<CheckpointTensor>& tensors, bool brain = false);
/// One with any header, for hostile files.
std::string safetensorsWith(const std::string& header, const std::string& data);

struct CheckpointFolderOptions {
    bool brain = false;
    std::size_t shards = 1; // more: with an index
};

/// Writes the folder. `projector` may be null.
void writeCheckpointFolder(const std::filesystem::path& folder,
                           const engine::GgufFile& model,
                           const engine::GgufFile* projector,
                           const CheckpointFolderOptions& options = {});

void writeFile(const std::filesystem::path& path, const std::string& content);
std::string contentOf(const std::filesystem::path& path);

} // namespace cabochon::test
