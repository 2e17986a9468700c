#include "engine/convert/checkpoint_config.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/convert/model_json.h"

#include <algorithm>

namespace cabochon::engine {

namespace {

Status checkKind(const JsonValue& config, const std::string& file)
{
    const JsonValue* kind = config.member("model_type");
    const std::string name = kind && kind->isString() ? kind->text : "";
    for (const char* known : {"gemma4", "gemma4_text", "gemma4_unified", "gemma4_unified_text"}) {
        if (name == known) return {};
    }
    const auto refuse = [&](const std::string& what) {
        return Error{ErrorCode::ModelUnsupported, "Could not read " + file + ": " + what};
    };
    if (name == "gemma4_assistant" || name == "gemma4_unified_assistant") {
        return refuse("this is a drafter, which only speeds up the model it belongs to. Choose the "
                      "model's own folder.");
    }
    return refuse("its model_type is " + printable(name) +
                  "; Cabochon converts Gemma 4 only. Choose the folder of a Gemma 4 model.");
}

/// layer_types: true where a layer's attention slides.
std::vector<bool> readLayerTypes(ModelJson& json, std::uint32_t count)
{
    const JsonValue* types = json.find("layer_types");
    if (!types || !types->isArray() || types->items.size() != count) {
        json.fail("its layer_types has " +
                  std::to_string(types && types->isArray() ? types->items.size() : 0) +
                  " entries, but num_hidden_layers is " + std::to_string(count));
        return {};
    }
    std::vector<bool> sliding;
    for (const JsonValue& type : types->items) {
        const bool slides = type.isString() && type.text == "sliding_attention";
        if (!slides && (!type.isString() || type.text != "full_attention")) {
            json.fail("its layer_types has the entry " + printable(writeJson(type)) +
                      "; known are sliding_attention and full_attention");
        }
        sliding.push_back(slides);
    }
    return sliding;
}

/// What full layers have in place of `key`: its global twin, or what per_layer_config says of them.
std::uint32_t readFullLayers(ModelJson& json,
                             const std::vector<bool>& sliding,
                             const char* key,
                             const char* globalKey,
                             std::uint32_t absent,
                             std::uint32_t highest,
                             const std::string& file)
{
    if (json.has(globalKey)) return json.integer(globalKey, 1, highest);
    const JsonValue* layers = json.find("per_layer_config");
    if (!layers || !layers->isObject()) return absent;
    std::optional<std::uint32_t> value;
    for (std::size_t i = 0; i < sliding.size(); ++i) {
        const JsonValue* layer = layers->member(std::to_string(i));
        if (sliding[i] || !layer) continue;
        ModelJson one(*layer, file, "per_layer_config." + std::to_string(i) + ".");
        const std::uint32_t here = one.integerOr(key, absent, 1, highest);
        if (one.error()) json.fail("its per_layer_config." + std::to_string(i) + " is damaged");
        if (value && *value != here)
            json.fail("its per_layer_config has full layers of different " + std::string(key));
        value = here;
    }
    return value.value_or(absent);
}

void readRope(ModelJson& json, const std::string& file, CheckpointConfig& config)
{
    const JsonValue* rope = json.find("rope_parameters");
    if (!rope || !rope->isObject()) return json.fail("its rope_parameters is missing");
    for (const char* kind : {"full_attention", "sliding_attention"}) {
        const JsonValue* part = rope->member(kind);
        if (!part || !part->isObject())
            return json.fail("its rope_parameters." + std::string(kind) + " is missing");
        ModelJson values(*part, file, std::string("rope_parameters.") + kind + ".");
        const JsonValue* form = values.find("rope_type");
        const bool isFull = kind == std::string_view("full_attention");
        const char* known = isFull ? "proportional" : "default";
        if (form && (!form->isString() || form->text != known)) {
            return json.fail("its rope_parameters." + std::string(kind) + ".rope_type is " +
                             printable(writeJson(*form)) + "; known is " + known);
        }
        if (isFull) {
            config.ropeBaseFull = values.realOr("rope_theta", config.ropeBaseFull, 1, 1e8);
            config.rotatedPart = values.realOr("partial_rotary_factor", 1.0, 0, 1);
        } else {
            config.ropeBaseSliding = values.realOr("rope_theta", config.ropeBaseSliding, 1, 1e8);
        }
        if (values.error())
            return json.fail("its rope_parameters." + std::string(kind) +
                             " is damaged: " + values.error()->message);
    }
}

void readExperts(ModelJson& json, CheckpointConfig& config)
{
    const bool mixed = json.truthOr("enable_moe_block", json.has("num_experts"));
    if (!mixed) return;
    config.expertCount = json.integer("num_experts", 1, limits::kExperts);
    config.expertUsedCount = json.integer("top_k_experts", 1, std::max(1u, config.expertCount));
    const char* width =
        json.has("expert_intermediate_size") ? "expert_intermediate_size" : "moe_intermediate_size";
    config.expertWidth = json.integer(width, 1, limits::kWidth);
}

} // namespace

Result<CheckpointConfig> CheckpointConfig::read(const JsonValue& whole, const std::string& file)
{
    if (Status known = checkKind(whole, file); !known) return known.error();
    const JsonValue* text = whole.member("text_config");
    const bool nested = text && text->isObject();
    ModelJson json(nested ? *text : whole, file, nested ? "text_config." : "");

    CheckpointConfig config;
    config.layerCount = json.integer("num_hidden_layers", 1, limits::kLayers);
    if (json.error()) return *json.error();
    config.sliding = readLayerTypes(json, config.layerCount);
    if (json.error()) return *json.error();
    config.width = json.integer("hidden_size", 1, limits::kWidth);
    config.headCount = json.integer("num_attention_heads", 1, limits::kHeads);
    config.feedForwardWidth = json.integer("intermediate_size", 1, limits::kWidth / 2);
    config.wideFeedForward = json.truthOr("use_double_wide_mlp", false);
    config.slidingHeadSize = json.integer("head_dim", 1, limits::kHeadSize);
    config.fullHeadSize = readFullLayers(json, config.sliding, "head_dim", "global_head_dim",
                                         config.slidingHeadSize, limits::kHeadSize, file);
    const std::uint32_t kvHeads = json.integer("num_key_value_heads", 1, limits::kHeads);
    const std::uint32_t fullKvHeads =
        readFullLayers(json, config.sliding, "num_key_value_heads", "num_global_key_value_heads",
                       kvHeads, limits::kHeads, file);
    for (const bool slides : config.sliding)
        config.kvHeadCounts.push_back(slides ? kvHeads : fullKvHeads);
    config.slidingWindow = json.integer("sliding_window", 1, limits::kContext);
    config.contextLength =
        json.integer("max_position_embeddings", limits::kLeastContext, limits::kContext);
    config.sharedKvLayers = json.integerOr("num_kv_shared_layers", 0, 0, config.layerCount - 1);
    config.perLayerWidth = json.integerOr("hidden_size_per_layer_input", 0, 0, limits::kWidth);
    config.vocabularySize = json.integer("vocab_size", 1, limits::kVocabulary);
    config.tied = json.truthOr("tie_word_embeddings", true);
    config.rmsEpsilon = json.realOr("rms_norm_eps", config.rmsEpsilon, 1e-9, 1e-2);
    config.logitSoftcap = json.realOr("final_logit_softcapping", 0, 0, 1e4);
    readExperts(json, config);
    readRope(json, file, config);
    if (json.error()) return *json.error();
    return config;
}

void CheckpointConfig::write(GgufHeaderWriter& metadata, std::uint32_t fileType) const
{
    const auto number = [&metadata](const char* key, std::uint32_t value) {
        metadata.addUnsigned(std::string("gemma4.") + key, value);
    };
    const auto real = [&metadata](const char* key, double value) {
        metadata.addFloat(std::string("gemma4.") + key, static_cast<float>(value));
    };
    const auto perLayer = [&](const char* key, const std::vector<std::uint32_t>& values) {
        const std::vector<std::int32_t> signedValues(values.begin(), values.end());
        metadata.addSigneds(std::string("gemma4.") + key, signedValues);
    };
    number("block_count", layerCount);
    number("context_length", contextLength);
    number("embedding_length", width);
    if (wideFeedForward) {
        std::vector<std::uint32_t> widths(layerCount, feedForwardWidth);
        std::fill(widths.begin() + firstSharedLayer(), widths.end(), 2 * feedForwardWidth);
        perLayer("feed_forward_length", widths);
    } else {
        number("feed_forward_length", feedForwardWidth);
    }
    number("attention.head_count", headCount);
    const bool alike = std::adjacent_find(kvHeadCounts.begin(), kvHeadCounts.end(),
                                          std::not_equal_to<>()) == kvHeadCounts.end();
    if (alike)
        number("attention.head_count_kv", kvHeadCounts[0]);
    else
        perLayer("attention.head_count_kv", kvHeadCounts);
    real("rope.freq_base", ropeBaseFull);
    real("rope.freq_base_swa", ropeBaseSliding);
    real("attention.layer_norm_rms_epsilon", rmsEpsilon);
    if (expertCount > 0) {
        number("expert_count", expertCount);
        number("expert_used_count", expertUsedCount);
    }
    number("attention.key_length", fullHeadSize);
    number("attention.value_length", fullHeadSize);
    metadata.addUnsigned("general.file_type", fileType);
    real("final_logit_softcapping", logitSoftcap);
    number("attention.sliding_window", slidingWindow);
    number("attention.shared_kv_layers", sharedKvLayers);
    number("embedding_length_per_layer_input", perLayerWidth);
    metadata.addBooleans("gemma4.attention.sliding_window_pattern", sliding);
    number("attention.key_length_swa", slidingHeadSize);
    number("attention.value_length_swa", slidingHeadSize);
    if (expertCount > 0) number("expert_feed_forward_length", expertWidth);
    number("rope.dimension_count", fullHeadSize);
    number("rope.dimension_count_swa", slidingHeadSize);
}

std::vector<float> CheckpointConfig::ropeFactors() const
{
    constexpr float kStandsStill = 1e30f;
    std::vector<float> factors(fullHeadSize / 2, kStandsStill);
    const auto rotated =
        static_cast<std::size_t>(static_cast<double>(fullHeadSize) * rotatedPart / 2);
    std::fill_n(factors.begin(), std::min(rotated, factors.size()), 1.0f);
    return factors;
}

std::string fileName(const SafetensorsFolder& folder, const char* file)
{
    return printable((folder.path() / file).string(), 4096);
}

Result<JsonValue> readConfigJson(const SafetensorsFolder& folder)
{
    constexpr const char* kFile = "config.json";
    Result<std::optional<JsonValue>> config =
        folder.json(kFile, limits::kModelTextBytes, limits::kSafetensorsHeaderValues);
    if (!config) return config.error();
    if (*config && (*config)->isObject()) return std::move(**config);
    return Error{ErrorCode::ModelDamaged, "There is no usable " + fileName(folder, kFile) +
                                              ". Download the model again, with all its files."};
}

} // namespace cabochon::engine
