// Owns the one table of tensor names and expected shapes for all Gemma 4 sizes (MODEL.md,
// section 3), and the checked views into the file. Loads nothing: the views point into the map.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"
#include "engine/model/model_config.h"
#include "engine/model/tensor_view.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace cabochon::engine {

/// What a tensor is for whoever goes through all of them.
enum class WeightKind : std::uint8_t {
    Vector,
    Matrix,  // multiplies every token
    Experts, // a slice an expert, of which a token reads some
    Table,   // embeddings: stay in the file, read by row
};
using WeightVisitor = std::function<void(const TensorView& tensor, WeightKind kind)>;

/// Views of one layer. Matrices have any storage type; vectors ("[d]", norms and scales) are F32,
/// F16 or BF16, and a backend converts them to f32 when it loads them. d = width, hd/Hkv of this
/// layer, ff = feedForwardWidth. Shapes are [columns, rows]. Optional tensors may be empty
/// (operator bool false).
struct LayerWeights {
    TensorView attentionNorm;       // [d]
    TensorView query;               // [d, hd*Hq]
    TensorView key;                 // [d, hd*Hkv]   empty on layers without own KV
    TensorView value;               // [d, hd*Hkv]   empty there and on K=V layers
    TensorView attentionOutput;     // [hd*Hq, d]
    TensorView queryNorm;           // [hd]
    TensorView keyNorm;             // [hd]          empty on layers without own KV
    TensorView postAttentionNorm;   // [d]
    TensorView feedForwardNorm;     // [d]
    TensorView gate;                // [d, ff]       the dense branch (shared expert on MoE layers)
    TensorView up;                  // [d, ff]
    TensorView down;                // [ff, d]
    TensorView postFeedForwardNorm; // [d]
    // MoE layers (presence of `router` decides)
    TensorView router;          // [d, E]        ffn_gate_inp.weight
    TensorView routerScale;     // [d]           ffn_gate_inp.scale
    TensorView preExpertNorm;   // [d]           pre_ffw_norm_2
    TensorView postDenseNorm;   // [d]           post_ffw_norm_1
    TensorView postExpertNorm;  // [d]           post_ffw_norm_2
    TensorView expertGate;      // [d, ffe, E]   a half of ffn_gate_up_exps, or ffn_gate_exps
    TensorView expertUp;        // [d, ffe, E]
    TensorView expertGateUp;    // [d, 2*ffe, E] when fused in the file (then the two above are
                                //               empty: rows 0..ffe-1 gate, ffe.. up)
    TensorView expertDown;      // [ffe, d, E]
    TensorView expertDownScale; // [E]           may be empty (1.0)
    // Per-layer embedding block (E2B, E4B)
    TensorView perLayerGate;       // [d, P]        inp_gate
    TensorView perLayerProjection; // [P, d]        proj
    TensorView perLayerPostNorm;   // [d]           post_norm
    TensorView outputScaleTensor;  // [1]           layer_output_scale; may be empty
    float outputScale = 1.0f;      // its value, read at find()

    bool isMixtureOfExperts() const { return static_cast<bool>(router); }
    /// V is the weightless norm of the raw K projection (MODEL.md, Attention). True for owners
    /// without V.
    bool keyIsValue() const { return static_cast<bool>(key) && !value; }
    /// Every tensor that is there, in the order of weight_table.h.
    void forEach(const WeightVisitor& visit) const;
};

struct Weights {
    TensorView tokenEmbedding;    // [d, vocabulary]; stays in the file, read by row
    TensorView output;            // [d, vocabulary]; equals tokenEmbedding when tied
    TensorView outputNorm;        // [d]
    TensorView ropeFactors;       // [hdFull/2] f32, divides the inverse frequency on F layers;
                                  // empty: synthesise 64/256 pairs rotated (a quarter)
    TensorView perLayerEmbedding; // [P*L, vocabulary]; stays in the file, read by row
    TensorView perLayerModelProjection; // [d, P*L]
    TensorView perLayerProjectionNorm;  // [P]
    std::vector<LayerWeights> layers;   // [L]

    /// Finds and checks every tensor. The first one missing, of wrong shape or of unexpected type
    /// is the error (ModelDamaged / ModelShapeMismatch), with the tensor's name and both shapes. A
    /// fused `attn_qkv` is split into views. K/V of layers without own KV are not looked at.
    static Result<Weights> find(const GgufFile& file, const ModelConfig& config);

    /// Every tensor that is there, in the order of weight_table.h; a tied output is a table and,
    /// once more, a matrix.
    void forEach(const WeightVisitor& visit) const;

    /// Bytes of all tensors that a forward pass of one token reads (experts: only the used ones;
    /// embedding tables: one row; head counted once).
    std::uint64_t bytesReadPerToken(const ModelConfig& config) const;
};

} // namespace cabochon::engine
