// Owns the checked views of a projector's tensors, and what they are for (MODEL.md, Vision, Sound).
// Loads nothing: the views point into the mapped file. Names and shapes: projector_table.h.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"
#include "engine/model/projector_config.h"
#include "engine/model/tensor_view.h"

#include <functional>
#include <limits>
#include <vector>

namespace cabochon::engine {

/// Bounds of a clipped linear: what enters and what leaves. Without bounds in the file: infinite.
struct ClipBounds {
    float inputMin = -std::numeric_limits<float>::infinity();
    float inputMax = std::numeric_limits<float>::infinity();
    float outputMin = -std::numeric_limits<float>::infinity();
    float outputMax = std::numeric_limits<float>::infinity();

    /// What one of both clamps serves the other.
    bool sameInput(const ClipBounds& other) const
    {
        return inputMin == other.inputMin && inputMax == other.inputMax;
    }
};

/// out = clamp(matrix * clamp(in)). Matrices have any storage type.
struct LinearWeights {
    TensorView matrix;
    ClipBounds bounds;

    explicit operator bool() const { return static_cast<bool>(matrix); }
};

/// D = width, F = feedForwardWidth, hd = headSize, d = width of the soft tokens. [columns, rows];
/// vectors are F32, F16 or BF16. Absent tensors are empty (operator bool false).
struct VisionLayerWeights {
    TensorView attentionNorm;       // [D]       ln1
    LinearWeights query;            // [D, D]
    LinearWeights key;              // [D, D]
    LinearWeights value;            // [D, D]
    LinearWeights attentionOutput;  // [D, D]
    TensorView queryNorm;           // [hd]
    TensorView keyNorm;             // [hd]
    TensorView postAttentionNorm;   // [D]
    TensorView feedForwardNorm;     // [D]       ln2
    LinearWeights gate;             // [D, F]
    LinearWeights up;               // [D, F]
    LinearWeights down;             // [F, D]
    TensorView postFeedForwardNorm; // [D]
    TensorView outputScale;         // [1]       out_scale; may be absent: 1
};

struct VisionWeights {
    TensorView patchEmbedding;    // [768, D], direct [6912, D]; columns: channel, row, column
    TensorView positionEmbedding; // [D, positionRows, 2]; slice 0: column x, slice 1: row y
    TensorView standardizeBias;   // [D]  std_bias; both or none of the two
    TensorView standardizeScale;  // [D]  std_scale
    TensorView projection;        // [D, d]
    // Direct only.
    TensorView patchNormWeight, patchNormBias;       // [6912]
    TensorView patchBias;                            // [D]
    TensorView embeddedNormWeight, embeddedNormBias; // [D]
    TensorView positionNormWeight, positionNormBias; // [D]
    std::vector<VisionLayerWeights> layers;          // [layerCount]
};

struct SoundLayerWeights {
    TensorView firstNorm;           // [D]     ffn_norm: the first half-step
    LinearWeights firstUp;          // [D, F]  ffn_up
    LinearWeights firstDown;        // [F, D]  ffn_down
    TensorView firstPostNorm;       // [D]     ffn_post_norm
    TensorView attentionNorm;       // [D]     attn_pre_norm, in some files ln1
    LinearWeights query;            // [D, D]
    LinearWeights key;              // [D, D]
    LinearWeights value;            // [D, D]
    LinearWeights attentionOutput;  // [D, D]
    TensorView relativeKey;         // [D, D]  attn_k_rel: of the relative positions; not clipped
    TensorView dimensionScale;      // [hd]    per_dim_scale: of queries, softplus already applied
    TensorView postAttentionNorm;   // [D]
    TensorView convolutionNorm;     // [D]     conv_norm: before the convolution
    LinearWeights convolutionIn;    // [D, 2D] conv_pw1
    TensorView convolutionTaps;     // [5, D]  conv_dw, f32
    TensorView convolutionPostNorm; // [D]    norm_conv: after the taps
    LinearWeights convolutionOut;   // [D, D]  conv_pw2
    TensorView secondNorm;          // [D]     ffn_norm_1: the second half-step
    LinearWeights secondUp;         // [D, F]  ffn_up_1
    LinearWeights secondDown;       // [F, D]  ffn_down_1
    TensorView secondPostNorm;      // [D]     ffn_post_norm_1
    TensorView outputNorm;          // [D]     ln2
};

/// o = outputWidth.
struct SoundWeights {
    // Tower only, but for the projection. A row of a convolution is one channel that comes out:
    // [channels in, 3 (time), 3 (frequency)], the last fastest.
    TensorView firstConvolution;           // [9, 128]    f32
    TensorView firstConvolutionNorm;       // [128]
    TensorView secondConvolution;          // [1152, 32]  f32
    TensorView secondConvolutionNorm;      // [32]
    TensorView inputProjection;            // [1024, D]
    TensorView output;                     // [D, o]      a.pre_encode.out
    TensorView outputBias;                 // [o]
    TensorView projectionNorm;             // [o]         mm.a.soft_emb_norm; may be absent: 1
    TensorView projection;                 // [o, d]; direct [640, d]
    std::vector<SoundLayerWeights> layers; // [layerCount]
};

struct ProjectorWeights {
    VisionWeights vision; // empty where config.vision is nothing
    SoundWeights sound;

    /// Finds and checks every tensor of the encoders that `config` names. The first one missing, of
    /// wrong shape or of unexpected type is the error (ModelDamaged / ModelShapeMismatch), with the
    /// tensor's name and both shapes; one of these encoders without a place is ModelUnsupported.
    static Result<ProjectorWeights> find(const GgufFile& file, const ProjectorConfig& config);

    /// Every tensor that is there but for the bounds of linears; whether it is a vector (norms and
    /// biases, read as f32).
    void forEach(const std::function<void(const TensorView& tensor, bool vector)>& visit) const;
};

} // namespace cabochon::engine
