#include "engine/convert/checkpoint_names.h"

#include <array>
#include <charconv>
#include <span>

namespace cabochon::engine {

namespace {

struct Renamed {
    std::string_view from;
    std::string_view to;
    RowChange change = RowChange::None;
};

// Of the text model.
constexpr Renamed kText[] = {
    {"embed_tokens.weight", "token_embd.weight"},
    {"embed_tokens_per_layer.weight", "per_layer_token_embd.weight"},
    {"per_layer_model_projection.weight", "per_layer_model_proj.weight"},
    {"per_layer_projection_norm.weight", "per_layer_proj_norm.weight"},
    {"norm.weight", "output_norm.weight"},
    {"lm_head.weight", "output.weight"},
};

// Of its layers: what follows "layers.N." and "blk.N.".
constexpr Renamed kTextLayer[] = {
    {"input_layernorm.weight", "attn_norm.weight"},
    {"self_attn.q_proj.weight", "attn_q.weight"},
    {"self_attn.k_proj.weight", "attn_k.weight"},
    {"self_attn.v_proj.weight", "attn_v.weight"},
    {"self_attn.o_proj.weight", "attn_output.weight"},
    {"self_attn.q_norm.weight", "attn_q_norm.weight"},
    {"self_attn.k_norm.weight", "attn_k_norm.weight"},
    {"post_attention_layernorm.weight", "post_attention_norm.weight"},
    {"pre_feedforward_layernorm.weight", "ffn_norm.weight"},
    {"mlp.gate_proj.weight", "ffn_gate.weight"},
    {"mlp.up_proj.weight", "ffn_up.weight"},
    {"mlp.down_proj.weight", "ffn_down.weight"},
    {"post_feedforward_layernorm.weight", "post_ffw_norm.weight"},
    {"router.proj.weight", "ffn_gate_inp.weight"},
    {"router.scale", "ffn_gate_inp.scale"},
    {"router.per_expert_scale", "ffn_down_exps.scale"},
    {"pre_feedforward_layernorm_2.weight", "pre_ffw_norm_2.weight"},
    {"post_feedforward_layernorm_1.weight", "post_ffw_norm_1.weight"},
    {"post_feedforward_layernorm_2.weight", "post_ffw_norm_2.weight"},
    {"experts.gate_up_proj", "ffn_gate_up_exps.weight"},
    {"experts.gate_up_proj.weight", "ffn_gate_up_exps.weight"},
    {"experts.down_proj", "ffn_down_exps.weight"},
    {"experts.down_proj.weight", "ffn_down_exps.weight"},
    {"per_layer_input_gate.weight", "inp_gate.weight"},
    {"per_layer_projection.weight", "proj.weight"},
    {"post_per_layer_input_norm.weight", "post_norm.weight"},
    {"layer_scalar", "layer_output_scale.weight"},
};

// Of eyes and ears.
constexpr Renamed kProjector[] = {
    {"embed_vision.embedding_projection.weight", "mm.input_projection.weight"},
    {"embed_audio.embedding_projection.weight", "mm.a.input_projection.weight"},
    {"vision_tower.patch_embedder.input_proj.weight", "v.patch_embd.weight",
     RowChange::ChannelPlanes},
    {"vision_tower.patch_embedder.position_embedding_table", "v.position_embd.weight"},
    {"vision_tower.std_bias", "v.std_bias"},
    {"vision_tower.std_scale", "v.std_scale"},
    {"vision_embedder.patch_ln1.weight", "v.patch_norm.1.weight", RowChange::ChannelPlanes},
    {"vision_embedder.patch_ln1.bias", "v.patch_norm.1.bias", RowChange::ChannelPlanes},
    {"vision_embedder.patch_dense.weight", "v.patch_embd.weight", RowChange::ChannelPlanes},
    {"vision_embedder.patch_dense.bias", "v.patch_embd.bias"},
    {"vision_embedder.patch_ln2.weight", "v.patch_norm.2.weight"},
    {"vision_embedder.patch_ln2.bias", "v.patch_norm.2.bias"},
    {"vision_embedder.pos_embedding", "v.position_embd.weight", RowChange::SwappedAxes},
    {"vision_embedder.pos_norm.weight", "v.patch_norm.3.weight"},
    {"vision_embedder.pos_norm.bias", "v.patch_norm.3.bias"},
    {"audio_tower.subsample_conv_projection.layer0.conv.weight", "a.conv1d.0.weight"},
    {"audio_tower.subsample_conv_projection.layer0.norm.weight", "a.conv1d.0.norm.weight"},
    {"audio_tower.subsample_conv_projection.layer1.conv.weight", "a.conv1d.1.weight"},
    {"audio_tower.subsample_conv_projection.layer1.norm.weight", "a.conv1d.1.norm.weight"},
    {"audio_tower.subsample_conv_projection.input_proj_linear.weight", "a.input_projection.weight"},
    {"audio_tower.output_proj.weight", "a.pre_encode.out.weight"},
    {"audio_tower.output_proj.bias", "a.pre_encode.out.bias"},
};

// Of the layers of the tower that sees: what follows "vision_tower.encoder.layers.N." and
// "v.blk.N."
constexpr Renamed kVisionLayer[] = {
    {"input_layernorm.weight", "ln1.weight"},
    {"self_attn.q_norm.weight", "attn_q_norm.weight"},
    {"self_attn.k_norm.weight", "attn_k_norm.weight"},
    {"post_attention_layernorm.weight", "attn_post_norm.weight"},
    {"pre_feedforward_layernorm.weight", "ln2.weight"},
    {"post_feedforward_layernorm.weight", "ffn_post_norm.weight"},
    {"layer_scalar", "out_scale.weight"},
};
constexpr Renamed kVisionLinears[] = {
    {"self_attn.q_proj", "attn_q"}, {"self_attn.k_proj", "attn_k"},
    {"self_attn.v_proj", "attn_v"}, {"self_attn.o_proj", "attn_out"},
    {"mlp.gate_proj", "ffn_gate"},  {"mlp.up_proj", "ffn_up"},
    {"mlp.down_proj", "ffn_down"},
};

// Of the tower that hears: "audio_tower.layers.N." and "a.blk.N.". The norms of the convolution
// change their names: conv_norm is the one before it in our files.
constexpr Renamed kSoundLayer[] = {
    {"feed_forward1.pre_layer_norm.weight", "ffn_norm.weight"},
    {"feed_forward1.post_layer_norm.weight", "ffn_post_norm.weight"},
    {"norm_pre_attn.weight", "attn_pre_norm.weight"},
    {"self_attn.relative_k_proj.weight", "attn_k_rel.weight"},
    {"self_attn.per_dim_scale", "per_dim_scale.weight", RowChange::Softplus},
    {"norm_post_attn.weight", "attn_post_norm.weight"},
    {"lconv1d.pre_layer_norm.weight", "conv_norm.weight"},
    {"lconv1d.depthwise_conv1d.weight", "conv_dw.weight"},
    {"lconv1d.conv_norm.weight", "norm_conv.weight"},
    {"feed_forward2.pre_layer_norm.weight", "ffn_norm_1.weight"},
    {"feed_forward2.post_layer_norm.weight", "ffn_post_norm_1.weight"},
    {"norm_out.weight", "ln2.weight"},
};
constexpr Renamed kSoundLinears[] = {
    {"feed_forward1.ffw_layer_1", "ffn_up"},
    {"feed_forward1.ffw_layer_2", "ffn_down"},
    {"self_attn.q_proj", "attn_q"},
    {"self_attn.k_proj", "attn_k"},
    {"self_attn.v_proj", "attn_v"},
    {"self_attn.post", "attn_out"},
    {"lconv1d.linear_start", "conv_pw1"},
    {"lconv1d.linear_end", "conv_pw2"},
    {"feed_forward2.ffw_layer_1", "ffn_up_1"},
    {"feed_forward2.ffw_layer_2", "ffn_down_1"},
};

// What follows a linear's name; those with bounds wrap the matrix once more.
constexpr Renamed kLinearParts[] = {
    {".weight", ".weight"},       {".linear.weight", ".weight"},  {".input_min", ".input_min"},
    {".input_max", ".input_max"}, {".output_min", ".output_min"}, {".output_max", ".output_max"},
};

const Renamed* find(std::span<const Renamed> table, std::string_view name)
{
    for (const Renamed& entry : table) {
        if (entry.from == name) return &entry;
    }
    return nullptr;
}

struct InLayer {
    std::uint32_t layer;
    std::string_view rest;
};

/// "PREFIX7.rest" as 7 and "rest".
std::optional<InLayer> inLayer(std::string_view name, std::string_view prefix)
{
    if (!name.starts_with(prefix)) return std::nullopt;
    name.remove_prefix(prefix.size());
    std::uint32_t layer = 0;
    const char* last = name.data() + name.size();
    const auto [end, error] = std::from_chars(name.data(), last, layer);
    if (error != std::errc() || end == last || *end != '.') return std::nullopt;
    return InLayer{layer, name.substr(static_cast<std::size_t>(end - name.data()) + 1)};
}

GgufName layerName(CheckpointPart part,
                   std::string_view prefix,
                   const InLayer& place,
                   std::span<const Renamed> names,
                   std::span<const Renamed> linears)
{
    const std::string start = std::string(prefix) + std::to_string(place.layer) + ".";
    if (const Renamed* entry = find(names, place.rest))
        return {part, start + std::string(entry->to), place.layer, entry->change};
    for (const Renamed& linear : linears) {
        if (!place.rest.starts_with(linear.from)) continue;
        const Renamed* entry = find(kLinearParts, place.rest.substr(linear.from.size()));
        if (!entry) continue;
        return {part, start + std::string(linear.to) + std::string(entry->to), place.layer};
    }
    return {};
}

/// Tables that other programs compute once and keep; nobody reads them.
bool isIgnored(std::string_view name)
{
    return name.find("rotary_emb.") != name.npos || name.ends_with(".inv_freq") ||
           name.ends_with(".inv_timescales");
}

} // namespace

std::string plainName(std::string_view name)
{
    for (const std::string_view prefix : {"model.", "language_model.", "model."}) {
        if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    }
    return std::string(name);
}

GgufName ggufName(std::string_view wrapped)
{
    const std::string name = plainName(wrapped);
    if (isIgnored(name)) return {CheckpointPart::Nowhere};
    if (const Renamed* entry = find(kText, name))
        return {CheckpointPart::Text, std::string(entry->to), {}, entry->change};
    if (const Renamed* entry = find(kProjector, name))
        return {CheckpointPart::Projector, std::string(entry->to), {}, entry->change};
    if (const auto place = inLayer(name, "layers."))
        return layerName(CheckpointPart::Text, "blk.", *place, kTextLayer, {});
    if (const auto place = inLayer(name, "vision_tower.encoder.layers.")) {
        return layerName(CheckpointPart::Projector, "v.blk.", *place, kVisionLayer, kVisionLinears);
    }
    if (const auto place = inLayer(name, "audio_tower.layers."))
        return layerName(CheckpointPart::Projector, "a.blk.", *place, kSoundLayer, kSoundLinears);
    return {};
}

} // namespace cabochon::engine
