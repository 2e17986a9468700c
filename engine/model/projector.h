// Owns Projector: one checked projector file ("mmproj"), the eyes and ears of a model: immutable,
// without a device. What it computes: engine/session/media_encoder.h.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"
#include "engine/model/model_config.h"
#include "engine/model/projector_config.h"
#include "engine/model/projector_weights.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace cabochon::engine {

/// Safe to read from any thread; serves any number of encoders.
class Projector {
public:
    /// Opens and checks everything; reads no weights. Errors as GgufFile, ProjectorConfig and
    /// ProjectorWeights give them. Any thread.
    static Result<std::unique_ptr<const Projector>> open(const std::filesystem::path& path);
    /// The same on bytes in memory, which must outlive the object: for fuzzing and tests.
    static Result<std::unique_ptr<const Projector>> fromBytes(std::span<const std::byte> bytes,
                                                              std::string name);

    /// One of which sizes are known and nothing else (published_projector.h): memory is planned
    /// with it. It has no file to ask for, and its tensors have no bytes.
    static std::unique_ptr<const Projector> outlined(ProjectorConfig config,
                                                     ProjectorWeights weights);

    const GgufFile& file() const { return *m_file; }
    const ProjectorConfig& config() const { return m_config; }
    const ProjectorWeights& weights() const { return m_weights; }

    bool sees() const { return m_config.vision.has_value(); }
    bool hears() const { return m_config.sound.has_value(); }
    /// Values of a soft token: the width of the model that it belongs to.
    std::uint32_t width() const { return m_config.width; }

    /// ModelShapeMismatch, with both widths, when its soft tokens are not as wide as the model.
    Status fits(const ModelConfig& model) const;

private:
    Projector(std::optional<GgufFile> file, ProjectorConfig config, ProjectorWeights weights);
    static Result<std::unique_ptr<const Projector>> check(GgufFile file);

    std::optional<GgufFile> m_file; // nothing: outlined
    ProjectorConfig m_config;
    ProjectorWeights m_weights;
};

} // namespace cabochon::engine
