// Owns the table of tensors (MODEL.md, section 3): one line a tensor, with its shape in the model's
// own numbers and the condition of its presence. Internal to weights.cpp, which carries it out,
// and weight_visits.cpp.
#pragma once

#include "engine/model/weights.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace cabochon::engine::weight_table {

/// One extent of a shape, as a number of the model; the symbol is the one used in weights.h.
enum class Extent {
    None,          // the tensor has no such dimension
    One,           // 1
    Width,         // d
    Vocabulary,    // rows of the embedding
    RopePairs,     // hd / 2 of full-attention layers
    HeadSize,      // hd of the layer
    QueryRows,     // hd * Hq
    KeyRows,       // hd * Hkv
    FusedRows,     // hd * (Hq + 2 Hkv)
    FeedForward,   // ff
    Experts,       // E
    ExpertWidth,   // ffe
    ExpertPair,    // 2 * ffe
    PerLayerWidth, // P
    PerLayerAll,   // P * L
};

using Shape = std::array<Extent, 3>; // columns, rows, slices

/// The numbers of a shape in one layer; `layer` = layer count for tensors of the model as a whole.
TensorSizes sizesOf(const Shape& shape, const ModelConfig& config, std::size_t layer);

/// When a tensor must be there.
enum class Presence {
    Always,
    Optional,
    Everywhere, // in all layers or in none
    Owner,      // layers with own KV; elsewhere allowed and not looked at
    OwnerValue, // as Owner, but full-attention layers may all go without: V from the K projection
    Moe,        // layers with experts
    MoeFused,   // layers with experts, unless gate and up are stored apart
    MoeSplit,   // layers with experts, unless gate and up are fused
    MoeEverywhere, // all layers with experts or none
    PerLayer,      // models with per-layer embeddings
};

/// How the numbers may be stored.
enum class Storage {
    Matrix,    // any type of tensor_type.h
    Table,     // as Matrix; stays in the file, read by row
    Vector,    // F32, F16 or BF16
    F32Vector, // F32: 1e30 does not fit a half
};

struct ModelRule {
    const char* name;
    TensorView Weights::*field;
    Shape shape;
    Storage storage;
    Presence presence;
};

/// `suffix` follows "blk.N.".
struct LayerRule {
    const char* suffix;
    TensorView LayerWeights::*field;
    Shape shape;
    Storage storage;
    Presence presence;
};

using enum Extent;
using enum Storage;
using enum Presence;
using W = Weights;
using L = LayerWeights;

inline constexpr ModelRule kModel[] = {
    {"token_embd.weight", &W::tokenEmbedding, {Width, Vocabulary}, Table, Always},
    {"output.weight", &W::output, {Width, Vocabulary}, Matrix, Optional},
    {"output_norm.weight", &W::outputNorm, {Width}, Vector, Always},
    {"rope_freqs.weight", &W::ropeFactors, {RopePairs}, F32Vector, Optional},
    {"per_layer_token_embd.weight",
     &W::perLayerEmbedding,
     {PerLayerAll, Vocabulary},
     Table,
     PerLayer},
    {"per_layer_model_proj.weight",
     &W::perLayerModelProjection,
     {Width, PerLayerAll},
     Matrix,
     PerLayer},
    {"per_layer_proj_norm.weight", &W::perLayerProjectionNorm, {PerLayerWidth}, Vector, PerLayer},
};

inline constexpr LayerRule kLayer[] = {
    {"attn_norm.weight", &L::attentionNorm, {Width}, Vector, Always},
    {"attn_q.weight", &L::query, {Width, QueryRows}, Matrix, Always},
    {"attn_k.weight", &L::key, {Width, KeyRows}, Matrix, Owner},
    {"attn_v.weight", &L::value, {Width, KeyRows}, Matrix, OwnerValue},
    {"attn_output.weight", &L::attentionOutput, {QueryRows, Width}, Matrix, Always},
    {"attn_q_norm.weight", &L::queryNorm, {HeadSize}, Vector, Always},
    {"attn_k_norm.weight", &L::keyNorm, {HeadSize}, Vector, Owner},
    {"post_attention_norm.weight", &L::postAttentionNorm, {Width}, Vector, Always},
    {"ffn_norm.weight", &L::feedForwardNorm, {Width}, Vector, Always},
    {"ffn_gate.weight", &L::gate, {Width, FeedForward}, Matrix, Always},
    {"ffn_up.weight", &L::up, {Width, FeedForward}, Matrix, Always},
    {"ffn_down.weight", &L::down, {FeedForward, Width}, Matrix, Always},
    {"post_ffw_norm.weight", &L::postFeedForwardNorm, {Width}, Vector, Always},
    {"ffn_gate_inp.weight", &L::router, {Width, Experts}, Matrix, Moe},
    {"ffn_gate_inp.scale", &L::routerScale, {Width}, Vector, Moe},
    {"pre_ffw_norm_2.weight", &L::preExpertNorm, {Width}, Vector, Moe},
    {"post_ffw_norm_1.weight", &L::postDenseNorm, {Width}, Vector, Moe},
    {"post_ffw_norm_2.weight", &L::postExpertNorm, {Width}, Vector, Moe},
    {"ffn_gate_up_exps.weight", &L::expertGateUp, {Width, ExpertPair, Experts}, Matrix, MoeFused},
    {"ffn_gate_exps.weight", &L::expertGate, {Width, ExpertWidth, Experts}, Matrix, MoeSplit},
    {"ffn_up_exps.weight", &L::expertUp, {Width, ExpertWidth, Experts}, Matrix, MoeSplit},
    {"ffn_down_exps.weight", &L::expertDown, {ExpertWidth, Width, Experts}, Matrix, Moe},
    {"ffn_down_exps.scale", &L::expertDownScale, {Experts}, Vector, MoeEverywhere},
    {"inp_gate.weight", &L::perLayerGate, {Width, PerLayerWidth}, Matrix, PerLayer},
    {"proj.weight", &L::perLayerProjection, {PerLayerWidth, Width}, Matrix, PerLayer},
    {"post_norm.weight", &L::perLayerPostNorm, {Width}, Vector, PerLayer},
    {"layer_output_scale.weight", &L::outputScaleTensor, {One}, Vector, Everywhere},
};

/// Replaces attn_q, attn_k and attn_v in some conversions: their rows one after the other.
inline constexpr const char* kFusedAttention = "attn_qkv.weight";
inline constexpr Shape kFusedAttentionShape = {Width, FusedRows};

} // namespace cabochon::engine::weight_table
