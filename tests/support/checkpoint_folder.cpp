#include "tests/support/checkpoint_folder.h"

#include "engine/model/block_formats.h"
#include "engine/model/model_config.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace cabochon::test {

using namespace cabochon::engine;
using Json = nlohmann::ordered_json;

namespace {

using Names = std::map<std::string, std::string>;

const Names kWhole{
    {"token_embd.weight", "model.language_model.embed_tokens.weight"},
    {"per_layer_token_embd.weight", "model.language_model.embed_tokens_per_layer.weight"},
    {"per_layer_model_proj.weight", "model.language_model.per_layer_model_projection.weight"},
    {"per_layer_proj_norm.weight", "model.language_model.per_layer_projection_norm.weight"},
    {"output_norm.weight", "model.language_model.norm.weight"},
    {"mm.input_projection.weight", "model.embed_vision.embedding_projection.weight"},
    {"mm.a.input_projection.weight", "model.embed_audio.embedding_projection.weight"},
    {"v.position_embd.weight", "model.vision_tower.patch_embedder.position_embedding_table"},
    {"v.std_bias", "model.vision_tower.std_bias"},
    {"v.std_scale", "model.vision_tower.std_scale"},
    {"v.patch_norm.1.weight", "model.vision_embedder.patch_ln1.weight"},
    {"v.patch_norm.1.bias", "model.vision_embedder.patch_ln1.bias"},
    {"v.patch_embd.bias", "model.vision_embedder.patch_dense.bias"},
    {"v.patch_norm.2.weight", "model.vision_embedder.patch_ln2.weight"},
    {"v.patch_norm.2.bias", "model.vision_embedder.patch_ln2.bias"},
    {"v.patch_norm.3.weight", "model.vision_embedder.pos_norm.weight"},
    {"v.patch_norm.3.bias", "model.vision_embedder.pos_norm.bias"},
    {"a.conv1d.0.weight", "model.audio_tower.subsample_conv_projection.layer0.conv.weight"},
    {"a.conv1d.0.norm.weight", "model.audio_tower.subsample_conv_projection.layer0.norm.weight"},
    {"a.conv1d.1.weight", "model.audio_tower.subsample_conv_projection.layer1.conv.weight"},
    {"a.conv1d.1.norm.weight", "model.audio_tower.subsample_conv_projection.layer1.norm.weight"},
    {"a.input_projection.weight",
     "model.audio_tower.subsample_conv_projection.input_proj_linear.weight"},
    {"a.pre_encode.out.weight", "model.audio_tower.output_proj.weight"},
    {"a.pre_encode.out.bias", "model.audio_tower.output_proj.bias"},
};

const Names kTextLayer{
    {"attn_norm", "input_layernorm.weight"},
    {"attn_q", "self_attn.q_proj.weight"},
    {"attn_k", "self_attn.k_proj.weight"},
    {"attn_v", "self_attn.v_proj.weight"},
    {"attn_output", "self_attn.o_proj.weight"},
    {"attn_q_norm", "self_attn.q_norm.weight"},
    {"attn_k_norm", "self_attn.k_norm.weight"},
    {"post_attention_norm", "post_attention_layernorm.weight"},
    {"ffn_norm", "pre_feedforward_layernorm.weight"},
    {"ffn_gate", "mlp.gate_proj.weight"},
    {"ffn_up", "mlp.up_proj.weight"},
    {"ffn_down", "mlp.down_proj.weight"},
    {"post_ffw_norm", "post_feedforward_layernorm.weight"},
    {"ffn_gate_inp", "router.proj.weight"},
    {"ffn_gate_inp.scale", "router.scale"},
    {"ffn_down_exps.scale", "router.per_expert_scale"},
    {"pre_ffw_norm_2", "pre_feedforward_layernorm_2.weight"},
    {"post_ffw_norm_1", "post_feedforward_layernorm_1.weight"},
    {"post_ffw_norm_2", "post_feedforward_layernorm_2.weight"},
    {"ffn_gate_up_exps", "experts.gate_up_proj"},
    {"ffn_down_exps", "experts.down_proj"},
    {"inp_gate", "per_layer_input_gate.weight"},
    {"proj", "per_layer_projection.weight"},
    {"post_norm", "post_per_layer_input_norm.weight"},
    {"layer_output_scale", "layer_scalar"},
};

const Names kVisionLayer{
    {"ln1", "input_layernorm"},
    {"attn_q", "self_attn.q_proj.linear"},
    {"attn_k", "self_attn.k_proj.linear"},
    {"attn_v", "self_attn.v_proj.linear"},
    {"attn_out", "self_attn.o_proj.linear"},
    {"attn_q_norm", "self_attn.q_norm"},
    {"attn_k_norm", "self_attn.k_norm"},
    {"attn_post_norm", "post_attention_layernorm"},
    {"ln2", "pre_feedforward_layernorm"},
    {"ffn_post_norm", "post_feedforward_layernorm"},
    {"ffn_gate", "mlp.gate_proj.linear"},
    {"ffn_up", "mlp.up_proj.linear"},
    {"ffn_down", "mlp.down_proj.linear"},
};

const Names kSoundLayer{
    {"ffn_norm", "feed_forward1.pre_layer_norm"},
    {"ffn_post_norm", "feed_forward1.post_layer_norm"},
    {"ffn_up", "feed_forward1.ffw_layer_1.linear"},
    {"ffn_down", "feed_forward1.ffw_layer_2.linear"},
    {"attn_pre_norm", "norm_pre_attn"},
    {"attn_q", "self_attn.q_proj.linear"},
    {"attn_k", "self_attn.k_proj.linear"},
    {"attn_v", "self_attn.v_proj.linear"},
    {"attn_out", "self_attn.post.linear"},
    {"attn_k_rel", "self_attn.relative_k_proj"},
    {"attn_post_norm", "norm_post_attn"},
    {"conv_norm", "lconv1d.pre_layer_norm"},
    {"norm_conv", "lconv1d.conv_norm"},
    {"conv_pw1", "lconv1d.linear_start.linear"},
    {"conv_pw2", "lconv1d.linear_end.linear"},
    {"conv_dw", "lconv1d.depthwise_conv1d"},
    {"ffn_norm_1", "feed_forward2.pre_layer_norm"},
    {"ffn_post_norm_1", "feed_forward2.post_layer_norm"},
    {"ffn_up_1", "feed_forward2.ffw_layer_1.linear"},
    {"ffn_down_1", "feed_forward2.ffw_layer_2.linear"},
    {"ln2", "norm_out"},
};

std::string without(std::string name, const std::string& ending)
{
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    return name;
}

/// The checkpoint's name of a tensor in a layer of an encoder; bounds stand beside the matrix.
std::string encoderName(const Names& names, const std::string& rest)
{
    for (const char* bound : {".input_min", ".input_max", ".output_min", ".output_max"}) {
        if (rest.ends_with(bound))
            return without(names.at(without(rest, bound)), ".linear") + bound;
    }
    if (rest == "per_dim_scale.weight") return "self_attn.per_dim_scale";
    return names.at(without(rest, ".weight")) + ".weight";
}

std::string checkpointName(const std::string& name)
{
    if (const auto found = kWhole.find(name); found != kWhole.end()) return found->second;
    std::istringstream parts(name);
    std::string first, second, layer, rest;
    std::getline(parts, first, '.');
    if (first == "blk") {
        std::getline(parts, layer, '.');
        std::getline(parts, rest);
        return "model.language_model.layers." + layer + "." +
               kTextLayer.at(without(rest, ".weight"));
    }
    std::getline(parts, second, '.');
    std::getline(parts, layer, '.');
    std::getline(parts, rest);
    if (first == "v")
        return "model.vision_tower.encoder.layers." + layer + "." + encoderName(kVisionLayer, rest);
    return "model.audio_tower.layers." + layer + "." + encoderName(kSoundLayer, rest);
}

/// (channel, place) of each row becomes (place, channel).
void interleave(std::vector<float>& values, std::size_t columns)
{
    std::vector<float> row(columns);
    const std::size_t places = columns / 3;
    for (std::size_t start = 0; start < values.size(); start += columns) {
        for (std::size_t i = 0; i < columns; ++i)
            row[i] = values[start + i % 3 * places + i / 3];
        std::copy(row.begin(), row.end(), values.begin() + static_cast<std::ptrdiff_t>(start));
    }
}

CheckpointTensor checkpointTensor(const TensorView& view, bool direct)
{
    const std::string name(view.name);
    CheckpointTensor tensor;
    const auto count = static_cast<std::size_t>(view.columns * view.rows * view.slices);
    tensor.values.resize(count);
    dequantize(view.type, view.data, tensor.values.data(), count);
    const auto columns = static_cast<std::uint64_t>(view.columns);
    const auto rows = static_cast<std::uint64_t>(view.rows);
    const auto slices = static_cast<std::uint64_t>(view.slices);
    tensor.shape = {slices, rows, columns};
    while (tensor.shape.size() > 1 && tensor.shape[0] == 1)
        tensor.shape.erase(tensor.shape.begin());
    if (name.find("put_m") != name.npos) tensor.shape.clear(); // bounds are scalars
    if (name == "v.patch_embd.weight") {
        const std::uint64_t pixels = direct ? columns : columns * rows * 3;
        tensor.shape = {count / pixels, pixels};
        interleave(tensor.values, pixels);
        tensor.name = direct ? "model.vision_embedder.patch_dense.weight"
                             : "model.vision_tower.patch_embedder.input_proj.weight";
        return tensor;
    }
    tensor.name = checkpointName(name);
    if (name.starts_with("v.patch_norm.1")) interleave(tensor.values, count);
    if (name == "v.position_embd.weight" && direct) {
        tensor.name = "model.vision_embedder.pos_embedding";
        tensor.shape = {rows, slices, columns};
        std::vector<float> swapped(count);
        for (std::uint64_t i = 0; i < rows * slices; ++i) {
            const std::uint64_t to = i % rows * slices + i / rows;
            std::copy_n(&tensor.values[i * columns], columns, &swapped[to * columns]);
        }
        tensor.values = swapped;
    }
    if (name.ends_with("conv1d.0.weight")) tensor.shape = {count / 9, 1, 3, 3};
    if (name.ends_with("conv1d.1.weight")) tensor.shape = {count / (9 * 128), 128, 3, 3};
    if (name.ends_with("conv_dw.weight")) tensor.shape = {rows, 1, columns};
    if (name.ends_with("per_dim_scale.weight")) {
        for (float& value : tensor.values)
            value = static_cast<float>(std::log(std::expm1(static_cast<double>(value))));
    }
    return tensor;
}

Json configOf(const GgufFile& file, const GgufFile* projector)
{
    const ModelConfig config = *ModelConfig::read(file);
    Json types = Json::array();
    std::uint32_t slidingHeads = 0, fullHeads = 0;
    for (const LayerConfig& layer : config.layers) {
        const bool slides = layer.attention == AttentionKind::Sliding;
        types.push_back(slides ? "sliding_attention" : "full_attention");
        (slides ? slidingHeads : fullHeads) = layer.kvHeadCount;
    }
    Json text = {
        {"model_type", "gemma4_text"},
        {"num_hidden_layers", config.layerCount},
        {"hidden_size", config.width},
        {"num_attention_heads", config.headCount},
        {"num_key_value_heads", slidingHeads},
        {"num_global_key_value_heads", slidingHeads == fullHeads ? Json() : Json(fullHeads)},
        {"head_dim", config.slidingHeadSize},
        {"global_head_dim", config.fullHeadSize},
        {"intermediate_size", config.layers[0].feedForwardWidth},
        {"use_double_wide_mlp",
         config.layers.back().feedForwardWidth != config.layers[0].feedForwardWidth},
        {"layer_types", types},
        {"sliding_window", config.slidingWindow},
        {"max_position_embeddings", config.contextLength},
        {"num_kv_shared_layers", config.sharedKvLayers},
        {"hidden_size_per_layer_input", config.perLayerWidth},
        {"vocab_size", config.vocabularySize},
        {"tie_word_embeddings", true},
        {"rms_norm_eps", 1e-6},
        {"final_logit_softcapping", config.logitSoftcap},
        {"enable_moe_block", config.isMixtureOfExperts()},
        {"rope_parameters",
         {{"full_attention",
           {{"rope_type", "proportional"},
            {"rope_theta", 1000000.0},
            {"partial_rotary_factor", 0.25}}},
          {"sliding_attention", {{"rope_type", "default"}, {"rope_theta", 10000.0}}}}}};
    if (config.isMixtureOfExperts()) {
        text["num_experts"] = config.expertCount;
        text["top_k_experts"] = config.expertUsedCount;
        text["moe_intermediate_size"] = config.expertWidth;
    }
    Json whole = {{"model_type", "gemma4"}, {"text_config", text}};
    const auto key = [&](const char* name) {
        return projector ? projector->unsignedInteger(name).value_or(0) : 0;
    };
    whole["vision_config"] = {{"hidden_size", key("clip.vision.embedding_length")},
                              {"mm_embed_dim", key("clip.vision.embedding_length")},
                              {"intermediate_size", key("clip.vision.feed_forward_length")},
                              {"num_hidden_layers", key("clip.vision.block_count")},
                              {"num_attention_heads", key("clip.vision.attention.head_count")}};
    whole["audio_config"] = {{"hidden_size", key("clip.audio.embedding_length")},
                             {"audio_embed_dim", key("clip.audio.embedding_length")},
                             {"num_hidden_layers", key("clip.audio.block_count")},
                             {"num_attention_heads", key("clip.audio.attention.head_count")}};
    return whole;
}

Json tokenizerOf(const GgufFile& file)
{
    Json vocabulary = Json::object(), added = Json::array(), merges = Json::array();
    const GgufStrings tokens = *file.strings("tokenizer.ggml.tokens");
    const auto kinds = *file.unsignedIntegers("tokenizer.ggml.token_type");
    for (std::size_t id = 0; id < tokens.size(); ++id) {
        vocabulary[std::string(tokens[id])] = id;
        if (kinds[id] != 3 && kinds[id] != 4) continue;
        added.push_back({{"id", id}, {"content", std::string(tokens[id])}, {"special", true}});
    }
    const GgufStrings pairs = *file.strings("tokenizer.ggml.merges");
    for (const std::string_view merge : pairs) {
        const std::size_t space = merge.find(' ');
        merges.push_back(
            {std::string(merge.substr(0, space)), std::string(merge.substr(space + 1))});
    }
    return {{"added_tokens", added},
            {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", merges}}}};
}

void writeTensors(const std::filesystem::path& folder,
                  const std::vector<CheckpointTensor>& tensors,
                  const CheckpointFolderOptions& options)
{
    if (options.shards == 1)
        return writeFile(folder / "model.safetensors", safetensorsOf(tensors, options.brain));
    Json map = Json::object();
    for (std::size_t shard = 0; shard < options.shards; ++shard) {
        const std::string name = "model-0000" + std::to_string(shard + 1) + "-of-0000" +
                                 std::to_string(options.shards) + ".safetensors";
        std::vector<CheckpointTensor> part;
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            if (i * options.shards / tensors.size() != shard) continue;
            part.push_back(tensors[i]);
            map[tensors[i].name] = name;
        }
        writeFile(folder / name, safetensorsOf(part, options.brain));
    }
    writeFile(folder / "model.safetensors.index.json", Json{{"weight_map", map}}.dump());
}

} // namespace

void writeFile(const std::filesystem::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

std::string safetensorsWith(const std::string& header, const std::string& data)
{
    const std::uint64_t size = header.size();
    return std::string(reinterpret_cast<const char*>(&size), sizeof size) + header + data;
}

std::string safetensorsOf(const std::vector<CheckpointTensor>& tensors, bool brain)
{
    Json header = Json::object();
    std::string data;
    for (const CheckpointTensor& tensor : tensors) {
        const std::size_t begin = data.size();
        for (const float value : tensor.values) {
            const std::uint16_t half = floatToBfloat16(value);
            if (brain)
                data.append(reinterpret_cast<const char*>(&half), sizeof half);
            else
                data.append(reinterpret_cast<const char*>(&value), sizeof value);
        }
        header[tensor.name] = {{"dtype", brain ? "BF16" : "F32"},
                               {"shape", tensor.shape},
                               {"data_offsets", {begin, data.size()}}};
    }
    return safetensorsWith(header.dump(), data);
}

void writeCheckpointFolder(const std::filesystem::path& folder,
                           const GgufFile& model,
                           const GgufFile* projector,
                           const CheckpointFolderOptions& options)
{
    std::filesystem::create_directories(folder);
    std::vector<CheckpointTensor> tensors;
    for (const TensorView& view : model.tensors())
        if (view.name != "rope_freqs.weight") tensors.push_back(checkpointTensor(view, false));
    const bool direct =
        projector && projector->string("clip.vision.projector_type").value_or("") == "gemma4uv";
    for (const TensorView& view : projector ? projector->tensors() : std::span<const TensorView>())
        tensors.push_back(checkpointTensor(view, direct));
    writeTensors(folder, tensors, options);
    writeFile(folder / "config.json", configOf(model, projector).dump(1));
    writeFile(folder / "tokenizer.json", tokenizerOf(model).dump());
    writeFile(folder / "tokenizer_config.json",
              R"({"bos_token": "<bos>", "eos_token": {"content": "<eos>"}})");
    writeFile(folder / "chat_template.jinja",
              std::string(model.string("tokenizer.chat_template").value_or("")));
    Json generation = {{"top_k", 64}, {"top_p", 0.95}, {"temperature", 1.0}};
    if (const auto ids = model.unsignedIntegers("tokenizer.ggml.suppress_tokens"))
        generation["suppress_tokens"] = *ids;
    writeFile(folder / "generation_config.json", generation.dump());
}

} // namespace cabochon::test
