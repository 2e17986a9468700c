// Owns ProjectorConfig: what the metadata of a projector file ("mmproj" GGUF) say about the
// encoders of pictures and sound in it (MODEL.md, Vision, Sound), checked. No tensors.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"
#include "engine/model/media_shapes.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cabochon::engine {

/// Of every RMS norm of the encoders of sound, whatever the file says: early ones say 1e-5.
inline constexpr float kSoundEpsilon = 1e-6f;
/// Of the LayerNorms of pictures without an encoder. Not in the file.
inline constexpr float kLayerNormEpsilon = 1e-5f;
/// Base of the two-dimensional rotation. Not in the file.
inline constexpr float kPictureRopeBase = 100.0f;

/// How pictures or sound become soft tokens.
enum class EncoderKind : std::uint8_t {
    Tower,  // an encoder of its own (E2B, E4B, 26B-A4B, 31B): gemma4v, gemma4a
    Direct, // patches or samples through one dense layer (12B): gemma4uv, gemma4ua
};

struct VisionConfig {
    EncoderKind kind = EncoderKind::Tower;
    std::uint32_t width = 0;            // D   embedding_length
    std::uint32_t layerCount = 0;       //     block_count; 0 without a tower
    std::uint32_t headCount = 0;        //     attention.head_count; 0 without a tower
    std::uint32_t feedForwardWidth = 0; // F   feed_forward_length; 0 without a tower
    std::uint32_t positionRows = 0;     //     rows of each axis of v.position_embd
    float rmsEpsilon = 1e-6f;           //     attention.layer_norm_epsilon

    std::uint32_t headSize() const { return headCount > 0 ? width / headCount : 0; }
};

struct SoundConfig {
    EncoderKind kind = EncoderKind::Tower;
    std::uint32_t width = 0;            // D   embedding_length
    std::uint32_t layerCount = 0;       //     block_count; 0 without a tower
    std::uint32_t headCount = 0;        //     attention.head_count; 0 without a tower
    std::uint32_t feedForwardWidth = 0; // F   feed_forward_length; 0 without a tower
    std::uint32_t outputWidth = 0;      //     rows of a.pre_encode.out; 640 without a tower

    std::uint32_t headSize() const { return headCount > 0 ? width / headCount : 0; }
};

struct ProjectorConfig {
    std::string name;                   // general.name, may be empty
    std::uint32_t width = 0;            // d   projection_dim: of the soft tokens
    std::optional<VisionConfig> vision; // nothing: it does not see
    std::optional<SoundConfig> sound;   // nothing: it does not hear

    /// Reads and checks the metadata. Other files are refused by what they are (a model, a
    /// projector of another family; ModelUnsupported); values out of range are ModelDamaged with
    /// key, value and limit.
    static Result<ProjectorConfig> read(const GgufFile& file);
};

} // namespace cabochon::engine
