#include "engine/model/projector.h"

#include "engine/base/utf8.h"

#include <utility>

namespace cabochon::engine {

Projector::Projector(std::optional<GgufFile> file, ProjectorConfig config, ProjectorWeights weights)
    : m_file(std::move(file)), m_config(std::move(config)), m_weights(std::move(weights))
{
}

Result<std::unique_ptr<const Projector>> Projector::check(GgufFile file)
{
    Result<ProjectorConfig> config = ProjectorConfig::read(file);
    if (!config) return config.error();
    Result<ProjectorWeights> weights = ProjectorWeights::find(file, *config);
    if (!weights) return weights.error();
    return std::unique_ptr<const Projector>(
        new Projector(std::move(file), std::move(*config), std::move(*weights)));
}

std::unique_ptr<const Projector> Projector::outlined(ProjectorConfig config,
                                                     ProjectorWeights weights)
{
    return std::unique_ptr<const Projector>(
        new Projector(std::nullopt, std::move(config), std::move(weights)));
}

Result<std::unique_ptr<const Projector>> Projector::open(const std::filesystem::path& path)
{
    Result<GgufFile> file = GgufFile::open(path);
    if (!file) return file.error();
    return check(std::move(*file));
}

Result<std::unique_ptr<const Projector>> Projector::fromBytes(std::span<const std::byte> bytes,
                                                              std::string name)
{
    Result<GgufFile> file = GgufFile::fromBytes(bytes, std::move(name));
    if (!file) return file.error();
    return check(std::move(*file));
}

Status Projector::fits(const ModelConfig& model) const
{
    if (m_config.width == model.width) return {};
    const std::string size = familySize(model);
    const std::string name =
        size == "custom" ? model.name.empty() ? "the model" : model.name : "Gemma 4 " + size;
    return {ErrorCode::ModelShapeMismatch,
            (m_file ? printable(m_file->path().filename().string(), 4096) : "The projector") +
                " makes soft tokens of " + std::to_string(m_config.width) + " values, but " + name +
                " reads " + std::to_string(model.width) +
                ". Choose the projector that was published with the model."};
}

} // namespace cabochon::engine
