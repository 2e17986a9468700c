#include "engine/model/projector_config.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/model/metadata.h"

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kPatchSide = 16; // pixels

Status checkIsProjector(const GgufFile& file)
{
    const std::optional<std::string_view> architecture = file.string("general.architecture");
    if (!architecture) return damaged(file, "its key general.architecture is missing");
    if (*architecture == "clip") return {};
    if (*architecture == "gemma4") {
        return refusal(file, ErrorCode::ModelUnsupported,
                       "this is a language model, not the file with its eyes and ears. Choose the "
                       "mmproj file that was published with the model.");
    }
    return refusal(file, ErrorCode::ModelUnsupported,
                   "this is a " + printable(*architecture) +
                       " file, not a projector (mmproj) for pictures and sound. Choose the mmproj "
                       "file that was published with the model.");
}

/// Whether the file has the encoder that `key` speaks of.
bool has(const GgufFile& file, const char* key)
{
    return file.boolean(key).value_or(false);
}

/// The kind of an encoder by its type's name, `tower` or `direct`.
Result<EncoderKind>
kindOf(const GgufFile& file, const std::string& section, const char* tower, const char* direct)
{
    const std::string key = section + "projector_type";
    std::optional<std::string_view> type = file.string(key);
    if (!type) type = file.string("clip.projector_type"); // of files with one encoder only
    if (!type) return damaged(file, "its key " + key + " is missing");
    if (*type == tower) return EncoderKind::Tower;
    if (*type == direct) return EncoderKind::Direct;
    return refusal(file, ErrorCode::ModelUnsupported,
                   "its " + key + " is " + printable(*type) + "; Cabochon reads " + tower +
                       " and " + direct +
                       ". Choose the projector that was published with a Gemma 4 model.");
}

/// Rows of a tensor that say a size which no key holds.
std::uint32_t rowsOf(Metadata& metadata, const GgufFile& file, const char* name)
{
    const std::optional<TensorView> tensor = file.tensor(name);
    if (!tensor) {
        metadata.fail("its tensor " + std::string(name) + " is missing");
        return 0;
    }
    if (tensor->rows > limits::kWidth) {
        metadata.fail("its tensor " + std::string(name) + " has " + std::to_string(tensor->rows) +
                      " rows; it must have at most " + std::to_string(limits::kWidth));
        return 0;
    }
    return static_cast<std::uint32_t>(tensor->rows);
}

/// The sizes that towers of both kinds have. Width is a multiple of heads times `headStep`.
template <typename Config>
void readTower(Metadata& metadata,
               const std::string& section,
               std::uint32_t headStep,
               Config& config)
{
    config.layerCount = metadata.integer(section + "block_count", 1, limits::kLayers);
    config.headCount = metadata.integer(section + "attention.head_count", 1, limits::kHeads);
    config.feedForwardWidth = metadata.integer(section + "feed_forward_length", 1, limits::kWidth);
    if (metadata.error()) return;
    if (config.width % (config.headCount * headStep) != 0) {
        metadata.fail(section + "attention.head_count is " + std::to_string(config.headCount) +
                      ", but " + section + "embedding_length is " + std::to_string(config.width) +
                      ", no multiple of " + std::to_string(config.headCount * headStep));
    } else if (config.headSize() > limits::kHeadSize) {
        metadata.fail(section + "embedding_length is " + std::to_string(config.width) +
                      ", which gives heads of " + std::to_string(config.headSize()) +
                      "; they may have " + std::to_string(limits::kHeadSize));
    }
}

VisionConfig readVision(Metadata& metadata, const GgufFile& file, EncoderKind kind)
{
    const std::string section = "clip.vision.";
    VisionConfig config;
    config.kind = kind;
    config.width = metadata.integer(section + "embedding_length", 1, limits::kWidth);
    config.positionRows = rowsOf(metadata, file, "v.position_embd.weight");
    config.rmsEpsilon =
        metadata.real(section + "attention.layer_norm_epsilon", config.rmsEpsilon, 1e-9, 1e-2);
    metadata.integerOr(section + "patch_size", kPatchSide, kPatchSide, kPatchSide);
    metadata.integerOr(section + "projector.scale_factor", kPoolSide, kPoolSide, kPoolSide);
    // A head is rotated in two halves of pairs.
    if (kind == EncoderKind::Tower)
        readTower(metadata, section, 4, config);
    else
        config.rmsEpsilon = 1e-6f;
    return config;
}

SoundConfig readSound(Metadata& metadata, const GgufFile& file, EncoderKind kind)
{
    const std::string section = "clip.audio.";
    SoundConfig config;
    config.kind = kind;
    if (kind == EncoderKind::Direct) {
        config.width = config.outputWidth = kRawFrameSamples;
        return config;
    }
    config.width = metadata.integer(section + "embedding_length", 1, limits::kWidth);
    config.outputWidth = rowsOf(metadata, file, "a.pre_encode.out.weight");
    metadata.integerOr(section + "num_mel_bins", kMelBands, kMelBands, kMelBands);
    readTower(metadata, section, 1, config);
    if (config.width % 2 != 0) { // relative positions are half sines, half cosines
        metadata.fail(section + "embedding_length is " + std::to_string(config.width) +
                      "; it must be even");
    }
    return config;
}

} // namespace

Result<ProjectorConfig> ProjectorConfig::read(const GgufFile& file)
{
    if (Status status = checkIsProjector(file); !status) return status.error();
    ProjectorConfig config;
    Metadata metadata(file);
    config.name = printable(file.string("general.name").value_or(""), 256);
    const bool sees = has(file, "clip.has_vision_encoder");
    const bool hears = has(file, "clip.has_audio_encoder");
    if (!sees && !hears) {
        return damaged(file, "neither clip.has_vision_encoder nor clip.has_audio_encoder is true");
    }
    const auto readWidth = [&](const std::string& key) {
        const std::uint32_t width = metadata.integer(key, 1, limits::kWidth);
        if (config.width != 0 && width != config.width) {
            metadata.fail(key + " is " + std::to_string(width) + ", but that of vision is " +
                          std::to_string(config.width) + "; they must be equal");
        }
        config.width = width;
    };
    if (sees) {
        const Result<EncoderKind> kind = kindOf(file, "clip.vision.", "gemma4v", "gemma4uv");
        if (!kind) return kind.error();
        readWidth("clip.vision.projection_dim");
        config.vision = readVision(metadata, file, *kind);
    }
    if (hears) {
        const Result<EncoderKind> kind = kindOf(file, "clip.audio.", "gemma4a", "gemma4ua");
        if (!kind) return kind.error();
        readWidth("clip.audio.projection_dim");
        config.sound = readSound(metadata, file, *kind);
    }
    if (metadata.error()) return *metadata.error();
    return config;
}

} // namespace cabochon::engine
