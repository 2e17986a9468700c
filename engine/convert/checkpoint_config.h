// Owns the hyper-parameters of a Gemma 4 checkpoint as its config.json states them, checked, and
// writing them as GGUF metadata (engine/MODEL.md, Files). No tensors, no vocabulary.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/gguf_header_writer.h"
#include "engine/convert/safetensors_folder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::engine {

/// What the text model's config says.
struct CheckpointConfig {
    std::uint32_t layerCount = 0;
    std::uint32_t width = 0;
    std::uint32_t headCount = 0;
    std::uint32_t feedForwardWidth = 0;
    bool wideFeedForward = false; // twice as wide in the layers that share keys and values
    std::uint32_t slidingHeadSize = 0;
    std::uint32_t fullHeadSize = 0;
    std::vector<std::uint32_t> kvHeadCounts; // [L]
    std::vector<bool> sliding;               // [L]
    std::uint32_t slidingWindow = 0;
    std::uint32_t contextLength = 0;
    std::uint32_t sharedKvLayers = 0;
    std::uint32_t perLayerWidth = 0;
    std::uint32_t expertCount = 0; // 0: dense
    std::uint32_t expertUsedCount = 0;
    std::uint32_t expertWidth = 0;
    std::uint32_t vocabularySize = 0;
    bool tied = true; // the head is the table of embeddings
    double rmsEpsilon = 1e-6;
    double ropeBaseFull = 1e6;
    double ropeBaseSliding = 1e4;
    double rotatedPart = 0.25; // of the heads of full layers
    double logitSoftcap = 0;

    std::uint32_t firstSharedLayer() const { return layerCount - sharedKvLayers; }

    /// ModelUnsupported: no Gemma 4, or its drafter. ModelDamaged names key and value.
    static Result<CheckpointConfig> read(const JsonValue& config, const std::string& file);

    /// The keys "gemma4.*" with the file's type among them, in the order of published files.
    void write(GgufHeaderWriter& metadata, std::uint32_t fileType) const;
    /// Divisors of the inverse frequencies of full layers: 1, and 1e30 where nothing rotates.
    std::vector<float> ropeFactors() const;
};

/// The config of a folder: config.json, which must be there.
Result<JsonValue> readConfigJson(const SafetensorsFolder& folder);
/// The name of a folder's file for messages.
std::string fileName(const SafetensorsFolder& folder, const char* file);

} // namespace cabochon::engine
