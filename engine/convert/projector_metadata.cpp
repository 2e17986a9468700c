#include "engine/convert/projector_metadata.h"

#include "engine/base/limits.h"
#include "engine/convert/model_json.h"

#include <algorithm>
#include <array>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kImageSize = 224; // readers want the key and ignore it
constexpr std::uint32_t kPatchSidePixels = 16;
constexpr std::uint32_t kMelBandsOfSound = 128;

/// The sizes of one encoder under "clip.SECTION.".
struct Sizes {
    std::uint32_t width = 0;
    std::uint32_t feedForwardWidth = 0; // 0 and on: there is no tower
    std::uint32_t layerCount = 0;
    std::uint32_t headCount = 0;
};

bool has(const std::vector<PlannedTensor>& tensors, std::string_view start)
{
    return std::any_of(tensors.begin(), tensors.end(), [start](const PlannedTensor& tensor) {
        return tensor.name.starts_with(start);
    });
}

void write(const char* section, const Sizes& sizes, GgufHeaderWriter& metadata)
{
    const std::string start = std::string("clip.") + section + ".";
    metadata.addUnsigned(start + "embedding_length", sizes.width);
    metadata.addUnsigned(start + "feed_forward_length", sizes.feedForwardWidth);
    metadata.addUnsigned(start + "block_count", sizes.layerCount);
    metadata.addUnsigned(start + "attention.head_count", sizes.headCount);
}

/// The config of one encoder; fails where it is missing.
const JsonValue* section(ModelJson& json, const char* name)
{
    const JsonValue* part = json.find(name);
    if (part && part->isObject()) return part;
    json.fail("its " + std::string(name) + " is missing");
    return nullptr;
}

Sizes visionSizes(ModelJson& json, bool tower)
{
    if (!tower) return {json.integer("mm_embed_dim", 1, limits::kWidth)};
    return {json.integer("hidden_size", 1, limits::kWidth),
            json.integer("intermediate_size", 1, limits::kWidth),
            json.integer("num_hidden_layers", 1, limits::kLayers),
            json.integer("num_attention_heads", 1, limits::kHeads)};
}

Sizes soundSizes(ModelJson& json, bool tower)
{
    if (!tower) return {json.integer("audio_embed_dim", 1, limits::kWidth)};
    const std::uint32_t width = json.integer("hidden_size", 1, limits::kWidth / 4);
    return {width, 4 * width, json.integer("num_hidden_layers", 1, limits::kLayers),
            json.integer("num_attention_heads", 1, limits::kHeads)};
}

} // namespace

Status writeProjectorMetadata(const JsonValue& config,
                              const std::string& file,
                              const std::vector<PlannedTensor>& tensors,
                              GgufHeaderWriter& metadata)
{
    ModelJson json(config, file);
    const JsonValue* text = section(json, "text_config");
    if (!text) return *json.error();
    ModelJson model(*text, file, "text_config.");
    const std::uint32_t width = model.integer("hidden_size", 1, limits::kWidth);
    if (model.error()) return *model.error();
    const bool sees = has(tensors, "v.");
    const bool hears = has(tensors, "a.") || has(tensors, "mm.a.");
    const bool visionTower = has(tensors, "v.blk.");
    const bool soundTower = has(tensors, "a.blk.");
    if (sees) {
        const JsonValue* part = section(json, "vision_config");
        if (!part) return *json.error();
        ModelJson vision(*part, file, "vision_config.");
        const Sizes sizes = visionSizes(vision, visionTower);
        if (vision.error()) return *vision.error();
        constexpr std::array<float, 3> kZeros{0, 0, 0};
        constexpr std::array<float, 3> kOnes{1, 1, 1};
        metadata.addBoolean("clip.has_vision_encoder", true);
        metadata.addUnsigned("clip.vision.projection_dim", width);
        metadata.addUnsigned("clip.vision.image_size", kImageSize);
        metadata.addUnsigned("clip.vision.patch_size", kPatchSidePixels);
        write("vision", sizes, metadata);
        metadata.addFloats("clip.vision.image_mean", kZeros);
        metadata.addFloats("clip.vision.image_std", kOnes);
    }
    if (hears) {
        const JsonValue* part = section(json, "audio_config");
        if (!part) return *json.error();
        ModelJson sound(*part, file, "audio_config.");
        const Sizes sizes = soundSizes(sound, soundTower);
        if (sound.error()) return *sound.error();
        metadata.addBoolean("clip.has_audio_encoder", true);
        metadata.addUnsigned("clip.audio.projection_dim", width);
        write("audio", sizes, metadata);
    }
    constexpr float kEpsilon = 1e-6f;
    if (sees) {
        metadata.addString("clip.vision.projector_type", visionTower ? "gemma4v" : "gemma4uv");
        metadata.addFloat("clip.vision.attention.layer_norm_epsilon", kEpsilon);
    }
    if (hears) {
        metadata.addString("clip.audio.projector_type", soundTower ? "gemma4a" : "gemma4ua");
        metadata.addUnsigned("clip.audio.num_mel_bins", kMelBandsOfSound);
        metadata.addFloat("clip.audio.attention.layer_norm_epsilon", kEpsilon);
    }
    return {};
}

} // namespace cabochon::engine
