#include "engine/model/model_config.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/model/architecture.h"
#include "engine/model/metadata.h"

#include <algorithm>
#include <optional>

namespace cabochon::engine {

// ---------------------------------------------------------------------------- what kind of file

static bool hasKeyPrefix(const GgufFile& file, std::string_view prefix)
{
    return std::any_of(file.keys().begin(), file.keys().end(), [&](std::string_view key) {
        return key.substr(0, prefix.size()) == prefix;
    });
}

/// Refuses, by name, everything but a Gemma 4 text model.
static Status checkArchitecture(const GgufFile& file)
{
    const auto unsupported = [&](const std::string& what) {
        return refusal(file, ErrorCode::ModelUnsupported, what);
    };
    const std::optional<std::string_view> architecture = file.string("general.architecture");
    if (!architecture) return damaged(file, "its key general.architecture is missing");
    if (const std::optional<std::string> reason = refusalOfArchitecture(*architecture)) {
        return unsupported(*reason);
    }
    if (hasKeyPrefix(file, "gemma4.vision.") || hasKeyPrefix(file, "gemma4.audio.")) {
        return unsupported("this is an old Ollama file with the image and audio encoders inside "
                           "(keys gemma4.vision.* or gemma4.audio.*), whose tensors are laid out "
                           "differently. Download a GGUF file with a separate mmproj file.");
    }
    return {};
}

// ------------------------------------------------------------------------------------- sections

/// Sizes of the heads of one attention kind: `suffix` is "" for full layers, "_swa" for sliding
/// ones. Keys, values and rotation all use the same size in Gemma 4.
static std::uint32_t readHeadSize(Metadata& metadata, const std::string& suffix)
{
    const std::string keyLength = "gemma4.attention.key_length" + suffix;
    const std::uint32_t size = metadata.integer(keyLength, 2, limits::kHeadSize);
    for (const std::string& other :
         {"gemma4.attention.value_length" + suffix, "gemma4.rope.dimension_count" + suffix}) {
        const std::uint32_t value = metadata.integerOr(other, size, 0, UINT32_MAX);
        if (value != size) {
            metadata.fail(other + " is " + std::to_string(value) + ", but " + keyLength + " is " +
                          std::to_string(size) + "; they must be equal");
        }
    }
    if (size % 2 != 0) {
        metadata.fail(keyLength + " is " + std::to_string(size) + "; it must be even");
    }
    return size;
}

/// The layer whose cache each layer reads (MODEL.md, Attention: shared KV): its own, or for the
/// last `sharedKvLayers` the last owning layer of the same attention kind.
static void assignKvOwners(Metadata& metadata, ModelConfig& config)
{
    for (std::uint32_t i = 0; i < config.layerCount; ++i) {
        LayerConfig& layer = config.layers[i];
        layer.kvOwner = i;
        if (i < config.firstSharedLayer()) continue;
        std::uint32_t owner = config.firstSharedLayer();
        while (owner > 0 && config.layers[owner - 1].attention != layer.attention)
            --owner;
        if (owner == 0) {
            return metadata.fail("gemma4.attention.shared_kv_layers is " +
                                 std::to_string(config.sharedKvLayers) + ", but layer " +
                                 std::to_string(i) +
                                 " has no earlier layer of its kind to share with");
        }
        layer.kvOwner = owner - 1;
        const std::uint32_t heads = config.layers[owner - 1].kvHeadCount;
        if (layer.kvHeadCount != heads) {
            return metadata.fail("gemma4.attention.head_count_kv of layer " + std::to_string(i) +
                                 " is " + std::to_string(layer.kvHeadCount) + ", but layer " +
                                 std::to_string(owner - 1) + ", whose cache it reads, has " +
                                 std::to_string(heads));
        }
    }
}

static void readLayers(Metadata& metadata, ModelConfig& config)
{
    const std::uint32_t count = config.layerCount;
    config.fullHeadSize = readHeadSize(metadata, "");
    config.slidingHeadSize = readHeadSize(metadata, "_swa");
    const std::vector<bool> sliding =
        metadata.truthPerLayer("gemma4.attention.sliding_window_pattern", count);
    const std::vector<std::uint32_t> kvHeads =
        metadata.perLayer("gemma4.attention.head_count_kv", count, 1, limits::kHeads);
    const std::vector<std::uint32_t> widths =
        metadata.perLayer("gemma4.feed_forward_length", count, 1, limits::kWidth);
    if (metadata.error()) return;
    config.layers.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        LayerConfig& layer = config.layers[i];
        layer.attention = sliding[i] ? AttentionKind::Sliding : AttentionKind::Full;
        layer.headSize = sliding[i] ? config.slidingHeadSize : config.fullHeadSize;
        layer.kvHeadCount = kvHeads[i];
        layer.feedForwardWidth = widths[i];
        if (config.headCount % layer.kvHeadCount != 0) {
            metadata.fail("gemma4.attention.head_count_kv of layer " + std::to_string(i) + " is " +
                          std::to_string(layer.kvHeadCount) + "; it must divide the " +
                          std::to_string(config.headCount) + " query heads");
        }
    }
    assignKvOwners(metadata, config);
}

static void readExperts(Metadata& metadata, ModelConfig& config)
{
    config.expertCount = metadata.integerOr("gemma4.expert_count", 0, 0, limits::kExperts);
    if (config.expertCount == 0) return;
    config.expertUsedCount = metadata.integer("gemma4.expert_used_count", 1, config.expertCount);
    config.expertWidth = metadata.integer("gemma4.expert_feed_forward_length", 1, limits::kWidth);
}

/// Rows of token_embd; in a file without tensors, the number of vocabulary entries. Where both are
/// there they must agree.
static void readVocabularySize(Metadata& metadata, const GgufFile& file, ModelConfig& config)
{
    const std::optional<TensorView> embedding = file.tensor("token_embd.weight");
    const std::optional<std::size_t> tokens = file.arraySize("tokenizer.ggml.tokens");
    const auto rows = embedding ? static_cast<std::uint64_t>(embedding->rows) : 0;
    if (embedding && tokens && *tokens != rows) {
        return metadata.fail("token_embd.weight has " + std::to_string(rows) +
                             " rows, but tokenizer.ggml.tokens has " + std::to_string(*tokens) +
                             " entries");
    }
    const std::uint64_t size = embedding ? rows : tokens.value_or(0);
    if (size < 1 || size > limits::kVocabulary) {
        return metadata.fail("the vocabulary has " + std::to_string(size) +
                             " entries; it must have 1 to " + std::to_string(limits::kVocabulary));
    }
    config.vocabularySize = static_cast<std::uint32_t>(size);
}

Result<ModelConfig> ModelConfig::read(const GgufFile& file)
{
    if (Status status = checkArchitecture(file); !status) return status.error();

    ModelConfig config;
    Metadata metadata(file);
    config.name = printable(file.string("general.name").value_or(""), 256);
    config.sizeLabel = printable(file.string("general.size_label").value_or(""));
    config.layerCount = metadata.integer("gemma4.block_count", 1, limits::kLayers);
    config.width = metadata.integer("gemma4.embedding_length", 1, limits::kWidth);
    config.headCount = metadata.integer("gemma4.attention.head_count", 1, limits::kHeads);
    config.contextLength =
        metadata.integer("gemma4.context_length", limits::kLeastContext, limits::kContext);
    config.slidingWindow = metadata.integer("gemma4.attention.sliding_window", 1, limits::kContext);
    config.perLayerWidth =
        metadata.integerOr("gemma4.embedding_length_per_layer_input", 0, 0, limits::kWidth);
    // Wide enough for every published model, narrow enough that no value makes others infinite.
    config.rmsEpsilon =
        metadata.real("gemma4.attention.layer_norm_rms_epsilon", config.rmsEpsilon, 1e-9, 1e-2);
    config.ropeBaseFull = metadata.real("gemma4.rope.freq_base", config.ropeBaseFull, 1, 1e8);
    config.ropeBaseSliding =
        metadata.real("gemma4.rope.freq_base_swa", config.ropeBaseSliding, 1, 1e8);
    config.logitSoftcap =
        metadata.real("gemma4.final_logit_softcapping", config.logitSoftcap, 0, 1e4);
    if (metadata.error()) return *metadata.error();

    config.sharedKvLayers =
        metadata.integerOr("gemma4.attention.shared_kv_layers", 0, 0, config.layerCount - 1);
    readExperts(metadata, config);
    readVocabularySize(metadata, file, config);
    if (metadata.error()) return *metadata.error();
    readLayers(metadata, config);
    if (metadata.error()) return *metadata.error();
    return config;
}

std::uint32_t ModelConfig::maxHeadSize() const
{
    std::uint32_t largest = 0;
    for (const LayerConfig& layer : layers)
        largest = std::max(largest, layer.headSize);
    return largest;
}

std::uint32_t ModelConfig::maxFeedForwardWidth() const
{
    std::uint32_t largest = 0;
    for (const LayerConfig& layer : layers)
        largest = std::max(largest, layer.feedForwardWidth);
    return largest;
}

std::uint32_t ModelConfig::maxInputWidth() const
{
    return std::max({width, headCount * maxHeadSize(), maxFeedForwardWidth(), perLayerWidth});
}

std::string familySize(const ModelConfig& config)
{
    struct Size {
        const char* name;
        std::uint32_t layers, width, heads, perLayerWidth, experts;
    };
    // MODEL.md, section 1; the built-in model: resources/models/MODEL_CARD.md.
    static constexpr Size kSizes[] = {
        {"E2B", 35, 1536, 8, 256, 0}, {"E4B", 42, 2560, 8, 256, 0},
        {"12B", 48, 3840, 16, 0, 0},  {"26B-A4B", 30, 2816, 16, 0, 128},
        {"31B", 60, 5376, 32, 0, 0},  {"Nano", 9, 192, 4, 32, 0},
    };
    for (const Size& size : kSizes) {
        if (size.layers == config.layerCount && size.width == config.width &&
            size.heads == config.headCount && size.perLayerWidth == config.perLayerWidth &&
            size.experts == config.expertCount) {
            return size.name;
        }
    }
    return "custom";
}

} // namespace cabochon::engine
