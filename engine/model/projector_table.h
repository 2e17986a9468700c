// Owns the table of a projector's tensors (MODEL.md, Vision, Sound): one line a tensor, with its
// shape in the encoder's own numbers. Internal to projector_weights.cpp, which carries it out, and
// published_projector.cpp.
#pragma once

#include "engine/model/media_shapes.h"
#include "engine/model/projector_weights.h"

#include <array>
#include <cstdint>

namespace cabochon::engine::projector_table {

/// One extent of a shape, as a number of the encoder; the symbol is the one of projector_weights.h.
enum class Extent {
    None,           // the tensor has no such dimension
    One,            // 1
    Two,            // 2: the axes of a position
    Width,          // D
    WidthPair,      // 2 D
    HeadSize,       // hd
    FeedForward,    // F
    Positions,      // positionRows
    PatchValues,    // 768: 3 channels of 16 x 16 pixels
    TokenValues,    // 6912: 3 channels of 48 x 48 pixels
    Subsampled,     // 1024: 32 channels of 32 frequencies
    FirstTaps,      // 9
    SecondTaps,     // 1152: 9 of each of 128 channels
    FirstChannels,  // 128
    SecondChannels, // 32
    Taps,           // 5
    RawFrame,       // 640
    Output,         // o
    SoftToken,      // d
};

using Shape = std::array<Extent, 3>; // columns, rows, slices

enum class Presence { Always, Optional };

/// How the numbers may be stored.
enum class Storage {
    Matrix,   // any type of tensor_type.h
    Filters,  // as Matrix; more dimensions in the file, of which the first ones make a column here
    Vector,   // F32, F16 or BF16
    F32Table, // F32
};

/// `Part` is the struct that has the field.
template <typename Part>
struct Rule {
    const char* name; // in layers what follows "v.blk.N."
    TensorView Part::*field;
    Shape shape;
    Storage storage;
    Presence presence = Presence::Always;
};

/// NAME.weight, clamped by NAME.input_min, .input_max, .output_min and .output_max where there.
template <typename Part>
struct LinearRule {
    const char* name;
    LinearWeights Part::*field;
    Shape shape;
};

using enum Extent;
using enum Storage;
using enum Presence;
using V = VisionWeights;
using VL = VisionLayerWeights;
using S = SoundWeights;
using SL = SoundLayerWeights;

inline constexpr Rule<V> kVisionTower[] = {
    {"v.patch_embd.weight", &V::patchEmbedding, {PatchValues, Width}, Filters},
    {"v.position_embd.weight", &V::positionEmbedding, {Width, Positions, Two}, F32Table},
    {"v.std_bias", &V::standardizeBias, {Width}, Vector, Optional},
    {"v.std_scale", &V::standardizeScale, {Width}, Vector, Optional},
    {"mm.input_projection.weight", &V::projection, {Width, SoftToken}, Matrix},
};

inline constexpr Rule<V> kVisionDirect[] = {
    {"v.patch_norm.1.weight", &V::patchNormWeight, {TokenValues}, Vector},
    {"v.patch_norm.1.bias", &V::patchNormBias, {TokenValues}, Vector},
    {"v.patch_embd.weight", &V::patchEmbedding, {TokenValues, Width}, Matrix},
    {"v.patch_embd.bias", &V::patchBias, {Width}, Vector},
    {"v.patch_norm.2.weight", &V::embeddedNormWeight, {Width}, Vector},
    {"v.patch_norm.2.bias", &V::embeddedNormBias, {Width}, Vector},
    {"v.position_embd.weight", &V::positionEmbedding, {Width, Positions, Two}, F32Table},
    {"v.patch_norm.3.weight", &V::positionNormWeight, {Width}, Vector},
    {"v.patch_norm.3.bias", &V::positionNormBias, {Width}, Vector},
    {"mm.input_projection.weight", &V::projection, {Width, SoftToken}, Matrix},
};

inline constexpr Rule<VL> kVisionLayer[] = {
    {"ln1.weight", &VL::attentionNorm, {Width}, Vector},
    {"attn_q_norm.weight", &VL::queryNorm, {HeadSize}, Vector},
    {"attn_k_norm.weight", &VL::keyNorm, {HeadSize}, Vector},
    {"attn_post_norm.weight", &VL::postAttentionNorm, {Width}, Vector},
    {"ln2.weight", &VL::feedForwardNorm, {Width}, Vector},
    {"ffn_post_norm.weight", &VL::postFeedForwardNorm, {Width}, Vector},
    {"out_scale.weight", &VL::outputScale, {One}, Vector, Optional},
};

inline constexpr LinearRule<VL> kVisionLinears[] = {
    {"attn_q", &VL::query, {Width, Width}},
    {"attn_k", &VL::key, {Width, Width}},
    {"attn_v", &VL::value, {Width, Width}},
    {"attn_out", &VL::attentionOutput, {Width, Width}},
    {"ffn_gate", &VL::gate, {Width, FeedForward}},
    {"ffn_up", &VL::up, {Width, FeedForward}},
    {"ffn_down", &VL::down, {FeedForward, Width}},
};

inline constexpr Rule<S> kSoundTower[] = {
    {"a.conv1d.0.weight", &S::firstConvolution, {FirstTaps, FirstChannels}, Filters},
    {"a.conv1d.0.norm.weight", &S::firstConvolutionNorm, {FirstChannels}, Vector},
    {"a.conv1d.1.weight", &S::secondConvolution, {SecondTaps, SecondChannels}, Filters},
    {"a.conv1d.1.norm.weight", &S::secondConvolutionNorm, {SecondChannels}, Vector},
    {"a.input_projection.weight", &S::inputProjection, {Subsampled, Width}, Matrix},
    {"a.pre_encode.out.weight", &S::output, {Width, Output}, Matrix},
    {"a.pre_encode.out.bias", &S::outputBias, {Output}, Vector},
    {"mm.a.soft_emb_norm.weight", &S::projectionNorm, {Output}, Vector, Optional},
    {"mm.a.input_projection.weight", &S::projection, {Output, SoftToken}, Matrix},
};

inline constexpr Rule<S> kSoundDirect[] = {
    {"mm.a.input_projection.weight", &S::projection, {RawFrame, SoftToken}, Matrix},
};

inline constexpr Rule<SL> kSoundLayer[] = {
    {"ffn_norm.weight", &SL::firstNorm, {Width}, Vector},
    {"ffn_post_norm.weight", &SL::firstPostNorm, {Width}, Vector},
    {"attn_pre_norm.weight", &SL::attentionNorm, {Width}, Vector},
    {"attn_k_rel.weight", &SL::relativeKey, {Width, Width}, Matrix},
    {"per_dim_scale.weight", &SL::dimensionScale, {HeadSize}, Vector},
    {"attn_post_norm.weight", &SL::postAttentionNorm, {Width}, Vector},
    {"conv_norm.weight", &SL::convolutionNorm, {Width}, Vector},
    {"conv_dw.weight", &SL::convolutionTaps, {Taps, Width}, F32Table},
    {"norm_conv.weight", &SL::convolutionPostNorm, {Width}, Vector},
    {"ffn_norm_1.weight", &SL::secondNorm, {Width}, Vector},
    {"ffn_post_norm_1.weight", &SL::secondPostNorm, {Width}, Vector},
    {"ln2.weight", &SL::outputNorm, {Width}, Vector},
};

inline constexpr LinearRule<SL> kSoundLinears[] = {
    {"ffn_up", &SL::firstUp, {Width, FeedForward}},
    {"ffn_down", &SL::firstDown, {FeedForward, Width}},
    {"attn_q", &SL::query, {Width, Width}},
    {"attn_k", &SL::key, {Width, Width}},
    {"attn_v", &SL::value, {Width, Width}},
    {"attn_out", &SL::attentionOutput, {Width, Width}},
    {"conv_pw1", &SL::convolutionIn, {Width, WidthPair}},
    {"conv_pw2", &SL::convolutionOut, {Width, Width}},
    {"ffn_up_1", &SL::secondUp, {Width, FeedForward}},
    {"ffn_down_1", &SL::secondDown, {FeedForward, Width}},
};

/// The numbers that an encoder's shapes are made of.
struct EncoderNumbers {
    std::int64_t width = 0;
    std::int64_t headSize = 0;
    std::int64_t feedForwardWidth = 0;
    std::int64_t positionRows = 0;
    std::int64_t outputWidth = 0;
    std::int64_t softTokenWidth = 0;

    constexpr std::int64_t of(Extent extent) const
    {
        switch (extent) {
        case Extent::None:
        case Extent::One:
            return 1;
        case Extent::Two:
            return 2;
        case Extent::Width:
            return width;
        case Extent::WidthPair:
            return 2 * width;
        case Extent::HeadSize:
            return headSize;
        case Extent::FeedForward:
            return feedForwardWidth;
        case Extent::Positions:
            return positionRows;
        case Extent::PatchValues:
            return kPatchValues;
        case Extent::TokenValues:
            return kTokenValues;
        case Extent::Subsampled:
            return std::int64_t{kMelBands / 4} * kSoundChannels[1];
        case Extent::FirstTaps:
            return 9;
        case Extent::SecondTaps:
            return 9 * std::int64_t{kSoundChannels[0]};
        case Extent::FirstChannels:
            return kSoundChannels[0];
        case Extent::SecondChannels:
            return kSoundChannels[1];
        case Extent::Taps:
            return kSoundTaps;
        case Extent::RawFrame:
            return kRawFrameSamples;
        case Extent::Output:
            return outputWidth;
        case Extent::SoftToken:
            return softTokenWidth;
        }
        return 0;
    }
    constexpr TensorSizes of(const Shape& shape) const
    {
        return {of(shape[0]), of(shape[1]), of(shape[2])};
    }
};

inline EncoderNumbers numbersOf(const VisionConfig& config, std::int64_t softTokenWidth)
{
    return {config.width,  config.headSize(), config.feedForwardWidth, config.positionRows, 0,
            softTokenWidth};
}
inline EncoderNumbers numbersOf(const SoundConfig& config, std::int64_t softTokenWidth)
{
    return {config.width,       config.headSize(), config.feedForwardWidth, 0,
            config.outputWidth, softTokenWidth};
}

/// Stands for the first name in files of some converters.
inline constexpr const char* kAttentionNorm = "attn_pre_norm.weight";
inline constexpr const char* kAttentionNormElsewhere = "ln1.weight";

/// The bounds of a linear, by what follows its name.
struct BoundRule {
    const char* suffix;
    float ClipBounds::*field;
};
inline constexpr BoundRule kBounds[] = {
    {".input_min", &ClipBounds::inputMin},
    {".input_max", &ClipBounds::inputMax},
    {".output_min", &ClipBounds::outputMin},
    {".output_max", &ClipBounds::outputMax},
};

} // namespace cabochon::engine::projector_table
