// Owns converting a model: a folder as Hugging Face publishes it, or a GGUF file, becomes a GGUF
// file of the wanted kind, and the folder's eyes and ears a projector beside it. The one door to
// everything in this room.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/converter.h"
#include "engine/quantize/quantization_mix.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace cabochon::engine {

/// An adapter of low rank that is merged into the weights.
struct AdapterChoice {
    std::filesystem::path path; // a folder or safetensors file (PEFT), or a GGUF file
    float weight = 1.0f;
};

struct ConversionRequest {
    std::filesystem::path
        source; // a folder or its config.json, or a GGUF file (first of its parts)
    std::filesystem::path target;
    FileType type = FileType::Q4_K_M;
    /// Where the projector of a folder goes; nothing: none is written.
    std::optional<std::filesystem::path> projectorTarget{};
    FileType projectorType = FileType::BF16; // F32, F16, BF16, Q8_0
    std::vector<AdapterChoice> adapters{};
    unsigned threads = 1;
};

struct ConversionReport {
    std::vector<WrittenFile> files; // the model, and the projector if there is one
    bool wasQuantized = false;      // the source was rounded before
};

/// Converts; errors as the rooms of engine/convert and engine/model give them, Usage for a request
/// that cannot be. `progress` is called on this thread, at least every 100 ms, and `cancel` asked
/// as often.
Result<ConversionReport> convertModel(const ConversionRequest& request,
                                      const ConversionProgress& progress,
                                      const CancelFlag* cancel,
                                      std::uint64_t syncBytes = ConverterTools::kSyncBytes);

} // namespace cabochon::engine
