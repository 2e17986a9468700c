// Owns ModelConfig: the hyper-parameters of one Gemma 4 text model as its GGUF metadata states them
// (MODEL.md, Files), checked and with per-layer values spelled out. No tensors.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::engine {

enum class AttentionKind : std::uint8_t { Sliding, Full };

/// Shape of one layer. "Own KV" layers have K/V projections and a cache; the others read the cache
/// of `kvOwner` (MODEL.md, Attention: shared KV).
struct LayerConfig {
    AttentionKind attention = AttentionKind::Sliding;
    std::uint32_t headSize = 0;         // hd: 256 sliding, 512 full in the real models
    std::uint32_t kvHeadCount = 0;      // Hkv
    std::uint32_t feedForwardWidth = 0; // dense branch
    std::uint32_t kvOwner = 0; // index of the layer whose cache is read; own index if owner
    bool ownsKv(std::uint32_t index) const { return kvOwner == index; }
};

struct ModelConfig {
    std::string name;                  // general.name, may be empty
    std::string sizeLabel;             // general.size_label, may be empty
    std::uint32_t layerCount = 0;      // L        block_count
    std::uint32_t width = 0;           // d        embedding_length
    std::uint32_t headCount = 0;       // Hq       attention.head_count
    std::uint32_t fullHeadSize = 0;    //          attention.key_length
    std::uint32_t slidingHeadSize = 0; //          attention.key_length_swa
    std::uint32_t vocabularySize = 0;  //          rows of token_embd
    std::uint32_t contextLength = 0;   //          context_length
    std::uint32_t slidingWindow = 0;   // W        attention.sliding_window
    std::uint32_t perLayerWidth = 0;   // PLE      embedding_length_per_layer_input, 0 = none
    std::uint32_t sharedKvLayers = 0;  //          attention.shared_kv_layers
    std::uint32_t expertCount = 0;     //          expert_count, 0 = dense
    std::uint32_t expertUsedCount = 0; //          expert_used_count
    std::uint32_t expertWidth = 0;     //          expert_feed_forward_length
    float rmsEpsilon = 1e-6f;          //          attention.layer_norm_rms_epsilon
    float ropeBaseFull = 1e6f;         //          rope.freq_base
    float ropeBaseSliding = 1e4f;      //          rope.freq_base_swa
    float logitSoftcap = 30.0f;        //          final_logit_softcapping, 0 = none
    std::vector<LayerConfig> layers;   // [L]

    bool hasPerLayerInputs() const { return perLayerWidth > 0; }
    bool isMixtureOfExperts() const { return expertCount > 0; }
    /// Image blocks attend in both directions on sliding layers (MODEL.md, Attention): every model
    /// without per-layer embeddings.
    bool bidirectionalImages() const { return perLayerWidth == 0; }
    /// First layer that owns no KV (= L when all do): the tail that prefill may skip.
    std::uint32_t firstSharedLayer() const { return layerCount - sharedKvLayers; }
    /// Largest headSize of any layer.
    std::uint32_t maxHeadSize() const;
    std::uint32_t maxFeedForwardWidth() const;
    /// Widest vector that enters a product outside of the experts: of every matrix of
    /// weight_table.h the largest number of columns. Work space for inputs has this width.
    std::uint32_t maxInputWidth() const;

    /// Reads and checks the metadata. Other architectures are refused by name ("This is a llama
    /// model; Cabochon runs Gemma 4.", ModelUnsupported); values out of range are ModelDamaged with
    /// key, value and limit.
    static Result<ModelConfig> read(const GgufFile& file);
};

/// "E2B", "E4B", "12B", "26B-A4B", "31B" when the shape is one of the published ones, "Nano" for
/// the built-in model, else "custom".
std::string familySize(const ModelConfig& config);

} // namespace cabochon::engine
